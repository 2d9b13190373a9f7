package chart

import (
	"math"
	"math/big"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"example.org/diglot/generator/number"
)

// The measures of stacked bars.
const (
	segmentLabels = 24 // above the bars, for the segments' numbers
	segmentSpace  = 8  // between two numbers
	totalGap      = 10
	segmentGap    = 2 // between two segments
)

// stack is a chart of bars that add up, to a total or to a whole.
type stack struct {
	*frame
	rows   []stackRow
	whole  bool // each row is its own 100 %
	thick  float64
	pitch  float64
	top    float64 // of the first bar
	column float64
	plot   float64
	high   *big.Rat
	number face
	named  bool // series names stand with the numbers of the first row
}

// A stackRow is one bar of segments.
type stackRow struct {
	lines []string
	// total is nil where a part is not published, or where the parts' qualifiers point
	// both ways.
	total *big.Rat
	words string // the total, written
	known *big.Rat
}

// stackedBar stacks series into a total that stands at the end.
func (f *frame) stackedBar() error {
	s := &stack{frame: f, thick: 44, number: valueFace()}
	if f.narrow {
		s.thick, s.number = 34, valueFace().at(14)
	}
	return s.draw()
}

// draw lays out and draws.
func (s *stack) draw() error {
	s.measureRows()
	s.labels()
	s.plot = s.longest()
	s.named = s.namesFit()
	if !s.named {
		s.top += s.keyLine(s.trackNames(), s.trackPaints())
	}
	for i := range s.rows {
		s.inkRow(i)
	}
	s.height = s.top + float64(len(s.rows)-1)*s.pitch + s.thick + bottomMargin
	s.marks()
	return nil
}

// measureRows adds up the rows.
func (s *stack) measureRows() {
	s.high = new(big.Rat)
	for i := range s.categories {
		r := stackRow{}
		if r.total, r.known, r.words = s.totalOf(i); r.words != "" {
			r.words += s.derivedFlags(i).Superscript()
		}
		s.high = greatest(s.high, r.known)
		s.rows = append(s.rows, r)
	}
	if s.high.Sign() == 0 {
		s.high = big.NewRat(1, 1)
	}
}

// totalOf adds up a category. The total takes the direction of its parts.
func (s *sheet) totalOf(i int) (total, known *big.Rat, words string) {
	known = new(big.Rat)
	complete, q := true, number.Exact
	up, down, unit := false, false, s.unit()
	for _, t := range s.series {
		v := t.values[i]
		if v.missing() {
			complete = false
			continue
		}
		known.Add(known, v.exact)
		switch v.qualifier.Direction() {
		case number.Upward:
			up, q = true, v.qualifier
		case number.Downward:
			down, q = true, v.qualifier
		case number.EitherSide:
			up, down = true, true
		}
	}
	if !complete || up && down {
		return nil, known, ""
	}
	return known, known, s.shortPhrase(known, q, unit)
}

// labels breaks the rows' labels and sets the rows below each other.
func (s *stack) labels() {
	face := nameFace()
	most := 1
	if s.narrow {
		for i, c := range s.categories {
			s.rows[i].lines = s.rowLabel(c, face, s.width, 1)
			most = max(most, len(s.rows[i].lines))
		}
		head := float64(most) * face.line()
		s.top = head + segmentLabels + 3
		s.pitch = s.top + s.thick + 26
		return
	}
	lines, width := s.frame.column(s.categories, face)
	for i, l := range lines {
		s.rows[i].lines = l
		most = max(most, len(l))
	}
	s.column = math.Ceil(width) + columnGap
	s.top = segmentLabels + 4
	s.pitch = max(s.thick+segmentLabels+24, float64(most)*face.line()+12)
}

// x is where the end of a sum lies in a row.
func (s *stack) x(v *big.Rat, row int) float64 {
	whole := s.high
	if s.whole {
		whole = s.rows[row].known
	}
	return s.column + ratio(v, whole)*s.plot
}

// longest is the longest plot that leaves room for all totals.
func (s *stack) longest() float64 {
	full := math.Floor(s.width - s.column)
	for s.plot = full; s.plot > 60; s.plot-- {
		fits := true
		for i, r := range s.rows {
			if r.words != "" && !s.whole {
				fits = fits && s.x(r.known, i)+s.lastTail(i)+totalGap+s.measure.width(r.words, s.totalFace()) <= s.width
			}
		}
		if fits {
			break
		}
	}
	return s.plot
}

// lastTail is the length of the slices past the end of a row.
func (s *stack) lastTail(i int) float64 {
	for j := len(s.series) - 1; j >= 0; j-- {
		if v := s.series[j].values[i]; !v.missing() && v.exact.Sign() > 0 {
			return tail(v)
		}
	}
	return 0
}

// totalFace is the type of the totals.
func (s *stack) totalFace() face {
	if s.narrow {
		return totalFace().at(18)
	}
	return totalFace()
}

// marks hands the segments to ECharts.
func (s *stack) marks() {
	c := charts.NewBar()
	area := box{s.column, s.top - (s.pitch-s.thick)/2, s.plot, s.pitch * float64(len(s.rows))}
	_, high := valueRange(new(big.Rat), s.high)
	if s.whole {
		high = "1"
	}
	s.cartesian(&c.RectChart,
		opts.XAxis{Type: "value", Min: 0, Max: high},
		opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: s.names()}, area)
	for _, t := range s.series {
		data := make([]datum, len(t.values))
		for i, v := range t.values {
			data[i] = datum{Name: s.categories[i].name.text, Value: v.data(), Points: v.points(), ItemStyle: v.style()}
			if s.whole && !v.missing() && s.rows[i].known.Sign() > 0 {
				data[i].Value = literal(new(big.Rat).Quo(v.exact, s.rows[i].known))
			}
		}
		s.plan.add(charts.SingleSeries{
			Name: t.name.text, Type: "bar", Stack: "whole", BarWidth: px(s.thick).String(), Data: data,
		}, more{})
	}
	c.Validate()
}
