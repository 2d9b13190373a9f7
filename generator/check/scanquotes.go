package check

import (
	"strings"
	"unicode/utf8"
)

// A quotation is a place between quotation marks or the marks of a title.
type quotation struct {
	from, to int
	title    bool
	// clause says that more than a word or a name stands in it.
	clause bool
}

// quotations lists the places in quotation marks and titles. An opening mark whose
// closing one is missing opens nothing.
func (f *numeralFinder) quotations(text string) []quotation {
	var list []quotation
	for _, q := range f.prose.Quotes {
		list = append(list, between(text, q.Open, q.Close, false)...)
	}
	for _, q := range f.prose.Titles {
		list = append(list, between(text, q.Open, q.Close, true)...)
	}
	return list
}

func between(text, opening, closing string, title bool) []quotation {
	var list []quotation
	for at := 0; ; {
		i := strings.Index(text[at:], opening)
		if i < 0 {
			return list
		}
		from := at + i + len(opening)
		n := strings.Index(text[from:], closing)
		if n < 0 {
			return list
		}
		to := from + n
		list = append(list, quotation{from, to, title, isClause(text[from:to])})
		at = to + len(closing)
	}
}

// isClause reports whether a text is more than a word or a name.
func isClause(text string) bool {
	const words, signs = 5, 12
	if fields := strings.Fields(text); len(fields) >= words {
		return true
	}
	return !strings.Contains(text, " ") && utf8.RuneCountInString(text) >= signs
}

// isQuoted reports whether a place is in a title, or in a quotation that holds a clause.
func (s *scan) isQuoted(from, to int) bool {
	for _, q := range s.quotes {
		if q.from <= from && to <= q.to && (q.title || q.clause) {
			return true
		}
	}
	return false
}

func (s *scan) inTitle(from, to int) bool {
	for _, q := range s.quotes {
		if q.title && q.from <= from && to <= q.to {
			return true
		}
	}
	return false
}

// inShortQuotes reports whether a place is in quotation marks around a word.
func (s *scan) inShortQuotes(from, to int) bool {
	for _, q := range s.quotes {
		if !q.title && !q.clause && q.from <= from && to <= q.to {
			return true
		}
	}
	return false
}
