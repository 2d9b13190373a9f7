package press

import (
	"strconv"

	"example.org/diglot/generator/chart"
)

// A block is a text in lines.
type block struct {
	lines   []string
	role    role
	size    float64
	leading float64
	fill    string
}

// leadings are the distances of lines in sizes of type, for titles and for small texts.
type leadings struct{ title, text float64 }

// block breaks a text to a width.
func (l *layout) block(marked string, r role, size, room float64, fill string) block {
	b := block{role: r, size: size, leading: size * l.leading.text, fill: fill}
	if r == title {
		b.leading = size * l.leading.title
	}
	if marked == "" {
		return b
	}
	family := l.set.families[r]
	width := func(s string) float64 { return family.width(s, size) }
	broken := chart.Fill
	if r == title || size > l.Small {
		broken = chart.Lines
	}
	lines := broken(marked, room, width)
	for _, line := range lines {
		b.lines = append(b.lines, split(line, room, width)...)
	}
	return b
}

// split breaks a line without a place to break, such as a long address, anywhere.
func split(line string, room float64, width func(string) float64) []string {
	var lines []string
	for width(line) > room {
		runes := []rune(line)
		fit := 1
		for fit < len(runes) && width(string(runes[:fit+1])) <= room {
			fit++
		}
		if fit == len(runes) {
			break
		}
		lines = append(lines, string(runes[:fit]))
		line = string(runes[fit:])
	}
	return append(lines, line)
}

// height is the room that the lines take.
func (b block) height() float64 { return float64(len(b.lines)) * b.leading }

// put sets the lines with the upper left corner at a place.
func (l *layout) put(b block, x, y float64) {
	for i, line := range b.lines {
		// A baseline lies .36 em below the middle of its line.
		base := y + (float64(i)+.5)*b.leading + .36*b.size
		l.word(line, b, x, base)
	}
}

// word sets one line of text.
func (l *layout) word(text string, b block, x, base float64) {
	n := element("text", "x", number(x), "y", number(base), "font-size", number(b.size), "fill", b.fill)
	l.set.set(n, b.role, text)
	l.root.children = append(l.root.children, n)
}

// number writes a length with at most two decimals.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	for s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	if s == "-0" {
		return "0"
	}
	return s
}
