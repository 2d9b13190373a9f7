package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/term"
)

// termForbidden finds the renderings that the glossary forbids in the prose of
// their language.
func termForbidden() Rule {
	return Rule{ID: "term-forbidden", Severity: diag.Error, run: findForbiddenTerms}
}

// A ban is a forbidden rendering; key 0 of the lexicon is for what is allowed.
type ban struct {
	variant string
	term    *term.Term
}

func findForbiddenTerms(c *checker) {
	bans := map[i18n.Lang][]ban{}
	lexicons := map[i18n.Lang]*lexicon{}
	for _, lang := range c.Config.Languages {
		l, list := newLexicon(), []ban{{}}
		for i := range c.Terms {
			t := &c.Terms[i]
			for _, variant := range t.Forbidden[lang] {
				l.add(variant, len(list))
				list = append(list, ban{variant, t})
			}
		}
		// A longer term that holds a forbidden word is found first and is allowed.
		for _, t := range c.Terms {
			for _, b := range list[1:] {
				if text := t.Text.In(lang); len(text) > len(b.variant) && containsFold(text, b.variant) {
					l.add(text, 0)
				}
			}
		}
		lexicons[lang], bans[lang] = l, list
	}
	c.passages(func(p *passage) {
		for _, m := range lexicons[p.lang.Key].find(p.text) {
			b := bans[p.lang.Key][m.key]
			if m.key == 0 || !sameWord(p.text[m.from:m.to], b.variant) || isQuote(p.text, m.from, m.to) {
				continue
			}
			c.found(p.at(m.from, m.to), "the glossary forbids %q", p.text[m.from:m.to]).
				WithHint("write %q", b.term.Text.In(p.lang.Key)).
				WithNote(b.term.Span, "the term stands here")
		}
	})
}

func containsFold(s, part string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(part))
}

// sameWord reports whether words are the same but for a capital at the beginning:
// Smart nucleus is smart nucleus, and Shapingba district not Shapingba District.
func sameWord(found, word string) bool {
	a, n := utf8.DecodeRuneInString(found)
	b, m := utf8.DecodeRuneInString(word)
	return found[n:] == word[m:] && unicode.ToLower(a) == unicode.ToLower(b)
}

// isQuote reports whether a place of a text is all that stands between quotation
// marks: a word that is spoken of, and not used.
func isQuote(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return strings.ContainsRune(openQuotes, before) && strings.ContainsRune(closeQuotes, after)
}
