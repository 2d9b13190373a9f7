package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// proseFiles is a report of one section with figures in per cent, given as "id = value".
func proseFiles(figures, zh, en string) fstest.MapFS {
	var toml strings.Builder
	for line := range strings.SplitSeq(figures, ";") {
		if id, value, ok := strings.Cut(strings.TrimSpace(line), " = "); ok {
			fmt.Fprintf(&toml, "[figure.%s]\nlabel = { zh = %q, en = %q }\nvalue = %q\nunit = \"percent\"\nas_of = \"2025\"\nsource = { id = \"a\" }\n", id, id, id, value)
		}
	}
	front := "+++\ntitle = \"T\"\ndescription = \"D\"\n+++\n"
	text := func(s string) []byte { return []byte(front + s + "\n") }
	return fstest.MapFS{
		"config.toml":               {Data: []byte("title = { zh = \"T\", en = \"T\" }\nsummary = { zh = \"S\", en = \"S\" }\nlanguages = [\"zh\", \"en\"]\n")},
		"content/sources.toml":      {Data: []byte("[source.a]\nlabel = \"A\"\ntitle = { zh = \"A\", en = \"A\" }\ndate = \"2025\"\nlang = \"zh-Hans\"\n")},
		"content/01-x/figures.toml": {Data: []byte(toml.String())},
		"content/01-x/zh.md":        {Data: text(zh)},
		"content/01-x/en.md":        {Data: text(en)},
	}
}

// runOn runs one rule on files.
func runOn(t *testing.T, files fstest.MapFS, rule Rule) []string {
	t.Helper()
	var msgs diag.List
	parts := report.Parts{Config: config.Load(files, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(files, diglot.Defaults(), langs, parts.Config.LanguageSpans, &msgs)
	parts.Figures = figure.Load(files, parts.Catalog, &msgs)
	parts.Sections = section.Load(files, langs, &msgs)
	parts.Reviews = review.Load(files, parts.Sections, langs, &msgs)
	r := report.Join(parts, &msgs)
	var found diag.List
	rule.run(&checker{Report: r, rule: rule, msgs: &found, typed: &typedNumerals{}, shared: &shared{}})
	var list []string
	for _, m := range found.Messages() {
		list = append(list, m.Severity.String()+": "+m.Text)
	}
	return list
}

// TestDirection holds words against signs, with and without the variants that drop them.
func TestDirection(t *testing.T) {
	tests := []struct {
		figures, zh, en string
		want            []string
	}{
		{"x = -0.039", "下降{$x :abs}", "fell by {$x :abs}", nil},
		{"x = -0.039", "{$x :change}", "{$x :change}", nil},
		{"x = -0.039", "下降{$x :abs}", "{$x :change}", nil},
		{"x = -0.039", "增速为{$x}", "growth of {$x}", nil},
		{"x = 0.039", "下降{$x}", "fell by {$x}", nil},
		{"x = 0.052; y = 0.03", "增长{$x}和{$y}", "rose by {$x} and {$y}", nil},
		{"x = 0.052; y = 0.06", "由{$x}升至{$y}", "rose from {$x} to {$y}", nil},
		{"x = -0.039", "增速为{$x :abs}", "it was {$x}", []string{
			`error: this reads "增速为3.9%": the word leaves the direction to the sign, which :abs drops`,
		}},
		{"x = 0.039", "下降{$x :abs}", "it was {$x}", []string{`error: this reads "下降3.9%", and the number rose`}},
		{"x = -0.039", "增长{$x :abs}", "it was {$x}", []string{`error: this reads "增长3.9%", and the number fell`}},
		{"x = 0.052", "增长{$x :change}", "up by {$x}", []string{`error: "增长" stands beside {$x :change}, which says in words which way the number went`}},
		{"x = -0.039", "下降{$x :abs}", "was up by {$x}", []string{
			`error: this reads "up by −3.9%": the word says that it rose, and the sign that it fell`,
		}},
		{"x = 0.052", "{$x :change}", "down by {$x}", []string{`error: "增长5.2%" says that "x" rose, and "down by" that it fell`}},
		{"x = -0.039", "流失{$x :abs}", "took away {$x}", []string{
			`error: this reads "took away −3.9%": the word says that it fell, and the sign says it again`,
		}},
		{"x = 0.052; y = 0.06", "由{$x}降至{$y}", "from {$x} it went to {$y}", []string{
			`error: "降至" says that it fell, and the way from 5.2% to 6% is the other`,
		}},
		{"x = 0.052; y = 0.06", "{$x}和{$y}", "fell from {$x} to {$y}", []string{
			`error: "fell" says that it fell, and the way from 5.2% to 6% is the other`,
		}},
	}
	for _, test := range tests {
		got := runOn(t, proseFiles(test.figures, test.zh, test.en), directions())
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s | %s: -want +got\n%s", test.zh, test.en, diff)
		}
	}
}

// TestReviewedOrder confirms an order by a review, until a placeholder moves: the lock
// records their order with the words.
func TestReviewedOrder(t *testing.T) {
	const zh, en = "两组为{$x}和{$y}。", "They had {$y} and {$x}."
	files := proseFiles("x = 0.1; y = 0.2", zh, en)
	if got := runOn(t, files, figureOrder()); len(got) != 1 {
		t.Errorf("before a review: %q", got)
	}
	var msgs diag.List
	sections := section.Load(files, []i18n.Lang{"zh", "en"}, &msgs)
	files["content/01-x/"+review.FileName] = &fstest.MapFile{Data: review.Write(sections[0])}
	if got := runOn(t, files, figureOrder()); got != nil {
		t.Errorf("after a review: %q", got)
	}
	moved := proseFiles("x = 0.1; y = 0.2", "两组为{$y}和{$x}。", "They had {$x} and {$y}.")
	moved["content/01-x/"+review.FileName] = files["content/01-x/"+review.FileName]
	if got := runOn(t, moved, figureOrder()); len(got) != 1 {
		t.Errorf("after both moved: %q", got)
	}
}
