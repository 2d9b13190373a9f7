package term_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/term"
)

// TestSortKeys sorts by what a term says of itself: an explicit key, pinyin where
// every term has it, and otherwise the term.
func TestSortKeys(t *testing.T) {
	terms := []term.Term{
		{Text: i18n.Text{"zh": "重庆", "en": "the Chongqing region"}, Pinyin: "chong qing", Sort: i18n.Text{"en": "Chongqing region"}},
		{Text: i18n.Text{"zh": "核心", "en": "core"}, Pinyin: "he xin"},
	}
	pinyin, stroke, en := &i18n.Language{Key: "zh", Collation: "pinyin"}, &i18n.Language{Key: "zh", Collation: "stroke"}, &i18n.Language{Key: "en"}
	if diff := cmp.Diff([]string{"chong qing", "he xin"}, term.SortKeys(terms, pinyin)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"重庆", "核心"}, term.SortKeys(terms, stroke)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Chongqing region", "core"}, term.SortKeys(terms, en)); diff != "" {
		t.Error(diff)
	}
	terms[1].Pinyin = ""
	if diff := cmp.Diff([]string{"重庆", "核心"}, term.SortKeys(terms, pinyin)); diff != "" {
		t.Error(diff)
	}
}

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
		"sort keys": {
			toml: `[[term]]
zh = "重庆"
en = "the Chongqing region"
pinyin = "chong qing"
sort = { en = "Chongqing region" }`,
			term: term.Term{
				Text:   i18n.Text{"zh": "重庆", "en": "the Chongqing region"},
				Pinyin: "chong qing",
				Sort:   i18n.Text{"en": "Chongqing region"},
			},
		},
		"a sort key of no language": {
			toml: `[[term]]
zh = "重庆"
en = "Chongqing"
sort = { fr = "Chongqing" }`,
			want: `content/glossary.toml:4:10: error: unknown key "fr" in "term.sort"
   4 │ sort = { fr = "Chongqing" }
     │          ^^ keys here: zh, en
`,
			term: term.Term{Text: i18n.Text{"zh": "重庆", "en": "Chongqing"}, Sort: i18n.Text{}},
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
