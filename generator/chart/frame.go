package chart

import (
	"encoding/json"
	"math/big"
	"sort"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// The widths of the two drawings, in user units.
const (
	wideWidth   = 720
	narrowWidth = 340
)

// A frame is one drawing under construction: a sheet, the width that it is drawn at,
// and what has been put down so far.
type frame struct {
	measure
	*sheet
	inking
	plan   plan
	width  float64
	height float64
	narrow bool
	// flat is set where a narrow drawing is to take little height.
	flat bool
	// svg is the body of a drawing that ECharts has no part in.
	svg *svgBody
	// stands are the places of the points, by their index.
	stands []Mark
}

// cartesian prepares a chart with two axes that show nothing: their words and lines
// are inked, so that they stand where the design wants them.
func (f *frame) cartesian(c *charts.RectChart, x opts.XAxis, y opts.YAxis, area box) {
	no := opts.Bool(false)
	x.Show, y.Show = no, no
	c.XAxisList[0], c.YAxisList[0] = x, y
	c.GridList = []opts.Grid{{
		Left: px(area.x).String(), Top: px(area.y).String(),
		Width: px(area.w).String(), Height: px(area.h).String(),
		ContainLabel: no,
	}}
	f.plan.base = &c.BaseConfiguration
}

// A box is a part of the drawing.
type box struct{ x, y, w, h float64 }

// valueRange is the extent of a value axis, as literals.
func valueRange(low, high *big.Rat) (lowest, highest json.Number) {
	return literal(low), literal(high)
}

// names lists the categories as an axis wants them.
func (f *frame) names() []string {
	names := make([]string, len(f.categories))
	for i, c := range f.categories {
		names[i] = c.name.text
	}
	return names
}

// percent writes a part of a whole as go-echarts takes it.
func percent(part, whole float64) string {
	return strconv.FormatFloat(part/whole*100, 'f', 4, 64) + "%"
}

// lines breaks a text to a room. A word that is wider than that and than half of the
// drawing, such as a long address, is broken anywhere.
func (f *frame) lines(l label, face face, room float64) []string {
	most := max(room, f.width/2)
	var all []string
	for _, line := range f.measure.lines(l, face, room) {
		for f.measure.width(line, face) > most {
			runes := []rune(line)
			fit := sort.Search(len(runes), func(n int) bool { return f.measure.width(string(runes[:n+1]), face) > most })
			fit = max(fit, 1)
			all, line = append(all, string(runes[:fit])), string(runes[fit:])
		}
		all = append(all, line)
	}
	return all
}

// columnCap is how wide the column of labels at the left may grow before labels break
// into two lines. Chinese says the same in less room.
func (f *frame) columnCap(labels []category, face face) float64 {
	width, count := 0.0, 0
	for _, l := range labels {
		width += f.measure.width(l.name.text, face)
		count += len([]rune(l.name.text))
	}
	if count > 0 && width/float64(count) > 0.8*face.size {
		return 186
	}
	return 304
}

// rowLabel breaks the name of a row, or its short name where the name takes too many
// lines and there is one.
func (f *frame) rowLabel(c category, face face, room float64, most int) []string {
	lines := f.lines(c.name, face, room)
	if len(lines) <= most || c.short == c.name {
		return lines
	}
	return f.lines(c.short, face, room)
}

// column breaks the labels at the left of rows. They take two lines at the most while
// the column may widen to half the drawing, then more.
func (f *frame) column(labels []category, face face) (lines [][]string, width float64) {
	for room := f.columnCap(labels, face); ; room += 12 {
		lines, width = lines[:0], 0
		most := 0
		for _, l := range labels {
			broken := f.rowLabel(l, face, room, 2)
			lines = append(lines, broken)
			width = max(width, f.widest(broken, face))
			most = max(most, len(broken))
		}
		if most <= 2 || room >= f.width/2 {
			return lines, width
		}
	}
}
