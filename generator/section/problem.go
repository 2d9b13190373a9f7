package section

import (
	"fmt"

	"github.com/yuin/goldmark/ast"

	"example.org/diglot/generator/diag"
)

// A problem is an error that a parser met. Parsers know offsets in their own
// text only; whoever knows the file turns a problem into a message.
type problem struct {
	start, end int // bytes, end exclusive
	id         string
	text       string
	hint       string
}

// newProblem returns a problem with the bytes from start to end.
func newProblem(id string, start, end int, format string, args ...any) *problem {
	return &problem{start: start, end: end, id: id, text: fmt.Sprintf(format, args...)}
}

// withHint sets what the author is told to do.
func (p *problem) withHint(format string, args ...any) *problem {
	p.hint = fmt.Sprintf(format, args...)
	return p
}

// report adds the problem as an error. Span turns the parser's offsets into a
// place.
func (p *problem) report(msgs *diag.List, span func(start, end int) diag.Span) {
	m := msgs.Errorf(p.id, span(p.start, p.end), "%s", p.text)
	if p.hint != "" {
		m.WithHint("%s", p.hint)
	}
}

// malformed is inline source that is shown as it was typed, and reported.
type malformed struct {
	ast.BaseInline
	problem    *problem
	start, end int
}

var kindMalformed = ast.NewNodeKind("SectionMalformed")

// Kind implements [ast.Node].
func (n *malformed) Kind() ast.NodeKind { return kindMalformed }

// Dump implements [ast.Node].
func (n *malformed) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// refused is a block that cannot be shown at all, and is reported.
type refused struct {
	ast.BaseBlock
	problem *problem
}

var kindRefused = ast.NewNodeKind("SectionRefused")

// Kind implements [ast.Node].
func (n *refused) Kind() ast.NodeKind { return kindRefused }

// Dump implements [ast.Node].
func (n *refused) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
