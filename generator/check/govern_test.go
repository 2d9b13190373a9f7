package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
)

// languages loads the languages that diglot comes with. What may be wrong with their
// messages is told by the tests of package i18n.
func languages(t *testing.T) *i18n.Catalog {
	t.Helper()
	var msgs diag.List
	return i18n.Load(nil, diglot.Defaults(), []i18n.Lang{"zh", "en", "zh-hant", "fr"}, nil, &msgs)
}

// testLine reads a text with placeholders as a line.
func testLine(t *testing.T, catalog *i18n.Catalog, lang i18n.Lang, text string) *line {
	t.Helper()
	var msgs diag.List
	c := &checker{Report: &report.Report{Parts: report.Parts{Catalog: catalog, Figures: &figure.Set{}}}}
	file := diag.NewFile("text", []byte(text))
	l := c.inlineLine(catalog.Lang(lang), section.ParseText(text, file.Whole(), &msgs))
	if l == nil || msgs.Len() > 0 {
		t.Fatalf("%q is no line: %s", text, msgs.String())
	}
	return l
}

// TestGovern finds the word that says of each number that it rose or fell. The
// wanted words follow each other, "-" for none; "(rate)", "(gap)" and "(to)" say
// what kind of word it is, a minus that it fell.
func TestGovern(t *testing.T) {
	tests := []struct {
		lang       i18n.Lang
		text, want string
	}{
		{"zh", "比上年下降{$x}。", "-下降"},
		{"zh", "同比增长了约{$x}", "增长了"},
		{"zh", "下降幅度为{$x}", "-下降"},
		{"zh", "下降幅度{$x}", "-下降"},
		{"zh", "降幅为{$x}，跌{$y}", "-降幅为 -跌"},
		{"zh", "进口、出口分别增长{$x}、{$y}和{$z}", "增长 增长 增长"},
		{"zh", "工业增加值{$x}，增长{$y}", "- 增长"},
		{"zh", "增加到{$x}，减少至{$y}", "(to)增加到 (to)-减少至"},
		{"zh", "增速为{$x}，增长率{$y}", "(rate)增速为 (rate)增长率"},
		{"zh", "降幅收窄{$x}", "(gap)-收窄"},
		{"zh", "出现负增长{$x}", "-负增长"},
		{"zh", "至少{$x}，多少{$y}，比上年少{$z}", "- - -少"},
		{"zh", "没有下降{$x}", "-"},
		{"zh", "实现了{$x}的增长，{$y}", "的增长 -"},
		{"zh", "占{$x}", "-"},
		{"zh", "由上年下降{$x}转为增长{$y}", "-下降 增长"},
		{"en", "fell by {$x}.", "-fell by"},
		{"en", "Exports rose year on year by about {$x}", "rose"},
		{"en", "fell in the second half of the year by {$x}", "-fell"},
		{"en", "fell sharply, by {$x}", "-"},
		{"en", "a fall of {$x}, a decline of {$y}", "-a fall of -a decline of"},
		{"en", "was {$x} lower, {$y} higher and {$z} fewer", "-lower higher -fewer"},
		{"en", "a {$x} increase, an increase of {$y}", "increase an increase of"},
		{"en", "grew to {$x}, up by {$y}", "(to)grew to up by"},
		{"en", "rose by {$x} and {$y}, respectively", "rose by rose by"},
		{"en", "growth of {$x}", "(rate)growth of"},
		{"en", "narrowed by {$x}", "(gap)-narrowed by"},
		{"en", "made up {$x}", "-"},
		{"en", "did not fall by {$x}", "-"},
		{"en", "the setup {$x}", "-"},
		{"en", "stood at {$x} in all, down {$y}", "- -down"},
		{"en", "down by {$x} to {$y}", "-down by -"},
		{"en", "higher by {$x}, lower by {$y}", "higher by -lower by"},
		{"en", "{$x} or {$y} more than in 2024", "more than in more than in"},
		{"en", "{$x}, {$y} more than in 2024", "- more than in"},
		{"en", "coal grew by {$x} and oil by {$y}", "grew by grew by"},
		{"en", "it fell from {$x} to {$y}", "- (to)-fell"},
		{"en", "it was {$x} to {$y}", "- -"},
		{"en", "a depreciation of the yuan of {$x}, a share of all of {$y}", "-a depreciation of -"},
		{"zh", "由{$x}增至{$y}", "- (to)增至"},
		{"zh-hant", "較上年減少{$x}，成長率為{$y}", "-減少 (rate)成長率為"},
		{"fr", "les prix ont augmenté de {$x}, soit {$y} de moins", "ont augmenté de -de moins"},
		{"fr", "une croissance de {$x}, en baisse de {$y}", "(rate)une croissance de -en baisse de"},
	}
	catalog := languages(t)
	for _, test := range tests {
		l := testLine(t, catalog, test.lang, test.text)
		var got []string
		for _, g := range wordsBeside(catalog.Lang(test.lang)).govern(l) {
			got = append(got, describe(l, g))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: -want +got\n%s", test.text, diff)
		}
	}
}

func describe(l *line, g *governor) string {
	if g == nil {
		return "-"
	}
	kind := ""
	switch {
	case g.rate:
		kind = "(rate)"
	case g.gap:
		kind = "(gap)"
	case g.change == 2:
		kind = "(to)"
	}
	if g.falling {
		kind += "-"
	}
	return kind + l.text[g.from:g.to]
}

// fuzzLine reads a text as a line, or returns nil where it has no number.
func fuzzLine(catalog *i18n.Catalog, lang i18n.Lang, text string) *line {
	var msgs diag.List
	c := &checker{Report: &report.Report{Parts: report.Parts{Catalog: catalog, Figures: &figure.Set{}}}}
	return c.inlineLine(catalog.Lang(lang), section.ParseText(text, diag.NewFile("text", []byte(text)).Whole(), &msgs))
}
