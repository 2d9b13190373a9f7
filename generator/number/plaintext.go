package number

import (
	"strings"
	"unicode"
)

// thinSpace stands for every space that may group digits.
const thinSpace = '\u202f'

// plainText maps the letters and signs of full width to their plain forms, and
// all spaces to two kinds: those that may group digits, and plain ones.
func plainText(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '\u00a0' || c == '\u2009' || c == thinSpace:
			return thinSpace
		case unicode.IsSpace(c):
			return ' '
		case c >= '！' && c <= '～':
			return c - '！' + '!'
		case c == '\u200b' || c == '\ufeff' || c == '\u2060':
			return -1
		}
		return c
	}, s)
	runes := []rune(s)
	for i, c := range runes {
		grouping := i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		if c == thinSpace && !grouping {
			runes[i] = ' '
		}
	}
	return strings.TrimSpace(string(runes))
}
