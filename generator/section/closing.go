package section

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// closingAfter returns the closing punctuation that follows a node directly.
func (c *compiler) closingAfter(n ast.Node) string {
	text, ok := n.NextSibling().(*ast.Text)
	if !ok {
		return ""
	}
	src := c.src[text.Segment.Start:text.Segment.Stop]
	return string(src[:closingLength(src)])
}

// closed notes that the closing punctuation after a node is written as HTML
// already, and writes it as text.
func (c *compiler) closed(n ast.Node, closing string) {
	c.inline.skip = len(closing)
	if closing == "" {
		return
	}
	at := n.NextSibling().(*ast.Text).Segment.Start
	c.plain.raw(closing)
	c.addToTitle(closing, at, at+len(closing))
}

// closingLength is the number of bytes of closing punctuation at the start of a
// text: what must not begin a line.
func closingLength(s []byte) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRune(s[n:])
		if !isClosing(r) {
			break
		}
		n += size
	}
	return n
}

func isClosing(r rune) bool {
	switch r {
	case '。', '，', '、', '；', '：', '！', '？', '）', '》', '〉', '」', '』', '】', '〕', '”', '’', '…',
		'.', ',', ';', ':', '!', '?', ')', ']', '%':
		return true
	}
	return false
}
