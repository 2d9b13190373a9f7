package chart

import (
	"math/big"
	"sort"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"example.org/diglot/generator/number"
)

// A lineChart is a chart of values over categories in their order, mostly years.
type lineChart struct {
	*frame
	filled bool
	scale  scale
	// tops are the heights of the points: the values, or their sums in an area chart
	// of several series.
	tops [][]*big.Rat
	xs   []float64
	plot box
	tags []*lineTag
}

// A lineTag is the words at the end of a line.
type lineTag struct {
	tag
	x      float64
	series int
	track  track
	value  value
	lines  []string
}

// lineChart draws a line for each series. A missing value is a gap.
func (f *frame) lineChart() error {
	l := &lineChart{frame: f, tops: f.values()}
	return l.draw()
}

// area draws filled lines that stand on each other and on zero.
func (f *frame) area() error {
	l := &lineChart{frame: f, filled: true, tops: f.sums()}
	return l.draw()
}

// values lists the exact values of each series.
func (s *sheet) values() [][]*big.Rat {
	all := make([][]*big.Rat, len(s.series))
	for j, t := range s.series {
		for _, v := range t.values {
			all[j] = append(all[j], v.exact)
		}
	}
	return all
}

// draw lays out and draws.
func (l *lineChart) draw() error {
	var values []*big.Rat
	for _, t := range l.tops {
		values = append(values, t...)
	}
	steps, height := 5, 264.0
	if l.narrow {
		steps, height = 4, 220
	}
	l.scale = newScale(values, steps, !l.filled)
	left := l.tickWidth(l.scale, l.unit())
	right := l.ends()
	l.plot = box{left + 8, 24, l.width - left - 8 - right, height}
	l.place()
	l.leftAxis(l.scale, l.unit(), left, l.plot.y, height)
	l.inkBase(left)
	bottom := l.plot.y + height
	l.height = bottom + l.categoryAxis(l.xs, bottom+3) + 4
	l.inkGaps(bottom)
	l.inkEnds()
	l.inkPoints()
	l.locateAll(bottom)
	l.marks()
	return nil
}

// place spaces the points evenly.
func (l *lineChart) place() {
	n := len(l.categories)
	for i := range n {
		x := l.plot.x + l.plot.w/2
		if n > 1 {
			x = l.plot.x + l.plot.w*float64(i)/float64(n-1)
		}
		l.xs = append(l.xs, x)
	}
}

// y is the height of a value.
func (l *lineChart) y(v *big.Rat) float64 {
	return l.plot.y + (1-l.scale.at(v))*l.plot.h
}

// inkBase draws the line at zero, or a quiet one where zero is out of sight.
func (l *lineChart) inkBase(left float64) {
	right := l.plot.x + l.plot.w + 6
	if l.scale.low.Sign() <= 0 && l.scale.high.Sign() >= 0 {
		y := l.y(new(big.Rat))
		l.rule(left, y, right, y, ink)
		return
	}
	y := l.plot.y + l.plot.h
	l.rule(left, y, right, y, rule)
}

// ends prepares the words at the lines' ends and returns the room that they need.
func (l *lineChart) ends() float64 {
	room, width := 168.0, 0.0
	if l.narrow {
		room = 96
	}
	for j, t := range l.series {
		at := lastPublished(t)
		if at < 0 {
			continue
		}
		g := &lineTag{series: j, track: t, value: t.values[at]}
		if !t.alone {
			g.lines = l.lines(t.name, nameFace(), room)
		}
		width = max(width, l.widest(g.lines, nameFace()), l.measure.width(g.value.short, valueFace()))
		g.height = float64(len(g.lines)+1)*valueFace().line() + 4
		l.tags = append(l.tags, g)
	}
	return width + 16
}

// lastPublished is the index of a series' last value, or -1.
func lastPublished(t track) int {
	for i := len(t.values) - 1; i >= 0; i-- {
		if !t.values[i].missing() {
			return i
		}
	}
	return -1
}

// inkEnds writes the last value and the name at the end of each line.
func (l *lineChart) inkEnds() {
	byHeight := make([]*tag, 0, len(l.tags))
	for _, g := range l.tags {
		j, at := g.series, lastPublished(g.track)
		g.tag.y = l.y(l.tops[j][at])
		if l.filled {
			under := new(big.Rat)
			if j > 0 {
				under = l.tops[j-1][at]
			}
			g.tag.y = (g.tag.y + l.y(under)) / 2
		}
		g.x = l.xs[at]
		byHeight = append(byHeight, &g.tag)
	}
	sort.SliceStable(byHeight, func(a, b int) bool { return byHeight[a].y < byHeight[b].y })
	settle(byHeight, 4, l.plot.y+l.plot.h+10)
	for _, g := range l.tags {
		x := l.plot.x + l.plot.w + 12
		top := g.at - g.height/2 + 2 + valueFace().line()/2
		fill := g.track.paint.words()
		if !g.track.paint.legible() && g.track.paint != rest {
			l.swatch(x, top, g.track.paint)
			l.write(x+swatchSize+5, top, g.value.short, valueFace(), fill, start)
		} else {
			l.write(x, top, g.value.short, valueFace(), fill, start)
		}
		for k, line := range g.lines {
			l.write(x, top+float64(k+1)*nameFace().line(), line, nameFace(), fill, start)
		}
	}
}

