package page

import (
	"html/template"
	"math"
	"strconv"
	"strings"

	"example.org/diglot/generator/figure"
)

// The size of a small drawing, in its own units.
const (
	miniWidth  = 180
	miniHeight = 64
)

// mini draws a chart's data without words for the contents of the home page, or
// returns "" where that would say nothing at this size.
func mini(c *figure.Chart) template.HTML {
	m := &miniDrawing{}
	switch c.Kind {
	case figure.Bar, figure.RankedBar:
		m.bars(c)
	case figure.Line, figure.Area:
		m.lines(c)
	case figure.StackedBar:
		m.stacks(c, false)
	case figure.PercentBar:
		m.stacks(c, true)
	case figure.Waffle:
		m.cells(c)
	case figure.Dots:
		m.rings(c)
	case figure.Sankey, figure.Graph:
		m.links(c)
	}
	if m.b.Len() == 0 {
		return ""
	}
	return template.HTML(`<svg class="mini" viewBox="0 0 180 64" aria-hidden="true">` + m.b.String() + `</svg>`)
}

// A miniDrawing is the inside of an <svg> being written.
type miniDrawing struct{ b strings.Builder }

func (m *miniDrawing) rect(class string, x, y, w, h float64) {
	m.b.WriteString(`<rect class="` + class + `" x="` + px(x) + `" y="` + px(y) + `" width="` + px(w) + `" height="` + px(h) + `"/>`)
}

// axis draws the line at zero.
func (m *miniDrawing) axis(path string) { m.b.WriteString(`<path class="ax" d="` + path + `"/>`) }

// px writes a coordinate with at most one decimal.
func px(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}

// size is a cell's value for drawing. The second result is false where nothing is
// published or the value has no length.
func size(c figure.Cell) (float64, bool) {
	if c.Quantity.Value == nil {
		return 0, false
	}
	v, _ := c.Quantity.Value.Float64()
	return v, v >= 0 && !math.IsInf(v, 0)
}

// ink is the class that a series is drawn with.
func ink(s figure.Series, index int) string {
	switch s.Role {
	case figure.Rest:
		return "re"
	case figure.Started:
		return "q3"
	case figure.Planned:
		return "none"
	}
	return "c" + strconv.Itoa(index%6+1)
}

// stroke is the colour of a series that is a line.
func stroke(s figure.Series, index int) string {
	if s.Role == figure.Rest {
		return "var(--rest)"
	}
	return "var(--c" + strconv.Itoa(index%6+1) + ")"
}

// signed is a cell's value for drawing from a common zero. The second result is false
// where nothing is published.
func signed(c figure.Cell) (float64, bool) {
	if c.Quantity.Value == nil {
		return 0, false
	}
	v, _ := c.Quantity.Value.Float64()
	return v, !math.IsInf(v, 0)
}

// bars draws at most ten bars from a common line, in the order of the chart: negative
// ones to its left.
func (m *miniDrawing) bars(c *figure.Chart) {
	type bar struct {
		class string
		value float64
	}
	var list []bar
	low, high := 0.0, 0.0
	for i := range c.Categories {
		for k, s := range c.Series {
			if i >= len(s.Cells) {
				continue
			}
			if v, ok := signed(s.Cells[i]); ok {
				list = append(list, bar{ink(s, k), v})
				low, high = min(low, v), max(high, v)
			}
		}
	}
	if low == high || len(list) < 2 || len(list) > 10 {
		return
	}
	const room = 176.0
	scale := room / (high - low)
	zero := -low * scale
	step := float64(miniHeight) / float64(len(list))
	for i, b := range list {
		width := math.Max(1, math.Abs(b.value)*scale)
		x := zero
		if b.value < 0 {
			x -= width
		}
		m.rect(b.class, x, float64(i)*step+step*.15, width, step*.7)
	}
	if low < 0 {
		m.axis("M" + px(zero) + " 0V" + px(miniHeight))
	}
}

// maxLines and maxPoints are how many lines and points can be told apart.
const maxLines, maxPoints = 4, 60

// lines draws the course of each series, with a gap where nothing is published. The line
// at zero is drawn where values lie on both sides.
func (m *miniDrawing) lines(c *figure.Chart) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, cell := range c.Cells() {
		if v, ok := signed(cell); ok {
			low, high = min(low, v), max(high, v)
		}
	}
	n := len(c.Categories)
	if !(low < high) || n < 2 || n > maxPoints || len(c.Series) > maxLines {
		return
	}
	const edge = 3.0
	y := func(v float64) float64 { return edge + (high-v)/(high-low)*(miniHeight-2*edge) }
	if low < 0 && high > 0 {
		m.axis("M0 " + px(y(0)) + "H" + px(miniWidth))
	}
	for k, s := range c.Series {
		var path strings.Builder
		pen := "M"
		for i := range min(n, len(s.Cells)) {
			v, ok := signed(s.Cells[i])
			if !ok {
				pen = "M"
				continue
			}
			x := edge + float64(i)/float64(n-1)*(miniWidth-2*edge)
			path.WriteString(pen + px(x) + " " + px(y(v)))
			pen = "L"
			if alone(s.Cells, i) {
				m.rect(ink(s, k), x-1.5, y(v)-1.5, 3, 3)
			}
		}
		m.b.WriteString(`<path class="lk2" stroke="` + stroke(s, k) + `" d="` + path.String() + `"/>`)
	}
}

