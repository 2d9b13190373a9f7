package check

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"strings"
	"unicode"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// seriesOutlier finds a value that is ten, a hundred or a thousand times too large or
// too small for its series: a slip of the scale.
func seriesOutlier() Rule {
	return Rule{ID: "series-outlier", Severity: diag.Error, run: func(c *checker) {
		said := map[*figure.Figure]bool{}
		for _, chart := range c.Figures.Charts {
			if !inTime(chart) {
				continue
			}
			for _, s := range chart.Series {
				c.outliers(chartPoints(s), said)
			}
		}
		for _, points := range c.figureSeries() {
			c.outliers(points, said)
		}
	}}
}

// A point is a value of a series.
type point struct {
	value  float64
	text   string
	unit   string
	figure *figure.Figure
	span   diag.Span
}

func pointOf(v *big.Rat, unit string, f *figure.Figure, span diag.Span) point {
	value, _ := v.Float64()
	return point{value, plain(v), unit, f, span}
}

func chartPoints(s figure.Series) []point {
	var points []point
	for _, cell := range s.Cells {
		if cell.Quantity.Value != nil {
			points = append(points, pointOf(cell.Quantity.Value, cell.Unit, cell.Figure, cell.Span))
		}
	}
	return points
}

// inTime reports whether a chart's categories follow each other in time.
func inTime(c *figure.Chart) bool {
	if c.Kind == figure.Line || c.Kind == figure.Area {
		return true
	}
	_, ok := categoryTimes(c)
	return ok
}

// categoryTimes reads the categories of a chart as dates. ok is false where one of
// them is none, or where they do not run forwards or backwards.
func categoryTimes(c *figure.Chart) (times []number.Period, ok bool) {
	for _, category := range c.Categories {
		t, ok := timeIn(category)
		if !ok {
			return nil, false
		}
		times = append(times, t)
	}
	later := func(a, b number.Period) int { return a.Compare(b) }
	earlier := func(a, b number.Period) int { return b.Compare(a) }
	ordered := slices.IsSortedFunc(times, later) || slices.IsSortedFunc(times, earlier)
	return times, ordered && len(times) > 1 && times[0] != times[1]
}

// timeIn reads the date that a category is named by, in whichever language: 2025,
// 2025-03, or a name with one year in it.
func timeIn(c figure.Category) (number.Period, bool) {
	for _, lang := range sortedLangs(c.Name) {
		name := strings.TrimSpace(c.Name[lang])
		if p, err := number.ParsePeriod(name); err == nil && !p.IsUnknown() {
			return p, true
		}
		digits := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsDigit(r) })
		if len(digits) == 1 && len(digits[0]) == 4 {
			if p, err := number.ParsePeriod(digits[0]); err == nil {
				return p, true
			}
		}
	}
	return number.Period{}, false
}

// figureSeries gathers the figures of one label and unit at three dates or more.
// Labels may name the year.
func (c *checker) figureSeries() [][]point {
	type key struct{ label, unit string }
	groups := map[key][]*figure.Figure{}
	var order []key
	for _, f := range c.Figures.Figures {
		if f.Quantity.Value == nil || f.AsOf.IsUnknown() || f.AsOf.IsZero() {
			continue
		}
		label := strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return -1
			}
			return r
		}, f.Label.In(c.Config.Languages[0]))
		k := key{label, f.Unit}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], f)
	}
	var list [][]point
	for _, k := range order {
		group := groups[k]
		slices.SortStableFunc(group, func(a, b *figure.Figure) int { return a.AsOf.Compare(b.AsOf) })
		dates := slices.CompactFunc(slices.Clone(group), func(a, b *figure.Figure) bool { return a.AsOf.Equal(b.AsOf) })
		if len(dates) < 3 || len(dates) < len(group) {
			continue // several of one date are no series
		}
		var points []point
		for _, f := range group {
			points = append(points, pointOf(f.Quantity.Value, f.Unit, f, f.Span))
		}
		list = append(list, points)
	}
	return list
}

const (
	// likeFactor is how many times the one of two values may be the other for both to
	// be of one size.
	likeFactor = 3
	// powerSlack is how far a slip may miss a power of ten, beyond the values beside it.
	powerSlack = 1.15
	// steadyCount is the length from which a series of counts or rates is judged: both
	// may jump, unless all the others keep their size.
	steadyCount = 5
)

// outliers judges the values of a series that are above zero.
func (c *checker) outliers(points []point, said map[*figure.Figure]bool) {
	for _, p := range points {
		if p.unit != points[0].unit || p.value <= 0 {
			return
		}
	}
	for i, p := range points {
		power, beside := offScale(points, i, c.Catalog.UnitKind(p.unit))
		if power == 0 || said[p.figure] {
			continue
		}
		if p.figure != nil {
			said[p.figure] = true
		}
		direction, times := "larger", math.Pow10(power)
		if power < 0 {
			direction, times = "smaller", math.Pow10(-power)
		}
		c.found(p.span, "%s is about %.0f times %s than the values beside it", p.text, times, direction).
			WithHint("a slip of the scale? the unit of the file holds for every row").
			WithNote(beside[0].span, "here it is %s", beside[0].text).
			WithNote(beside[1].span, "here it is %s", beside[1].text)
	}
}

// offScale returns the power of ten by which a value is out of its series, or 0, and the
// two values that tell. These are its neighbours, which are of one size; at an end
// the two next to it, and then all the others must be of one size. So must they in a
// series of counts, rates and ranks, which may really jump and fall back.
func offScale(points []point, i int, kind number.Kind) (power int, beside [2]point) {
	n := len(points)
	if n < 3 || kind == number.Rank {
		return 0, beside
	}
	inner := i > 0 && i < n-1
	switch {
	case inner:
		beside = [2]point{points[i-1], points[i+1]}
	case i == 0:
		beside = [2]point{points[1], points[2]}
	default:
		beside = [2]point{points[n-2], points[n-3]}
	}
	low, high := min(beside[0].value, beside[1].value), max(beside[0].value, beside[1].value)
	if high > likeFactor*low {
		return 0, beside
	}
	jumps := kind != number.Money && kind != number.Measure
	if jumps && n < steadyCount || !inner && n < 4 || (jumps || !inner) && !steady(points, i) {
		return 0, beside
	}
	power = int(math.Round(math.Log10(points[i].value / math.Sqrt(low*high))))
	scaled := points[i].value / math.Pow10(power)
	if scaled < low/powerSlack || scaled > high*powerSlack {
		return 0, beside
	}
	return power, beside
}

// steady reports whether all values but one are of one size.
func steady(points []point, but int) bool {
	rest := slices.Delete(slices.Clone(points), but, but+1)
	byValue := func(a, b point) int { return cmp.Compare(a.value, b.value) }
	return slices.MaxFunc(rest, byValue).value <= likeFactor*slices.MinFunc(rest, byValue).value
}
