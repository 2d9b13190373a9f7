package diag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// replacement stands for a character that must not reach a terminal as it is.
const replacement = '\ufffd'

// display returns the character that stands for r in a terminal, and how many
// cells it takes. Characters that a terminal would obey (control characters,
// changes of direction) become visible ones. Wide and Fullwidth characters of
// Unicode Standard Annex #11 take two cells, combining and other invisible
// characters none, all others one, Ambiguous ones such as “ ” — … · included.
func display(r rune) (shown rune, cells int) {
	switch {
	case r < 0x20:
		return 0x2400 + r, 1 // ␀ and so on: the Control Pictures block
	case r < 0x7f:
		return r, 1
	case r == 0x7f:
		return '␡', 1
	case r < 0xa0, steersText(r):
		return replacement, 1
	case isInvisible(r):
		return r, 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return r, 2
	}
	return r, 1
}

// steersText reports whether a character breaks lines or sets the direction of
// the text around it, and so could make a terminal show what the file does not
// say (Unicode Standard Annex #9).
func steersText(r rune) bool {
	return r == '\u061c' || r == '\u200e' || r == '\u200f' || '\u2028' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// isInvisible reports whether a character takes no cell of its own: combining
// marks, joiners, variation selectors, and the vowels and finals of Hangul that
// join the consonant before them.
func isInvisible(r rune) bool {
	if r == '\u00ad' { // the soft hyphen is drawn
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || 0x1160 <= r && r <= 0x11ff
}

// visible returns a text for one line of a terminal: control characters made
// visible, line ends turned into spaces.
func visible(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { shown, _ := display(r); return shown != r }) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(s, "\r\n", "\n") {
		switch r {
		case '\n', '\t':
			b.WriteByte(' ')
		default:
			shown, _ := display(r)
			b.WriteRune(shown)
		}
	}
	return b.String()
}
