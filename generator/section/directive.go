package section

import "example.org/diglot/generator/diag"

// A Directive is a line that places something made from the report's figures:
//
//	::chart{#zones}
//	::table{#zones}
//	::keyfigures{ids="universities rd_platforms"}
type Directive struct {
	// Name is "chart", "table" or "keyfigures".
	Name string
	// ID is the chart's, for chart and table.
	ID string
	// IDs are the figures', for keyfigures.
	IDs []Word
	// Span is the whole line, NameSpan and IDSpan the name and the id alone.
	Span, NameSpan, IDSpan diag.Span
	// Block is the directive's index in Doc.Blocks.
	Block int
}

// A Word is one word of a list, with its place.
type Word struct {
	Text string
	Span diag.Span
}
