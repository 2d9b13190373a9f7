package section

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
)

// allowNode is an answer to what is found in the block after it:
// <!-- allow: rule: reason --> on a line of its own. It is never shown, and is no block.
type allowNode struct {
	ast.BaseBlock
	rule, reason string
	at, stop     int // of the rule
	start, end   int // of the comment
	problem      *problem
}

var kindAllow = ast.NewNodeKind("SectionAllow")

// Kind implements [ast.Node].
func (n *allowNode) Kind() ast.NodeKind { return kindAllow }

// IsRaw implements [ast.Node]: an answer has no inlines.
func (n *allowNode) IsRaw() bool { return true }

// Dump implements [ast.Node].
func (n *allowNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// allowParser reads answers. All other HTML is refused (see [rawHTMLParser]).
type allowParser struct{}

// Trigger implements [parser.BlockParser].
func (allowParser) Trigger() []byte { return []byte{'<'} }

// Open implements [parser.BlockParser].
func (allowParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 {
		return nil, parser.NoChildren
	}
	n := scanAllow(line, at, segment.Start-segment.Padding)
	if n == nil {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

const (
	commentOpening = "<!--"
	commentClosing = "-->"
	allowExample   = "<!-- allow: rule-id: reason -->"
)

// scanAllow reads the answer at line[at], whose line starts at an offset of the text. It
// returns nil for everything else, other comments among it.
func scanAllow(line []byte, at, offset int) *allowNode {
	end := len(bytes.TrimRight(line, " \t\r\n"))
	if !bytes.HasPrefix(line[at:end], []byte(commentOpening)) {
		return nil
	}
	s := &scanner{src: line[:end], at: at + len(commentOpening)}
	s.skipSpace()
	if s.word() != answer.Key {
		return nil
	}
	n := &allowNode{start: offset + at, end: offset + end}
	s.skipSpace()
	colon := s.accept(':')
	s.skipSpace()
	n.at = offset + s.at
	n.rule = s.word()
	n.stop = offset + s.at
	s.skipSpace()
	rest, closed := strings.CutSuffix(string(s.src[s.at:]), commentClosing)
	switch {
	case !closed:
		n.problem = newProblem("bad-answer", n.start, n.end, "this answer is not closed on its line").
			withHint("write %s", allowExample)
	case !colon || n.rule == "":
		n.problem = newProblem("bad-answer", n.start, n.end, "this answer names no rule").
			withHint("write %s", allowExample)
	case strings.TrimSpace(rest) != "" && rest[0] != ':':
		n.problem = newProblem("bad-answer", n.start, n.end, "unexpected %q after the rule of an answer", shorten(strings.TrimSpace(rest))).
			withHint("write %s", allowExample)
	}
	n.reason = strings.TrimSpace(strings.TrimPrefix(rest, ":"))
	return n
}

// Continue implements [parser.BlockParser].
func (allowParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close implements [parser.BlockParser].
func (allowParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (allowParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (allowParser) CanAcceptIndentedLine() bool { return false }

// answers takes the answers out of the tree, so that nothing else meets them, and notes
// what each speaks of: the block after it and the answers that follow it.
func (c *compiler) answers(root ast.Node) {
	var nodes []*allowNode
	var collect func(n ast.Node)
	collect = func(n ast.Node) {
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			if a, ok := child.(*allowNode); ok {
				nodes = append(nodes, a)
			} else if child.Type() == ast.TypeBlock {
				collect(child)
			}
		}
	}
	collect(root)
	for _, n := range slices.Backward(nodes) {
		a := answer.Answer{
			Rule: n.rule, RuleSpan: c.span(n.at, n.stop), Reason: n.reason, Span: c.span(n.start, n.end),
		}
		if next := n.NextSibling(); next != nil {
			start, end := c.extent(next)
			a.Scope = []diag.Span{c.span(start, end)}
		}
		n.Parent().RemoveChild(n.Parent(), n)
		if n.problem == nil {
			c.doc.Answers = append(c.doc.Answers, a)
		} else {
			c.report(n.problem)
		}
	}
	slices.SortStableFunc(c.doc.Answers, func(a, b answer.Answer) int { return a.Span.Start - b.Span.Start })
}
