// Package search turns a report into what its search page looks through: every
// block of every section, every figure, term and document, as plain text in one
// language, with the page and the id to jump to.
//
// All text comes from package report, so a number is found as the pages write it.
// The package knows nothing of words, stems and ranks: the browser works these out
// from the text (assets/find.js), and so can show the passage that it found.
//
// # The file
//
// A language's index is one script, or several that are loaded one after another,
// each of about [MaxScript] bytes at most. A script, unlike data, can be loaded by a
// page that was opened from a disk:
//
//	diglotSearch.define([["zones.html","Section 3, The rings","s\tThe rings …\np\tThe largest …"],…]);
//
// It is a list of groups. A group is three strings: the address of a page, seen from
// the language's folder; the part of the report that its entries belong to; and the
// entries, a line each. A line is a letter for the kind, the rest of the element's
// id, and after a tab each its texts:
//
//	letter           id       texts
//	s  a page        none     title, line above it, standfirst, on the home page the words of its key figures
//	h  a heading     as is    its words
//	p  a paragraph   p-       its words
//	b  other text    b-       paragraphs, items or cells
//	n  a footnote    fn-      paragraphs
//	c  a chart       chart-   title, subtitle, note, the words of its table
//	t  a chart's     table-   the same
//	   data alone
//	f  a figure      row-     label, phrase, phrase in each other language, value in full
//	g  a term        term-    term, term in each other language, what it means
//	d  a document    src-     title, label, publisher, date, note
//
// Where nothing follows the letter of a kind whose ids are numbered (p, b, n, g), the
// number is one more than that of the entry of this kind before it in the group; the
// first is 1. Each other kind but s always has its id. The other languages stand in
// the order of config.toml.
//
// # What is left out, for size
//
// The value in full where the phrase shows all digits, or where they never end; in a
// chart's words, the phrases that its figures have as entries of their own; descriptions
// of charts and remarks on figures, which stand on no section's page. White space in a
// text is one space, and empty texts at a line's end are dropped. The same report gives
// the same bytes.
package search
