package press

import (
	"strconv"
	"strings"

	"example.org/diglot/generator/chart"
)

// A block is a text in lines.
type block struct {
	lines   []string
	role    role
	size    float64
	leading float64
	fill    string
	// inside is how many lines of a title end inside a phrase.
	inside int
}

// leadings are the distances of lines in sizes of type, for titles and for small texts.
type leadings struct{ title, text float64 }

// A setting is a text and what its lines hang on.
type setting struct {
	text       string
	role       role
	size, room float64
	fill       string
}

// block breaks a text to a width.
func (l *layout) block(marked string, r role, size, room float64, fill string) block {
	s := setting{marked, r, size, room, fill}
	b, ok := l.blocks[s]
	if !ok {
		b = l.broken(s)
		l.blocks[s] = b
	}
	return b
}

// broken breaks a text that was not broken yet.
func (l *layout) broken(s setting) block {
	b := block{role: s.role, size: s.size, leading: s.size * l.leading.text, fill: s.fill}
	if s.role == title {
		b.leading = s.size * l.leading.title
	}
	if s.text == "" {
		return b
	}
	family := l.set.families[s.role]
	width := func(line string) float64 {
		return family.width(strings.ReplaceAll(line, chart.Joiner, ""), s.size)
	}
	text := l.names.Replace(s.text)
	lines, inside := chart.Titles(text, s.room, width)
	if s.role != title && (s.size <= l.Small || len(lines) > 2) {
		lines = chart.Fill(text, s.room, width)
	}
	b.inside = inside
	for _, line := range lines {
		b.lines = append(b.lines, split(line, s.room, width)...)
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
