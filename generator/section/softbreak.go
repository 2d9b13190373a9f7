package section

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// An edge is the character at one side of a line break.
type edge struct {
	r rune
	// wide is set when the character belongs to text that has no spaces between
	// words: a wide character, or an ambiguous mark that follows one.
	wide bool
}

// through returns the edge after a text.
func (e edge) through(s string) edge {
	last, size := utf8.DecodeLastRuneInString(s)
	if size == 0 {
		return e
	}
	if !isAmbiguous(last) {
		return edge{last, isWide(last)}
	}
	for rest := s[:len(s)-size]; rest != ""; {
		r, size := utf8.DecodeLastRuneInString(rest)
		if !isAmbiguous(r) {
			return edge{last, isWide(r)}
		}
		rest = rest[:len(rest)-size]
	}
	return edge{last, e.wide}
}

// joins reports whether a line break between two characters of a paragraph
// disappears; otherwise it becomes a space. It follows the segment break
// transformation rules of CSS Text Level 3 (draft of 2020), and decides
// ambiguous marks by what stands on the other side. A side that has only
// placeholders up to the paragraph's end is 0, and goes with the other.
func joins(before edge, after rune) bool {
	switch {
	case after == 0:
		return before.wide
	case before.r == 0:
		return isWide(after)
	case before.r == '\u200B', after == '\u200B':
		return true
	case unicode.Is(unicode.Hangul, before.r), unicode.Is(unicode.Hangul, after):
		return false
	case isWide(after):
		return before.wide || isAmbiguous(before.r) || isWidePunct(after)
	case isAmbiguous(after):
		return before.wide
	}
	return isWidePunct(before.r)
}

// breakLine writes the space that a line break after a text stands for, if any.
func (c *compiler) breakLine(n *ast.Text) {
	next, last := c.nextRune(n)
	if !last && !joins(c.inline.edge, next) {
		c.space(n, "\n")
	}
}

// space writes a space for the line break after a text.
func (c *compiler) space(n *ast.Text, html string) {
	c.html.raw(html)
	c.plain.raw(" ")
	c.addToTitle(" ", n.Segment.Stop, n.Segment.Stop+1)
	c.inline.edge = edge{r: ' '}
}

// nextRune returns the first character of the text after a node, or 0. It looks
// past placeholders: they take on the script of the text around them. Last is
// set where nothing follows at all.
func (c *compiler) nextRune(n ast.Node) (r rune, last bool) {
	last = true
	for {
		for n.NextSibling() == nil {
			if n = n.Parent(); n == nil || n.Type() != ast.TypeInline {
				return 0, last
			}
		}
		n = n.NextSibling()
		if n.Kind() != kindHeadingID {
			last = false
		}
		if r := c.firstRune(n); r != 0 {
			return r, false
		}
	}
}

// firstRune returns the first character of the text in a node, or 0.
func (c *compiler) firstRune(n ast.Node) rune {
	var src []byte
	switch n := n.(type) {
	case *ast.Text:
		src = c.src[n.Segment.Start:n.Segment.Stop]
	case *ast.AutoLink:
		src = n.Label(c.src)
	case *malformed:
		src = c.src[n.start:n.end]
	default:
		for child := n.FirstChild(); child != nil; child = child.NextSibling() {
			if r := c.firstRune(child); r != 0 {
				return r
			}
		}
	}
	if len(src) == 0 {
		return 0
	}
	r, _ := utf8.DecodeRune(src)
	return r
}
