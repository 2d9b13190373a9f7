package section

import (
	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// A Section is one chapter of the report, in every language that it could be
// read in.
type Section struct {
	// Slug is the section's address, "zones" for the folder 03-zones. It is the
	// same in every language and unique in the report.
	Slug string
	// Dir is the folder's path from the report's root: "content/03-zones".
	Dir string
	// Order is the number before the slug, from 0 to 99.
	Order int
	// Docs holds one document a language. A language whose file is missing or
	// could not be read has none, and the reason is among the messages.
	Docs map[i18n.Lang]*Doc
}

// Doc returns the section's document in a language, or nil.
func (s *Section) Doc(l i18n.Lang) *Doc { return s.Docs[l] }

// A Doc is one section in one language: its front matter, and its body as a
// list of blocks. A Doc never changes once [Load] has returned it.
type Doc struct {
	Slug  string
	Lang  i18n.Lang
	File  *diag.File
	Front Front
	// Blocks are the body's top-level blocks, in order. The two languages are
	// paired by them.
	Blocks []Block
	// Headings are the body's headings, in order.
	Headings []Heading
	// Refs are all placeholders: those of the front matter, of the body, and of
	// the footnotes, each in the order in which they are read.
	Refs []*Ref
	// Directives, Links and Footnotes stand in the order in which they are read.
	Directives []*Directive
	Links      []*Link
	Footnotes  []Footnote
	// Runs are the stretches of prose that the author typed, without markup,
	// placeholders, code and addresses: what a check of terms or of bare
	// numerals has to read.
	Runs []Run
	// Answers are the author's to what is found in the document: those of the front
	// matter, then the comments before blocks, in the order in which they stand.
	Answers []answer.Answer

	html, plain program
	// ids are the blocks with an id.
	ids map[string]int
	// unnamed are the headings that need an id and have none.
	unnamed []int
}

// Block returns the index of the block with an id, or -1.
func (d *Doc) Block(id string) int {
	if i, ok := d.ids[id]; ok {
		return i
	}
	return -1
}

// A Footnote is a note that the text refers to with "[^label]".
type Footnote struct {
	// Number counts from 1, in the order of the first references.
	Number int
	Label  string
	// Span is the place of the definition.
	Span diag.Span

	// backlinks is the number of references to the footnote.
	backlinks   int
	html, plain part
}

// A Run is a stretch of prose as it stands in the file: Span.Text() is what the
// author typed, backslash escapes and character references included.
type Run struct {
	Span diag.Span
	// Block is the index of the block that the run stands in; for a footnote,
	// of the block that first refers to it.
	Block int
	// Lang is the language of the span that the run stands in, as its author
	// wrote it, or "" for the language of the document.
	Lang string
	// Name is set in a span that is marked as a name: its numerals count nothing.
	Name bool
}
