package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// termMismatch finds blocks that have a term of the glossary in Chinese and in no
// accepted rendering in the other language. It does not look the other way: an
// English term is often said again where Chinese leaves it out.
func termMismatch() Rule {
	return Rule{ID: "term-mismatch", Severity: diag.Warning, run: findMismatchedTerms}
}

// shortestTerm is how many characters a Chinese term has that is compared. Shorter
// ones (院士, 技改) are words of ordinary speech, which a translation may well leave out.
const shortestTerm = 3

func findMismatchedTerms(c *checker) {
	for _, from := range c.Catalog.Languages() {
		if !from.Number.Words.Han {
			continue
		}
		terms := newLexicon()
		for i, t := range c.Terms {
			if name := t.Text.In(from.Key); utf8.RuneCountInString(name) >= shortestTerm {
				terms.add(name, i)
			}
		}
		for _, to := range c.Catalog.Languages() {
			if to.Number.Words.Han {
				continue
			}
			r := newRenderings(c, to.Key)
			for _, s := range c.sections() {
				if a, b := s.Doc(from.Key), s.Doc(to.Key); a != nil && b != nil && len(a.Blocks) == len(b.Blocks) {
					c.compareTerms(a, b, terms, r)
				}
			}
		}
	}
}

// compareTerms compares the blocks of two documents, pair by pair.
func (c *checker) compareTerms(a, b *section.Doc, terms *lexicon, r renderings) {
	said := map[int]bool{}
	for i := range a.Blocks {
		if a.Blocks[i].Kind != b.Blocks[i].Kind {
			return // not the same blocks
		}
		words := ""
		for _, m := range terms.find(a.BlockText(i, nil)) {
			if said[m.key] {
				continue
			}
			if words == "" {
				words = stems(b.BlockText(i, func(ref *section.Ref) string { return c.RefText(b.Lang, ref) }))
			}
			if r.in(m.key, words) {
				continue
			}
			said[m.key] = true // once a section
			t := &c.Terms[m.key]
			c.found(b.Blocks[i].Span, "%q stands here in %q, and %q lacks %q", t.Text.In(a.Lang), a.Lang, b.Lang, t.Text.In(b.Lang)).
				WithHint("write %q, or give the glossary the rendering used here", t.Text.In(b.Lang)).
				WithNote(termSpan(a, i, t.Text.In(a.Lang)), "this is the term in %q", a.Lang)
		}
	}
}

// renderings are what each term may be called in a language, as stems.
type renderings []rendering

// A rendering has the wordings that are accepted anywhere, the word that a shorter
// mention keeps, and a name's words, of which half are enough.
type rendering struct {
	wordings []string
	head     string
	name     []string
}

func newRenderings(c *checker, lang i18n.Lang) renderings {
	r := make(renderings, len(c.Terms))
	for i, t := range c.Terms {
		text := t.Text.In(lang)
		for _, wording := range accepted(text, t.First.In(lang), t.Gloss.In(lang)) {
			if s := stems(wording); s != "" {
				r[i].wordings = append(r[i].wordings, s)
			}
		}
		r[i].head, r[i].name = headOf(text), nameWords(text)
	}
	return r
}

// in reports whether a term stands in a text that is given as stems. A second
// mention is often short: the core, the district, Fraunhofer. A term that the
// language has no rendering of is everywhere.
func (r renderings) in(term int, words string) bool {
	t := r[term]
	for _, s := range t.wordings {
		if strings.Contains(words, s) {
			return true
		}
	}
	if len(t.wordings) == 0 || t.head != "" && strings.Contains(words, t.head) {
		return true
	}
	have := 0
	for _, w := range t.name {
		if strings.Contains(words, w) {
			have++
		}
	}
	return have > 0 && 2*have >= len(t.name)
}

// headOf is the stem of the noun that a term turns on: the last word before a
// preposition. Words that would be found anywhere are none.
func headOf(text string) string {
	text, _, _ = strings.Cut(text, " (")
	for _, word := range []string{" of ", " for ", " in ", " on ", " with ", " per ", " held ", " producing "} {
		text, _, _ = strings.Cut(text, word)
	}
	words := strings.Fields(stems(text))
	if len(words) == 0 || len(words[len(words)-1]) < 4 {
		return ""
	}
	return " " + words[len(words)-1] + " "
}

// nameWords are the stems of the words of a name that begin with a capital.
func nameWords(text string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return !isLatin(c) }) {
		if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) && len(w) > 2 {
			words = append(words, stems(w))
		}
	}
	return words
}

// accepted lists what a term may be called: its text, the same without what stands
// in parentheses, that alone, and the short forms that its gloss names in quotation
// marks or in capitals.
func accepted(text, first, gloss string) []string {
	list := []string{text, first}
	if before, rest, ok := strings.Cut(text, "("); ok {
		inside, after, _ := strings.Cut(rest, ")")
		list = append(list, before+after, inside, before)
	}
	for rest := gloss; ; {
		_, after, ok := strings.Cut(rest, "“")
		if !ok {
			break
		}
		quoted, tail, _ := strings.Cut(after, "”")
		list, rest = append(list, quoted), tail
	}
	for _, word := range strings.FieldsFunc(gloss, func(c rune) bool { return !isLatin(c) }) {
		if isAcronym(word) {
			list = append(list, word)
		}
	}
	return list
}

// isAcronym reports whether a word has capitals alone, and more than one.
func isAcronym(word string) bool {
	return len(word) > 1 && word == strings.ToUpper(word)
}
