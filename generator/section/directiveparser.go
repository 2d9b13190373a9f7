package section

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"example.org/diglot/generator/diag"
)

// directiveNames are the leaf directives.
func directiveNames() []string { return []string{"chart", "table", "keyfigures"} }

// directiveNode is a directive on its own line.
type directiveNode struct {
	ast.BaseBlock
	name         string
	nameAt, stop int // of the name
	start, end   int // of the whole line
	attrs        []attribute
	problem      *problem
}

var kindDirective = ast.NewNodeKind("SectionDirective")

// Kind implements [ast.Node].
func (n *directiveNode) Kind() ast.NodeKind { return kindDirective }

// IsRaw implements [ast.Node]: a directive has no inlines.
func (n *directiveNode) IsRaw() bool { return true }

// Dump implements [ast.Node].
func (n *directiveNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// directiveParser reads ::name{attributes} on a line of its own.
type directiveParser struct{}

// Trigger implements [parser.BlockParser].
func (directiveParser) Trigger() []byte { return []byte{':'} }

// Open implements [parser.BlockParser].
func (directiveParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !bytes.HasPrefix(line[at:], []byte("::")) || bytes.HasPrefix(line[at:], []byte(":::")) {
		return nil, parser.NoChildren
	}
	offset := segment.Start - segment.Padding
	node := scanDirective(line, at)
	node.shift(offset)
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

// scanDirective reads the directive at line[at]; offsets count in the line.
func scanDirective(line []byte, at int) *directiveNode {
	end := len(bytes.TrimRight(line, " \t\r\n"))
	s := &scanner{src: line[:end], at: at + 2}
	n := &directiveNode{start: at, end: end}
	s.skipSpace()
	n.nameAt = s.at
	n.name = s.word()
	n.stop = s.at
	if !contains(directiveNames(), n.name) {
		n.problem = unknownDirective(n.name, n.nameAt, n.stop, at)
		return n
	}
	if s.peek() == '{' {
		var p *problem
		if n.attrs, s.at, p = scanAttributes(s.src, s.at); p != nil {
			n.problem = p
			return n
		}
	}
	if s.skipSpace(); s.at < end {
		n.problem = newProblem("directive", s.at, end, "unexpected %q after a directive", string(s.src[s.at:end])).
			withHint("a directive stands on a line of its own: %s", example(n.name))
	}
	return n
}

func unknownDirective(name string, at, stop, start int) *problem {
	switch {
	case name == "":
		return newProblem("directive", start, stop, "this directive has no name").
			withHint("%s", diag.Listing("valid here", directiveNames()))
	case contains(containerNames(), name):
		return newProblem("directive", start, stop, "%q encloses blocks", name).withHint("write %q before them and %q after them", ":::"+name, ":::")
	}
	return newProblem("directive", at, stop, "unknown directive %q", name).withHint("%s", diag.DidYouMean(name, directiveNames()))
}

// example shows how a directive is written.
func example(name string) string {
	if name == "keyfigures" {
		return `::keyfigures{ids="first second"}`
	}
	return "::" + name + "{#id}"
}

// shift moves all offsets from the line to the text.
func (n *directiveNode) shift(by int) {
	n.start, n.end = n.start+by, n.end+by
	n.nameAt, n.stop = n.nameAt+by, n.stop+by
	for i := range n.attrs {
		a := &n.attrs[i]
		a.start, a.end, a.at, a.stop = a.start+by, a.end+by, a.at+by, a.stop+by
	}
	if n.problem != nil {
		n.problem.start, n.problem.end = n.problem.start+by, n.problem.end+by
	}
}

// Continue implements [parser.BlockParser].
func (directiveParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close implements [parser.BlockParser].
func (directiveParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (directiveParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (directiveParser) CanAcceptIndentedLine() bool { return false }

// words splits the value of an attribute at spaces.
func (a attribute) words(span func(start, end int) diag.Span) []Word {
	var list []Word
	at := 0
	for _, field := range strings.Fields(a.value) {
		at += strings.Index(a.value[at:], field)
		list = append(list, Word{Text: field, Span: span(a.at+at, a.at+at+len(field))})
		at += len(field)
	}
	return list
}
