package chart

import (
	"math/big"
	"strings"

	"example.org/diglot/generator/figure"
)

// inkAxis draws the line at zero, and the axis where there is one.
func (b *bars) inkAxis() {
	bottom := b.top + float64(len(b.groups)-1)*b.pitch + b.groupHeight() + bottomMargin
	zero := b.x(new(big.Rat))
	switch {
	case b.axis != nil:
		top := b.top - 8
		for i, t := range b.axis.ticks {
			x, at := b.x(t), middle
			if i == 0 {
				at = start
			}
			b.write(x, top-12.5, b.tick(t, b.unit(), b.axis.ticks), smallFace(), muted, at)
			if t.Sign() != 0 {
				b.rule(x, top, x, bottom, rule)
			}
		}
		b.rule(zero, top, zero, bottom, ink)
	case b.narrow:
		for i := range b.groups {
			y := b.top + float64(i)*b.pitch
			b.rule(zero, y-1, zero, y+b.groupHeight()+1, ink)
		}
	default:
		b.rule(zero, b.top-bottomMargin, zero, bottom, ink)
	}
}

// inkGroup writes a group's label and the numbers of its bars.
func (b *bars) inkGroup(i int, g barGroup) {
	y := b.top + float64(i)*b.pitch
	if b.narrow {
		foot := y - 4 - b.face.line()/2
		b.block(0, foot-float64(len(g.lines)-1)*b.face.line()/2, g.lines, b.face, ink, start)
	} else {
		b.block(0, y+b.groupHeight()/2, g.lines, b.face, ink, start)
	}
	for j, v := range g.values {
		b.inkBar(i, j, y+float64(j)*(b.thick+barGap), v)
	}
}

// inkBar writes the number after one bar, opens its end, and names the series in the
// first group.
func (b *bars) inkBar(i, j int, y float64, v value) {
	mid := y + b.thick/2
	zero := b.x(new(big.Rat))
	x := zero
	switch {
	case v.missing():
		b.locate(v, box{zero, y, missingDash, b.thick})
		b.dashed(zero, mid, zero+missingDash, mid)
		b.write(zero+missingDash+valueGap, mid, v.absence, smallFace(), muted, start)
	case v.exact.Sign() < 0:
		x = b.x(v.exact)
		b.locate(v, box{x, y, zero - x, b.thick})
		b.openEnd(x, y, b.thick, -1, v)
		b.write(x-tail(v)-valueGap, mid, v.short, valueFace(), ink, end)
		x = zero - b.labelWidth(v)
	default:
		x = b.x(v.exact)
		b.locate(v, box{zero, y, x - zero, b.thick})
		b.openEnd(x, y, b.thick, 1, v)
		b.write(x+tail(v)+valueGap, mid, v.short, valueFace(), ink, start)
	}
	if b.names == nil || i > 0 {
		return
	}
	if b.inside(j, v) {
		b.writeOn(zero+nameInset, mid, b.names[j].text, nameFace(), v.paint)
		return
	}
	b.write(x+b.labelWidth(v)+namePadding, mid, b.names[j].text, nameFace(), v.paint.words(), start)
}

// openEnd opens a bar's end where its number has a direction. A bar that is drawn as
// an outline stays closed.
func (f *frame) openEnd(x, y, h, sign float64, v value) {
	switch {
	case v.role == figure.Planned:
	case v.open() > 0:
		f.open(x, y, h, sign, v.paint)
	case v.open() < 0:
		f.cut(x, y, h, sign)
	}
}

// style is the look of a mark: its series' colour, hatched for what is under way,
// outlined with dashes for what is planned.
func (v value) style() *itemStyle {
	s := &itemStyle{Color: v.paint.css()}
	switch v.role {
	case figure.Started:
		s.Decal = hatch()
	case figure.Planned:
		s.Color = no.css()
		s.BorderColor, s.BorderWidth, s.BorderType = v.paint.css(), at(px(1.5)), []px{4, 3}
	}
	return s
}

// hatch lays stripes of paper over a mark.
func hatch() *decal {
	return &decal{
		Symbol: "rect", Color: paper.css(),
		DashArrayX: []px{1, 0}, DashArrayY: []px{2, 3}, Rotation: "-0.785398",
	}
}

// unpublished are the words where nothing is published.
func (s *sheet) unpublished() string { return s.language.T("chart-unpublished") }

// rows are the indexes of the categories.
func (s *sheet) rows() []int {
	all := make([]int, len(s.categories))
	for i := range all {
		all[i] = i
	}
	return all
}

// absence are the words where a category has no value: why, where all its missing values
// are missing for one reason.
func (s *sheet) absence(categories ...int) string {
	words := ""
	for _, i := range categories {
		for _, t := range s.series {
			switch v := t.values[i]; {
			case !v.missing():
			case words == "":
				words = v.absence
			case words != v.absence:
				return s.unpublished()
			}
		}
	}
	if words == "" {
		return s.unpublished()
	}
	return words
}

// keyLine names the series above a drawing, each after a square of its colour, and
// returns the room that it takes.
func (f *frame) keyLine(names []label, paints []paint) float64 {
	return f.key(names, swatchSize, func(i int, x, y float64) { f.swatch(x, y, paints[i]) }, paints)
}

// lineKey does the same for series that are lines.
func (f *frame) lineKey(names []label, paints []paint) float64 {
	const length = 26
	return f.key(names, length, func(i int, x, y float64) {
		f.strokes = append(f.strokes, line{x1: x, y1: y, x2: x + length, y2: y, stroke: paints[i], width: 2, sample: true})
	}, paints)
}

// key names the series, each after a sign of some width.
func (f *frame) key(names []label, width float64, sign func(i int, x, y float64), paints []paint) float64 {
	const between, row, gap = 22, 22, 6
	x, y := 0.0, row/2.0
	for i, n := range names {
		s := strings.TrimSpace(n.text)
		w := width + gap + f.measure.width(s, nameFace())
		if x > 0 && x+w > f.width {
			x, y = 0, y+row
		}
		sign(i, x, y)
		f.write(x+width+gap, y, s, nameFace(), paints[i].words(), start)
		x += w + between
	}
	return y + row/2 + 8
}
