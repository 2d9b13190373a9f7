package chart

import (
	"math"
	"math/big"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"example.org/diglot/generator/figure"
)

// The measures of bars.
const (
	barGap       = 2  // between the bars of a group
	valueGap     = 7  // between a bar and its number
	columnGap    = 18 // between labels and bars
	axisRoom     = 30 // above the first bar, for the numbers of the axis
	missingDash  = 34 // the line where nothing is published
	leastPlot    = 0.45
	axisSteps    = 5
	nameInset    = 10
	namePadding  = 6
	bottomMargin = 4
)

// bars is a chart of horizontal bars in groups that have a common zero.
type bars struct {
	*frame
	groups []barGroup
	names  []label // of the bars in a group, or nil
	thick  float64
	pitch  float64 // from group to group
	top    float64 // of the first bar
	head   float64 // room above a group for its label, on phones
	face   face    // of the groups' labels
	axis   *scale  // nil without axis
	// Bars lie between left and left+plot, which stand for low and high.
	column, left, plot float64
	low, high          *big.Rat
}

// A barGroup is a label and its bars.
type barGroup struct {
	label  category
	lines  []string
	values []value
}

// bar draws grouped bars, or bars in one colour where there is one series.
func (f *frame) bar() error {
	b := &bars{frame: f}
	switch {
	case len(f.categories) == 1 && len(f.series) > 1:
		b.solo()
	case len(f.series) > 1:
		b.grouped()
	default:
		b.single()
	}
	return b.draw()
}

// rankedBar draws one series, the largest first.
func (f *frame) rankedBar() error {
	ranked := *f.sheet
	ranked.categories, ranked.series = sorted(f.sheet)
	f.sheet = &ranked
	return f.bar()
}

// grouped takes a group for each category, and a bar for each series.
func (b *bars) grouped() {
	b.thick, b.face = 26, nameFace()
	if b.narrow {
		b.thick = 24
	}
	if b.flat {
		b.thick = 20
	}
	for i, c := range b.categories {
		g := barGroup{label: c}
		for _, t := range b.series {
			g.values = append(g.values, t.values[i])
		}
		b.groups = append(b.groups, g)
	}
	for _, t := range b.series {
		b.names = append(b.names, t.name)
	}
	if !b.narrow {
		s := newScale(b.all(), axisSteps, false)
		b.axis = &s
	}
	b.stack(24, 20)
}

// single takes a row for each category of the only series.
func (b *bars) single() {
	b.thick, b.face = 26, plainFace()
	if b.narrow {
		b.thick, b.face = 18, plainFace().at(14.5)
	}
	if b.flat {
		b.thick, b.face = 14, smallFace()
	}
	for i, c := range b.categories {
		b.groups = append(b.groups, barGroup{label: c, values: b.series[0].values[i : i+1]})
	}
	b.stack(10, 10)
}

// solo takes a row for each series of the only category.
func (b *bars) solo() {
	b.thick, b.face = 32, plainFace()
	if b.narrow {
		b.thick, b.face = 28, nameFace()
	}
	for _, t := range b.series {
		b.groups = append(b.groups, barGroup{label: category{t.name, t.name}, values: t.values[:1]})
	}
	b.stack(16, 18)
}

// stack breaks the labels and sets the groups below each other.
func (b *bars) stack(wideGap, narrowGap float64) {
	labels := make([]category, len(b.groups))
	for i, g := range b.groups {
		labels[i] = g.label
	}
	most := 1
	if b.narrow {
		for i, l := range labels {
			b.groups[i].lines = b.rowLabel(l, b.face, b.width, 1)
			most = max(most, len(b.groups[i].lines))
		}
		b.head = float64(most)*b.face.line() + 4
		if b.flat {
			narrowGap /= 2
		}
		b.pitch = b.head + b.groupHeight() + narrowGap
		b.top = b.head
		return
	}
	lines, width := b.frame.column(labels, b.face)
	for i, l := range lines {
		b.groups[i].lines = l
		most = max(most, len(l))
	}
	b.column = math.Ceil(width) + columnGap
	b.pitch = max(b.groupHeight()+wideGap, float64(most)*b.face.line()+8)
	b.top = (b.pitch - b.groupHeight()) / 2
	if b.axis != nil {
		b.top = max(axisRoom, b.top)
	}
}

// groupHeight is the height of the bars of one group.
func (b *bars) groupHeight() float64 {
	n := float64(len(b.groups[0].values))
	return n*b.thick + (n-1)*barGap
}

