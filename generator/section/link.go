package section

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"example.org/diglot/generator/diag"
)

// A LinkKind says where a link leads.
type LinkKind uint8

const (
	// External leads out of the report: http, https.
	External LinkKind = iota
	// Mail is an e-mail address: mailto.
	Mail
	// Anchor leads to a place in the same section: #money.
	Anchor
	// Page leads to another page of the report: zones, zones#money, data,
	// charts/zones, data/figures.csv.
	Page
)

// A Link is a link in the body.
type Link struct {
	Kind LinkKind
	// URL is the whole destination, character references resolved.
	URL string
	// Page is the part before "#" for the kind [Page]: the slug of a section, or
	// the path of another page or file of the report without ".html".
	Page string
	// Fragment is the part after "#" for the kinds [Page] and [Anchor].
	Fragment string
	// Span is the destination, or the link's text where the destination stands
	// elsewhere in the file.
	Span diag.Span
	// Block is as in [Ref.Block].
	Block int
}

// link writes a link and adds it to the document.
func (c *compiler) link(n *ast.Link) {
	start, end := c.destination(n, n.Destination, n.Reference != nil)
	if n.FirstChild() == nil {
		c.report(newProblem("link", start, end, "this link has no text").withHint("write [text](address)"))
		return
	}
	l, p := newLink(decoded(n.Destination))
	if p != nil {
		p.start, p.end = start, end
		c.report(p)
		c.inlines(n)
		return
	}
	c.open(l, start, end)
	if len(n.Title) > 0 {
		c.html.raw(` title="`)
		c.html.escaped(decoded(n.Title))
		c.html.raw(`"`)
	}
	c.html.raw(">")
	c.inline.inLink = true
	c.inlines(n)
	c.inline.inLink = false
	c.html.raw("</a>")
}

// open writes "<a" and the attributes that say where a link leads.
func (c *compiler) open(l *Link, start, end int) {
	l.Span, l.Block = c.span(start, end), c.block
	index := len(c.doc.Links)
	c.doc.Links = append(c.doc.Links, l)
	c.html.raw(`<a href="`)
	switch l.Kind {
	case Anchor:
		c.html.raw("#")
		c.html.hole(idPiece, 0, l.Fragment)
	case Page:
		c.html.hole(pagePiece, index, "")
	default:
		c.html.escaped(string(util.URLEscape([]byte(l.URL), false)))
	}
	c.html.raw(`"`)
	if l.Kind == External {
		c.html.raw(` rel="external"`)
	}
}

// destination returns the offsets of a link's destination in the file, or of
// its text where the destination stands elsewhere.
func (c *compiler) destination(n ast.Node, dest []byte, elsewhere bool) (start, end int) {
	start = max(n.Pos(), 0)
	end = max(c.inlineEnd(n), start+1)
	if elsewhere || end >= len(c.src) {
		return start, min(end, len(c.src))
	}
	i := bytes.Index(c.src[end:], []byte("]("))
	if i < 0 {
		return start, end
	}
	at := end + i + 2
	if i = bytes.Index(c.src[at:], dest); i < 0 || len(bytes.TrimLeft(c.src[at:at+i], " \t\r\n<>")) > 0 {
		return start, at - 1
	}
	if len(dest) == 0 {
		return start, at + max(bytes.IndexByte(c.src[at:], ')'), 0) + 1
	}
	return at + i, at + i + len(dest)
}

// inlineEnd is the offset after the last text inside an inline.
func (c *compiler) inlineEnd(n ast.Node) int {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Stop
	case *placeholder:
		return n.raw.end
	case *malformed:
		return n.end
	case *footnoteRef:
		return n.end
	}
	end := 0
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		end = max(end, c.inlineEnd(child))
	}
	return end
}

// autoLink writes an address that is a link by itself.
func (c *compiler) autoLink(n *ast.AutoLink) {
	label := string(n.Label(c.src))
	start := max(n.Pos(), 0)
	if i := bytes.Index(c.src[start:], []byte(label)); i >= 0 {
		start += i
	}
	url := string(n.URL(c.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	l, p := newLink(url)
	if p != nil {
		p.start, p.end = start, start+len(label)
		c.report(p)
	}
	if p != nil || c.inline.inLink {
		c.words(label, start, start+len(label))
		return
	}
	c.open(l, start, start+len(label))
	c.html.raw(">")
	c.words(label, start, start+len(label))
	c.html.raw("</a>")
}

// image refuses an image, and shows its description.
func (c *compiler) image(n *ast.Image) {
	start, end := c.destination(n, n.Destination, n.Reference != nil)
	c.report(newProblem("image", start, end, "a section holds no images").
		withHint("a chart is placed with %q on a line of its own", "::chart{#id}"))
	c.inlines(n)
}
