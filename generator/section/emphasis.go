package section

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasisParser reads *em*, _em_, **strong** and __strong__ like goldmark's
// own parser, but with the CJK-friendly flanking rule, so that **“科创”**智核
// and **{$fund}**左右 are set strong. It replaces goldmark's.
type emphasisParser struct{}

// Trigger implements [parser.InlineParser].
func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

// Parse implements [parser.InlineParser].
func (emphasisParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := runLength(line)
	f := flanks(block, line, n)
	open, closes := f.left(), f.right()
	if line[0] == '_' {
		open, closes = open && (!closes || util.IsPunctRune(f.before)), closes && (!open || util.IsPunctRune(f.after))
	}
	return pushDelimiter(parser.NewDelimiter(open, closes, n, line[0], emphasisRun{}), parent, segment, block, pc)
}

// emphasisRun implements [parser.DelimiterProcessor] for * and _.
type emphasisRun struct{}

func (emphasisRun) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (emphasisRun) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasisRun) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// emphasisTag returns the element of an emphasis.
func emphasisTag(n *ast.Emphasis) string {
	if n.Level == 2 {
		return "strong"
	}
	return "em"
}

// runLength is the number of times that a line's first byte is repeated at its
// start.
func runLength(line []byte) int {
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	return n
}

// maxDelimiters is how many runs of delimiters one block may hold. Finding
// their pairs takes time that grows with the square of their number; further
// ones stay text.
const maxDelimiters = 1000

var delimiterCountKey = parser.NewContextKey()

// A delimiterCount counts the runs of delimiters of a block.
type delimiterCount struct {
	block ast.Node
	n     int
}

// pushDelimiter hands a delimiter to the parser's list, which pairs them at the
// end of the block. It returns nil when the block holds too many.
func pushDelimiter(d *parser.Delimiter, parent ast.Node, at text.Segment, block text.Reader, pc parser.Context) ast.Node {
	count := pc.ComputeIfAbsent(delimiterCountKey, func() any { return &delimiterCount{} }).(*delimiterCount)
	if count.block != parent {
		*count = delimiterCount{block: parent}
	}
	if count.n++; count.n > maxDelimiters {
		return nil
	}
	d.Segment = at.WithStop(at.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}
