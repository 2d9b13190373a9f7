package check

import (
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// futureDate finds numbers of a time that begins after the edition's date and that
// nobody calls a plan or a forecast; without a date of the edition they are not
// checked. Of years that both languages of a block name it warns.
func futureDate() Rule {
	return Rule{ID: "future-date", Severity: diag.Error, run: func(c *checker) {
		c.futureYears()
		_, last, ok := c.Config.Edition.Date.Bounds()
		if !ok {
			return
		}
		after := func(p number.Period) bool {
			first, _, known := p.Bounds()
			return known && first > last
		}
		for _, f := range c.Figures.Figures {
			if after(f.AsOf) && !inherited(f) && !isForecast(f) && !c.calledPlanned(f.Label, f.Note, f.AsOfNote) {
				c.found(f.Span, "%q is of %s, after this edition of %s", f.ID, f.AsOf.ISO(), c.Config.Edition.Date.ISO()).
					WithHint(`a year mistyped? of a plan write qualifier = "planned", of a forecast flag = "f"`)
			}
		}
		for _, chart := range c.Figures.Charts {
			c.futureCells(chart, after)
		}
	}}
}

// futureYears warns of years in prose that lie after the report and stand in a block
// that speaks of no plan. What runs on into the future without one (a lease, the games
// that a city is to hold) is told by no list of words, so that it is no error.
func (c *checker) futureYears() {
	last := c.lastYear()
	if last == 0 {
		return
	}
	for _, y := range c.judgement().years {
		if !y.n.value.IsInt() || y.n.value.Num().Int64() <= int64(last) || y.planned() {
			continue
		}
		c.warned(y.n.span, "%q lies after this report, and nothing here speaks of a plan", y.n.text()).
			WithHint("a year mistyped in both languages? beside a plan or a forecast say so").
			WithNote(y.other.span, "this is the year in %q", y.b.lang.Key)
	}
}

// lastYear is the last year that a report can know: that of the edition's date, or else
// the one after its period, in which it is written; 0 where neither is known.
func (c *checker) lastYear() int {
	if y := c.Config.Edition.Date.Year(); y != 0 {
		return y
	}
	if y := c.Config.Period.Year(); y != 0 {
		return y + 1
	}
	return 0
}

// planned reports whether one of the two sides speaks of a plan.
func (y sharedNumeral) planned() bool {
	for _, s := range []*side{y.a, y.b} {
		low := lowered(s.text)
		if says(&line{low: low}, 0, len(low), s.lang.Sentence.Planned) || slices.ContainsFunc(s.figures, isForecast) {
			return true
		}
		if slices.ContainsFunc(s.numerals, func(n numeral) bool { return n.class == plan }) {
			return true
		}
	}
	return false
}

// inherited reports whether a figure has the date of one of those that it is worked
// out from, which is told there.
func inherited(f *figure.Figure) bool {
	if f.Derivation == nil {
		return false
	}
	for _, in := range f.Derivation.Inputs {
		if in.AsOf.Equal(f.AsOf) {
			return true
		}
	}
	return false
}

// isForecast reports whether a figure is said to be not reached yet.
func isForecast(f *figure.Figure) bool {
	return f.Quantity.Qualifier == number.Planned || f.Flags.Has(forecast)
}

// forecast is SDMX's flag of a value that is not reached yet.
const forecast figure.Flags = "f"

// futureCells looks at the rows of a chart's CSV file.
func (c *checker) futureCells(chart *figure.Chart, after func(number.Period) bool) {
	times, timed := categoryTimes(chart)
	if c.calledPlanned(chart.Title, chart.Subtitle, chart.Note) {
		return
	}
	said := map[number.Period]bool{}
	for _, s := range chart.Series {
		for i, cell := range s.Cells {
			date := cell.AsOf
			if timed && i < len(times) {
				date = times[i]
			}
			if cell.Figure != nil || cell.Quantity.Value == nil || s.Role == figure.Planned || cell.Flags.Has(forecast) || !after(date) || said[date] {
				continue
			}
			if i < len(chart.Categories) && c.calledPlanned(chart.Categories[i].Name, s.Name) {
				continue
			}
			said[date] = true
			c.found(cell.Span, "chart %q has a value of %s, after this edition of %s", chart.ID, date.ISO(), c.Config.Edition.Date.ISO()).
				WithHint(`a year mistyped? of a plan write role = "planned", of a forecast say so in the chart’s note`)
		}
	}
}

// calledPlanned reports whether one of some texts says that a number is a plan or a
// forecast, in whichever language.
func (c *checker) calledPlanned(texts ...i18n.Text) bool {
	for _, lang := range c.Catalog.Languages() {
		for _, t := range texts {
			low := lowered(t[lang.Key])
			if says(&line{low: low}, 0, len(low), lang.Sentence.Planned) {
				return true
			}
		}
	}
	return false
}
