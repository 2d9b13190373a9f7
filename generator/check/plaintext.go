package check

import (
	"strconv"
	"strings"
	"unicode"
)

// A paragraphRange is a run of paragraphs, both ends included, counted from 1.
type paragraphRange struct{ from, to int }

// mostDigits bounds a paragraph's number, so that it fits.
const mostDigits = 6

// paragraphRanges reads where a citation points: "23", "23–24", "23→24",
// "12–13, 26". Ok is false for places of another kind.
func paragraphRanges(at string) (list []paragraphRange, ok bool) {
	for _, part := range strings.FieldsFunc(at, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		ends := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune("–-—~～→", r) })
		if len(ends) < 1 || len(ends) > 2 {
			return nil, false
		}
		from, ok := paragraphNumber(ends[0])
		to, ok2 := paragraphNumber(ends[len(ends)-1])
		if !ok || !ok2 || to < from {
			return nil, false
		}
		list = append(list, paragraphRange{from, to})
	}
	return list, len(list) > 0
}

func paragraphNumber(s string) (int, bool) {
	s = strings.TrimSpace(s)
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && len(s) <= mostDigits
}

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
