package section

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"example.org/diglot/generator/diag"
)

// Some of the work on Markdown grows with the square of a paragraph's length.
// These limits lie far above what people write, and keep the time for any file
// in proportion to its size.
const (
	maxFile      = 1 << 20
	maxParagraph = 32 << 10
	maxDepth     = 32
)

// withinLimits reports whether a text can be parsed. What cannot is reported.
func withinLimits(f *diag.File, msgs *diag.List) bool {
	if len(f.Text) > maxFile {
		msgs.Errorf("too-long", f.Span(0, 0), "this file is longer than %d KiB", maxFile>>10).
			WithHint("split the section in two")
		return false
	}
	ok := true
	for at := 0; at < len(f.Text); {
		n := bytes.IndexByte(f.Text[at:], '\n') + 1
		if n == 0 {
			n = len(f.Text) - at
		}
		if n > maxParagraph {
			msgs.Errorf("too-long", f.Span(at, at), "this line is longer than %d KiB", maxParagraph>>10).
				WithHint("break it into paragraphs")
			ok = false
		}
		at += n
	}
	return ok
}

// paragraphLimit replaces a paragraph that is too long by a problem.
type paragraphLimit struct{}

// Transform implements [parser.ParagraphTransformer].
func (paragraphLimit) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	size := 0
	for i := range lines.Len() {
		line := lines.At(i)
		size += line.Len()
	}
	if size <= maxParagraph || isTable(lines, reader.Source()) {
		return
	}
	start := lines.At(0).Start
	p := newProblem("too-long", start, lines.At(0).Stop, "this paragraph is longer than %d KiB", maxParagraph>>10).
		withHint("break it into paragraphs")
	parent := node.Parent()
	parent.ReplaceChild(parent, node, &refused{problem: p})
}

// isTable reports whether a paragraph will become a table, whose cells are
// parsed one by one: the second line draws its columns.
func isTable(lines *text.Segments, source []byte) bool {
	if lines.Len() < 2 {
		return false
	}
	second := lines.At(1)
	rule := bytes.TrimSpace(second.Value(source))
	return bytes.IndexByte(rule, '|') >= 0 && len(bytes.Trim(rule, "|-: \t")) == 0
}
