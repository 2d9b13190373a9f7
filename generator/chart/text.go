package chart

import (
	"strings"
	"unicode"

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
	return m.metrics.Width(s, f.size, f.weight >= 600) * font.Slack
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
	b := breaker{measure: m, face: f, room: room, pieces: pieces(l.marked)}
	for count := 2; count < len(b.pieces); count++ {
		if found := b.best(count); found != nil {
			return found
		}
	}
	return b.join(b.each())
}

// A piece is a part of a text that holds together. Cost is the price of a line break
// after it, 0 for an ordinary one.
type piece struct {
	text string
	cost float64
}

// A breaker looks for the best lines of one text.
type breaker struct {
	measure
	face   face
	room   float64
	pieces []piece
}

// each ends a line after every piece.
func (b breaker) each() []int {
	ends := make([]int, len(b.pieces))
	for i := range ends {
		ends[i] = i + 1
	}
	return ends
}

// join writes the lines that end before the given pieces.
func (b breaker) join(ends []int) []string {
	lines := make([]string, 0, len(ends))
	start := 0
	for _, end := range ends {
		lines = append(lines, b.line(start, end))
		start = end
	}
	return lines
}

// line writes the pieces from start up to end on one line.
func (b breaker) line(start, end int) string {
	var s strings.Builder
	for _, p := range b.pieces[start:end] {
		s.WriteString(p.text)
	}
	return strings.TrimSpace(strings.ReplaceAll(s.String(), breakMark, ""))
}

// best breaks the text into a number of lines at the lowest cost, or returns nil
// where they would not fit the room. Costs add up, so the best end of a text does not
// hang on how its start was broken.
func (b breaker) best(count int) []string {
	type way struct {
		cost float64
		ends []int
	}
	n := len(b.pieces)
	ways := make([]*way, n+1)
	ways[0] = &way{}
	for range count {
		next := make([]*way, n+1)
		for start, w := range ways {
			for end := start + 1; w != nil && end <= n; end++ {
				cost, fits := b.cost(start, end)
				if !fits {
					break
				}
				if next[end] == nil || w.cost+cost < next[end].cost {
					ends := append(append([]int{}, w.ends...), end)
					next[end] = &way{w.cost + cost, ends}
				}
			}
		}
		ways = next
	}
	if ways[n] == nil {
		return nil
	}
	return b.join(ways[n].ends)
}

// cost prices one line: the square of its width, which is least for equal lines, the
// break after it, and a lone character.
func (b breaker) cost(start, end int) (cost float64, fits bool) {
	s := b.line(start, end)
	w := b.width(s, b.face)
	cost = (w / b.room) * (w / b.room)
	if end < len(b.pieces) {
		cost += b.pieces[end-1].cost
	}
	if len([]rune(s)) == 1 {
		cost += 0.5
	}
	return cost, w <= b.room
}

// pieces splits a text where a line may end.
func pieces(s string) []piece {
	var all []piece
	runes := []rune(s)
	start, run := 0, 0
	for i := range runes[:max(len(runes)-1, 0)] {
		run++
		cost, ok := breakAfter(runes, i, run)
		if !ok {
			continue
		}
		if runes[i] == ' ' && endsInParticle(runes[start:i]) {
			cost = 0.1
		}
		all = append(all, piece{string(runes[start : i+1]), cost})
		start = i + 1
		if cost <= 0 {
			run = 0
		}
	}
	return append(all, piece{text: string(runes[start:])})
}

// Punctuation that may not start or may not end a line (GB/T 15834, CLREQ).
const (
	noStart = "，。、；：！？）》〉」』”’】〕…—～·,.;:!?)]}%‰°"
	noEnd   = "（《〈「『“‘【〔([{"
)

// nameEnds are characters that many Chinese names of bodies and places end in, so that
// a line may well end after them.
const nameEnds = "局所院校会部厅市区县省司厂圈镇"

// breakAfter prices a line break after the character at i; ok is false where there is
// none. Run counts the characters since the last phrase, since most Chinese words
// have two.
func breakAfter(runes []rune, i, run int) (cost float64, ok bool) {
	a, b := runes[i], runes[i+1]
	switch {
	case string(a) == breakMark:
		return -0.3, true
	case a == ' ':
		return 0, true
	case b == ' ' || strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a):
		return 0, false
	case a == '-' || a == '–' || a == '/':
		return 0.3, true
	case strings.ContainsRune("，、；：）》”·", a) || strings.ContainsRune("（《“", b) && wide(a):
		return -0.08, true
	case wide(b) && unicode.IsDigit(a):
		return 0, false
	case strings.ContainsRune(nameEnds, a) && run > 2 && wide(b):
		return -0.02, true
	case wide(a) && wide(b) && run%2 == 1:
		return 0.12, true
	case wide(a) || wide(b):
		return 0.06, true
	}
	return 0, false
}

// wide reports whether a character is Han or kana, between which lines may end.
func wide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// endsInParticle reports whether a text ends in a short word that leans on the next.
func endsInParticle(runes []rune) bool {
	s := string(runes)
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with":
		return true
	}
	return false
}
