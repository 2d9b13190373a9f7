package chart

import (
	"math"
	"math/big"

	"github.com/go-echarts/go-echarts/v2/charts"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// A slice is a part of a donut.
type slice struct {
	name  label
	value value
	// middle is the direction of its middle, clockwise from the top, in radians.
	middle float64
	// lines are its name, number its value with the unit.
	lines, number []string
	tag
}

// donut draws the parts of a whole as a ring, with its total in the middle.
func (f *frame) donut() error {
	slices := f.slices()
	radius, hole := 128.0, 78.0
	if f.narrow {
		radius, hole = 110, 68
	}
	cx, cy := f.width/2, radius+34
	if f.narrow {
		cy = radius + 4
	}
	f.turn(slices)
	for _, s := range slices {
		middle := (hole + radius) / 2
		f.locateRound(s.value, cx+middle*math.Sin(s.middle), cy-middle*math.Cos(s.middle), (radius-hole)/2-4)
	}
	f.inkTotal(slices, cx, cy, hole)
	if f.narrow {
		f.height = cy + radius + 20
		f.sliceList(slices)
	} else {
		f.height = cy + radius + 34
		f.sliceWords(slices, cx, cy, radius)
	}
	c := charts.NewPie()
	data := make([]datum, len(slices))
	for i, s := range slices {
		data[i] = datum{Name: s.name.text, Value: s.value.data(), Points: s.value.points(), ItemStyle: s.value.style()}
		data[i].ItemStyle.BorderColor, data[i].ItemStyle.BorderWidth = paper.css(), at(px(2))
	}
	f.plan.base = &c.BaseConfiguration
	f.plan.add(charts.SingleSeries{
		Name: f.title, Type: "pie", Data: data,
		Center: []px{px(cx), px(cy)}, Radius: []px{px(hole), px(radius)},
	}, more{Label: &shown{false}, LabelLine: &shown{false}, Circle: at(90), AvoidOverlap: at(false)})
	c.Validate()
	return nil
}

// slices are the categories of the only series, or the series of the only category.
func (f *frame) slices() []slice {
	var all []slice
	if len(f.series) > 1 {
		for _, t := range f.series {
			all = append(all, slice{name: t.name, value: t.values[0]})
		}
		return all
	}
	for i, c := range f.categories {
		v := f.series[0].values[i]
		v.paint = seriesPaint(i)
		if i >= seriesPaints {
			v.paint = rest
		}
		all = append(all, slice{name: c.name, value: v})
	}
	return all
}

// turn sets the directions of the slices.
func (f *frame) turn(slices []slice) {
	var values []*big.Rat
	for _, s := range slices {
		values = append(values, s.value.exact)
	}
	whole := sum(values)
	from := new(big.Rat)
	for i := range slices {
		if slices[i].value.missing() {
			continue
		}
		half := new(big.Rat).Quo(slices[i].value.exact, big.NewRat(2, 1))
		slices[i].middle = 2 * math.Pi * ratio(from.Add(from, half), whole)
		from.Add(from, half)
	}
}

// inkTotal writes the whole into the hole.
func (f *frame) inkTotal(slices []slice, cx, cy, hole float64) {
	var values []*big.Rat
	var flags figure.Flags
	unit := ""
	for _, s := range slices {
		if s.value.missing() {
			return
		}
		flags = flags.And(s.value.flags.Inherited())
		values, unit = append(values, s.value.exact), s.value.unit
		if s.value.qualifier.Direction() != number.NoDirection {
			return
		}
	}
	total := f.phrase(sum(values), number.Exact, unit) + flags.Superscript()
	if f.language.Unit(unit).Kind == number.Percent {
		return
	}
	big := face{26, 700}
	for big.size > 15 && f.measure.width(total, big) > 2*hole-24 {
		big.size--
	}
	lines := f.lines(label{total, total}, big, 2*hole-20)
	f.block(cx, cy, lines, big, ink, middle)
}

// sliceWords names the slices at both sides of the ring, each joined to its slice.
func (f *frame) sliceWords(slices []slice, cx, cy, radius float64) {
	room := f.width/2 - radius - 44
	var left, right []*tag
	bySlice := map[*tag]*slice{}
	for i := range slices {
		s := &slices[i]
		s.lines = f.lines(s.name, nameFace(), room)
		s.number = f.sliceNumber(s.value, room)
		s.height = float64(len(s.lines)+len(s.number))*nameFace().line() + 8
		s.tag.y = cy - (radius+16)*math.Cos(s.middle)
		bySlice[&s.tag] = s
		if math.Sin(s.middle) >= 0 {
			right = append(right, &s.tag)
		} else {
			left = append([]*tag{&s.tag}, left...)
		}
	}
	settle(right, 0, f.height)
	settle(left, 0, f.height)
	for _, t := range right {
		f.sliceTag(bySlice[t], 1, cx, cy, radius)
	}
	for _, t := range left {
		f.sliceTag(bySlice[t], -1, cx, cy, radius)
	}
}

// sliceTag writes one slice's name and number at a side of the ring.
func (f *frame) sliceTag(s *slice, side, cx, cy, radius float64) {
	sin, cos := math.Sin(s.middle), math.Cos(s.middle)
	at := start
	if side < 0 {
		at = end
	}
	x := cx + side*(radius+36)
	f.rule(cx+(radius+4)*sin, cy-(radius+4)*cos, cx+side*(radius+28), s.tag.at, muted)
	top := s.tag.at - s.height/2 + 4 + nameFace().line()/2
	for i, l := range s.lines {
		f.write(x, top+float64(i)*nameFace().line(), l, nameFace(), s.value.paint.words(), at)
	}
	fill := ink
	if s.value.missing() {
		fill = muted
		width := max(f.widest(s.lines, nameFace()), f.widest(s.number, valueFace()))
		f.locate(s.value, box{x + min(0, side*width), s.tag.at - s.height/2 + 4, width, s.height - 8})
	}
	for i, l := range s.number {
		f.write(x, top+float64(len(s.lines)+i)*nameFace().line(), l, valueFace(), fill, at)
	}
}

// sliceNumber breaks a value with its unit, which the whole in the middle need not show.
func (f *frame) sliceNumber(v value, room float64) []string {
	words := v.marked()
	if v.missing() {
		words = v.absence
	}
	return f.lines(label{words, words}, valueFace(), room)
}

// sliceList names the slices below the ring, for phones.
func (f *frame) sliceList(slices []slice) {
	for _, s := range slices {
		fill := ink
		if s.value.missing() {
			fill = muted
		}
		number := f.sliceNumber(s.value, f.width/2)
		lines := f.lines(s.name, plainFace(), f.width-swatchSize-12-columnGap-f.widest(number, valueFace()))
		half := float64(max(len(lines), len(number))) * plainFace().line() / 2
		f.rule(0, f.height, f.width, f.height, rule)
		mid := f.height + half + 5
		f.swatch(0, mid, s.value.paint)
		f.block(swatchSize+10, mid, lines, plainFace(), ink, start)
		f.block(f.width, mid, number, valueFace(), fill, end)
		if s.value.missing() {
			f.locate(s.value, box{0, f.height, f.width, 2*half + 10})
		}
		f.height += 2*half + 10
	}
}
