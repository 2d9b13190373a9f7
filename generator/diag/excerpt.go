package diag

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// tabStop is how many cells apart tab stops are in an excerpt.
const tabStop = 4

// A markedLine is a line of a file as it is printed, and the cells under it that
// carry the mark.
type markedLine struct {
	// number is the line's, from 1; 0 stands for lines left out.
	number int
	text   string
	// indent cells come before the mark, which is cells wide; 0 is no mark.
	indent, cells int
}

// excerpt returns the lines of a span, each cut to a number of cells. Of a span
// over many lines it shows the first two and the last.
func (s Span) excerpt(width int) []markedLine {
	text := s.File.Text
	start, end := s.limits()
	// A span that ends with a line's end has nothing to mark on the next line.
	for end > start && isLineEnd(text, end-1) {
		end--
	}
	number, _ := s.File.position(start)
	breaks := bytes.Count(text[start:end], []byte{'\n'})
	var lines []markedLine
	for i, offset := 0, start; i <= breaks; i++ {
		from, to := lineAt(text, offset)
		a, b := max(start, from), min(end, to)
		a = max(from, min(a, to))
		if i > 0 {
			a += len(text[a:to]) - len(bytes.TrimLeft(text[a:to], " \t"))
		}
		if breaks < 4 || i < 2 || i == breaks {
			line := window(text[from:to], a-from, max(b, a)-from, width)
			line.number = number + i
			if i > 0 && b <= a {
				line.cells = 0
			}
			lines = append(lines, line)
		} else if i == 2 {
			lines = append(lines, markedLine{})
		}
		offset = from + len(text[from:]) // the last line has no successor
		if j := bytes.IndexByte(text[to:], '\n'); j >= 0 {
			offset = to + j + 1
		}
	}
	return lines
}

// isLineEnd reports whether the byte at an offset is a line feed, or the carriage
// return before one.
func isLineEnd(text []byte, i int) bool {
	return text[i] == '\n' || text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n'
}

// window returns a line cut to a number of cells around the bytes from a to b,
// which it marks.
func window(line []byte, a, b, width int) markedLine {
	from, to := 0, forward(line, 0, width)
	if to < len(line) {
		// Two cells are kept for the signs that say where the line is cut.
		from = back(line, a, width/3)
		to = forward(line, from, width-2)
		if to == len(line) {
			from = back(line, to, width-1)
		}
		from = min(from, a)
	}
	m := draw(line, from, max(to, a), a, b)
	m.text = strings.TrimRight(m.text, " ")
	return m
}

// draw writes out the bytes of a line from from to to, with signs where they
// are not the whole line, and marks those between a and b.
func draw(line []byte, from, to, a, b int) markedLine {
	var out strings.Builder
	cell, indent, until := 0, -1, -1
	if from > 0 {
		out.WriteString("…")
		cell++
	}
	for i := from; i < to; {
		if i >= a && indent < 0 {
			indent = cell
		}
		if i >= b && until < 0 {
			until = cell
		}
		r, n := utf8.DecodeRune(line[i:])
		if r == '\t' {
			gap := tabStop - cell%tabStop
			out.WriteString(strings.Repeat(" ", gap))
			cell += gap
		} else {
			shown, cells := display(r)
			out.WriteRune(shown)
			cell += cells
		}
		i += n
	}
	if indent < 0 {
		indent = cell
	}
	if until < 0 {
		until = cell
	}
	if to < len(line) {
		out.WriteString("…")
	}
	return markedLine{text: out.String(), indent: indent, cells: max(1, until-indent)}
}

// The invisible characters of a window are limited too: so many for each cell.
const runesPerCell = 4

// forward returns the offset up to which the line takes at most a number of
// cells from the offset i on.
func forward(line []byte, i, cells int) int {
	for runes := cells * runesPerCell; i < len(line) && runes > 0; runes-- {
		r, n := utf8.DecodeRune(line[i:])
		if cells -= measure(r); cells < 0 {
			return i
		}
		i += n
	}
	return i
}

// back returns the offset from which the line takes at most a number of cells up
// to the offset i.
func back(line []byte, i, cells int) int {
	for runes := cells * runesPerCell; i > 0 && runes > 0; runes-- {
		r, n := utf8.DecodeLastRune(line[:i])
		if cells -= measure(r); cells < 0 {
			return i
		}
		i -= n
	}
	return i
}

// measure returns how many cells a character takes at most.
func measure(r rune) int {
	if r == '\t' {
		return tabStop
	}
	_, cells := display(r)
	return cells
}
