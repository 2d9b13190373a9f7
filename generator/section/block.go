package section

import "example.org/diglot/generator/diag"

// A Kind says what a block is.
type Kind string

// The kinds of block.
const (
	Paragraph    Kind = "paragraph"
	Head         Kind = "heading"
	List         Kind = "list"
	Table        Kind = "table"
	Quote        Kind = "quote"
	Code         Kind = "code"
	Rule         Kind = "rule"          // a thematic break: ***
	Chart        Kind = "chart"         // ::chart{#id}
	FigureTable  Kind = "figure-table"  // ::table{#id}
	KeyFigures   Kind = "keyfigures"    // ::keyfigures{ids="…"}
	NoteBox      Kind = "note"          // :::note
	Aside        Kind = "aside"         // :::aside
	FeaturedList Kind = "featured-list" // :::list
)

// A Block is a top-level part of a section: a paragraph, a heading, a list, a
// table, a chart. Block k of one language stands beside block k of the other.
type Block struct {
	Kind Kind
	// ID is the id of the block's element: "p-3" for the third top-level
	// paragraph, a heading's own id, "chart-zones" and "table-zones" for charts and
	// their tables, "b-2" for the second of all other blocks. Thematic breaks and
	// headings below level 3 may have none. Ids are unique in a document.
	ID string
	// Heading is the id of the nearest heading above the block (its own for a
	// heading), or "" before the first.
	Heading string
	// Figures are the ids of the figures that the block and its footnotes use,
	// each once, in the order of first use.
	Figures []string
	// Shape counts items, rows and the like.
	Shape Shape
	Span  diag.Span

	html, plain part
}

// A Heading is a heading of the body.
type Heading struct {
	// Level is from 2 to 6: the section's title is the page's level 1.
	Level int
	// ID is unique in the document and the same in every language.
	ID string
	// Title is the heading's text, with the places where it may break.
	Title *Inline
	// Block is the heading's index in Doc.Blocks.
	Block int
	// Span is the whole heading, IDSpan the id without "{#" and "}".
	Span, IDSpan diag.Span
}
