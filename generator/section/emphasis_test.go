package section

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// What plain CommonMark prints literally next to Chinese text, and what it sets
// already. Both must be set here, except where the marks stand next to a Latin
// letter or are underscores between Han.
func TestEmphasisNextToHan(t *testing.T) {
	tests := map[string]struct{ markdown, want string }{
		"quotes, line start":            {"**“科创”**智核", "<strong>“科创”</strong>智核"},
		"quotes, in a sentence":         {"打造**“科创”**智核", "打造<strong>“科创”</strong>智核"},
		"quotes, one star":              {"*“科创”*智核", "<em>“科创”</em>智核"},
		"colon inside":                  {"**科创智核：**引领", "<strong>科创智核：</strong>引领"},
		"full stop inside":              {"**科创智核。**引领", "<strong>科创智核。</strong>引领"},
		"brackets at the start":         {"**（试点）推进**", "<strong>（试点）推进</strong>"},
		"brackets at the end":           {"**推进（试点）**引领", "<strong>推进（试点）</strong>引领"},
		"book title marks":              {"**《规划》**提出", "<strong>《规划》</strong>提出"},
		"corner brackets":               {"**「科创」**智核", "<strong>「科创」</strong>智核"},
		"percent":                       {"增长**5%**左右", "增长<strong>5%</strong>左右"},
		"plus":                          {"**2280+**人", "<strong>2280+</strong>人"},
		"middle dot":                    {"**成渝·**引领", "<strong>成渝·</strong>引领"},
		"the opening mark alone":        {"抓住**“一带一路”**、成渝", "抓住<strong>“一带一路”</strong>、成渝"},
		"placeholder":                   {"**{$fund}**左右", "<strong>⟨fund⟩</strong>左右"},
		"placeholder in a sentence":     {"总规模**{$fund :bare}**左右", "总规模<strong>⟨fund bare⟩</strong>左右"},
		"two placeholders":              {"**{$a}**和*{$b}*", "<strong>⟨a⟩</strong>和<em>⟨b⟩</em>"},
		"link":                          {"**[科创](zones)**智核", `<strong><a href="page:zones#">科创</a></strong>智核`},
		"code":                          {"**`科创`**智核", "<strong><code>科创</code></strong>智核"},
		"strikethrough":                 {"~~“旧名”~~新名", "<del>“旧名”</del>新名"},
		"strikethrough, placeholder":    {"~~{$a}~~新名", "<del>⟨a⟩</del>新名"},
		"Han on both sides":             {"打造**科创智核**引领", "打造<strong>科创智核</strong>引领"},
		"one star":                      {"*科创智核*", "<em>科创智核</em>"},
		"full stop outside":             {"**科创智核**。引领", "<strong>科创智核</strong>。引领"},
		"quotes outside":                {"“**科创智核**”引领", "“<strong>科创智核</strong>”引领"},
		"brackets outside":              {"（**科创**）智核", "（<strong>科创</strong>）智核"},
		"middle dot inside":             {"**环大学·生态圈**", "<strong>环大学·生态圈</strong>"},
		"digits and Han":                {"投入**14.2亿元**研发", "投入<strong>14.2亿元</strong>研发"},
		"zero width space as reference": {"前&#8203;**“科创”**&#8203;ABC", "前\u200b<strong>“科创”</strong>\u200bABC"},
		"underscores with spaces":       {"前 _科创智核_ 后", "前 <em>科创智核</em> 后"},
		"strikethrough of Han":          {"~~旧名~~新名", "<del>旧名</del>新名"},
		"variation selector":            {"葛\U000E0100**（试点）**城", "葛\U000E0100<strong>（试点）</strong>城"},
		"full-width form of a quote":    {"“\ufe01**[科创](zones)**”", "“\ufe01<strong><a href=\"page:zones#\">科创</a></strong>”"},
		"Hangul":                        {"**이 용어(This term)**를", "<strong>이 용어(This term)</strong>를"},

		"Latin outside stays literal":            {"**“科创”**ABC", "**“科创”**ABC"},
		"underscores between Han stay literal":   {"打造_科创智核_引领", "打造_科创智核_引领"},
		"emoji are no Han":                       {"a**(b)**😀", "a**(b)**😀"},
		"Latin strikethrough outside is literal": {"~~“旧名”~~new", "~~“旧名”~~new"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d, _ := parseBody(tt.markdown)
			got := strings.TrimSuffix(strings.TrimPrefix(d.Render(testEnv()), `<p id="p-1">`), "</p>\n")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.markdown, diff)
			}
		})
	}
}

// With our parsers of emphasis and strikethrough in place of goldmark's own, not
// one example of the CommonMark specification changes.
func TestEmphasisIsCommonMark(t *testing.T) {
	examples := specExamples(t)
	stock := goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe()))
	ours := goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe()), goldmark.WithParserOptions(
		parser.WithInlineParsers(util.Prioritized(emphasisParser{}, 499), util.Prioritized(strikethroughParser{}, 498)),
	))
	for _, e := range examples {
		if want, got := convert(t, stock, e.Markdown), convert(t, ours, e.Markdown); want != got {
			t.Errorf("example %d of %q: %q\nwant %q\ngot  %q", e.Example, e.Section, e.Markdown, want, got)
		}
	}
	if len(examples) != 652 {
		t.Errorf("%d examples, want 652", len(examples))
	}
}

type specExample struct {
	Example  int
	Section  string
	Markdown string
}

// specExamples reads the examples of the specification from goldmark's module.
func specExamples(t testing.TB) []specExample {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("go list does not work here:", err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skip(err)
	}
	var examples []specExample
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	return examples
}

func convert(t *testing.T, m goldmark.Markdown, markdown string) string {
	t.Helper()
	var out bytes.Buffer
	if err := m.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
