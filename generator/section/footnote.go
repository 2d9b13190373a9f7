package section

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// A note is a footnote that is being compiled.
type note struct {
	def *footnoteDef
	// number is 0 until the text refers to the note.
	number int
	// block is the block that first refers to it.
	block int
	// refs counts the references.
	refs int
}

// collectNotes finds the definitions of footnotes, which may stand anywhere at
// the margin.
func (c *compiler) collectNotes(root ast.Node) {
	c.notes = map[string]*note{}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		def, ok := n.(*footnoteDef)
		if !ok {
			continue
		}
		if first := c.notes[def.label]; first != nil {
			c.msgs.Errorf("footnote", c.span(def.start, def.end), "the footnote %q is defined twice", def.label).
				WithNote(c.span(first.def.start, first.def.end), "it is first defined here")
			continue
		}
		c.notes[def.label] = &note{def: def}
		c.labels = append(c.labels, def.label)
	}
}

// footnoteRef writes a reference to a footnote.
func (c *compiler) footnoteRef(n *footnoteRef) {
	note := c.notes[n.label]
	if note == nil {
		c.unknownNote(n)
		return
	}
	if c.inline.inLink {
		c.report(newProblem("footnote", n.start, n.end, "a footnote is referred to inside a link").
			withHint("move it behind the link"))
		return
	}
	if note.number == 0 {
		c.queue = append(c.queue, note)
		note.number, note.block = len(c.queue), c.block
	}
	note.refs++
	c.shape().Footnotes++
	number := strconv.Itoa(note.number)
	c.html.raw(`<sup><a href="#`)
	c.html.hole(idPiece, 0, "fn-"+number)
	c.html.raw(`" id="`)
	c.html.hole(idPiece, 0, backlinkID(note.number, note.refs))
	c.html.raw(`" role="doc-noteref">` + number + `</a></sup>`)
}

func (c *compiler) unknownNote(n *footnoteRef) {
	hint := c.didYouMean(n.label, c.labels)
	if hint == "" {
		hint = "write it at the margin, after a blank line: [^" + n.label + "]: …"
	}
	c.report(newProblem("footnote", n.start, n.end, "no footnote %q is defined", n.label).withHint("%s", hint))
}

// footnotes writes the texts of the footnotes that the text refers to, in that
// order, and reports those that it does not. A footnote may refer to others.
func (c *compiler) footnotes() {
	for i := 0; i < len(c.queue); i++ {
		c.footnote(c.queue[i])
	}
	for i, note := range c.queue {
		c.doc.Footnotes[i].backlinks = note.refs
	}
	for _, label := range c.labels {
		if note := c.notes[label]; note.number == 0 {
			c.msgs.Warnf("unused-footnote", c.span(note.def.start, note.def.end), "the text never refers to this footnote").
				WithHint("it is left out; refer to it with [^%s]", note.def.label)
		}
	}
}

func (c *compiler) footnote(note *note) {
	c.block = note.block
	start, end := c.extent(note.def)
	f := Footnote{Number: note.number, Label: note.def.label, Span: c.span(start, end)}
	htmlFrom, plainFrom := c.html.here(), c.plain.here()
	if note.def.FirstChild() == nil {
		c.report(newProblem("footnote", note.def.start, note.def.end, "this footnote has no text"))
	}
	for n := note.def.FirstChild(); n != nil; n = n.NextSibling() {
		paragraph, ok := n.(*ast.Paragraph)
		if !ok || n.NextSibling() != nil {
			c.nested(n, 1)
			continue
		}
		c.html.raw("<p>")
		c.flow(paragraph)
		c.html.hole(backlinksPiece, note.number, "")
		c.html.raw("</p>\n")
	}
	if last := note.def.LastChild(); last == nil || !ast.IsParagraph(last) {
		c.html.raw("<p>")
		c.html.hole(backlinksPiece, note.number, "")
		c.html.raw("</p>\n")
	}
	f.html = part{htmlFrom, c.html.here()}
	f.plain = part{plainFrom, c.plain.here()}
	c.doc.Footnotes = append(c.doc.Footnotes, f)
}

// backlinkID is the id of a reference to a footnote.
func backlinkID(number, ref int) string {
	id := "fnref-" + strconv.Itoa(number)
	if ref > 1 {
		id += "-" + strconv.Itoa(ref)
	}
	return id
}
