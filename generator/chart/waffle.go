package chart

import (
	"math"
	"math/big"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// hatched reports whether a value is under way.
func (v value) hatched() bool { return v.role == figure.Started }

// outlined reports whether a value's marks have an edge.
func (v value) outlined() bool { return v.role == figure.Started || v.role == figure.Planned }

// count is a value as a number of cells or dots, 0 where nothing is published.
func (v value) count() int {
	if v.missing() {
		return 0
	}
	return int(floor(v.exact).Int64())
}

// waffle draws countable cells, one a unit. With a series that is the rest of a whole
// the cells of a row fill the width and the share is written large; else every series
// has a block of its own.
func (f *frame) waffle() error {
	if f.hasRest() {
		return f.shares()
	}
	if f.narrow {
		return f.narrowCounts()
	}
	return f.wideCounts()
}

// shares draws each category as a whole of cells.
func (f *frame) shares() error {
	height, big, head := 64.0, face{28, 700}, nameFace().at(16)
	if f.narrow {
		height, big, head = 56, face{26, 700}, nameFace()
	}
	gap := 30.0
	if f.flat {
		height, big, gap = 40, face{22, 700}, 14
	}
	dates := f.datesDiffer()
	y := 0.0
	for i, c := range f.categories {
		date := ""
		if dates {
			date = f.series[0].values[i].date
		}
		room := f.width - f.measure.width(date, smallFace()) - columnGap
		lines := f.lines(c.name, head, room)
		half := head.line() * float64(len(lines)) / 2
		f.block(0, y+half, lines, head, ink, start)
		f.write(f.width, y+head.line()/2, date, smallFace(), muted, end)
		y += 2*half + 6
		f.fillRow(i, y, height)
		y += height + 8
		y += f.shareLine(i, y, big) + gap
	}
	f.height = y - gap + 6
	return nil
}

// fillRow draws the cells of one category, column by column, series after series.
func (f *frame) fillRow(i int, y, height float64) {
	total := 0
	for _, t := range f.series {
		total += t.values[i].count()
	}
	for _, t := range f.series {
		f.locate(t.values[i], box{0, y, f.width, height})
	}
	if total == 0 {
		f.dashed(0, y+height/2, f.width, y+height/2)
		return
	}
	rows := squarest(total, f.width, height)
	columns := (total + rows - 1) / rows
	stepX, stepY := f.width/float64(columns), height/float64(rows)
	gap := min(3, max(1.4, 0.14*min(stepX, stepY)))
	stepX, stepY = (f.width+gap)/float64(columns), (height+gap)/float64(rows)
	n := 0
	for _, t := range f.series {
		var boxes []box
		for range t.values[i].count() {
			x, yy := float64(n/rows)*stepX, y+float64(n%rows)*stepY
			boxes = append(boxes, box{x, yy, stepX - gap, stepY - gap})
			n++
		}
		f.cells(boxes, t.values[i])
	}
}

// cells draws the cells of a value, which stands where they are.
func (f *frame) cells(boxes []box, v value) {
	if len(boxes) > 0 {
		f.locate(v, around(boxes))
	}
	f.svg.cells(boxes, v)
}

// squarest is the number of rows in which cells that fill a strip are nearest to
// squares.
func squarest(n int, width, height float64) int {
	best, rows := math.Inf(1), 1
	for r := 1; r <= n; r++ {
		columns := (n + r - 1) / r
		off := math.Abs(math.Log((width / float64(columns)) / (height / float64(r))))
		if off < best {
			best, rows = off, r
		}
	}
	return rows
}

// shareLine writes the share of the first series, the parts and the whole below a row
// of cells, and returns the room that this takes.
func (f *frame) shareLine(i int, y float64, big face) float64 {
	parts, rest, whole := f.partsOf(i)
	first := f.series[0].values[i]
	if f.named() > 1 && whole != nil {
		return f.partLine(i, y, f.phrase(whole, number.Exact, first.unit))
	}
	if whole == nil || whole.Sign() == 0 || first.missing() {
		f.write(0, y+smallFace().line()/2, f.absence(i), smallFace(), muted, start)
		return smallFace().line()
	}
	total := f.phrase(whole, number.Exact, first.unit)
	base := y + big.size/2
	share := f.share(first.exact, whole)
	f.write(0, base, share, big, first.paint.words(), start)
	x := f.measure.width(share, big) + 12
	left := f.width
	for _, text := range []string{f.language.T("chart-rest", "part", rest, "total", total), f.language.T("chart-total", "total", total)} {
		w := f.measure.width(text, plainFace())
		if x+f.partsWidth(parts)+columnGap+w <= f.width {
			f.write(f.width, base+3, text, plainFace(), muted, end)
			left = f.width - w - columnGap
			break
		}
	}
	height := big.size
	for _, p := range parts {
		w := f.measure.width(p.text, nameFace())
		if x > 0 && x+w > left {
			x, left = 0, f.width
			base += nameFace().line() + 4
			height += nameFace().line() + 4
		}
		f.write(x, base+3, p.text, nameFace(), p.paint.words(), start)
		x += w + columnGap
	}
	if left < f.width {
		return height
	}
	text := f.language.T("chart-rest", "part", rest, "total", total)
	lines := f.lines(label{text, text}, plainFace(), f.width)
	half := float64(len(lines)) * plainFace().line() / 2
	f.block(0, y+height+half+3, lines, plainFace(), muted, start)
	return height + 2*half + 4
}

// named is how many series are no rest.
func (s *sheet) named() int {
	n := 0
	for _, t := range s.series {
		if t.role != figure.Rest {
			n++
		}
	}
	return n
}

// partLine writes the number of each part below a row of cells, where there are several
// and no one of them is the share that counts, and then the whole. It returns the room
// that this takes.
func (f *frame) partLine(i int, y float64, total string) float64 {
	const row, gap, pad = 25.0, 22.0, 5.0
	x, top := 0.0, y+row/2
	next := func(w float64) {
		if x > 0 && x+w > f.width {
			x, top = 0, top+row
		}
	}
	for _, t := range f.series {
		v := t.values[i]
		number, name := totalFace(), plainFace()
		w := f.measure.width(v.short, number) + pad + f.measure.width(t.name.text, name)
		const left = swatchSize + 6
		next(w + left)
		f.swatch(x, top, t.paint)
		f.countLabel(x+left, top, t, v, number, name)
		x += w + left + gap
	}
	text := f.language.T("chart-total", "total", total)
	next(f.measure.width(text, plainFace()))
	f.write(f.width, top+1.5, text, plainFace(), muted, end)
	return top + row/2 - y
}

// A part is a series' share of a whole, in words.
type part struct {
	text  string
	paint paint
}

// partsWidth is the room that parts need on one line.
func (f *frame) partsWidth(parts []part) float64 {
	w := 0.0
	for i, p := range parts {
		if i > 0 {
			w += columnGap
		}
		w += f.measure.width(p.text, nameFace())
	}
	return w
}

// partsOf names the parts of one category; whole is nil where one is not published.
func (f *frame) partsOf(i int) (parts []part, rest string, whole *big.Rat) {
	whole = new(big.Rat)
	for _, t := range f.series {
		v := t.values[i]
		if v.missing() {
			return nil, "", nil
		}
		whole.Add(whole, v.exact)
		text := f.language.T("chart-part", "name", t.name.text, "value", v.marked())
		if t.role == figure.Rest {
			rest = text
			continue
		}
		parts = append(parts, part{text, t.paint})
	}
	return parts, rest, whole
}
