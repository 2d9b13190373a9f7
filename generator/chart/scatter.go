package chart

import (
	"math"
	"math/big"
	"sort"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// The radii of points: of equal ones, and of those that show a third value by area.
const (
	pointRadius   = 5.5
	largestRadius = 28
	leastRadius   = 3
)

// A point is a category of a scatter chart.
type point struct {
	x, y, r float64
	at      int // index of the category
}

// scatter draws a point for each category: the first series is its place across, the
// second its height, a third its area.
func (f *frame) scatter() error {
	xs, ys := f.series[0], f.series[1]
	steps, height := 6, 330.0
	if f.narrow {
		steps, height = 4, 280
	}
	across := newScale(exactOf(xs), steps, true)
	up := newScale(exactOf(ys), 5, true)
	left := f.tickWidth(up, unitOf(ys))
	head := f.lines(ys.name, nameFace(), f.width*0.7)
	f.block(0, float64(len(head))*nameFace().line()/2, head, nameFace(), ink, start)
	top := float64(len(head))*nameFace().line() + 16
	plot := box{left, top, f.width - left - 14, height}
	f.leftAxis(up, unitOf(ys), left, top, height)
	bottom := top + height
	f.rule(left, top, left, bottom, ink)
	f.rule(left, bottom, plot.x+plot.w, bottom, ink)
	f.bottomAxis(across, unitOf(xs), left, plot.w, bottom)
	foot := f.lines(xs.name, nameFace(), f.width*0.7)
	f.block(f.width, bottom+34+float64(len(foot)-1)*nameFace().line()/2, foot, nameFace(), ink, end)
	f.height = bottom + 26 + float64(len(foot))*nameFace().line()
	points := f.points(plot, across, up)
	f.nameStrays(points)
	f.namePoints(points, plot)
	f.scatterMarks(points, plot, across, up)
	return nil
}

// exactOf lists the values of one series.
func exactOf(t track) []*big.Rat {
	all := make([]*big.Rat, len(t.values))
	for i, v := range t.values {
		all[i] = v.exact
	}
	return all
}

// unitOf is the unit of a series.
func unitOf(t track) string {
	for _, v := range t.values {
		if !v.missing() {
			return v.unit
		}
	}
	return ""
}

// points places the categories that have both values, the largest first, so that
// smaller ones lie on top.
func (f *frame) points(plot box, across, up scale) []point {
	var all []point
	most := new(big.Rat)
	if len(f.series) > 2 {
		_, most = bounds(exactOf(f.series[2]))
	}
	for i := range f.categories {
		x, y := f.series[0].values[i], f.series[1].values[i]
		if x.missing() || y.missing() {
			continue
		}
		p := point{plot.x + across.at(x.exact)*plot.w, plot.y + (1-up.at(y.exact))*plot.h, pointRadius, i}
		if len(f.series) > 2 {
			if v := f.series[2].values[i]; !v.missing() {
				p.r = max(leastRadius, largestRadius*math.Sqrt(ratio(v.exact, most)))
			}
		}
		all = append(all, p)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].r > all[j].r })
	return all
}

// overlap reports whether two boxes have a point in common.
func overlap(a, b box) bool {
	return a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h
}

// nameStrays lists the categories that have no place, since a value is not published.
func (f *frame) nameStrays(points []point) {
	placed := map[int]bool{}
	for _, p := range points {
		placed[p.at] = true
	}
	var names []string
	for i, c := range f.categories {
		if !placed[i] {
			names = append(names, c.short.text)
		}
	}
	if len(names) == 0 {
		return
	}
	f.height += 8
	text := f.language.T("chart-part", "name", f.language.Join(names), "value", f.absence(f.rows()...))
	lines := f.lines(label{text, text}, smallFace(), f.width)
	height := float64(len(lines)) * smallFace().line()
	f.block(0, f.height+height/2, lines, smallFace(), muted, start)
	for i := range f.categories {
		if !placed[i] {
			f.locate(f.series[0].values[i], box{0, f.height, f.widest(lines, smallFace()), height})
		}
	}
	f.height += height
}

// scatterMarks hands the points to ECharts.
func (f *frame) scatterMarks(points []point, plot box, across, up scale) {
	c := charts.NewScatter()
	x0, x1 := valueRange(across.low, across.high)
	y0, y1 := valueRange(up.low, up.high)
	f.cartesian(&c.RectChart, opts.XAxis{Type: "value", Min: x0, Max: x1}, opts.YAxis{Type: "value", Min: y0, Max: y1}, plot)
	data := make([]datum, len(points))
	for i, p := range points {
		x, y := f.series[0].values[p.at], f.series[1].values[p.at]
		f.locateRound(x, p.x, p.y, p.r)
		data[i] = datum{
			Name: f.categories[p.at].name.text, Value: []any{x.data(), y.data()}, Points: x.points(),
			SymbolSize: at(px(2 * p.r)),
			ItemStyle:  &itemStyle{Color: x.paint.css(), BorderColor: paper.css(), BorderWidth: at(px(1.5)), Opacity: at(px(0.9))},
		}
		if len(f.series) > 2 && f.series[2].values[p.at].missing() {
			data[i].ItemStyle = &itemStyle{Color: no.css(), BorderColor: muted.css(), BorderWidth: at(px(1)), BorderType: []px{3, 3}}
		}
	}
	f.plan.add(charts.SingleSeries{Name: f.title, Type: "scatter", Symbol: "circle", Data: data}, more{Clip: at(false)})
	c.Validate()
}
