package section

import (
	"html"
	"slices"
	"strings"
)

// A document is rendered in two steps. When it is read, its tree becomes a
// program: a list of pieces, most of them HTML that is always the same. When a
// page needs it, [Doc.Render] strings the pieces together and asks the [Env]
// for the few that depend on the page. So the tree is dropped early, and
// rendering costs little more than copying.

// A piece is a part of a program.
type piece struct {
	kind pieceKind
	// n is the index of a placeholder, directive or link in the document, or the
	// number of a footnote.
	n int32
	// start and end are the piece's text in the program's.
	start, end int32
}

type pieceKind uint8

const (
	// literalPiece is ready: HTML, or plain text.
	literalPiece pieceKind = iota
	// numberPiece is placeholder n; its text is the closing punctuation.
	numberPiece
	// directivePiece is directive n.
	directivePiece
	// pagePiece is the address of link n.
	pagePiece
	// blockIDPiece is the id attribute of a paragraph or heading.
	blockIDPiece
	// idPiece is an id with the page's prefix, without quotes.
	idPiece
	// tagPiece is a language's tag.
	tagPiece
	// voidPiece is the void element that its text names.
	voidPiece
	// herePiece is the link of a heading to itself; its text is the heading's id.
	herePiece
	// backlinksPiece is the links from footnote n back to the text.
	backlinksPiece
	// tableLabelPiece is the attributes that name a table's scrolling region.
	tableLabelPiece
)

// A program is the pieces of a whole document.
type program struct {
	text   string
	pieces []piece
}

// of returns the text of a piece.
func (p *program) of(x piece) string { return p.text[x.start:x.end] }

// A part is a range of a program's pieces.
type part struct{ from, to int32 }

// A writer writes a program.
type writer struct {
	buf    strings.Builder
	pieces []piece
	// done is how much of buf the pieces hold.
	done int
}

// grow makes room for a text of about n bytes and a number of pieces.
func (w *writer) grow(n, pieces int) {
	w.buf.Grow(n)
	w.pieces = slices.Grow(w.pieces, pieces)
}

// raw appends what needs no escaping.
func (w *writer) raw(s string) { w.buf.WriteString(s) }

// escaped appends text as HTML that is inert, in element content as well as in a
// quoted attribute.
func (w *writer) escaped(s string) {
	for {
		i := strings.IndexAny(s, `<>&"`)
		if i < 0 {
			w.buf.WriteString(s)
			return
		}
		w.buf.WriteString(s[:i])
		w.buf.WriteString(html.EscapeString(s[i : i+1]))
		s = s[i+1:]
	}
}

// hole appends a piece that depends on the page.
func (w *writer) hole(kind pieceKind, n int, text string) {
	w.flush()
	w.buf.WriteString(text)
	w.add(kind, n)
}

// here ends the piece that is being written and returns the number of pieces.
func (w *writer) here() int32 {
	w.flush()
	return int32(len(w.pieces))
}

func (w *writer) flush() {
	if w.done < w.buf.Len() {
		w.add(literalPiece, 0)
	}
}

// add makes what was written since the last piece into one.
func (w *writer) add(kind pieceKind, n int) {
	w.pieces = append(w.pieces, piece{kind, int32(n), int32(w.done), int32(w.buf.Len())})
	w.done = w.buf.Len()
}

// program returns what was written.
func (w *writer) program() program {
	w.flush()
	return program{text: w.buf.String(), pieces: w.pieces}
}

// escapeHTML returns text as HTML.
func escapeHTML(s string) string { return html.EscapeString(s) }
