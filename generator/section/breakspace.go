package section

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breaksWords reports whether a break mark between two texts stands in the place of a
// space: where a title does not break there, its words would run into each other. Scripts
// that write no spaces between words have none.
func breaksWords(before, after []byte) bool {
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	return endsWord(last) && beginsWord(first)
}

func endsWord(r rune) bool {
	return isWordRune(r) || strings.ContainsRune(",;:.!?%)}", r)
}

func beginsWord(r rune) bool {
	return isWordRune(r) || strings.ContainsRune("({$€£", r)
}

// isWordRune reports whether a character is a letter or digit of a script with spaces.
func isWordRune(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !isCJK(r)
}
