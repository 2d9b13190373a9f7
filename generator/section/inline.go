package section

import "example.org/diglot/generator/diag"

// An Inline is a line of text that may hold placeholders, but no Markdown: a
// title, a standfirst, a note.
type Inline struct {
	// Span is the text's place, without quotes.
	Span     diag.Span
	Segments []Segment
}

// A Segment is a part of an [Inline]: a text, a placeholder or a break mark.
type Segment struct {
	// Text is the text, "" for a placeholder and a break mark.
	Text string
	// Ref is the placeholder, or nil.
	Ref *Ref
	// Break is set where a long title may break: at "|".
	Break bool
	Span  diag.Span
}