// inkGaps writes a dash where nothing is published.
func (l *lineChart) inkGaps(bottom float64) {
	for i, x := range l.xs {
		if l.incomplete(i) {
			l.write(x, bottom-9, l.gapSign(i), valueFace(), muted, middle)
		}
	}
}

// gapSign is the sign where a category has no value: that of the reason, where all its
// missing values have one.
func (s *sheet) gapSign(i int) string {
	sign := ""
	for _, t := range s.series {
		switch v := t.values[i]; {
		case !v.missing():
		case sign == "":
			sign = v.sign
		case sign != v.sign:
			return "–"
		}
	}
	return sign
}

// inkPoints writes the numbers of the points of a single series where they have room,
// else those of its first, highest and lowest point.
func (l *lineChart) inkPoints() {
	if len(l.series) > 1 {
		return
	}
	t := l.series[0]
	last := lastPublished(t)
	shown := l.pointsShown(t, last)
	for i, v := range t.values {
		if !shown[i] || i == last || v.missing() {
			continue
		}
		y := l.y(v.exact)
		up := i == 0 || t.values[i-1].missing() || v.exact.Cmp(t.values[i-1].exact) >= 0
		up = up || t.values[i+1].missing() || v.exact.Cmp(t.values[i+1].exact) >= 0
		if up {
			y -= 16
		} else {
			y += 17
		}
		if i == 0 {
			l.write(l.xs[i]-3, y, v.short, valueFace(), ink, start)
			continue
		}
		l.write(l.xs[i], y, v.short, valueFace(), ink, middle)
	}
}

// pointsShown chooses the points of a single series whose numbers are written.
func (l *lineChart) pointsShown(t track, last int) map[int]bool {
	shown, edge, all := map[int]bool{}, -1e9, true
	low, high := last, last
	for i, v := range t.values {
		if v.missing() {
			continue
		}
		half := l.measure.width(v.short, valueFace()) / 2
		all = all && l.xs[i]-half > edge+10
		edge = l.xs[i] + half
		shown[i] = true
		if v.exact.Cmp(t.values[high].exact) > 0 {
			high = i
		}
		if v.exact.Cmp(t.values[low].exact) < 0 {
			low = i
		}
	}
	if all {
		return shown
	}
	return map[int]bool{0: true, low: true, high: true}
}

// lineSpot is the radius of the place of a point on a line.
const lineSpot = 7

// locateAll says where the points stand; one that is not published is the dash at the
// bottom.
func (l *lineChart) locateAll(bottom float64) {
	for j, t := range l.series {
		for i, v := range t.values {
			y := bottom - 9
			if !v.missing() {
				y = l.y(l.tops[j][i])
			}
			l.locateRound(v, l.xs[i], y, lineSpot)
		}
	}
}

// marks hands the lines to ECharts.
func (l *lineChart) marks() {
	c := charts.NewLine()
	n := float64(len(l.xs))
	band := l.plot.w
	if n > 1 {
		band = l.plot.w / (n - 1)
	}
	area := box{l.xs[0] - band/2, l.plot.y, band * n, l.plot.h}
	low, high := valueRange(l.scale.low, l.scale.high)
	l.cartesian(&c.RectChart,
		opts.XAxis{Type: "category", Data: l.names()},
		opts.YAxis{Type: "value", Min: low, Max: high}, area)
	for j, t := range l.series {
		s := charts.SingleSeries{
			Name: t.name.text, Type: "line", Symbol: symbolOf(j).name, SymbolSize: symbolOf(j).size, ShowSymbol: opts.Bool(true),
			LineStyle: &opts.LineStyle{Color: t.paint.css(), Width: 2},
		}
		if l.filled {
			s.Stack = "whole"
			s.AreaStyle = &opts.AreaStyle{Color: t.paint.css(), Opacity: opts.Float(0.22)}
		}
		data := make([]datum, len(t.values))
		for i, v := range t.values {
			data[i] = datum{Name: l.categories[i].name.text, Value: v.data(), Points: v.points(), ItemStyle: &itemStyle{Color: t.paint.css()}}
			if v.qualifier != number.Exact && v.open() != 0 {
				data[i].ItemStyle = &itemStyle{Color: paper.css(), BorderColor: t.paint.css(), BorderWidth: at(px(2))}
			}
		}
		s.Data = data
		l.plan.add(s, more{Clip: at(false)})
	}
	c.Validate()
}
