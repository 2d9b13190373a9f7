package chart

import (
	"strings"

	"example.org/diglot/generator/font"
)

// A face is a size and a weight of type.
type face struct {
	size   float64
	weight int
}

// at is the face in another size.
func (f face) at(size float64) face {
	f.size = size
	return f
}

// line is the distance between the middles of two lines of a broken label.
func (f face) line() float64 {
	return f.size + 4.5
}

// A measure answers how wide texts are in a reader's font.
type measure struct {
	metrics *font.Metrics
}

// width is the room that one line of text may need.
func (m measure) width(s string, f face) float64 {
	return m.natural(s, f) * font.Slack
}

// widest is the room that the widest of several lines may need.
func (m measure) widest(lines []string, f face) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, m.width(l, f))
	}
	return w
}

// lines breaks a text into as few lines as fit the room, of about equal width, at a
// phrase where there is one. A piece wider than the room stands on a line of its own:
// nothing is ever cut off.
func (m measure) lines(l label, f face, room float64) []string {
	if m.width(l.text, f) <= room {
		return []string{l.text}
	}
	return Lines(l.marked, room, func(s string) float64 { return m.width(s, f) })
}

// A piece is a part of a text that holds together. Cost is the price of a line break
// after it, 0 for an ordinary one.
type piece struct {
	text string
	cost float64
}

// A breaker looks for the best lines of one text.
type breaker struct {
	room   float64
	pieces []piece
	// sums are the widths of the text up to each piece, bare those of the pieces
	// without a blank at their end.
	sums, bare []float64
}

// newBreaker measures the pieces of a text.
func newBreaker(marked string, room float64, width func(string) float64) breaker {
	b := breaker{room: room, pieces: whole(pieces(marked), room, width), sums: []float64{0}}
	for i, p := range b.pieces {
		b.sums = append(b.sums, b.sums[i]+width(p.text))
		b.bare = append(b.bare, width(strings.TrimRight(p.text, " "+BreakMark+Joiner)))
	}
	return b
}

// torn is the price from which on a break tears what belongs together.
const torn = 0.5

// whole joins pieces that belong together, where that is no wider than the room.
func whole(all []piece, room float64, width func(string) float64) []piece {
	joined := all[:1]
	for _, p := range all[1:] {
		last := &joined[len(joined)-1]
		if last.cost >= torn && width(last.text+p.text) <= room {
			*last = piece{last.text + p.text, p.cost}
			continue
		}
		joined = append(joined, p)
	}
	return joined
}

// width is the room of the pieces from start up to end on one line.
func (b breaker) width(start, end int) float64 {
	return b.sums[end-1] - b.sums[start] + b.bare[end-1]
}

// marks takes the marks out of a text that say where its lines may end.
var marks = strings.NewReplacer(BreakMark, "", Joiner, "")

// join writes the lines that end before the given pieces.
func (b breaker) join(ends []int) []string {
	lines := make([]string, 0, len(ends))
	start := 0
	for _, end := range ends {
		var s strings.Builder
		for _, p := range b.pieces[start:end] {
			s.WriteString(marks.Replace(p.text))
		}
		line := strings.TrimSpace(s.String())
		if end < len(b.pieces) {
			// A dot between two terms is not needed where the line ends between them.
			line = strings.TrimSuffix(line, " ·")
		}
		lines = append(lines, line)
		start = end
	}
	return lines
}

// A way is the best way to set the text up to a piece.
type way struct {
	lines int
	cost  float64
	// from is where its last line starts.
	from int
}

// best breaks the text into as few lines as fit the room, at the lowest cost. A piece that
// is wider than the room has a line of its own. Costs add up, so the best end of a text
// does not hang on how its start was broken; and a start of the fewest lines is all that an
// end can follow in whole texts of the fewest.
//
// Inside is how many of the lines end inside a phrase.
func (b breaker) best(cost func(start, end int) float64) (lines []string, inside int) {
	n := len(b.pieces)
	ways := make([]way, n+1)
	for start := range n {
		for end := start + 1; end <= n && (end == start+1 || b.width(start, end) <= b.room); end++ {
			next := way{ways[start].lines + 1, ways[start].cost + cost(start, end), start}
			if at := ways[end]; at.lines == 0 || next.lines < at.lines || next.lines == at.lines && next.cost < at.cost {
				ways[end] = next
			}
		}
	}
	ends := make([]int, ways[n].lines)
	for k, end := len(ends), n; k > 0; k-- {
		if end < n && b.pieces[end-1].cost > 0 {
			inside++
		}
		ends[k-1], end = end, ways[end].from
	}
	return b.join(ends), inside
}

// even prices one line where all are to be of one width: the square of its width, which is
// least for equal lines.
func (b breaker) even(start, end int) float64 {
	w := b.width(start, end) / b.room
	return w*w + b.ending(start, end)
}

// full prices one line where lines are to be full: the square of what is left of it. The
// last may be short, and not very short.
func (b breaker) full(start, end int) float64 {
	const last = .4
	left := 1 - b.width(start, end)/b.room
	if end == len(b.pieces) {
		left = 1.5 * max(0, left-1+last)
	}
	return 1.5*left*left + b.ending(start, end)
}

// ending prices the break after a line, and a lone character.
func (b breaker) ending(start, end int) float64 {
	cost := 0.0
	if end < len(b.pieces) {
		cost = b.pieces[end-1].cost
	}
	if end == start+1 && len([]rune(strings.TrimSpace(b.pieces[start].text))) == 1 {
		cost += 0.5
	}
	return cost
}
