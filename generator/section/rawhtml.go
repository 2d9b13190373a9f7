package section

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// rawHTMLParser refuses HTML, but for answers on lines of their own (see [allowParser]). What looks like a tag, a comment or a declaration
// is reported and shown as it was typed. It replaces goldmark's parsers of HTML
// inlines and blocks: no HTML of an author ever reaches a page.
type rawHTMLParser struct{}

// Trigger implements [parser.InlineParser].
func (rawHTMLParser) Trigger() []byte { return []byte{'<'} }

// Parse implements [parser.InlineParser].
func (rawHTMLParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	end := htmlEnd(line)
	if end == 0 {
		return nil
	}
	name := string(line[:end])
	block.Advance(end)
	start := segment.Start
	p := newProblem("raw-html", start, start+end, "HTML is not allowed: %s", shorten(name))
	p.withHint(`use Markdown; for the sign itself write "\<"`)
	if strings.HasPrefix(name, commentOpening) {
		p.withHint(`an answer to a finding is a line of its own: %s; for the sign itself write "\<"`, allowExample)
	}
	return &malformed{problem: p, start: start, end: start + end}
}

// htmlEnd is the length of the tag, comment or declaration at the start of a
// line, as far as it stands on that line, or 0 if there is none.
func htmlEnd(line []byte) int {
	s := &scanner{src: line, at: 1}
	switch next := s.peek(); {
	case next == '!' || next == '?':
		s.at++
	default:
		s.accept('/')
		if b := s.peek() | 0x20; b < 'a' || b > 'z' {
			return 0
		}
		s.word()
		if b := s.peek(); b != '>' && b != '/' && b != ' ' && b != '\t' && b != '\n' && b != '\r' {
			return 0
		}
	}
	s.until(func(b byte) bool { return b == '<' || b == '>' || b == '\n' || b == '\r' })
	if s.accept('>') {
		return s.at
	}
	if line[1] == '!' || line[1] == '?' {
		return s.at
	}
	return 0
}

// shorten quotes the start of a long piece of source.
func shorten(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
