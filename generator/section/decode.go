package section

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// decoded returns the characters that a stretch of Markdown stands for: backslash
// escapes and character references become the characters themselves. It is
// plain text, not HTML.
func decoded(src []byte) string {
	if !bytes.ContainsAny(src, `\&`) {
		return string(src)
	}
	var dst []byte
	for i := 0; i < len(src); {
		switch b := src[i]; {
		case b == '\\' && i+1 < len(src) && util.IsPunct(src[i+1]):
			dst = append(dst, src[i+1])
			i += 2
		case b == '&':
			text, n := reference(src[i:])
			if n == 0 {
				text, n = "&", 1
			}
			dst = append(dst, text...)
			i += n
		default:
			dst = append(dst, b)
			i++
		}
	}
	return string(dst)
}

// maxReference is longer than any character reference.
const maxReference = 40

// reference reads the character reference at the start of src. It returns its
// text and length, or length 0 where there is none.
func reference(src []byte) (text string, n int) {
	end := 1
	for end < len(src) && end < maxReference && (isAlphanumeric(src[end]) || src[end] == '#') {
		end++
	}
	if end == len(src) || src[end] != ';' || end < 3 {
		return "", 0
	}
	name := string(src[1:end])
	if name[0] != '#' {
		entity, ok := util.LookUpHTML5EntityByName(name)
		if !ok {
			return "", 0
		}
		return string(entity.Characters), end + 1
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > 7 {
		return "", 0
	}
	return string(validRune(v)), end + 1
}

// validRune returns the character with a number, or U+FFFD for one that a
// document must not hold: a control character, half a pair, a non-character.
func validRune(v uint64) rune {
	if v > utf8.MaxRune || !utf8.ValidRune(rune(v)) || isForbidden(rune(v)) {
		return utf8.RuneError
	}
	return rune(v)
}

// isForbidden reports whether a character is allowed in no XML document, and so
// in no EPUB.
func isForbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7F || r == 0xFFFE || r == 0xFFFF
}

func isAlphanumeric(b byte) bool { return isWordByte(b) && b != '_' && b != '-' }
