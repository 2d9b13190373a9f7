package report

import (
	"strconv"

	"example.org/diglot/generator/figure"
)

// The ids of elements that several outputs lead to: a page gives them to its
// elements, notes, the search and the other editions link to them.

// RowID is the id of a figure's row on the page of all figures.
func RowID(f *figure.Figure) string { return "row-" + f.ID }

// TermID is the id of a term's row in the glossary. I is the term's place in
// [Report.Glossary], from 0.
func TermID(i int) string { return "term-" + strconv.Itoa(i+1) }

// SourceID is the id of a document in every list of sources.
func SourceID(d *figure.Document) string { return "src-" + d.ID }
