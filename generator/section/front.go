package section

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// Front is a document's front matter.
type Front struct {
	// Span is the whole front matter, marks included; a message about the
	// document as a whole points at its first mark.
	Span diag.Span
	// Title is the section's name. It may hold break marks ("|").
	Title *Inline
	// Short is the name in the contents: the title where the author gave none.
	Short *Inline
	// Kicker stands above the title, Summary is the standfirst below it. Either
	// may be nil.
	Kicker, Summary *Inline
	// Description is the sentence for search engines: the summary where the
	// author gave none, and nil where there is neither.
	Description *Inline
	// Only lists the figures that one language alone uses, with OnlyReason
	// saying why.
	Only       []Only
	OnlyReason string
}

// An Only names a figure that one language alone uses.
type Only struct {
	Lang i18n.Lang
	ID   string
	Span diag.Span
}
