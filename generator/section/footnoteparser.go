package section

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// footnoteRef is a reference to a footnote: [^label].
type footnoteRef struct {
	ast.BaseInline
	label      string
	start, end int
}

var kindFootnoteRef = ast.NewNodeKind("SectionFootnoteRef")

// Kind implements [ast.Node].
func (n *footnoteRef) Kind() ast.NodeKind { return kindFootnoteRef }

// Dump implements [ast.Node].
func (n *footnoteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// footnoteDef is a footnote's text: "[^label]: text", further lines indented
// by four spaces.
type footnoteDef struct {
	ast.BaseBlock
	label      string
	start, end int // of [^label]:
}

var kindFootnoteDef = ast.NewNodeKind("SectionFootnoteDef")

// Kind implements [ast.Node].
func (n *footnoteDef) Kind() ast.NodeKind { return kindFootnoteDef }

// Dump implements [ast.Node].
func (n *footnoteDef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// maxLabel is how long the label of a footnote may be, as for links.
const maxLabel = 999

// scanLabel reads "[^label]" at the start of a text. It returns the label and
// the length of the whole, or 0.
func scanLabel(src []byte) (label string, length int) {
	if !bytes.HasPrefix(src, []byte("[^")) {
		return "", 0
	}
	for i := 2; i < len(src) && i < maxLabel; i++ {
		switch b := src[i]; {
		case b == ']' && i > 2:
			return string(src[2:i]), i + 1
		case b == ']' || b == '[' || util.IsSpace(b):
			return "", 0
		}
	}
	return "", 0
}

// footnoteRefParser reads [^label].
type footnoteRefParser struct{}

// Trigger implements [parser.InlineParser].
func (footnoteRefParser) Trigger() []byte { return []byte{'['} }

// Parse implements [parser.InlineParser].
func (footnoteRefParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	label, length := scanLabel(line)
	if length == 0 {
		return nil
	}
	block.Advance(length)
	return &footnoteRef{label: label, start: segment.Start, end: segment.Start + length}
}

// footnoteDefParser reads "[^label]: text".
type footnoteDefParser struct{}

// Trigger implements [parser.BlockParser].
func (footnoteDefParser) Trigger() []byte { return []byte{'['} }

// Open implements [parser.BlockParser].
func (footnoteDefParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || parent.Kind() != ast.KindDocument {
		return nil, parser.NoChildren
	}
	label, length := scanLabel(line[at:])
	if length == 0 || at+length >= len(line) || line[at+length] != ':' {
		return nil, parser.NoChildren
	}
	start := segment.Start - segment.Padding + at
	reader.Advance(at + length + 1)
	return &footnoteDef{label: label, start: start, end: start + length + 1}, parser.HasChildren
}

// Continue implements [parser.BlockParser].
func (footnoteDefParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

// Close implements [parser.BlockParser].
func (footnoteDefParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (footnoteDefParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (footnoteDefParser) CanAcceptIndentedLine() bool { return false }
