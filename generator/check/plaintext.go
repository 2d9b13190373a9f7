package check

import (
	"strings"
	"unicode"
)

// widthOffset lies between a full-width form and its ASCII character.
const widthOffset = '！' - '!'

// comparable writes a text so that two settings of the same words are equal:
// full-width forms become ASCII, and white space is left out, but between two
// words of a script that parts them.
func comparable(s string) string {
	var b strings.Builder
	var before rune
	gap := false
	for _, r := range s {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			gap = true
			continue
		}
		if r >= '！' && r <= '～' {
			r -= widthOffset
		}
		if gap && spaced(before) && spaced(r) {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// spaced reports whether a character belongs to words that spaces part.
func spaced(r rune) bool {
	return r != 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}

// standsIn reports whether a text holds a phrase that is no part of a longer
// numeral or word: "3支" does not stand in "13支".
func standsIn(text, phrase string) bool {
	if phrase == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(phrase)
		if !joined(text[:start], phrase) && !joined(phrase, text[end:]) {
			return true
		}
		at = start + len(firstRune(phrase))
	}
}

// joined reports whether one numeral or word runs across the seam of two texts.
func joined(a, b string) bool {
	last, next := lastRune(a), firstRune(b)
	if last == "" || next == "" {
		return false
	}
	switch {
	case isNumeral(last) && isNumeral(next):
		return true
	case strings.Contains(",.", last) && isNumeral(next):
		return isNumeral(lastRune(strings.TrimSuffix(a, last)))
	case strings.Contains(",.", next) && isNumeral(last):
		return isNumeral(firstRune(strings.TrimPrefix(b, next)))
	}
	x, y := []rune(last)[0], []rune(next)[0]
	return unicode.IsLetter(x) && unicode.IsLetter(y) && spaced(x) && spaced(y)
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func lastRune(s string) string {
	n := []rune(s[max(0, len(s)-4):])
	if len(n) == 0 {
		return ""
	}
	return string(n[len(n)-1])
}

// isNumeral reports whether a character is a digit, Arabic or Chinese.
func isNumeral(s string) bool {
	return s != "" && strings.Contains("0123456789〇零一二两三四五六七八九十百千万亿", s)
}
