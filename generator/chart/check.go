package chart

import (
	"math/big"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// The ids of the warnings. Each can be silenced in config.toml.
const (
	// WarnScale: a linear axis shows values that lie too far apart to be compared.
	WarnScale = "chart-scale"
	// WarnDisputed: a chart draws a figure whose scope or value is in doubt.
	WarnDisputed = "chart-disputed"
	// WarnDonut: a donut has too few parts to be worth reading angles.
	WarnDonut = "chart-donut"
)

// Limits of what a drawing can show.
const (
	mostCells    = 400
	mostDots     = 6000
	mostSlices   = seriesPaints + 1
	fewestSlices = 5
	mostRatio    = 100
)

// Check says what keeps a chart from being drawn as its kind, and warns of what would
// mislead. [Build] draws every chart that Check has no error for. The catalogue knows
// what the units measure.
func Check(c *figure.Chart, catalog *i18n.Catalog, msgs *diag.List) {
	k := checker{c, catalog, msgs}
	if c.Kind.Linked() {
		k.ranges()
		k.links()
	} else if k.data() {
		k.shape()
		k.ranges()
		k.units()
		k.signs()
		k.whole()
		k.countable()
		k.scale()
	}
	k.disputed()
}

// A checker looks at one chart.
type checker struct {
	*figure.Chart
	catalog *i18n.Catalog
	msgs    *diag.List
}

// data refuses a chart without numbers, and series of the wrong length.
func (k checker) data() bool {
	ok, any := true, false
	for _, s := range k.Series {
		if len(s.Cells) != len(k.Categories) {
			k.msgs.Errorf("series-length", s.Span, "this series has %d figures, and the chart %d categories", len(s.Cells), len(k.Categories)).
				WithHint(`write "" where nothing is published`)
			ok = false
		}
		for _, cell := range s.Cells {
			any = any || cell.Quantity.Value != nil || cell.Figure != nil && cell.Missing == figure.Present // a figure without a value has its message
		}
	}
	if ok && !any {
		k.msgs.Errorf("empty-chart", k.Span, "chart %q has no data", k.ID).WithHint("give it categories and series")
		return false
	}
	return ok
}

// shape holds a chart to the number of series that its kind is made of.
func (k checker) shape() {
	n := len(k.Series)
	wrong := func(needs string) {
		k.msgs.Errorf("chart-series", k.Span, "a chart of kind %q has %s, and %q has %d", k.Kind, needs, k.ID, n).
			WithHint("add or leave out series, or choose another kind")
	}
	switch k.Kind {
	case figure.RankedBar, figure.Funnel, figure.Dots:
		if n != 1 {
			wrong("one series")
		}
	case figure.Scatter:
		if n != 2 && n != 3 {
			wrong("two series, or three")
		}
	case figure.Boxplot:
		if n != boxSeries {
			wrong("five series: minimum, lower quartile, median, upper quartile, maximum")
		}
	case figure.Donut:
		if n != 1 && len(k.Categories) != 1 {
			wrong("one series, or one category")
		}
		k.slices()
	case figure.Radar:
		if len(k.Categories) < 3 {
			k.msgs.Errorf("chart-axes", k.Span, "a radar has at least three categories, and %q has %d", k.ID, len(k.Categories)).
				WithHint(`kind = "bar" shows them better`)
		}
	}
	if colours := k.colours(); colours > seriesPaints && k.Kind != figure.Heatmap && k.Kind != figure.Donut && k.Kind != figure.Scatter {
		k.msgs.Errorf("chart-colours", k.Span, "chart %q has %d series, and there are %d colours that can be told apart", k.ID, colours, seriesPaints).
			WithHint("make two charts of it, or swap series and categories")
	}
}

// colours is how many colours of the palette a chart takes.
func (k checker) colours() int {
	n := 0
	for _, s := range k.Series {
		if s.Role == figure.Plain {
			n++
		}
	}
	return n
}

// slices holds a donut to a number of parts that can be read.
func (k checker) slices() {
	n := max(len(k.Series), len(k.Categories))
	switch {
	case n > mostSlices:
		k.msgs.Errorf("chart-slices", k.Span, "a donut shows up to %d parts, and %q has %d", mostSlices, k.ID, n).
			WithHint(`kind = "ranked-bar" has room for all`)
	case n < fewestSlices:
		k.msgs.Warnf(WarnDonut, k.Span, "a donut of %d parts says less than a bar", n).
			WithHint(`kind = "percent-bar" or "waffle"`)
	}
}

// ranges refuses figures that are ranges: a mark stands for one value.
func (k checker) ranges() {
	for _, cell := range k.Cells() {
		if f := cell.Figure; f != nil && f.Quantity.To != nil {
			k.msgs.Errorf("chart-range", cell.Span, "chart %q shows single values, and %q is a range", k.ID, f.ID).
				WithHint("leave it out of the chart, or make a figure of each of its ends").
				WithNote(f.Span, "figure %q", f.ID)
		}
	}
}

// units refuses values on one axis that measure different things. Counts go together
// whatever is counted: teams beside firms, each by its own word.
func (k checker) units() {
	axis := func(series, category int) int { return 0 }
	switch k.Kind {
	case figure.Scatter:
		axis = func(series, _ int) int { return series }
	case figure.Radar:
		axis = func(_, category int) int { return category }
	}
	first := map[int]figure.Cell{}
	for j, s := range k.Series {
		for i, cell := range s.Cells {
			if cell.Quantity.Value == nil {
				continue
			}
			a := axis(j, i)
			seen, ok := first[a]
			if !ok {
				first[a] = cell
			} else if k.unlike(seen.Unit, cell.Unit) {
				k.msgs.Errorf("chart-units", cell.Span, "unit %q cannot stand on one axis with unit %q", cell.Unit, seen.Unit).
					WithNote(seen.Span, "the other unit is first used here").
					WithHint("make a chart of its own for each unit")
				return
			}
		}
	}
}

// unlike reports whether two units cannot be compared.
func (k checker) unlike(a, b string) bool {
	kind := k.catalog.UnitKind(a)
	return a != b && (kind != number.Count || k.catalog.UnitKind(b) != number.Count)
}

// signs refuses negative values where a drawing has no place for them.
func (k checker) signs() {
	switch k.Kind {
	case figure.Bar, figure.RankedBar, figure.Line, figure.Heatmap, figure.Boxplot:
		return
	}
	for j, s := range k.Series {
		for _, cell := range s.Cells {
			v := cell.Quantity.Value
			if v == nil || v.Sign() >= 0 || k.Kind == figure.Scatter && j < 2 {
				continue
			}
			k.msgs.Errorf("chart-negative", cell.Span, "a chart of kind %q cannot show a negative value", k.Kind).
				WithHint(`kind = "bar" or "line" can`)
		}
	}
}

// whole holds a chart of parts to having all of them.
func (k checker) whole() {
	rests := 0
	for _, s := range k.Series {
		if s.Role == figure.Rest {
			rests++
		}
	}
	shares := k.Kind == figure.PercentBar || k.Kind == figure.Waffle && rests > 0
	if shares && k.Series[0].Role == figure.Rest {
		k.msgs.Errorf("chart-rest", k.Series[0].Span, "the first series is the one whose share is written, and cannot be the rest").
			WithHint("put the rest last")
	}
	needsAll := shares || k.Kind == figure.Donut || k.Kind == figure.Radar || k.Kind == figure.Area && len(k.Series) > 1
	if !needsAll {
		return
	}
	k.nothing(shares)
	for _, s := range k.Series {
		for _, cell := range s.Cells {
			if cell.Quantity.Value == nil {
				k.msgs.Errorf("chart-part", cell.Span, "a chart of kind %q needs every value, and this one is not published", k.Kind).
					WithHint(`leave the category out and say so in the note, or choose kind = "bar"`)
			}
		}
	}
}

// nothing refuses a whole of zero, which has no parts.
func (k checker) nothing(shares bool) {
	all := new(big.Rat)
	for i, c := range k.Categories {
		row := new(big.Rat)
		for _, s := range k.Series {
			if v := s.Cells[i].Quantity.Value; v != nil {
				row.Add(row, v)
			}
		}
		all.Add(all, row)
		if shares && row.Sign() == 0 {
			k.msgs.Errorf("chart-whole", c.Span, "the values of this category add up to 0, and a part of nothing has no share").
				WithHint("leave the category out")
		}
	}
	if k.Kind == figure.Donut && all.Sign() == 0 {
		k.msgs.Errorf("chart-whole", k.Span, "the values of chart %q add up to 0, and a ring of nothing cannot be drawn", k.ID)
	}
}

// countable holds cells and dots to whole numbers that can be drawn.
func (k checker) countable() {
	if k.Kind != figure.Waffle && k.Kind != figure.Dots {
		return
	}
	for i := range k.Categories {
		total := new(big.Rat)
		for _, s := range k.Series {
			v := s.Cells[i].Quantity.Value
			if v == nil {
				continue
			}
			if !v.IsInt() {
				k.msgs.Errorf("chart-countable", s.Cells[i].Span, "a chart of kind %q draws whole numbers, and %s is none", k.Kind, v.RatString()).
					WithHint(`kind = "bar" shows any value`)
				return
			}
			total.Add(total, v)
		}
		most, things := int64(mostCells), "cells"
		if k.Kind == figure.Dots {
			most, things = mostDots, "dots"
		}
		if total.Cmp(big.NewRat(most, 1)) > 0 {
			k.msgs.Errorf("chart-countable", k.Categories[i].Span, "%s %s are more than can be told apart; the limit is %d", total.RatString(), things, most).
				WithHint(`kind = "bar" shows any value`)
		}
	}
}

// scale warns of values that a linear axis cannot hold together.
func (k checker) scale() {
	switch k.Kind {
	case figure.Bar, figure.RankedBar, figure.StackedBar, figure.Line, figure.Area, figure.Funnel:
	default:
		return
	}
	var low, high *figure.Cell
	size := func(c *figure.Cell) *big.Rat { return new(big.Rat).Abs(c.Quantity.Value) }
	for j := range k.Series {
		for i := range k.Series[j].Cells {
			cell := &k.Series[j].Cells[i]
			if cell.Quantity.Value == nil || cell.Quantity.Value.Sign() == 0 {
				continue
			}
			if low == nil || size(cell).Cmp(size(low)) < 0 {
				low = cell
			}
			if high == nil || size(cell).Cmp(size(high)) > 0 {
				high = cell
			}
		}
	}
	if low == nil || new(big.Rat).Quo(size(high), size(low)).Cmp(big.NewRat(mostRatio, 1)) <= 0 {
		return
	}
	k.msgs.Warnf(WarnScale, high.Span, "one linear axis shows a value more than %d times another; the smaller will not be seen", mostRatio).
		WithNote(low.Span, "the smaller value is here").
		WithHint("make two charts, or leave one of them to the text")
}

// disputed warns of figures that are in doubt.
func (k checker) disputed() {
	if k.Note != nil {
		return
	}
	for _, cell := range k.Cells() {
		if cell.Figure != nil && cell.Figure.Status == figure.Disputed {
			k.msgs.Warnf(WarnDisputed, cell.Span, "chart %q draws figure %q, which is disputed", k.ID, cell.Figure.ID).
				WithNote(cell.Figure.Span, "its status is set here").
				WithHint("leave it out of the drawing, or say in the chart's note what is in doubt")
		}
	}
}
