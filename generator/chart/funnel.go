package chart

import (
	"math"
	"math/big"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// funnel draws the stages of one quantity below each other. Each stage's upper edge is
// as long as its value, from a common zero, and runs over into the next.
func (f *frame) funnel() error {
	const gap = 2.0
	values := f.series[0].values
	_, high := bounds(exactOf(f.series[0]))
	if high.Sign() == 0 {
		high = big.NewRat(1, 1)
	}
	face, height, head, left := plainFace(), 46.0, 0.0, 0.0
	lines := make([][]string, len(values))
	if f.narrow {
		height = 30
		most := 1
		for i, c := range f.categories {
			lines[i] = f.rowLabel(c, face, f.width, 1)
			most = max(most, len(lines[i]))
		}
		head = float64(most)*face.line() + 6
	} else {
		var width float64
		lines, width = f.column(f.categories, face)
		left = math.Ceil(width) + columnGap
	}
	room := 0.0
	for _, v := range values {
		if !v.missing() {
			room = max(room, f.measure.width(v.short, valueFace()))
		}
	}
	length := math.Floor(f.width - left - valueGap - room)
	pitch := height + gap + head
	for i, v := range values {
		y := head + float64(i)*pitch
		mid := y + height/2
		if f.narrow {
			f.block(0, y-head/2, lines[i], face, ink, start)
		} else {
			f.block(0, mid, lines[i], face, ink, start)
		}
		f.rule(left, y-gap/2, left, y+height+gap/2, ink)
		if v.missing() {
			f.locate(v, box{left, y, missingDash, height})
			f.dashed(left, mid, left+missingDash, mid)
			f.write(left+missingDash+valueGap, mid, v.absence, smallFace(), muted, start)
			continue
		}
		f.locate(v, box{left, y, ratio(v.exact, high) * length, height})
		f.write(left+ratio(v.exact, high)*length+valueGap, y+min(12, height/2), v.short, valueFace(), ink, start)
	}
	f.height = head + float64(len(values)-1)*pitch + height + bottomMargin
	f.stages(box{left, head, length, 0}, height, pitch-height, high)
	return nil
}

// stages hands the stages to ECharts.
func (f *frame) stages(area box, height, gap float64, high *big.Rat) {
	c := charts.NewFunnel()
	values := f.series[0].values
	data := make([]datum, 0, len(values)+1)
	for i, v := range values {
		d := datum{Name: f.categories[i].name.text, Value: v.data(), Points: v.points(), ItemStyle: v.style()}
		d.ItemStyle.Height = at(px(height))
		if d.ItemStyle.BorderWidth == nil {
			d.ItemStyle.BorderWidth = at(px(0))
		}
		data = append(data, d)
	}
	// A last stage of no height keeps the one before it from running to a point.
	last := values[len(values)-1]
	data = append(data, datum{Value: last.data(), ItemStyle: &itemStyle{Height: at(px(0)), BorderWidth: at(px(0))}})
	f.plan.base = &c.BaseConfiguration
	f.plan.add(charts.SingleSeries{Name: f.title, Type: "funnel", Sort: "none", Data: data}, more{
		Left: px(area.x).number(), Top: px(area.y).number(), Width: px(area.w).number(),
		Height: px((height + gap) * float64(len(values))).number(), Gap: px(gap).number(),
		Min: "0", Max: literal(high), MinSize: "0", MaxSize: px(area.w).number(), Align: "left",
		Label: &shown{false}, LabelLine: &shown{false},
	})
	c.Validate()
}
