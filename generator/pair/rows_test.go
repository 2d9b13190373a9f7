package pair

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// sides reads a section in two languages.
func sides(t *testing.T, a, b string) (*section.Doc, *section.Doc) {
	t.Helper()
	const front = "+++\ntitle = \"T\"\n+++\n\n"
	var msgs diag.List
	list := section.Load(fstest.MapFS{
		"content/01-x/zh.md": {Data: []byte(front + a)},
		"content/01-x/en.md": {Data: []byte(front + b)},
	}, []i18n.Lang{"zh", "en"}, &msgs)
	if msgs.HasErrors() {
		t.Fatal(msgs.String())
	}
	return list[0].Doc("zh"), list[0].Doc("en")
}

func TestRows(t *testing.T) {
	tests := map[string]struct{ a, b, want string }{
		"the same":     {"A\n\n## H {#h}\n\n- B\n", "A\n\n## H {#h}\n\n- B\n", "0/0 1/1 2/2"},
		"one lacking":  {"{$a}\n\n{$b}\n\n{$c}\n", "{$a}\n\n{$c}\n", "0/0 1/- 2/1"},
		"one more":     {"{$a}\n", "> B\n\n{$a}\n\n- C\n", "-/0 0/1 -/2"},
		"other kinds":  {"A\n\n- B\n\nC\n", "A\n\n> B\n\nC\n", "0/0 1/- -/1 2/2"},
		"nothing":      {"A\n\nB\n", "", "0/- 1/-"},
		"both nothing": {"", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a, b := sides(t, test.a, test.b)
			var got []string
			for _, row := range Rows(a, b) {
				got = append(got, strings.ReplaceAll(fmt.Sprintf("%d/%d", row.A, row.B), "-1", "-"))
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
