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

// bars draws at most ten bars from a common line, in the order of the chart.
func (m *miniDrawing) bars(c *figure.Chart) {
	type bar struct {
		class string
		value float64
	}
	var list []bar
	longest := 0.0
	for i := range c.Categories {
		for k, s := range c.Series {
			if i >= len(s.Cells) {
				continue
			}
			if v, ok := size(s.Cells[i]); ok {
				list = append(list, bar{ink(s, k), v})
				longest = max(longest, v)
			}
		}
	}
	if longest == 0 || len(list) < 2 || len(list) > 10 {
		return
	}
	step := float64(miniHeight) / float64(len(list))
	for i, b := range list {
		m.rect(b.class, 0, float64(i)*step+step*.15, math.Max(1, b.value/longest*176), step*.7)
	}
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