// alone reports whether a value has no neighbour that a line could lead to.
func alone(cells []figure.Cell, i int) bool {
	known := func(k int) bool { return k >= 0 && k < len(cells) && cells[k].Quantity.Value != nil }
	return !known(i-1) && !known(i+1)
}

// stacks draws at most four bars of segments; full sets each to the whole width.
func (m *miniDrawing) stacks(c *figure.Chart, full bool) {
	totals := make([]float64, len(c.Categories))
	longest := 0.0
	for i := range totals {
		for _, s := range c.Series {
			if i < len(s.Cells) {
				v, _ := size(s.Cells[i])
				totals[i] += v
			}
		}
		longest = max(longest, totals[i])
	}
	if longest == 0 || len(totals) > 4 {
		return
	}
	step := float64(miniHeight) / float64(len(totals))
	height := math.Min(20, step*.7)
	for i, total := range totals {
		whole := longest
		if full {
			whole = total
		}
		x := 0.0
		for k, s := range c.Series {
			if i >= len(s.Cells) || whole == 0 {
				continue
			}
			if v, ok := size(s.Cells[i]); ok && v > 0 {
				w := v / whole * 178
				m.rect(ink(s, k), x, float64(i)*step+(step-height)/2, math.Max(.5, w-1), height)
				x += w
			}
		}
	}
}

// maxCells is how many cells a small drawing can hold and still be seen as cells.
const maxCells = 400

// cells draws one square a unit, a band for each category.
func (m *miniDrawing) cells(c *figure.Chart) {
	if len(c.Categories) == 0 || len(c.Categories) > 3 {
		return
	}
	band := float64(miniHeight) / float64(len(c.Categories))
	for i := range c.Categories {
		var kinds []string
		for k, s := range c.Series {
			if i >= len(s.Cells) {
				continue
			}
			v, ok := size(s.Cells[i])
			if !ok {
				continue
			}
			if v != math.Trunc(v) || len(kinds)+int(v) > maxCells {
				m.b.Reset()
				return
			}
			for range int(v) {
				kinds = append(kinds, ink(s, k))
			}
		}
		m.band(kinds, float64(i)*band+2, band-4)
	}
}

// band fills a strip with squares, column by column.
func (m *miniDrawing) band(kinds []string, top, height float64) {
	if len(kinds) == 0 {
		return
	}
	rows := int(math.Max(1, math.Round(math.Sqrt(float64(len(kinds))*height/miniWidth))))
	columns := (len(kinds) + rows - 1) / rows
	side := math.Min(height/float64(rows), float64(miniWidth)/float64(columns))
	gap := math.Min(2, side*.18)
	for i, class := range kinds {
		x, y := float64(i/rows)*side, top+float64(i%rows)*side
		m.rect(class, x, y, side-gap, side-gap)
	}
}

// links draws each link as a curve between the places of its ends.
func (m *miniDrawing) links(c *figure.Chart) {
	left, right := map[string]int{}, map[string]int{}
	group := map[string]int{}
	for _, n := range c.Nodes {
		group[n.ID] = n.Group
	}
	for _, l := range c.Links {
		if _, ok := left[l.From]; !ok {
			left[l.From] = len(left)
		}
		if _, ok := right[l.To]; !ok {
			right[l.To] = len(right)
		}
	}
	if len(c.Links) == 0 || len(c.Links) > 16 {
		return
	}
	at := func(place, of int) float64 { return (float64(place) + .5) * miniHeight / float64(of) }
	for _, l := range c.Links {
		y1, y2 := at(left[l.From], len(left)), at(right[l.To], len(right))
		class := "s" + strconv.Itoa(group[l.From]%2+1)
		m.b.WriteString(`<path class="lk2 ` + class + `" d="M4 ` + px(y1) + `C80 ` + px(y1) + ` 100 ` + px(y2) + ` 176 ` + px(y2) + `"/>`)
		m.rect("c"+class[1:], 0, y1-3, 4, 6)
		m.rect("c"+class[1:], 176, y2-3, 4, 6)
	}
}
