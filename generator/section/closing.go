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
