package tomlfile

import (
	"bytes"

	"example.org/diglot/generator/diag"
)

// Parse reads a file and returns its root table, which is never nil. All syntax
// errors, keys given twice and wrong characters are reported; the table then
// holds what could be read.
func Parse(f *diag.File, msgs *diag.List) *Table {
	return ParseRange(f, 0, len(f.Text), msgs)
}

// ParseRange reads the TOML that stands between two byte offsets of a file, such
// as the front matter of a Markdown file. All spans are places in the whole file.
// Offsets outside the file are moved to its ends.
func ParseRange(f *diag.File, start, end int, msgs *diag.List) *Table {
	start = min(max(start, 0), len(f.Text))
	end = min(max(end, start), len(f.Text))
	doc := &document{file: f, base: start, text: f.Text[start:end:end], msgs: msgs}
	root := &Table{doc: doc}
	if !doc.checkEncoding() {
		return root
	}
	r := reader{doc: doc, root: root, current: root, names: map[string]string{}}
	r.read(len(byteOrderMark(doc.text)))
	return root
}

// A document is what all tables of a file share.
type document struct {
	file *diag.File
	base int // where text begins in the file
	text []byte
	msgs *diag.List
	// broken is set by the first error in the file.
	broken bool
}

// An extent is a range of bytes in a document's text.
type extent struct{ start, end int }

func (d *document) span(start, end int) diag.Span {
	return d.file.Span(d.base+start, d.base+end)
}

// errorf reports an error in the file itself.
func (d *document) errorf(id string, start, end int, format string, args ...any) *diag.Message {
	d.broken = true
	return d.msgs.Errorf(id, d.span(start, end), format, args...)
}

// byteOrderMark returns the mark that a text begins with, or nothing. TOML allows
// it and gives it no meaning.
func byteOrderMark(text []byte) []byte {
	mark := []byte("\ufeff")
	if bytes.HasPrefix(text, mark) {
		return mark
	}
	return nil
}
