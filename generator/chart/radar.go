package chart

import (
	"encoding/json"
	"math"
	"math/big"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// An indicator is an axis of a radar. Go-echarts holds its end as a float.
type indicator struct {
	Name string      `json:"name"`
	Min  json.Number `json:"min"`
	Max  json.Number `json:"max"`
}

// radarComponent is the radar's frame. Go-echarts has no radius.
type radarComponent struct {
	Indicator   []indicator     `json:"indicator"`
	Center      []px            `json:"center"`
	Radius      px              `json:"radius"`
	SplitNumber int             `json:"splitNumber"`
	Clockwise   bool            `json:"clockwise"`
	AxisName    shown           `json:"axisName"`
	AxisLine    *opts.AxisLine  `json:"axisLine"`
	SplitLine   *opts.SplitLine `json:"splitLine"`
	SplitArea   shown           `json:"splitArea"`
}

// radarSteps is the largest number of rings of a radar.
const radarSteps = 5

// radar draws an axis for each category and a ring for each series.
func (f *frame) radar() error {
	radius := 140.0
	if f.narrow {
		radius = 92
	}
	y := 0.0
	if len(f.series) > 1 {
		y = f.lineKey(f.trackNames(), f.trackPaints()) + 4
	}
	above, below := f.axisHeights()
	cx, cy := f.width/2, y+above+radius+6
	f.height = cy + radius + below + 8
	f.axisWords(cx, cy, radius)
	ends, rings := f.axisEnds()
	line := &opts.LineStyle{Color: rule.css(), Width: 1}
	component := radarComponent{
		Center: []px{px(cx), px(cy)}, Radius: px(radius), SplitNumber: rings, Clockwise: true,
		AxisLine: &opts.AxisLine{LineStyle: line}, SplitLine: &opts.SplitLine{LineStyle: line},
	}
	for i, c := range f.categories {
		component.Indicator = append(component.Indicator, indicator{c.name.text, "0", literal(ends[i])})
	}
	f.radarMarks(component)
	return nil
}

// axisEnds is the value at the end of each axis, one for all axes of a unit, and the
// number of rings: at round numbers where there is one unit.
func (f *frame) axisEnds() (ends []*big.Rat, rings int) {
	byUnit := map[string][]*big.Rat{}
	unit := make([]string, len(f.categories))
	for i := range f.categories {
		for _, t := range f.series {
			if v := t.values[i]; !v.missing() {
				unit[i] = v.unit
				byUnit[v.unit] = append(byUnit[v.unit], v.exact)
			}
		}
	}
	ends, rings = make([]*big.Rat, len(f.categories)), radarSteps
	for i := range ends {
		s := newScale(byUnit[unit[i]], radarSteps, false)
		ends[i] = s.high
		if len(byUnit) == 1 {
			rings = len(s.ticks) - 1
		}
	}
	return ends, rings
}

// direction is that of the axis at i, clockwise from the top.
func (f *frame) direction(i int) (sin, cos float64) {
	a := 2 * math.Pi * float64(i) / float64(len(f.categories))
	return math.Sin(a), math.Cos(a)
}

// axisLabel breaks the name of an axis to the room beside the radar.
func (f *frame) axisLabel(i int, radius float64) []string {
	sin, _ := f.direction(i)
	room := f.width/2 - math.Abs(sin)*(radius+12)
	if math.Abs(sin) < 0.2 {
		room = f.width * 0.6
	}
	return f.lines(f.categories[i].short, nameFace(), room)
}

// axisHeights is the room that words need above and below the radar.
func (f *frame) axisHeights() (above, below float64) {
	for i := range f.categories {
		_, cos := f.direction(i)
		h := float64(len(f.axisLabel(i, 92))+1) * nameFace().line()
		if cos > 0.8 {
			above = max(above, h)
		}
		if cos < -0.3 {
			below = max(below, h)
		}
	}
	return above, below
}

// axisWords writes name and numbers at the end of each axis.
func (f *frame) axisWords(cx, cy, radius float64) {
	for i := range f.categories {
		sin, cos := f.direction(i)
		lines := f.axisLabel(i, radius)
		height := float64(len(lines)+1) * nameFace().line()
		x, y := cx+sin*(radius+12), cy-cos*(radius+10)
		at := middle
		switch {
		case sin > 0.2:
			at = start
		case sin < -0.2:
			at = end
		}
		top := y - height/2 - cos*height/2 + nameFace().line()/2
		for k, l := range lines {
			f.write(x, top+float64(k)*nameFace().line(), l, nameFace(), ink, at)
		}
		f.axisNumbers(i, x, top+float64(len(lines))*nameFace().line(), at)
	}
}

// axisNumbers writes the values of all series at one axis, each in its colour.
func (f *frame) axisNumbers(i int, x, y float64, at anchor) {
	const gap = 10
	whole := -float64(gap)
	for _, t := range f.series {
		whole += f.measure.width(t.values[i].words(), valueFace()) + gap
	}
	switch at {
	case middle:
		x -= whole / 2
	case end:
		x -= whole
	}
	for _, t := range f.series {
		text := t.values[i].words()
		fill := t.paint.words()
		if len(f.series) == 1 {
			fill = ink
		}
		f.write(x, y, text, valueFace(), fill, start)
		x += f.measure.width(text, valueFace()) + gap
	}
}

// words is a value in a drawing, or the dash that stands where nothing is published.
func (v value) words() string {
	if v.missing() {
		return v.sign
	}
	return v.short
}

// worth is a value where it is told: its flags in words.
func (v value) worth() string {
	if v.missing() {
		return v.absence
	}
	return v.told
}

// marked is the value with its unit and its flags as raised letters.
func (v value) marked() string { return v.full + v.flags.Superscript() }

// vertexSpot is the radius of the place of a radar's corner.
const vertexSpot = 7

// locateVertex says where a series crosses an axis; what is not published stands at its
// end.
func (f *frame) locateVertex(i int, v value, c radarComponent) {
	reach := 1.0
	if end := new(big.Rat); !v.missing() {
		end.SetString(string(c.Indicator[i].Max))
		reach = ratio(v.exact, end)
	}
	sin, cos := f.direction(i)
	length := float64(c.Radius) * reach
	f.locateRound(v, float64(c.Center[0])+sin*length, float64(c.Center[1])-cos*length, vertexSpot)
}

// radarMarks hands the series to ECharts.
func (f *frame) radarMarks(component radarComponent) {
	c := charts.NewRadar()
	f.plan.base = &c.BaseConfiguration
	f.plan.radar = &component
	for j, t := range f.series {
		values := make([]any, len(t.values))
		points := make([]int, len(t.values))
		tip := t.name.text
		for i, v := range t.values {
			values[i], points[i] = v.data(), v.point
			f.locateVertex(i, v, component)
			tip += " · " + f.language.T("chart-part", "name", f.categories[i].name.text, "value", v.worth())
		}
		f.plan.add(charts.SingleSeries{
			Name: t.name.text, Type: "radar", Symbol: symbolOf(j).name, SymbolSize: symbolOf(j).size,
			LineStyle: &opts.LineStyle{Color: t.paint.css(), Width: 2},
			AreaStyle: &opts.AreaStyle{Color: t.paint.css(), Opacity: opts.Float(0.1)},
			Data:      []datum{{Name: t.name.text, Value: values, Points: points, Tip: tip, ItemStyle: &itemStyle{Color: t.paint.css()}}},
		}, more{})
	}
	c.Validate()
}
