package number

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitUnit divides what follows a number into the unit's words and the rest,
// which begins with the first sign or the next number.
func (r *Reader) splitUnit(s string) (unit, rest string) {
	for _, compound := range r.compounds {
		if rest, ok := cutWord(s, compound); ok {
			return compound, strings.TrimSpace(rest)
		}
	}
	inside := 0 // where a unit such as 百萬瓦 ends, whose name holds numerals
	for i, c := range s {
		if inside = max(inside, i+r.compoundLength(s[i:])); i < inside {
			continue
		}
		if !unitRune(c) || r.numberAt(s, i) {
			return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i:])
		}
	}
	return strings.TrimSpace(s), ""
}

// unitRune reports whether a unit's words may hold a rune.
func unitRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsMark(c) || strings.ContainsRune(" -·'’/&²³°′″℃℉㎡%()", c)
}

// numberAt reports whether another number begins inside the words after a number.
func (r *Reader) numberAt(s string, i int) bool {
	if r.Words.Han {
		c, _ := utf8.DecodeRuneInString(s[i:])
		return r.isHanNumeral(c)
	}
	if i > 0 && inWord(s, i) {
		return false
	}
	_, _, ok := r.plainWord(s[i:], true)
	return ok
}

// addHalf reads a half after a measure word, as Han numerals have it: 两个半月 is
// 2.5个月.
func (r *Reader) addHalf(reading *Reading, s string) string {
	_, size := utf8.DecodeRuneInString(s)
	if !r.Words.Han || size == 0 || size == len(s) {
		return s
	}
	for _, half := range r.Words.Half {
		if rest, ok := strings.CutPrefix(s[size:], half); ok && reading.Value.Sign() >= 0 {
			reading.Value = new(big.Rat).Add(reading.Value, big.NewRat(1, 2))
			return s[:size] + rest
		}
	}
	return s
}
