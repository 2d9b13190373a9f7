package check

import (
	"slices"
	"strings"
	"testing"
)

// TestSentence finds the bounds of sentences and clauses.
func TestSentence(t *testing.T) {
	tests := []struct {
		lang                   string
		text, sentence, clause string
	}{
		{"zh", "第一句。第二句，有1,000处{$x}、后面。第三句", "第二句，有1,000处#、后面", "有1,000处#、后面"},
		{"zh", "甲{$x}；乙", "甲#；乙", "甲#"},
		{"en", "One at 3.5. In the U.S.A it was, as of May, {$x} of all; and so on. More", " In the U.S.A it was, as of May, # of all; and so on", " # of all"},
		{"en", "A (of {$x}) b", "A (of #) b", "of #"},
	}
	catalog := languages(t)
	for _, test := range tests {
		l := testLine(t, catalog, catalog.Languages()[slices.Index([]string{"zh", "en"}, test.lang)].Key, test.text)
		for _, part := range []struct {
			clauses bool
			want    string
		}{{false, test.sentence}, {true, test.clause}} {
			from, to := l.sentence(l.numbers[0].from, part.clauses)
			if got := strings.ReplaceAll(l.text[from:to], string(numberMark), "#"); got != part.want {
				t.Errorf("%s: clauses %v: %q, want %q", test.text, part.clauses, got, part.want)
			}
		}
	}
}

// TestGapText keeps the punctuation that goes with a placeholder and drops markup.
func TestGapText(t *testing.T) {
	for markup, want := range map[string]string{
		"":                        "",
		"**":                      "",
		"；":                       "；",
		"**，":                     "，",
		"](https://example.org).": ".",
		"\n":                      " ",
		"。\n":                     "。 ",
		"\n- ":                    "\n",
		",\n1. ":                  ",\n",
		" | ":                     "\n",
		"\n\n":                    "\n",
		"\n> ":                    " ",
	} {
		if got := gapText(markup); got != want {
			t.Errorf("%q: %q, want %q", markup, got, want)
		}
	}
}

// FuzzGovern reads any prose: places lie in the text, and the same text gives the same.
func FuzzGovern(f *testing.F) {
	for _, s := range []string{"下降{$x}，增长{$y}", "rose by {$x}, {$y} and {$z} higher", "fell from {$x} to {$y}", "İ{$x}\u00a0le", "{$x}{$y}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !strings.Contains(text, "{$") {
			return
		}
		catalog := languages(t)
		for _, lang := range catalog.Languages() {
			l := fuzzLine(catalog, lang.Key, text)
			if l == nil {
				continue
			}
			w := wordsBeside(lang)
			first, second := w.govern(l), w.govern(l)
			for i, g := range first {
				if (g == nil) != (second[i] == nil) || g != nil && *g != *second[i] {
					t.Fatalf("%q: two answers", text)
				}
				if g != nil && (g.from < 0 || g.to > len(l.text) || g.from >= g.to) {
					t.Fatalf("%q: a word at %d to %d", text, g.from, g.to)
				}
				from, to := l.sentence(l.numbers[i].from, true)
				if from > l.numbers[i].from || to < l.numbers[i].from {
					t.Fatalf("%q: the clause from %d to %d has no number", text, from, to)
				}
			}
			newMentioner(lang, w, nil).words(l.text)
		}
	})
}
