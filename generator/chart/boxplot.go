package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// The series of a box plot, by their place.
const (
	minimum = iota
	lowerQuartile
	median
	upperQuartile
	maximum
	boxSeries
)

// The measures of box plots.
const (
	boxThick = 26
	boxPitch = 62
)

// boxplot draws a lying box for each category: the five series are its minimum, lower
// quartile, median, upper quartile and maximum.
func (f *frame) boxplot() error {
	s := newScale(f.all(), axisSteps, true)
	face, left, head := plainFace(), 0.0, 0.0
	lines := make([][]string, len(f.categories))
	pitch := float64(boxPitch)
	if f.narrow {
		most := 1
		for i, c := range f.categories {
			lines[i] = f.rowLabel(c, nameFace(), f.width, 1)
			most = max(most, len(lines[i]))
		}
		head = float64(most) * nameFace().line()
		face, pitch = nameFace(), pitch+head
	} else {
		var width float64
		lines, width = f.column(f.categories, face)
		left = math.Ceil(width) + columnGap
	}
	ends := 0.0
	for _, t := range []track{f.series[minimum], f.series[maximum]} {
		for _, v := range t.values {
			ends = max(ends, f.measure.width(v.words(), smallFace())+8)
		}
	}
	plot := box{left + ends, f.boxKey(left) + head + 26, f.width - left - 2*ends, 0}
	for i := range f.categories {
		y := plot.y + float64(i)*pitch
		if f.narrow {
			f.block(0, y-24-head/2, lines[i], face, ink, start)
		} else {
			f.block(0, y+boxThick/2, lines[i], face, ink, start)
		}
		f.boxNumbers(i, y, plot, s)
	}
	bottom := plot.y + float64(len(f.categories)-1)*pitch + boxThick + 16
	f.rule(plot.x, bottom, plot.x+plot.w, bottom, muted)
	f.bottomAxis(s, f.unit(), plot.x, plot.w, bottom)
	f.height = bottom + 26
	f.boxMarks(plot, pitch, s)
	return nil
}

// boxNumbers writes the median above its line, the extremes beside the whiskers.
func (f *frame) boxNumbers(i int, y float64, plot box, s scale) {
	first := f.series[minimum].values[i]
	for j := range boxSeries {
		if f.series[j].values[i].missing() {
			f.locate(first, box{plot.x, y, missingDash, boxThick})
			f.dashed(plot.x, y+boxThick/2, plot.x+missingDash, y+boxThick/2)
			f.write(plot.x+missingDash+valueGap, y+boxThick/2, f.absence(i), smallFace(), muted, start)
			return
		}
	}
	x := func(j int) float64 { return plot.x + s.at(f.series[j].values[i].exact)*plot.w }
	f.locate(first, box{x(minimum), y, x(maximum) - x(minimum), boxThick})
	f.write(x(median), y-12, f.series[median].values[i].short, valueFace(), ink, middle)
	f.write(x(minimum)-6, y+boxThick/2, f.series[minimum].values[i].short, smallFace(), muted, end)
	f.write(x(maximum)+6, y+boxThick/2, f.series[maximum].values[i].short, smallFace(), muted, start)
}

// boxKey draws a box with the five names, and returns the room that it takes.
func (f *frame) boxKey(left float64) float64 {
	names := make([][]string, boxSeries)
	step := min(112, (f.width-left)/boxSeries)
	most := 1
	for j := range names {
		names[j] = f.lines(f.series[j].name, smallFace(), step-8)
		most = max(most, len(names[j]))
	}
	x := func(j int) float64 { return left + (float64(j)+0.5)*step }
	height := float64(most) * smallFace().line()
	mid := height + 10
	for j, l := range names {
		f.block(x(j), height/2+float64(most-len(l))*smallFace().line()/2, l, smallFace(), muted, middle)
	}
	f.rects = append(f.rects, rect{x: x(lowerQuartile), y: mid - 6, w: x(upperQuartile) - x(lowerQuartile), h: 12, outline: muted})
	f.rule(x(minimum), mid, x(lowerQuartile), mid, muted)
	f.rule(x(upperQuartile), mid, x(maximum), mid, muted)
	for _, j := range []int{minimum, median, maximum} {
		f.rule(x(j), mid-6, x(j), mid+6, muted)
	}
	return mid + 16
}

// boxMarks hands the boxes to ECharts.
func (f *frame) boxMarks(plot box, pitch float64, s scale) {
	c := charts.NewBoxPlot()
	low, high := valueRange(s.low, s.high)
	area := box{plot.x, plot.y - (pitch-boxThick)/2, plot.w, pitch * float64(len(f.categories))}
	f.cartesian(&c.RectChart,
		opts.XAxis{Type: "value", Min: low, Max: high},
		opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: f.names()}, area)
	data := make([]datum, len(f.categories))
	for i, cat := range f.categories {
		values := make([]any, 0, boxSeries)
		for _, t := range f.series {
			v := t.values[i]
			if v.missing() {
				values = nil
				break
			}
			values = append(values, v.data())
		}
		data[i] = datum{Name: cat.name.text, Points: f.series[0].values[i].points(), ItemStyle: &itemStyle{Color: rampPaint(1).css(), BorderColor: seriesPaint(0).css(), BorderWidth: at(px(1.5))}}
		if values != nil {
			data[i].Value = values
		}
	}
	f.plan.add(charts.SingleSeries{Name: f.title, Type: "boxplot", Data: data}, more{BoxWidth: []px{boxThick, boxThick}})
	c.Validate()
}
