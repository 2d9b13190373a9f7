package section

// A piece is a part of a rendered block: HTML that is always the same, or
// something that depends on the [Env].
type piece struct {
	kind pieceKind
	// text is the HTML, the id, the language or the name of a void element.
	text string
	// n is the index of the placeholder, directive or link in the document, or
	// the number of a footnote.
	n int
}

type pieceKind uint8
