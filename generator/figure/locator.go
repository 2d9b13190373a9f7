package figure

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/tomlfile"
)

// A Term names a kind of place in a document, as CSL 1.0.2 does in its list of locators;
// "cell" is of a worksheet, which CSL does not know.
type Term string

// Paragraph is the term by which printed phrases are looked up.
const Paragraph Term = "paragraph"

// Terms lists the terms, from the outermost place to the innermost: the order in which the
// places of one citation are written.
func Terms() []Term {
	return []Term{
		"volume", "issue", "part", "chapter", "section", "appendix", "page", "table", "figure",
		"equation", Paragraph, "line", "note", "cell", "timestamp",
	}
}

// A Locator says where in a document something stands: table 7, paragraphs 23–24.
type Locator struct {
	Term Term
	// At is what the place is called, in every language of the report: "7", "23–24",
	// “一、综合” and “I. General”.
	At   i18n.Text
	Span diag.Span
}

// A Range is a run of places that are counted, both ends included.
type Range struct{ From, To int }

// mostDigits bounds the number of a place, so that it fits.
const mostDigits = 6

// Ranges reads what a place is called as numbers: "23", "23–24", "36→37", "12–13, 26".
// Ok is false for places that have no number of their own ("cover") and for ranges that
// run backwards.
func Ranges(at string) (list []Range, ok bool) {
	for _, part := range strings.FieldsFunc(at, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		ends := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune("–-—~～→", r) })
		if len(ends) < 1 || len(ends) > 2 {
			return nil, false
		}
		from, ok := placeNumber(ends[0])
		to, ok2 := placeNumber(ends[len(ends)-1])
		if !ok || !ok2 || to < from {
			return nil, false
		}
		list = append(list, Range{from, to})
	}
	return list, len(list) > 0
}

func placeNumber(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && len(s) <= mostDigits
}

// Numbered reports whether a place is called by its number or letter alone, so that it
// needs the word for what it is: "7", "2-1", "B12", "IV", "xii"; and not “I. General”.
func Numbered(at string) bool {
	if at != "" && strings.Trim(at, "ivxlc") == "" {
		return true
	}
	digits, others := 0, 0
	for _, r := range at {
		switch {
		case unicode.IsDigit(r), strings.ContainsRune("IVXLC", r):
			digits++
		case unicode.IsLetter(r):
			others++
		case !strings.ContainsRune(".,:–-—→&/、，~～ ", r):
			return false
		}
	}
	return digits > 0 && others <= 2
}

// Several reports whether what a place is called names more than one: "23–24", "7, 9".
// A hyphen is part of a number, as in table 2-1, but for places that are counted through.
func Several(term Term, at string) bool {
	signs := ",，、;；&–—→~～"
	switch term {
	case "page", Paragraph, "line":
		signs += "-"
	}
	return strings.ContainsAny(strings.TrimSpace(at), signs)
}

// Paragraphs returns the paragraphs that a citation points at. Ok is false where it names
// none, or not by number.
func (c *Citation) Paragraphs() (list []Range, ok bool) {
	for _, l := range c.Locators {
		if l.Term == Paragraph {
			for _, at := range l.At {
				return Ranges(at) // numbers are the same in every language
			}
		}
	}
	return nil, false
}

// locators reads the places that a citation names, in the order of [Terms].
func (l *loader) locators(t *tomlfile.Table) []Locator {
	if slices.ContainsFunc(t.Keys(), func(k tomlfile.Key) bool { return k.Name == "at" }) {
		at, span := "23", t.KeySpan("at")
		if s, _, ok := t.String("at"); ok {
			at = s
		}
		hint := "write paragraph = " + strconv.Quote(at)
		if _, numbers := Ranges(at); !numbers {
			hint = `write for example page = "7", table = "2-1" or section = { … }`
		}
		l.msgs.Errorf("locator", span, "a place in a source is named by what it is, not by %q", "at").WithHint("%s", hint)
	}
	var list []Locator
	for _, term := range Terms() {
		key := string(term)
		if !t.Has(key) {
			continue
		}
		locator := Locator{Term: term, Span: t.ValueSpan(key), At: i18n.Text{}}
		switch t.ValueKind(key) {
		case tomlfile.KindTable:
			locator.At, _ = i18n.ReadText(t, key, l.langs, true, l.msgs)
		case tomlfile.KindInteger:
			n, _, ok := t.Int(key)
			if !ok {
				continue
			}
			locator.everywhere(strconv.Itoa(n), l.langs)
		default:
			s, span, ok := t.String(key)
			if ok && strings.TrimSpace(s) == "" {
				l.msgs.Errorf("empty-text", span, "%q is empty", key)
			}
			if !ok || strings.TrimSpace(s) == "" {
				continue
			}
			locator.everywhere(strings.TrimSpace(s), l.langs)
		}
		if len(locator.At) > 0 {
			list = append(list, locator)
		}
	}
	return list
}

// everywhere sets one text for all languages.
func (l *Locator) everywhere(at string, langs []i18n.Lang) {
	for _, lang := range langs {
		l.At[lang] = at
	}
}

// Equal reports whether two locators name the same place.
func (l Locator) Equal(other Locator) bool {
	if l.Term != other.Term || len(l.At) != len(other.At) {
		return false
	}
	for lang, at := range l.At {
		if other.At[lang] != at {
			return false
		}
	}
	return true
}
