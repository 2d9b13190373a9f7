package section

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"example.org/diglot/generator/diag"
)

// containerNames are the directives that enclose blocks.
func containerNames() []string { return []string{"note", "aside", "list"} }

// container is a directive that encloses blocks: ":::note" … ":::".
type container struct {
	ast.BaseBlock
	name    string
	problem *problem
	// start and end are the opening line.
	start, end int
	// closing is the offset after the closing line, or -1 without one.
	closing int
}

var kindContainer = ast.NewNodeKind("SectionContainer")

// Kind implements [ast.Node].
func (n *container) Kind() ast.NodeKind { return kindContainer }

// Dump implements [ast.Node].
func (n *container) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// containerParser reads ":::name" … ":::". Containers do not nest.
type containerParser struct{}

// Trigger implements [parser.BlockParser].
func (containerParser) Trigger() []byte { return []byte{':'} }

// Open implements [parser.BlockParser].
func (containerParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !bytes.HasPrefix(line[at:], []byte(":::")) {
		return nil, parser.NoChildren
	}
	n := scanContainer(line, at, segment.Start-segment.Padding)
	reader.AdvanceToEOL()
	switch {
	case n.name == "":
		return &refused{problem: newProblem("directive", n.start, n.end, "nothing is open that this could close").
			withHint("a container opens with its name: :::note")}, parser.NoChildren
	case parent.Kind() != ast.KindDocument:
		return &refused{problem: newProblem("directive", n.start, n.end, "a container stands inside another block").
			withHint("begin its lines at the margin, after a blank line")}, parser.NoChildren
	}
	return n, parser.HasChildren
}

// scanContainer reads the opening line of a container. The line starts at an
// offset of the text. The name is "" for a closing line.
func scanContainer(line []byte, at, offset int) *container {
	end := len(bytes.TrimRight(line, " \t\r\n"))
	s := &scanner{src: line[:end], at: at}
	s.until(func(b byte) bool { return b != ':' })
	s.skipSpace()
	n := &container{start: offset + at, end: offset + end, closing: -1}
	nameAt := s.at
	if n.name = s.word(); n.name == "" {
		n.name = s.until(func(b byte) bool { return b == ' ' })
	}
	stop := s.at
	s.skipSpace()
	switch {
	case !contains(containerNames(), n.name):
		n.problem = unknownContainer(n.name, offset+nameAt, offset+stop, offset+at)
	case s.at < end:
		n.problem = newProblem("directive", offset+s.at, offset+end, "unexpected %q after the name of a container", string(line[s.at:end]))
	}
	return n
}

func unknownContainer(name string, at, stop, start int) *problem {
	if contains(directiveNames(), name) {
		return newProblem("directive", start, stop, "%q encloses nothing", name).withHint("did you mean %q?", example(name))
	}
	return newProblem("directive", at, stop, "unknown container %q", name).withHint("%s", diag.DidYouMean(name, containerNames()))
}

// Continue implements [parser.BlockParser].
func (containerParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n, ok := node.(*container)
	if !ok {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	trimmed := bytes.TrimSpace(line)
	if len(trimmed) < 3 || len(bytes.Trim(trimmed, ":")) > 0 {
		return parser.Continue | parser.HasChildren
	}
	n.closing = segment.Start + len(bytes.TrimRight(line, " \t\r\n")) - segment.Padding
	reader.AdvanceToEOL()
	return parser.Close
}

// Close implements [parser.BlockParser].
func (containerParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (containerParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (containerParser) CanAcceptIndentedLine() bool { return false }

// kind returns what a container makes. One with an unknown name is shown as a
// note, so that its text is not lost from a draft.
func (n *container) kind() Kind {
	switch n.name {
	case "aside":
		return Aside
	case "list":
		return FeaturedList
	}
	return NoteBox
}

// container writes a container and the blocks in it.
func (c *compiler) container(n *container) {
	if n.closing < 0 {
		c.report(newProblem("directive", n.start, n.end, "%q is never closed", ":::"+n.name).
			withHint("add a line %q after its last block", ":::"))
	}
	if n.FirstChild() == nil && n.problem == nil {
		c.report(newProblem("directive", n.start, n.end, "nothing stands in this container"))
	}
	switch n.kind() {
	case Aside:
		c.element("aside")
		c.html.raw(` class="side src" role="note">`)
		c.aside(n)
		c.html.raw("</aside>\n")
	case FeaturedList:
		c.featuredList(n)
	default:
		c.element("div")
		c.html.raw(" class=\"note\" role=\"note\">\n")
		c.children(n, 1)
		c.html.raw("</div>\n")
	}
}

// aside writes a side note; a single paragraph needs no element of its own.
func (c *compiler) aside(n *container) {
	if only, ok := n.FirstChild().(*ast.Paragraph); ok && n.ChildCount() == 1 {
		c.flow(only)
		return
	}
	c.html.raw("\n")
	c.children(n, 1)
}

// featuredList writes the one list that ":::list" encloses.
func (c *compiler) featuredList(n *container) {
	list, ok := n.FirstChild().(*ast.List)
	if !ok || n.ChildCount() != 1 {
		c.report(newProblem("directive", n.start, n.end, `":::list" encloses one list and nothing else`).
			withHint(`begin each of its lines with "- "`))
		c.children(n, 1)
		return
	}
	c.list(list, "parks", "ui", 1)
}
