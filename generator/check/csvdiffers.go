package check

import (
	"maps"
	"math"
	"math/big"
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// csvDiffers holds the cells of charts' CSV files against the figures of the report
// that say the same: of one unit and date, and named by the same words.
func csvDiffers() Rule {
	return Rule{ID: "csv-differs", Severity: diag.Error, run: func(c *checker) {
		n := c.namer()
		named := n.figures()
		if len(named) == 0 {
			return
		}
		for _, chart := range c.Figures.Charts {
			times, timed := categoryTimes(chart)
			for _, s := range chart.Series {
				for i, cell := range s.Cells {
					if cell.Figure != nil || cell.Quantity.Value == nil || i >= len(chart.Categories) {
						continue
					}
					date := cell.AsOf
					if timed {
						date = times[i]
					}
					for _, f := range n.sameAs(named, chart.Categories[i].Name, s.Name, cell.Unit, date, timed) {
						c.compareCell(chart, cell, f)
					}
				}
			}
		}
	}}
}

// A naming is what a figure is called in a language, with its unit.
type naming struct {
	lang        i18n.Lang
	words, unit string
}

// A namer reduces what figures, rows and columns are called to a [naming].
type namer struct {
	*checker
	words map[i18n.Lang]*mentioner
}

func (c *checker) namer() namer {
	n := namer{c, map[i18n.Lang]*mentioner{}}
	for _, lang := range c.Catalog.Languages() {
		n.words[lang.Key] = &mentioner{lang: lang, dull: functionWords(lang)}
	}
	return n
}

// figures lists the figures by what they are called, where a chart has a CSV file.
func (n namer) figures() map[naming][]*figure.Figure {
	isCSV := func(chart *figure.Chart) bool {
		return slices.ContainsFunc(chart.Cells(), func(cell figure.Cell) bool { return cell.Figure == nil && cell.Quantity.Value != nil })
	}
	if !slices.ContainsFunc(n.Figures.Charts, isCSV) {
		return nil
	}
	named := map[naming][]*figure.Figure{}
	for _, f := range n.Figures.Figures {
		for _, lang := range sortedLangs(f.Label) {
			if name := n.naming(lang, f.Unit, f.Label[lang]); name.words != "" && f.Quantity.Value != nil {
				named[name] = append(named[name], f)
			}
		}
	}
	return named
}

// sortedLangs lists the languages of a text in a fixed order.
func sortedLangs(t i18n.Text) []i18n.Lang { return slices.Sorted(maps.Keys(t)) }

// naming reduces names to their words, whatever their order, without years and words
// such as "of" and 的. Han characters that meet make a word, so what is one name is
// given as one text.
func (n namer) naming(lang i18n.Lang, unit string, names ...string) naming {
	m := n.words[lang]
	if m == nil {
		return naming{}
	}
	var words []string
	for _, name := range names {
		for _, w := range m.words(name) {
			if !isYear(w.text) {
				words = append(words, w.text)
			}
		}
	}
	slices.Sort(words)
	return naming{lang, strings.Join(slices.Compact(words), " "), unit}
}

// sameAs lists the figures that are called as a cell is: by its series where the rows
// are dates, and otherwise by its row, or by both. Every language that names them must
// agree.
func (n namer) sameAs(named map[naming][]*figure.Figure, row, series i18n.Text, unit string, date number.Period, timed bool) []*figure.Figure {
	var found []*figure.Figure
	for k, lang := range n.Config.Languages {
		names := []naming{n.naming(lang, unit, series[lang])}
		if !timed {
			names = []naming{
				n.naming(lang, unit, row[lang]), n.naming(lang, unit, row[lang], series[lang]),
				n.naming(lang, unit, row[lang]+series[lang]), n.naming(lang, unit, series[lang]+row[lang]),
			}
		}
		var here []*figure.Figure
		for _, name := range names {
			if name.words == "" {
				continue
			}
			for _, f := range named[name] {
				if sameDate(f.AsOf, date, timed) && !slices.Contains(here, f) {
					here = append(here, f)
				}
			}
		}
		if k == 0 {
			found = here
			continue
		}
		found = slices.DeleteFunc(found, func(f *figure.Figure) bool { return !slices.Contains(here, f) })
	}
	return found
}

// sameDate reports whether a figure is of the date of a row. A row of a year has the
// year’s figures and those of its last day.
func sameDate(asOf, row number.Period, timed bool) bool {
	if asOf.Equal(row) {
		return !asOf.IsZero() && !asOf.IsUnknown()
	}
	if !timed || asOf.Year() == 0 || asOf.Year() != row.Year() {
		return false
	}
	first, last, _ := row.Bounds()
	from, to, ok := asOf.Bounds()
	return ok && to == last && (from == first || from == to)
}

// compareCell says where a cell and a figure differ by more than rounding. A factor of
// ten, a hundred … is a slip of the scale, and two numbers of one document cannot
// differ; what comes from two documents may.
func (c *checker) compareCell(chart *figure.Chart, cell figure.Cell, f *figure.Figure) {
	value := cell.Quantity.Value
	if roundsTo(value, f.Quantity.Value) || roundsTo(f.Quantity.Value, value) || f.Shown != nil && roundsTo(f.Shown, value) {
		return
	}
	power := powerBetween(value, f.Quantity.Value)
	var m *diag.Message
	switch {
	case power != 0:
		times := "larger"
		if power < 0 {
			times, power = "smaller", -power
		}
		m = c.found(cell.Span, "%s in chart %q is %.0f times %s than %q, which says the same", plain(value), chart.ID, math.Pow10(power), times, f.ID).
			WithHint("write every cell in the unit of the chart, %q", cell.Unit)
	case cell.Source.Document != nil && cell.Source.Document == f.Source.Document:
		m = c.found(cell.Span, "%s in chart %q stands against %s of %q, of the same date and source", plain(value), chart.ID, plain(f.Quantity.Value), f.ID).
			WithHint("one of the two is wrong, or they are of different things: name them apart")
	default:
		m = c.warned(cell.Span, "%s in chart %q stands against %s of %q, of the same date", plain(value), chart.ID, plain(f.Quantity.Value), f.ID).
			WithHint("one of the two is wrong or was revised, or they are of different things: name them apart")
	}
	m.WithNote(f.Span, "this is %q", f.ID)
}

// roundsTo reports whether a value is another one, or that one rounded to the digits
// that the value has.
func roundsTo(rounded, v *big.Rat) bool {
	unit := smallestDigit(rounded)
	if unit == nil {
		return rounded.Cmp(v) == 0
	}
	off := new(big.Rat).Sub(rounded, v)
	return off.Abs(off).Cmp(unit.Mul(unit, big.NewRat(1, 2))) <= 0
}

// smallestDigit is the size of the last digit of a value that is not zero, or nil where
// its decimals do not end.
func smallestDigit(v *big.Rat) *big.Rat {
	text, ends := number.DecimalText(v)
	if !ends || v.Sign() == 0 {
		return nil
	}
	whole, decimals, _ := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	power := -len(decimals)
	if decimals == "" {
		power = len(whole) - len(strings.TrimRight(whole, "0"))
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(power, -power))), nil)
	if power < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), ten)
	}
	return new(big.Rat).SetInt(ten)
}

// powerBetween returns n where a is 10 to the n times b, within rounding, or 0.
func powerBetween(a, b *big.Rat) int {
	if a.Sign() == 0 || a.Sign() != b.Sign() {
		return 0
	}
	ratio, _ := new(big.Rat).Quo(a, b).Float64()
	exact := math.Log10(ratio)
	if power := math.Round(exact); math.Abs(exact-power) < 0.002 {
		return int(power)
	}
	return 0
}
