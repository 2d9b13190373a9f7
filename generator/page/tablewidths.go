package page

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// Columns have widths of their own, so that a table does not move while its rows still
// arrive. The widths are in steps of the size of text, each a class of the style sheet
// (.em2 to .em30), and are the least that a column gets: where there is more room than all
// of them need, each gets its share.
const (
	leastStep, mostStep = 2, 30
	cellGap, phoneGap   = 1.4, .6 // at the end of a cell, in the size of text
	headSize            = 0.87    // of the heads of columns
	idSize              = 0.87    // of a figure's name
	idWidth             = 0.6     // a letter of it, in its own size
	// widthSlack is how much wider a text may be in a reader's font than measured.
	widthSlack = 1.06
)

// A demand is what the cells of a column need, in the size of text.
type demand struct {
	least float64 // the widest part that does not break
	want  float64 // the widest cell on one line
	most  float64 // how wide it gets at most for the sake of a cell on one line
}

// plain has the column hold a text that breaks between words and between Han characters.
func (c *demand) plain(width func(string) float64, text string) { c.hold(width, text, pieces(text)) }

// whole has it hold a number with its unit, or another text that is kept together: it breaks
// at spaces, and after Chinese punctuation.
func (c *demand) whole(width func(string) float64, text string) {
	c.hold(width, text, strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ，、；：。（", r) }))
}

// number has it hold a number with its unit, on one line where it is short, with room for
// flags beside it where the table is marked.
func (c *demand) number(width func(string) float64, text string, marked bool) {
	room := width
	if marked {
		room = func(text string) float64 { return width(text) + flagRoom }
	}
	if inLetters(text) <= shortLetters {
		c.hold(room, text, []string{text})
		return
	}
	c.whole(room, text)
}

// flagRoom is the room for flags at the end of a cell, in the size of text.
const flagRoom = 1.4

func (c *demand) hold(width func(string) float64, text string, parts []string) {
	c.want = max(c.want, width(text)*widthSlack)
	for _, part := range parts {
		c.least = max(c.least, width(part)*widthSlack)
	}
}

// pieces cuts a text where it may break.
func pieces(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == '-' || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
	})
}

// em measures a text in the size of text.
func (s *sheet) em(text string) float64 { return s.Type.Width(text, 1, false) }

// emHead measures the head of a column.
func (s *sheet) emHead(text string) float64 { return s.Type.Width(text, headSize, false) }

// steps are the widths of a table's columns, as what the classes end in. Where they are wider
// together than the room, in the size of text, each gives what it does not need, in
// proportion. The gap is what is left at least at the end of a cell.
func steps(columns []demand, room, gap float64) []int {
	room -= float64(len(columns)) / 4 // for rounding
	columns = slices.Clone(columns)
	least, want := 0.0, 0.0
	for i := range columns {
		c := &columns[i]
		c.want = max(c.least, min(c.want, c.most), leastStep)
		if i < len(columns)-1 {
			c.least += gap
			c.want += cellGap
		}
		least += c.least
		want += c.want
	}
	given := 0.0
	if want > room {
		given = min((want-room)/(want-least), 1)
	}
	widths := make([]int, len(columns))
	for i, c := range columns {
		width := max(math.Round(c.want-given*(c.want-c.least)), math.Ceil(c.least))
		widths[i] = min(max(leastStep, int(width)), mostStep)
	}
	return widths
}

// total is how wide a table is at least.
func total(widths []int) int {
	sum := 0
	for _, width := range widths {
		sum += width
	}
	return sum
}