// draw finds the longest plot in which every number has its room, and draws.
func (b *bars) draw() error {
	b.low, b.high = bounds(b.all())
	zero := new(big.Rat)
	b.low, b.high = least(b.low, zero), greatest(b.high, zero)
	if b.axis != nil {
		b.low, b.high = b.axis.low, b.axis.high
	}
	if b.low.Cmp(b.high) == 0 {
		b.high = big.NewRat(1, 1)
	}
	full := math.Floor(b.width - b.column)
	b.plot = b.longest(full)
	if b.names != nil && b.plot < full*leastPlot {
		b.top += b.keyLine(b.names, b.trackPaints())
		b.names = nil
		b.plot = b.longest(full)
	}
	b.inkAxis()
	for i, g := range b.groups {
		b.inkGroup(i, g)
	}
	b.height = b.top + float64(len(b.groups)-1)*b.pitch + b.groupHeight() + bottomMargin
	b.marks()
	return nil
}

// longest is the length of the longest plot that fits.
func (b *bars) longest(full float64) float64 {
	for b.plot = full; b.plot > 40; b.plot-- {
		if b.fits() {
			break
		}
	}
	return b.plot
}

// x is where a value lies.
func (b *bars) x(v *big.Rat) float64 {
	s := scale{low: b.low, high: b.high}
	return b.left + s.at(v)*b.plot
}

// tail is the length of the slices past a bar's end.
func tail(v value) float64 {
	switch {
	case v.open() > 0:
		return openLength + 5.7
	case v.open() < 0:
		return 5.7
	}
	return 0
}

// fits sets the left end of the plot and reports whether all numbers have room.
func (b *bars) fits() bool {
	b.left = 0
	need := b.column
	for _, g := range b.groups {
		for _, v := range g.values {
			if !v.missing() && v.exact.Sign() < 0 {
				need = max(need, b.column+b.labelWidth(v)-b.x(v.exact))
			}
		}
	}
	b.left = math.Ceil(need)
	if b.axis != nil {
		last := b.axis.ticks[len(b.axis.ticks)-1]
		if b.x(last)+b.measure.width(b.tick(last, b.unit(), b.axis.ticks), smallFace())/2 > b.width {
			return false
		}
	}
	for i, g := range b.groups {
		for j, v := range g.values {
			if b.rightOf(i, j, v) > b.width {
				return false
			}
		}
	}
	return true
}

// labelWidth is the room of a number beyond the end of its bar.
func (b *bars) labelWidth(v value) float64 {
	if v.missing() {
		return missingDash + valueGap + b.measure.width(v.absence, smallFace())
	}
	return tail(v) + valueGap + b.measure.width(v.short, valueFace())
}

// rightOf is where the words after a bar end.
func (b *bars) rightOf(i, j int, v value) float64 {
	x := b.x(new(big.Rat))
	if !v.missing() && v.exact.Sign() > 0 {
		x = b.x(v.exact)
	}
	if v.missing() || v.exact.Sign() >= 0 {
		x += b.labelWidth(v)
	}
	if b.names != nil && i == 0 && !b.inside(j, v) {
		x += namePadding + b.measure.width(b.names[j].text, nameFace())
	}
	return x
}

// inside reports whether a series' name has room in its bar.
func (b *bars) inside(j int, v value) bool {
	if v.missing() || v.role != figure.Plain || !v.paint.legible() || v.exact.Sign() <= 0 {
		return false
	}
	room := b.x(v.exact) - b.x(new(big.Rat))
	if v.open() < 0 {
		room -= openLength
	}
	return room >= 2*nameInset+b.measure.width(b.names[j].text, nameFace())
}

// unit is the unit of the chart's values.
func (s *sheet) unit() string {
	for _, t := range s.series {
		for _, v := range t.values {
			if !v.missing() {
				return v.unit
			}
		}
	}
	return ""
}

// marks hands the bars to ECharts.
func (b *bars) marks() {
	c := charts.NewBar()
	low, high := valueRange(b.low, b.high)
	var names []string
	for _, g := range b.groups {
		names = append(names, g.label.name.text)
	}
	area := box{b.left, b.top - (b.pitch-b.groupHeight())/2, b.plot, b.pitch * float64(len(b.groups))}
	b.cartesian(&c.RectChart,
		opts.XAxis{Type: "value", Min: low, Max: high},
		opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: names}, area)
	for j := range b.groups[0].values {
		s := charts.SingleSeries{Type: "bar", BarWidth: px(b.thick).String(), BarGap: percent(barGap, b.thick)}
		if len(b.groups[0].values) > 1 || len(b.series) == 1 {
			s.Name = b.series[j].name.text
		} else {
			s.Name = b.categories[0].name.text
		}
		data := make([]datum, len(b.groups))
		for i, g := range b.groups {
			v := g.values[j]
			data[i] = datum{Name: g.label.name.text, Value: v.data(), Points: v.points(), ItemStyle: v.style()}
		}
		s.Data = data
		b.plan.add(s, more{})
	}
	c.Validate()
}
