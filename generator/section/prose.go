package section

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// prose writes text that starts at an offset of the body. Literal text is shown
// as it was typed; other text has its escapes and references decoded.
func (c *compiler) prose(src []byte, start int, literal bool) {
	if len(src) == 0 {
		return
	}
	if literal {
		c.words(string(src), start, start+len(src))
		return
	}
	c.run(start, start+len(src))
	c.leftover(src, start)
	c.plainAddress(src, start)
	if c.inline.title == nil {
		c.words(decoded(src), start, start+len(src))
		return
	}
	for {
		i := breakMark(src)
		if i < 0 {
			c.words(decoded(src), start, start+len(src))
			return
		}
		before := decoded(src[:i])
		if at := start + i; breaksWords(c.src[:at], c.src[at+1:]) {
			before += " "
		}
		c.words(before, start, start+i)
		c.breakHere(start + i)
		src, start = src[i+1:], start+i+1
	}
}

// words writes plain text.
func (c *compiler) words(s string, start, end int) {
	c.html.escaped(s)
	c.plain.raw(s)
	c.addToTitle(s, start, end)
	c.inline.edge = c.inline.edge.through(s)
}

// breakMark returns the offset of the first "|" that is not escaped, or -1.
func breakMark(src []byte) int {
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
		case '|':
			return i
		}
	}
	return -1
}

// breakHere marks a place where a heading may break.
func (c *compiler) breakHere(at int) {
	c.html.hole(voidPiece, 0, "wbr")
	title := c.inline.title
	title.Segments = append(title.Segments, Segment{Break: true, Span: c.span(at, at+1)})
}

// addToTitle adds text to the heading that is being written, if any.
func (c *compiler) addToTitle(s string, start, end int) {
	if title := c.inline.title; title != nil && s != "" {
		title.Segments = append(title.Segments, Segment{Text: s, Span: c.span(start, end)})
	}
}

// run notes a stretch of prose, together with the one that it continues.
func (c *compiler) run(start, end int) {
	span := c.span(start, end)
	if n := len(c.doc.Runs); n > 0 {
		last := &c.doc.Runs[n-1]
		if last.Block == c.block && last.Lang == c.inline.lang && last.Name == c.inline.name && last.Span.End == span.Start {
			last.Span.End = span.End
			return
		}
	}
	c.doc.Runs = append(c.doc.Runs, Run{Span: span, Block: c.block, Lang: c.inline.lang, Name: c.inline.name})
}

// leftover warns of markers that reach the reader as they were typed: an
// emphasis that the author meant and did not get.
func (c *compiler) leftover(src []byte, start int) {
	for i := 0; i < len(src); i++ {
		b := src[i]
		if b == '\\' {
			i++
			continue
		}
		if b != '*' && b != '~' {
			continue
		}
		n := runLength(src[i:])
		if n > 1 {
			c.msgs.Warnf("leftover-marker", c.span(start+i, start+i+n), "%q stands here as text", src[i:i+n]).
				WithHint(`emphasis has no space inside its marks, and one outside where a Latin letter stands; for the signs write "\%c\%c"`, b, b)
		}
		i += n - 1
	}
}

// plainAddress warns of web addresses that did not become links, as directly
// after a Chinese character.
func (c *compiler) plainAddress(src []byte, start int) {
	for at := 0; !c.inline.inLink; {
		i := bytes.Index(src[at:], []byte("://"))
		if i < 0 {
			return
		}
		i += at
		at = i + 3
		from := i
		for from > 0 && src[from-1] >= 'a' && src[from-1] <= 'z' {
			from--
		}
		if name := string(src[from:i]); name != "http" && name != "https" {
			continue
		}
		for at < len(src) && src[at] > ' ' && src[at] < 0x7F {
			at++
		}
		if at > i+3 {
			c.msgs.Warnf("plain-address", c.span(start+from, start+at), "this address is no link").
				WithHint("put it in angle brackets: <%s>", src[from:at])
		}
	}
}

// codeSpan writes code. Nothing in it is read as markup, and it is no prose.
func (c *compiler) codeSpan(n *ast.CodeSpan) {
	var code []byte
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		text := child.(*ast.Text)
		src := bytes.ReplaceAll(text.Segment.Value(c.src), []byte("\r\n"), []byte("\n"))
		code = append(code, bytes.ReplaceAll(src, []byte("\n"), []byte(" "))...)
	}
	if c.inline.inCell {
		code = bytes.ReplaceAll(code, []byte(`\|`), []byte("|"))
	}
	s := string(code)
	c.html.raw("<code>")
	c.words(s, max(n.Pos(), 0), max(n.Pos(), 0))
	c.html.raw("</code>")
}
