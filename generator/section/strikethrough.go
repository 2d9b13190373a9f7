package section

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// strikethroughParser reads ~~text~~ with the CJK-friendly flanking rule. One
// tilde strikes nothing out: Chinese writes ranges with it, 25~30人.
type strikethroughParser struct{}

// Trigger implements [parser.InlineParser].
func (strikethroughParser) Trigger() []byte { return []byte{'~'} }

// Parse implements [parser.InlineParser].
func (strikethroughParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if runLength(line) != 2 || block.PrecendingCharacter() == '~' {
		return nil
	}
	f := flanks(block, line, 2)
	return pushDelimiter(parser.NewDelimiter(f.left(), f.right(), 2, '~', strikethroughRun{}), parent, segment, block, pc)
}

// strikethroughRun implements [parser.DelimiterProcessor] for ~~.
type strikethroughRun struct{}

func (strikethroughRun) IsDelimiter(b byte) bool { return b == '~' }

func (strikethroughRun) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (strikethroughRun) OnMatch(int) ast.Node { return &strikethrough{} }

// strikethrough is text that is no longer valid: <del>.
type strikethrough struct{ ast.BaseInline }

var kindStrikethrough = ast.NewNodeKind("SectionStrikethrough")

// Kind implements [ast.Node].
func (n *strikethrough) Kind() ast.NodeKind { return kindStrikethrough }

// Dump implements [ast.Node].
func (n *strikethrough) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
