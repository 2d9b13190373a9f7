package chart

import (
	"unicode"

	"example.org/diglot/generator/figure"
)

// raisedSize is the size of a flag's letter, in sizes of its number, and raisedRise how far
// its middle lies above the number's.
const raisedSize, raisedRise = 0.7, 0.28

// raised is the face of the flags after words in a face.
func (f face) raised() face { return face{f.size * raisedSize, 400} }

// A run is a part of a line that is set in one size: words, or the letters of flags.
type run struct {
	text   string
	raised bool
}

// runs takes the letters of flags out of a text, where they are raised letters of Unicode
// (126.4ᵖ), which few fonts have.
func runs(s string) []run {
	var all []run
	for _, r := range s {
		next := run{text: string(r)}
		if _, flag := figure.CutFlags(next.text); flag != "" {
			next = run{string(flag), true}
		}
		if last := len(all) - 1; last >= 0 && all[last].raised == next.raised {
			all[last].text += next.text
			continue
		}
		all = append(all, next)
	}
	return all
}

// natural is the width of a line in the font that layouts are measured in.
func (m measure) natural(s string, f face) float64 {
	width := 0.0
	for _, r := range runs(s) {
		own := f
		if r.raised {
			own = f.raised()
			width += markGap
		}
		width += m.metrics.Width(r.text, own.size, own.weight >= 600)
	}
	return width
}

// write adds one line of text.
func (f *frame) write(x, y float64, s string, face face, fill paint, at anchor) {
	f.set(word{x: x, y: y, text: s, face: face, fill: fill, anchor: at})
}

// writeOn adds one line of text on a mark.
func (f *frame) writeOn(x, y float64, s string, face face, mark paint) {
	w := word{x: x, y: y, text: s, face: face, fill: paper, anchor: start}
	if mark.patterned() {
		w.under = mark
	}
	f.set(w)
}

// block adds several lines, centred about y.
func (f *frame) block(x, y float64, lines []string, face face, fill paint, at anchor) {
	y -= float64(len(lines)-1) * face.line() / 2
	for i, l := range lines {
		f.write(x, y+float64(i)*face.line(), l, face, fill, at)
	}
}

// set adds one line of text, with the letters of flags raised.
func (f *frame) set(w word) {
	parts := runs(w.text)
	if len(parts) == 0 {
		return
	}
	if len(parts) == 1 && !parts[0].raised {
		f.words = append(f.words, w)
		return
	}
	if n := len(parts); n == 2 && parts[1].raised && w.anchor == end {
		// The end of the words is where it has to be in any font.
		mark := w.mark(parts[1].text)
		f.words = append(f.words, mark)
		w.text, w.x = parts[0].text, w.x-f.metrics.Width(mark.text, mark.face.size, false)-markGap
		f.words = append(f.words, w)
		return
	}
	x := w.x
	switch whole := f.natural(w.text, w.face) + autospace(w.text)*w.face.size; w.anchor {
	case middle:
		x -= whole / 2
	case end:
		x -= whole
	}
	for _, part := range parts {
		own := w
		own.text = part.text
		if part.raised {
			own = own.mark(part.text)
			x += markGap
		}
		own.x, own.anchor = x, start
		f.words = append(f.words, own)
		x += f.metrics.Width(part.text, own.face.size, own.face.weight >= 600) + autospace(part.text)*own.face.size
	}
}

// markGap is the room before the letters of flags.
const markGap = 1

// mark is the letters of flags after a word, at its place.
func (w word) mark(letters string) word {
	w.text, w.face, w.y = letters, w.face.raised(), w.y-raisedRise*w.face.size
	return w
}

// autospace is the room, in sizes of type, that browsers add where Han characters and
// letters or digits meet (text-autospace), which no font's widths hold.
func autospace(s string) float64 {
	const gap = 1. / 8
	room := 0.0
	var last rune
	for _, r := range s {
		if last != 0 && unicode.Is(unicode.Han, last) != unicode.Is(unicode.Han, r) && wordRune(last) && wordRune(r) {
			room += gap
		}
		last = r
	}
	return room
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
