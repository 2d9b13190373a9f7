package section

import (
	"unicode"

	"golang.org/x/text/width"
)

// isCJK reports whether a character is a CJK character in the sense of the
// CommonMark CJK-friendly amendments: East Asian width W, F or H (Unicode
// Standard Annex #11) without the emoji, or Hangul. Their ideographic
// variation selectors count too, for they belong to the character before them.
func isCJK(r rune) bool {
	if r < 0x1100 {
		return false
	}
	if r >= 0xE0100 && r <= 0xE01EF || unicode.Is(unicode.Hangul, r) {
		return true
	}
	return isWide(r) && !isEmoji(r)
}

// isWide reports whether a character's East Asian width is W, F or H.
func isWide(r rune) bool {
	if r < 0x1100 {
		return false
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return true
	}
	return false
}

// isEmoji reports whether a wide character is one that is shown as an emoji.
// Wide characters in these ranges that are none: the angle brackets U+2329 and
// U+232A, the trigrams and monograms, the enclosed ideographs U+1F200 onwards.
func isEmoji(r rune) bool {
	switch {
	case r == 0x2329, r == 0x232A, r >= 0x2630 && r <= 0x2637, r >= 0x268A && r <= 0x268F:
		return false
	case r >= 0x1F200 && r <= 0x1F2FF:
		return false
	}
	return r >= 0x2300 && r <= 0x2BFF || r >= 0x1F000 && r <= 0x1FAFF
}

// isAmbiguous reports whether a punctuation mark is Chinese or Latin by its
// neighbours alone: “ ” ‘ ’ — … · share their code points.
func isAmbiguous(r rune) bool {
	return r > 0x7F && unicode.IsPunct(r) && width.LookupRune(r).Kind() == width.EastAsianAmbiguous
}

// isWidePunct reports whether a character is Chinese punctuation, which holds
// its own space: 。，、（）《》 and the ideographic space.
func isWidePunct(r rune) bool {
	return r == '\u3000' || unicode.IsPunct(r) && isWide(r)
}
