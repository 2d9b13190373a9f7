package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/term"
)

// A numeralFinder finds the numerals in the prose of one language.
type numeralFinder struct {
	lang *i18n.Language
	base string // of the language's tag: zh, en
	// names are what may hold numerals: the glossary's names and loose words, in
	// lower case.
	names []string
	// words are the language's number words; nouns the last words of the nouns that
	// its units count in; measures its measure words.
	words    map[string]wordRole
	nouns    map[string]bool
	measures []string
	months   map[string]bool
}

// A wordRole says what a word is in a number.
type wordRole uint8

const (
	noNumber wordRole = iota
	plainNumber
	multiple // million, dozen: a number only after another, or after "a"
	ordinal
	partOfOne
	halfOfOne
)

func newNumeralFinder(lang *i18n.Language, units []string, terms []term.Term) *numeralFinder {
	f := &numeralFinder{
		lang: lang, words: map[string]wordRole{}, nouns: map[string]bool{}, months: map[string]bool{},
		measures: hanMeasures,
	}
	f.base, _, _ = strings.Cut(lang.Tag, "-")
	for _, t := range terms {
		if name := t.Text.In(lang.Key); t.Name && name != "" {
			f.names = append(f.names, strings.ToLower(name))
		}
	}
	for _, w := range looseWords[f.base] {
		f.names = append(f.names, strings.ToLower(w.text))
	}
	for _, id := range units {
		u := lang.Unit(id)
		for _, noun := range u.Forms().All() {
			if words := strings.Fields(noun); len(words) > 0 {
				f.nouns[strings.ToLower(words[len(words)-1])] = true
			}
		}
		if u.Measure != "" {
			f.measures = append(f.measures[:len(f.measures):len(f.measures)], u.Measure)
		}
	}
	f.learnWords()
	return f
}

// learnWords takes the number words from the language's locale. A language that
// this package has no loose words for is read in digits alone: its articles may be
// its numerals.
func (f *numeralFinder) learnWords() {
	n := f.lang.Number
	for _, month := range n.Dates.Months {
		f.months[strings.ToLower(month)] = true
		f.months[strings.ToLower(month[:min(3, len(month))])] = true
	}
	if looseWords[f.base] == nil || n.Words.Han {
		return
	}
	for _, w := range n.Words.Plain {
		for _, part := range strings.FieldsFunc(w, func(c rune) bool { return c == '-' || c == ' ' }) {
			f.words[strings.ToLower(part)] = plainNumber
		}
	}
	for _, m := range n.Words.Multiples {
		if !m.Closed && len(m.Word) > 3 {
			f.words[strings.ToLower(m.Word)] = multiple
		}
	}
	for _, s := range n.Scales {
		for _, word := range s.All() {
			f.words[strings.ToLower(word)] = multiple
		}
	}
	for _, w := range n.Ordinals.Words {
		f.words[strings.ToLower(w)] = ordinal
	}
	for _, p := range n.Words.Fractions {
		f.words[strings.ToLower(p.Word)] = partOfOne
	}
	for _, h := range n.Words.Half {
		f.words[strings.ToLower(h)] = halfOfOne
	}
}

// find calls found with the places of the numerals in a text that are no part of
// a name, a date or the numbering of something.
func (f *numeralFinder) find(text string, found func(from, to int)) {
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.Is(unicode.Nd, c):
			to := digitsEnd(text, i)
			if near, a, b := window(text, i, to); f.countsInDigits(near, a, b) && !f.named(near, a, b) {
				to = f.through(text, to)
				found(i, to)
			}
			i = to
		case f.lang.Number.Words.Han && isHanNumeral(c):
			to := hanEnd(text, i)
			if near, a, b := window(text, i, to); f.countsInHan(near, a, b) && !f.named(near, a, b) && !inQuotes(near, a, b, openQuotes, closeQuotes) {
				found(i, to)
			}
			i = to
		case isLatin(c):
			to := wordEnd(text, i)
			if role := f.words[strings.ToLower(text[i:to])]; role != noNumber {
				to = f.wordsEnd(text, to, role)
				if near, a, b := window(text, i, to); f.countsInWords(near, a, b, role) && !f.named(near, a, b) && !inQuotes(near, a, b, openQuotes, closeQuotes) {
					found(i, to)
				}
			}
			i = to
		default:
			i += size
		}
	}
}

// window cuts a text to the neighbourhood of a part of it, which decides what the
// part is: so a long paragraph is read in linear time.
func window(text string, from, to int) (near string, a, b int) {
	const reach = 320
	start, end := max(0, from-reach), min(len(text), to+reach)
	for start < from && !utf8.RuneStart(text[start]) {
		start++
	}
	for end > to && end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[start:end], from - start, to - start
}

// named reports whether a place of a text lies within a name or a loose word.
func (f *numeralFinder) named(text string, from, to int) bool {
	if inQuotes(text, from, to, "《〈", "》〉") {
		return true
	}
	near := strings.ToLower(text)
	if len(near) != len(text) {
		near = text // a letter whose cases differ in length
	}
	for _, name := range f.names {
		for at := 0; ; {
			i := strings.Index(near[at:], name)
			if i < 0 {
				break
			}
			at += i
			if at < to && at+len(name) > from {
				return true
			}
			at += len(name)
		}
	}
	return false
}

// isLatin reports whether a rune is a letter of a script that sets spaces.
func isLatin(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c) && !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// wordEnd is the end of the word that begins at an offset.
func wordEnd(text string, from int) int {
	for i, c := range text[from:] {
		if !isLatin(c) && !unicode.Is(unicode.Mn, c) {
			return from + i
		}
	}
	return len(text)
}

// wordBefore is the word that ends at an offset or one space, full stop or hyphen
// before it, in lower case.
func wordBefore(text string, at int) string {
	rest := strings.TrimRight(text[:at], " \u00a0.-–")
	i := strings.LastIndexFunc(rest, func(c rune) bool { return !isLatin(c) })
	if i >= 0 {
		_, size := utf8.DecodeRuneInString(rest[i:])
		i += size
	}
	return strings.ToLower(rest[max(i, 0):])
}

// wordAfter is the word that begins at an offset or one space or hyphen after it,
// in lower case.
func wordAfter(text string, at int) string {
	rest := strings.TrimLeft(text[at:], " \u00a0-–\n")
	return strings.ToLower(rest[:wordEnd(rest, 0)])
}
