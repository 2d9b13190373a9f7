package i18n

import "example.org/diglot/generator/diag"

// A Placed text is a text in one language, with its place in a file. Readers list
// the texts that may hold placeholders, so that these can be bound to figures.
type Placed struct {
	Lang Lang
	Text string
	// Span is the text without its quotes.
	Span diag.Span
}

// Place lists a text's languages with their places, in the order of langs.
func Place(t Text, spans map[Lang]diag.Span, langs []Lang) []Placed {
	var placed []Placed
	for _, lang := range langs {
		if s, ok := t[lang]; ok {
			placed = append(placed, Placed{Lang: lang, Text: s, Span: spans[lang]})
		}
	}
	return placed
}
