package chart

import (
	"math"
	"math/big"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// rampSteps is the number of colours of a heat map.
const rampSteps = 5

// A heat is a heat map under construction: categories are columns, series rows.
type heat struct {
	*frame
	cell      box // the first cell, with the gap to the next
	low, high *big.Rat
	written   bool // the values stand in their cells
}

// heatmap draws a cell for each value, darker for more.
func (f *frame) heatmap() error {
	h := &heat{frame: f}
	h.low, h.high = bounds(f.all())
	face := plainFace()
	room := 190.0
	if f.narrow {
		face, room = smallFace(), 150
	}
	lines := h.rowNames(face, room)
	for f.narrow && room > 84 && !h.room() {
		room -= 6
		lines = h.rowNames(face, room)
	}
	h.columnNames()
	h.written = h.room()
	for j, t := range f.series {
		f.block(0, h.y(j)+h.cell.h/2, lines[j], face, ink, start)
		h.row(t, h.y(j))
	}
	f.height = h.y(len(f.series)) + bottomMargin
	if !h.written {
		h.key()
	}
	h.marks()
	return nil
}

// rowNames breaks the names of the rows and makes room for them.
func (h *heat) rowNames(face face, room float64) [][]string {
	var lines [][]string
	width := 0.0
	h.cell.h = 38
	for _, t := range h.series {
		l := h.lines(t.name, face, room)
		lines = append(lines, l)
		width = max(width, h.widest(l, face))
		h.cell.h = max(h.cell.h, float64(len(l))*face.line()+8)
	}
	h.cell.x = math.Ceil(width) + columnGap
	if h.narrow {
		h.cell.x = math.Ceil(width) + 10
	}
	h.cell.w = (h.width - h.cell.x) / float64(len(h.categories))
	return lines
}

// y is the top of a row.
func (h *heat) y(row int) float64 {
	return h.cell.y + float64(row)*h.cell.h
}

// columnNames writes the categories above the cells.
func (h *heat) columnNames() {
	xs := make([]float64, len(h.categories))
	for i := range xs {
		xs[i] = h.cell.x + (float64(i)+0.5)*h.cell.w
	}
	h.cell.y = h.categoryAxis(xs, 0) + 2
}

// room reports whether every value fits its cell.
func (h *heat) room() bool {
	for _, t := range h.series {
		for _, v := range t.values {
			if h.measure.width(v.words(), h.numberFace()) > h.cell.w-6 {
				return false
			}
		}
	}
	return true
}

// numberFace is the type of the numbers in the cells.
func (h *heat) numberFace() face { return nameFace().at(14) }

// row writes the numbers of a series into its cells.
func (h *heat) row(t track, y float64) {
	for i, v := range t.values {
		x := h.cell.x + float64(i)*h.cell.w
		h.locate(v, box{x, y, h.cell.w, h.cell.h})
		if v.missing() {
			h.rects = append(h.rects, rect{x: x + 1.5, y: y + 1.5, w: h.cell.w - 3, h: h.cell.h - 3, outline: muted, dash: true})
		}
		if !h.written {
			continue
		}
		fill := ink
		switch {
		case v.missing():
			fill = muted
		case h.step(v) >= 3:
			fill = paper
		}
		h.write(x+h.cell.w/2, y+h.cell.h/2, v.words(), h.numberFace(), fill, middle)
	}
}

// step is the place of a value on the ramp.
func (h *heat) step(v value) int {
	s := scale{low: h.low, high: h.high}
	return min(rampSteps-1, int(s.at(v.exact)*rampSteps))
}

// key shows the ramp from the least to the greatest value, where the cells have no
// room for numbers.
func (h *heat) key() {
	y := h.height + 20
	ends := []*big.Rat{h.low, h.high}
	low, high := h.tick(h.low, h.unit(), ends), h.tick(h.high, h.unit(), ends)
	h.write(0, y, low, smallFace(), muted, start)
	x := h.measure.width(low, smallFace()) + 8
	for i := range rampSteps {
		h.rects = append(h.rects, rect{x: x, y: y - 7, w: 22, h: 14, fill: rampPaint(i)})
		x += 24
	}
	h.write(x+6, y, high, smallFace(), muted, start)
	h.height = y + 12
}

// marks hands the cells to ECharts.
func (h *heat) marks() {
	c := charts.NewHeatMap()
	area := box{h.cell.x, h.cell.y, h.cell.w * float64(len(h.categories)), h.cell.h * float64(len(h.series))}
	names := make([]string, len(h.series))
	for j, t := range h.series {
		names[j] = t.name.text
	}
	h.cartesian(&c.RectChart,
		opts.XAxis{Type: "category", Data: h.names()},
		opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: names}, area)
	var data []datum
	for j, t := range h.series {
		for i, v := range t.values {
			if v.missing() {
				continue
			}
			data = append(data, datum{
				Name: t.name.text, Value: []any{i, j, v.data()}, Points: v.points(),
				ItemStyle: &itemStyle{Color: rampPaint(h.step(v)).css(), BorderColor: paper.css(), BorderWidth: at(px(2))},
			})
		}
	}
	h.plan.add(charts.SingleSeries{Name: h.title, Type: "heatmap", Data: data}, more{})
	c.Validate()
}
