package section

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A flank holds the characters on both sides of a run of delimiters.
type flank struct {
	before, after rune
}

// flanks returns what stands around a run of n delimiters at the reader's
// position. The beginning and the end of a line count as white space.
func flanks(block text.Reader, line []byte, n int) flank {
	f := flank{before: precedingRune(block), after: ' '}
	if n < len(line) {
		f.after, _ = utf8.DecodeRune(line[n:])
	}
	return f
}

// precedingRune is the character before the reader's position. A variation
// selector stands for the character that it varies, as far as that is CJK or
// punctuation.
func precedingRune(block text.Reader) rune {
	r := block.PrecendingCharacter()
	if r < 0xFE00 || r > 0xFE0E {
		return r
	}
	_, at := block.Position()
	source := block.Source()
	_, size := utf8.DecodeLastRune(source[:at.Start])
	base, _ := utf8.DecodeLastRune(source[:at.Start-size])
	if isAmbiguous(base) && r <= 0xFE02 {
		return '、' // a mark in its full-width form
	}
	return base
}

// left reports whether the run is left-flanking: it can open. It is the rule of
// CommonMark 0.31 with the CJK-friendly amendments: CJK punctuation counts as a
// letter, and other punctuation may stand next to a CJK character.
func (f flank) left() bool {
	if util.IsSpaceRune(f.after) {
		return false
	}
	return !isWesternPunct(f.after) || util.IsSpaceRune(f.before) || isWesternPunct(f.before) || isCJK(f.before)
}

// right reports whether the run is right-flanking: it can close.
func (f flank) right() bool {
	if util.IsSpaceRune(f.before) {
		return false
	}
	return !isWesternPunct(f.before) || util.IsSpaceRune(f.after) || isWesternPunct(f.after) || isCJK(f.after)
}

// isWesternPunct reports whether a character is punctuation that is no CJK
// character. “ and ” are such.
func isWesternPunct(r rune) bool { return util.IsPunctRune(r) && !isCJK(r) }
