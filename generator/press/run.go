package press

import (
	"strings"
	"unicode"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/font"
)

// A run is a part of a text that is set in one face.
type run struct {
	face *font.Face
	text string
	// squeeze is how far the run moves back, in ems.
	squeeze float64
}

// runs splits a text by face, and where punctuation moves together. A mark on a letter
// stays with it.
func (f family) runs(text string) []run {
	var runs []run
	before := rune(0)
	for _, r := range text {
		face, back := f.face(r), f.squeeze(before, r)
		before = r
		if n := len(runs); n > 0 && back == 0 && (face == runs[n-1].face || font.Leans(r) && runs[n-1].face.Has(r)) {
			runs[n-1].text += string(r)
			continue
		}
		runs = append(runs, run{face, string(r), back})
	}
	return runs
}

// clean leaves out what has no shape but break marks, and makes every blank one that the
// fonts have.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0' || string(r) == chart.BreakMark:
			return r
		case unicode.IsSpace(r):
			return ' '
		case font.Shapeless(r):
			return -1
		}
		return r
	}, text)
}

// Punctuation of Chinese that fills the right half of its square, or the left, and signs
// that stand in the middle of a square with air at both sides.
const (
	rightHalf = "（《〈「『“‘【〔"
	leftHalf  = "，。、；：！？）》〉」』”’】〕"
	centred   = "·‐¶"
)

// squeeze is how far a character moves towards the one before it, or towards the margin
// where there is none (0), in ems; a blank before a square is enough by itself. What has no square of its own stays in its place.
func (f family) squeeze(before, r rune) float64 {
	const half, air = .5, .22
	square := func(in string, r rune) bool {
		return strings.ContainsRune(in, r) && f.face(r).Advance(r, 1) >= 1
	}
	back := 0.0
	if square(rightHalf, r) && (before == 0 || before == ' ' || square(rightHalf, before) || square(leftHalf, before)) ||
		square(leftHalf, r) && square(leftHalf, before) {
		back = half
	}
	if square(centred, r) {
		back += air
	}
	if square(centred, before) {
		back += air
	}
	return back
}
