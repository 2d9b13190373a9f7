package check

import (
	"math/big"
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// outsideParts finds what is worked out from others and cannot be so: a total below
// one of its parts, an average outside its parts, a sum that counts something twice, a
// change that runs backwards in time.
func outsideParts() Rule {
	return Rule{ID: "outside-parts", Severity: diag.Error, run: func(c *checker) {
		for _, f := range c.Figures.Figures {
			c.countedTwice(f)
			c.backwards(f)
		}
		for _, chart := range c.Figures.Charts {
			for _, s := range chart.Series {
				c.summaryRows(chart, s)
			}
		}
	}}
}

// countedTwice finds an input of a sum that is part of another of its inputs.
func (c *checker) countedTwice(f *figure.Figure) {
	if f.Derivation == nil || f.Derivation.Op != figure.Sum || f.Quantity.Value == nil {
		return
	}
	inputs := f.Derivation.Inputs
	for i, in := range inputs {
		if slices.Contains(inputs[:i], in) {
			c.found(f.Span, "%q adds %q twice", f.ID, in.ID).WithHint("name every part once").
				WithNote(in.Span, "%q is %s", in.ID, plain(in.Quantity.Value))
			return
		}
		for _, other := range inputs {
			if other != in && addsUp(other, in, nil) {
				c.found(f.Span, "%q adds %q, which is a part of %q already", f.ID, in.ID, other.ID).
					WithHint("leave out %q, or add the other parts of %q in place of it", in.ID, other.ID).
					WithNote(other.Span, "%q is the sum", other.ID)
				return
			}
		}
	}
}

// addsUp reports whether a sum has a figure among its parts, or the parts of these.
func addsUp(sum, part *figure.Figure, seen []*figure.Figure) bool {
	if sum.Derivation == nil || sum.Derivation.Op != figure.Sum || slices.Contains(seen, sum) {
		return false
	}
	return slices.ContainsFunc(sum.Derivation.Inputs, func(in *figure.Figure) bool {
		return in == part || addsUp(in, part, append(seen, sum))
	})
}

// backwards finds a change from a later date to an earlier one.
func (c *checker) backwards(f *figure.Figure) {
	if f.Derivation == nil || f.Derivation.Op != figure.Change || f.Quantity.Value == nil {
		return
	}
	from, to := f.Derivation.Inputs[0], f.Derivation.Inputs[1]
	start, _, known := from.AsOf.Bounds()
	_, end, ok := to.AsOf.Bounds()
	if !known || !ok || end >= start {
		return
	}
	c.found(f.Span, "%q is the change from %s to %s, which lies before it", f.ID, from.AsOf.ISO(), to.AsOf.ISO()).
		WithHint(`write the earlier first: change = [%q, %q]`, to.ID, from.ID).
		WithNote(from.Span, "%q is of %s", from.ID, from.AsOf.ISO()).
		WithNote(to.Span, "%q is of %s", to.ID, to.AsOf.ISO())
}

// summaryRows holds the rows of a series that are named as the total or the average
// against the others.
func (c *checker) summaryRows(chart *figure.Chart, s figure.Series) {
	var others []figure.Cell
	var totals, averages []figure.Cell
	for i, cell := range s.Cells {
		if cell.Quantity.Value == nil || i >= len(chart.Categories) {
			continue
		}
		switch name := chart.Categories[i].Name; {
		case c.isNamed(name, func(w *i18n.Sentence) []string { return w.Total }):
			totals = append(totals, cell)
		case c.isNamed(name, func(w *i18n.Sentence) []string { return w.Average }):
			averages = append(averages, cell)
		default:
			others = append(others, cell)
		}
	}
	if len(others) < 2 || len(totals)+len(averages) == 0 || slices.ContainsFunc(others, func(cell figure.Cell) bool { return cell.Unit != others[0].Unit }) {
		return
	}
	byValue := func(a, b figure.Cell) int { return a.Quantity.Value.Cmp(b.Quantity.Value) }
	least, most := slices.MinFunc(others, byValue), slices.MaxFunc(others, byValue)
	for _, total := range totals {
		if least.Quantity.Value.Sign() >= 0 && byValue(total, most) < 0 {
			c.outside(chart, total, "total", most)
		}
	}
	for _, average := range averages {
		switch {
		case byValue(average, most) > 0:
			c.outside(chart, average, "average", most)
		case byValue(average, least) < 0:
			c.outside(chart, average, "average", least)
		}
	}
}

// outside speaks of a row that cannot be what it is called.
func (c *checker) outside(chart *figure.Chart, cell figure.Cell, what string, by figure.Cell) {
	relation := "more than the most"
	if cell.Quantity.Value.Cmp(by.Quantity.Value) < 0 {
		relation = "less than the least"
		if what == "total" {
			relation = "less than one"
		}
	}
	c.found(cell.Span, "the %s in chart %q, %s, is %s of its parts", what, chart.ID, plain(cell.Quantity.Value), relation).
		WithHint("one of the two is wrong").
		WithNote(by.Span, "this part is %s", plain(new(big.Rat).Set(by.Quantity.Value)))
}

// isNamed reports whether a row is called by one of some words, in whichever language.
func (c *checker) isNamed(name i18n.Text, words func(*i18n.Sentence) []string) bool {
	for _, lang := range c.Catalog.Languages() {
		if slices.Contains(words(&lang.Sentence), strings.ToLower(strings.TrimSpace(name[lang.Key]))) {
			return true
		}
	}
	return false
}
