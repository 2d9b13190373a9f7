package section

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// placeholder is a figure's place in the prose: {$cqu_people}.
type placeholder struct {
	ast.BaseInline
	raw *rawRef
}

var kindPlaceholder = ast.NewNodeKind("SectionPlaceholder")

// Kind implements [ast.Node].
func (n *placeholder) Kind() ast.NodeKind { return kindPlaceholder }

// Dump implements [ast.Node].
func (n *placeholder) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// placeholder writes a figure's place, together with the closing punctuation
// behind it.
func (c *compiler) placeholder(n *placeholder) {
	raw := n.raw
	ref := &Ref{
		ID: raw.id, Variant: raw.variant, Options: raw.options,
		Span: c.span(raw.start, raw.end), IDSpan: c.span(raw.idAt, raw.idStop),
		Block: c.block, InLink: c.inline.inLink, InHeading: c.inline.title != nil,
	}
	index := len(c.doc.Refs)
	c.doc.Refs = append(c.doc.Refs, ref)
	c.use(ref.ID)
	closing := c.closingAfter(n)
	c.html.hole(numberPiece, index, closing)
	c.plain.hole(numberPiece, index, "")
	if title := c.inline.title; title != nil {
		title.Segments = append(title.Segments, Segment{Ref: ref, Span: ref.Span})
	}
	c.closed(n, closing)
}

// A use is a figure used in a block.
type use struct {
	block int
	id    string
}

// use notes that the current block uses a figure.
func (c *compiler) use(id string) {
	if u := (use{c.block, id}); !c.used[u] {
		c.used[u] = true
		b := &c.doc.Blocks[c.block]
		b.Figures = append(b.Figures, id)
	}
}

// headingID is the id at the end of a heading: {#paths}.
type headingID struct {
	ast.BaseInline
	id         string
	start, end int // of the id alone
}

var kindHeadingID = ast.NewNodeKind("SectionHeadingID")

// Kind implements [ast.Node].
func (n *headingID) Kind() ast.NodeKind { return kindHeadingID }

// Dump implements [ast.Node].
func (n *headingID) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// braceParser reads everything that starts with "{" in prose: placeholders, and
// the id at the end of a heading. Other braces are text.
type braceParser struct{}

// Trigger implements [parser.InlineParser].
func (braceParser) Trigger() []byte { return []byte{'{'} }

// Parse implements [parser.InlineParser].
func (braceParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if bytes.HasPrefix(line, []byte("{#")) {
		return parseHeadingID(parent, block)
	}
	// Offsets count in the whole text, so that nodes need no further place.
	src := block.Source()[:segment.Stop]
	ref, p, end := scanPlaceholder(src, segment.Start)
	switch {
	case ref != nil:
		block.Advance(ref.end - ref.start)
		return &placeholder{raw: ref}
	case p != nil:
		block.Advance(end - segment.Start)
		return &malformed{problem: p, start: segment.Start, end: end}
	}
	return nil
}

// parseHeadingID reads {#id} at the end of a heading.
func parseHeadingID(parent ast.Node, block text.Reader) ast.Node {
	line, segment := block.PeekLine()
	closing := closeOf(line, 1)
	if closing < 0 {
		return nil
	}
	if name := directiveBefore(block.Source()[:segment.Start]); name != "" {
		block.Advance(closing + 1)
		start, end := segment.Start-len(name)-2, segment.Start+closing+1
		p := newProblem("directive", start, end, "a directive stands on a line of its own").withHint("begin a line with %s", example(name))
		return &malformed{problem: p, start: segment.Start, end: end}
	}
	id := string(line[2:closing])
	start, end := segment.Start+2, segment.Start+closing
	last := len(bytes.TrimSpace(line[closing+1:])) == 0 && segment.Stop == lastStop(parent)
	block.Advance(closing + 1)
	p := checkHeadingID(id, parent, start, end, last)
	if p != nil {
		return &malformed{problem: p, start: segment.Start, end: end + 1}
	}
	return &headingID{id: id, start: start, end: end}
}

func checkHeadingID(id string, parent ast.Node, start, end int, last bool) *problem {
	switch {
	case id == "":
		return newProblem("heading-id", start-2, end+1, "this id is empty").withHint("write {#paths}")
	case parent.Kind() != ast.KindHeading:
		return newProblem("heading-id", start-2, end+1, "only a heading has an id").withHint(`for the braces themselves write "\{"`)
	case !last:
		return newProblem("heading-id", start-2, end+1, "the id stands at the end of a heading")
	case !isName(id, '-'):
		p := newProblem("heading-id", start, end, "%q is no id for a heading", id)
		if good := toName(strings.ReplaceAll(id, " ", "-"), '-'); good != "" {
			return p.withHint("did you mean %q?", good)
		}
		return p.withHint("use lower-case letters, digits and -, a letter first")
	}
	return nil
}

// directiveBefore returns the name of the directive that a text ends with, or "".
func directiveBefore(src []byte) string {
	for _, name := range directiveNames() {
		if bytes.HasSuffix(src, []byte("::"+name)) {
			return name
		}
	}
	return ""
}

// lastStop is the offset after the last byte of a block's text.
func lastStop(block ast.Node) int {
	lines := block.Lines()
	if lines.Len() == 0 {
		return 0
	}
	return lines.At(lines.Len() - 1).Stop
}
