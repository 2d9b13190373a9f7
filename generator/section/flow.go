package section

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// inlineState is what the compiler knows within one paragraph, heading or cell.
type inlineState struct {
	// edge is the last character that was written.
	edge edge
	// skip is how many bytes of the next text are written already.
	skip int
	// inLink and inCell are set inside a link's text and a table's cell.
	inLink, inCell bool
	// lang is the language of the innermost span, or "". name is set inside a name.
	lang string
	name bool
	// title gathers the text of a heading, or is nil.
	title *Inline
}

// flow writes the inlines of a paragraph or heading, and ends its plain text.
func (c *compiler) flow(n ast.Node) {
	c.inlines(n)
	c.inline = inlineState{}
	c.plain.raw("\n")
}

// inlines writes the inlines inside a node.
func (c *compiler) inlines(n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.inlineNode(child)
	}
}

func (c *compiler) inlineNode(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		c.textNode(n)
	case *placeholder:
		c.placeholder(n)
	case *ast.Emphasis:
		c.wrapped(n, emphasisTag(n))
	case *strikethrough:
		c.wrapped(n, "del")
	case *ast.CodeSpan:
		c.codeSpan(n)
	case *ast.Link:
		c.link(n)
	case *ast.AutoLink:
		c.autoLink(n)
	case *ast.Image:
		c.image(n)
	case *bracketedSpan:
		c.bracketedSpan(n)
	case *footnoteRef:
		c.footnoteRef(n)
	case *malformed:
		c.report(n.problem)
		c.prose(c.src[n.start:n.end], n.start, true)
	}
}

// wrapped writes an element around the inlines of a node.
func (c *compiler) wrapped(n ast.Node, tag string) {
	unbroken, closing := c.unbroken(n)
	if unbroken {
		c.html.raw(`<span class="nb">`)
	}
	c.html.raw("<" + tag + ">")
	c.inlines(n)
	c.html.raw("</" + tag + ">")
	if unbroken {
		c.html.escaped(closing)
		c.html.raw("</span>")
		c.closed(n, closing)
	}
}

// unbroken reports whether an element holds nothing but a number, and closing
// punctuation follows it, so that both must stand on one line.
func (c *compiler) unbroken(n ast.Node) (bool, string) {
	only, ok := n.FirstChild().(*placeholder)
	if !ok || n.ChildCount() != 1 || only.raw.variant == Label {
		return false, ""
	}
	closing := c.closingAfter(n)
	return closing != "", closing
}

// textNode writes a stretch of text and the line break behind it.
func (c *compiler) textNode(n *ast.Text) {
	start := n.Segment.Start
	src := c.src[start:n.Segment.Stop]
	if c.inline.skip > 0 {
		skip := min(c.inline.skip, len(src))
		c.inline.edge = c.inline.edge.through(string(src[:skip]))
		src, start = src[skip:], start+skip
		c.inline.skip = 0
	}
	if _, ok := n.NextSibling().(*headingID); ok {
		src = bytes.TrimRight(src, " \t")
	}
	c.prose(src, start, false)
	switch {
	case n.HardLineBreak():
		c.html.hole(voidPiece, 0, "br")
		c.html.raw("\n")
		c.space(n, "")
		c.inline.edge = edge{}
	case n.SoftLineBreak():
		c.breakLine(n)
	}
}
