package term_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/term"
)

func TestLoad(t *testing.T) {
	cases := map[string]struct {
		toml string
		want string // messages
		term term.Term
	}{
		"first use in one language": {
			toml: `[[term]]
zh = "人民币"
en = "renminbi"
first = { en = "Renminbi (RMB)" }`,
			term: term.Term{
				Text:  i18n.Text{"zh": "人民币", "en": "renminbi"},
				First: i18n.Text{"en": "Renminbi (RMB)"},
			},
		},
		"first use without the term": {
			toml: `[[term]]
zh = "人民币"
en = "renminbi"
first = { en = "RMB" }`,
			want: `content/glossary.toml:4:16: error: the first use does not hold the term "renminbi"
   4 │ first = { en = "RMB" }
     │                ^^^^^ write the term with what explains it: renminbi (…)
`,
			term: term.Term{Text: i18n.Text{"zh": "人民币", "en": "renminbi"}, First: i18n.Text{"en": "RMB"}},
		},
		"forbidden and name": {
			toml: `[[term]]
zh = "一带一路"
en = "Belt and Road Initiative"
name = true
forbidden = { en = ["One Belt One Road"] }
basis = "China Daily"`,
			term: term.Term{
				Text:      i18n.Text{"zh": "一带一路", "en": "Belt and Road Initiative"},
				Name:      true,
				Forbidden: map[i18n.Lang][]string{"en": {"One Belt One Road"}},
				Basis:     "China Daily",
			},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			got := term.Load(fstest.MapFS{term.File: {Data: []byte(c.toml)}}, []i18n.Lang{"zh", "en"}, &msgs)
			if diff := cmp.Diff(c.want, msgs.String()); diff != "" {
				t.Errorf("messages -want +got\n%s", diff)
			}
			if len(got) != 1 {
				t.Fatalf("%d terms", len(got))
			}
			got[0].Span = diag.Span{}
			if diff := cmp.Diff(c.term, got[0]); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
