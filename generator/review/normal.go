package review

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
)

// hashDigits is how many hexadecimal digits of a SHA-256 a lock keeps. Hashes are
// only compared within a section, where 48 bits do not collide.
const hashDigits = 12

// hash names a text by its words.
func hash(text string) string {
	sum := sha256.Sum256([]byte(Normal(text)))
	return hex.EncodeToString(sum[:])[:hashDigits]
}

// Normal reduces a text to what a change of its meaning would change. Full-width
// and half-width forms become one (，and , — ＡＢ and AB), quotation marks and
// dashes lose their shape, and white space stays only where it parts two words of
// an alphabet, as one space.
func Normal(text string) string {
	var b strings.Builder
	space := false
	last := rune(0)
	for _, r := range text {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			space = true
			continue
		}
		r = fold(r)
		if r == 0 {
			continue
		}
		if space && spaced(last) && spaced(r) {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// fold maps the forms of a character that differ in width or shape alone to one.
// It is 0 for what leaves no trace: the soft hyphen.
func fold(r rune) rune {
	switch {
	case r >= '！' && r <= '～': // the full-width forms of ASCII
		return r - '！' + '!'
	case strings.ContainsRune("“”„‟「」『』«»＂", r):
		return '"'
	case strings.ContainsRune("‘’‚‛", r):
		return '\''
	case strings.ContainsRune("‐‑‒–—―−", r):
		return '-'
	case r == '。' || r == '｡':
		return '.'
	case r == '､':
		return '、'
	case r == '〜':
		return '~'
	case r == '\u00ad':
		return 0
	}
	return r
}

// spaced reports whether a space beside a character means something: beside a
// letter or digit of an alphabet, and not beside Han, kana or punctuation.
func spaced(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) &&
		!unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
