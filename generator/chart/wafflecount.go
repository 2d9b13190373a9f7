package chart

import "math"

// The measures of cells in blocks.
const (
	cellGap   = 4
	cellSize  = 30 // at the most
	blockGap  = 22
	cellStrip = 25 // on phones
	lowCell   = 18 // where height is short
)

// A grid is the size of a block's cells and the rows that they stand in.
type grid struct {
	size float64
	rows int
}

// columns is how many columns a number of cells takes.
func (g grid) columns(n int) int { return (n + g.rows - 1) / g.rows }

// width is the width of a block of n cells.
func (g grid) width(n int) float64 {
	return float64(g.columns(n))*(g.size+cellGap) - cellGap
}

// boxes places n cells, row by row.
func (g grid) boxes(x, y float64, n int) []box {
	columns := max(g.columns(n), 1)
	boxes := make([]box, n)
	for i := range boxes {
		boxes[i] = box{
			x + float64(i%columns)*(g.size+cellGap),
			y + float64(i/columns)*(g.size+cellGap), g.size, g.size,
		}
	}
	return boxes
}

// wideCounts sets the blocks of a category side by side, each with its number below.
func (f *frame) wideCounts() error {
	g := f.grid()
	y := 0.0
	for i, c := range f.categories {
		lines := f.lines(c.name, nameFace(), f.width)
		half := nameFace().line() * float64(len(lines)) / 2
		f.block(0, y+half, lines, nameFace(), ink, start)
		y += 2*half + 4
		x, rows := 0.0, 1
		for _, t := range f.series {
			n := t.values[i].count()
			rows = max(rows, (n+max(g.columns(n), 1)-1)/max(g.columns(n), 1))
		}
		if f.blank(i) {
			f.inkBlank(i, y)
		}
		foot := y + float64(rows)*(g.size+cellGap) + 13
		for _, t := range f.series {
			v := t.values[i]
			if v.absent() {
				continue
			}
			w := f.countLabel(x, foot, t, v, totalFace(), plainFace())
			f.locate(v, box{x, foot - 11, w, 22}) // where there is no cell
			f.cells(g.boxes(x, y, v.count()), v)
			x += max(g.width(v.count()), w) + blockGap
		}
		y = foot + 44
	}
	f.height = y - 30
	return nil
}

// blank reports whether nothing is published of a category.
func (s *sheet) blank(i int) bool {
	for _, t := range s.series {
		if !t.values[i].missing() {
			return false
		}
	}
	return true
}

// absent reports whether a block says nothing: a stage that this category has none of.
func (v value) absent() bool { return v.missing() }

// grid is the largest size of cells with which all categories fit the width, in as few
// rows as leave cells that can be counted.
func (f *frame) grid() grid {
	const least = 14
	for rows := 1; ; rows++ {
		for size := float64(cellSize); size >= least || rows > 8 && size > 3; size-- {
			g := grid{size, rows}
			if f.blocksWidth(g) <= f.width {
				return g
			}
		}
		if rows > 9 {
			return grid{4, rows}
		}
	}
}

// blocksWidth is the width of the widest category.
func (f *frame) blocksWidth(g grid) float64 {
	widest := 0.0
	for i := range f.categories {
		w := -float64(blockGap)
		for _, t := range f.series {
			if v := t.values[i]; !v.absent() {
				w += max(g.width(v.count()), f.countWidth(t, v, totalFace(), plainFace())) + blockGap
			}
		}
		widest = max(widest, w)
	}
	return widest
}

// inkBlank writes that nothing is published of a category.
func (f *frame) inkBlank(i int, y float64) {
	width := f.measure.width(f.absence(i), smallFace())
	f.locate(f.series[0].values[i], box{0, y, width, smallFace().line()})
	f.write(0, y+smallFace().line()/2, f.absence(i), smallFace(), muted, start)
}

// countLabel writes a block's number and what it counts, and returns their width.
func (f *frame) countLabel(x, y float64, t track, v value, number, name face) float64 {
	w := f.measure.width(v.short, number)
	f.write(x, y, v.short, number, v.paint.words(), start)
	f.write(x+w+5, y+(number.size-name.size)*0.36, t.name.text, name, ink, start)
	return f.countWidth(t, v, number, name)
}

// countWidth is the width of a block's number and words.
func (f *frame) countWidth(t track, v value, number, name face) float64 {
	return f.measure.width(v.short, number) + 5 + f.measure.width(t.name.text, name)
}

// strip is the size of cells on a phone: a little smaller where that keeps the longest
// block on one line, or ten cells on each.
func (f *frame) strip(room float64) grid {
	longest := 0
	for _, t := range f.series {
		for _, v := range t.values {
			longest = max(longest, v.count())
		}
	}
	if fit := math.Floor((room+cellGap)/10 - cellGap); longest > 10 && fit >= 18 {
		return grid{min(fit, cellStrip), 1}
	}
	if size := math.Floor((room+cellGap)/float64(max(longest, 1)) - cellGap); size >= 18 {
		return grid{min(size, cellStrip), 1}
	}
	return grid{cellStrip, 1}
}

// narrowCounts gives each block a strip of its own, its number to the right.
func (f *frame) narrowCounts() error {
	number, name := totalFace().at(18), plainFace().at(14)
	right := 0.0
	for _, t := range f.series {
		for _, v := range t.values {
			if !v.absent() {
				right = max(right, f.countWidth(t, v, number, name))
			}
		}
	}
	below := right > f.width*0.45
	room := f.width - right - 12
	if below {
		room = f.width
	}
	g, gap := f.strip(room), 18.0
	if f.flat {
		g.size, gap = min(g.size, lowCell), 10
	}
	columns := int(math.Floor((room + cellGap) / (g.size + cellGap)))
	y := 0.0
	for i, c := range f.categories {
		lines := f.lines(c.name, nameFace(), f.width)
		half := nameFace().line() * float64(len(lines)) / 2
		f.block(0, y+half, lines, nameFace(), ink, start)
		y += 2*half + 6
		if f.blank(i) {
			f.inkBlank(i, y)
			y += smallFace().line()
		}
		for _, t := range f.series {
			v := t.values[i]
			if v.absent() {
				continue
			}
			n := v.count()
			boxes := make([]box, n)
			for k := range boxes {
				boxes[k] = box{float64(k%columns) * (g.size + cellGap), y + float64(k/columns)*(g.size+cellGap), g.size, g.size}
			}
			f.locate(v, box{0, y, f.width, g.size}) // where there is no cell
			if !below {
				f.countLabel(f.width-right, y+g.size/2, t, v, number, name)
			}
			f.cells(boxes, v)
			y += float64(max((n+columns-1)/columns, 1))*(g.size+cellGap) + cellGap
			if below {
				f.countLabel(0, y+6, t, v, number, name)
				y += 24
			}
		}
		y += gap
	}
	f.height = y - gap - 2
	return nil
}
