package check

import (
	"math/big"
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// partExceedsWhole finds parts that come to more than their whole: in the stacks
// of a chart, among shares of one whole, and in what is left of a whole.
func partExceedsWhole() Rule {
	return Rule{ID: "part-exceeds-whole", Severity: diag.Error, run: func(c *checker) {
		wholes := wholesOf(c.Figures.Figures)
		for _, chart := range c.Figures.Charts {
			for _, stack := range stacks(chart) {
				c.stack(chart, stack, wholes)
			}
		}
	}}
}

// wholesOf lists, for every part, the figures that a derivation names as its whole:
// the second of a share, the first of a difference, and the result of a sum.
func wholesOf(figures []*figure.Figure) map[*figure.Figure][]*figure.Figure {
	wholes := map[*figure.Figure][]*figure.Figure{}
	add := func(part, whole *figure.Figure) {
		if part != whole && !slices.Contains(wholes[part], whole) {
			wholes[part] = append(wholes[part], whole)
		}
	}
	for _, f := range figures {
		if f.Derivation == nil || f.Quantity.Value == nil {
			continue // a formula that could not be worked out has its message
		}
		inputs := f.Derivation.Inputs
		switch f.Derivation.Op {
		case figure.Sum:
			for _, in := range inputs {
				add(in, f)
			}
		case figure.Difference:
			for _, in := range inputs[1:] {
				add(in, inputs[0])
			}
			add(f, inputs[0])
		case figure.Share:
			add(inputs[0], inputs[1])
		}
	}
	return wholes
}

// stacks lists the cells that a chart shows as parts of something: those of each
// category where series are stacked, and all of them in a ring or a tiling.
func stacks(c *figure.Chart) [][]figure.Cell {
	var list [][]figure.Cell
	switch c.Kind {
	case figure.StackedBar, figure.PercentBar, figure.Area, figure.Waffle:
		for i := range c.Categories {
			var stack []figure.Cell
			for _, s := range c.Series {
				if i < len(s.Cells) {
					stack = append(stack, s.Cells[i])
				}
			}
			list = append(list, stack)
		}
	case figure.Donut, figure.Treemap:
		var all []figure.Cell
		for _, s := range c.Series {
			all = append(all, s.Cells...)
		}
		list = append(list, all)
	}
	return list
}

// stack looks at the cells of one stack.
func (c *checker) stack(chart *figure.Chart, cells []figure.Cell, wholes map[*figure.Figure][]*figure.Figure) {
	cells = slices.DeleteFunc(slices.Clone(cells), func(cell figure.Cell) bool { return cell.Quantity.Value == nil })
	if len(cells) < 2 {
		return
	}
	c.percentages(chart, cells)
	c.remainder(chart, cells)
	var seen []*figure.Figure
	for _, cell := range cells {
		for _, whole := range wholes[cell.Figure] {
			if !slices.Contains(seen, whole) {
				seen = append(seen, whole)
				c.partsOf(chart, cells, whole, wholes)
			}
		}
	}
}

// partsOf adds up those cells of a stack that are parts of a whole, the whole
// itself among them if it is stacked too.
func (c *checker) partsOf(chart *figure.Chart, cells []figure.Cell, whole *figure.Figure, wholes map[*figure.Figure][]*figure.Figure) {
	if whole.Quantity.Value == nil {
		return
	}
	sum := new(big.Rat)
	var largest figure.Cell
	for _, cell := range cells {
		if cell.Figure != whole && !slices.Contains(wholes[cell.Figure], whole) {
			continue
		}
		value := cell.Figure.Quantity.Value
		sum.Add(sum, value)
		if largest.Figure == nil || value.Cmp(largest.Figure.Quantity.Value) > 0 {
			largest = cell
		}
		if cell.Figure == whole {
			largest = cell
		}
	}
	if sum.Cmp(whole.Quantity.Value) <= 0 {
		return
	}
	m := c.found(largest.Span, "the parts of %q in chart %q add up to %s, and the whole is %s",
		whole.ID, chart.ID, plain(sum), plain(whole.Quantity.Value))
	if largest.Figure == whole {
		m.WithHint("leave the whole out: the chart stacks it upon its own parts")
	} else {
		m.WithHint("parts that overlap cannot be stacked; one of the numbers may be wrong")
	}
	m.WithNote(whole.Span, "%q is the whole", whole.ID)
}

// percentages finds percentages that are stacked to more than 100. Those that do not
// reach it are told by shares.
func (c *checker) percentages(chart *figure.Chart, cells []figure.Cell) {
	sum, rounding, ok := c.sumOfShares(chart, cells)
	if !ok || sum.Cmp(new(big.Rat).Add(one(), rounding)) <= 0 {
		return
	}
	c.found(cells[0].Span, "the percentages that chart %q stacks add up to %s", chart.ID, percentText(sum)).
		WithHint(`parts of one whole come to 100 at most; kind = "bar" sets them side by side`)
}

// remainder finds what is left of a whole and is less than nothing, where a chart
// stacks it upon what was taken away: a stock cannot be negative. A difference that
// is told by itself may be, as where a population fell.
func (c *checker) remainder(chart *figure.Chart, cells []figure.Cell) {
	for _, cell := range cells {
		f := cell.Figure
		if f == nil || f.Derivation == nil || f.Derivation.Op != figure.Difference || cell.Quantity.Value.Sign() >= 0 {
			continue
		}
		taken := f.Derivation.Inputs[1:]
		if !slices.ContainsFunc(cells, func(other figure.Cell) bool { return slices.Contains(taken, other.Figure) }) {
			continue
		}
		whole := f.Derivation.Inputs[0]
		m := c.found(cell.Span, "%q is what is left of %q, and comes to %s: more is taken away than there is", f.ID, whole.ID, plain(f.Quantity.Value)).
			WithHint("the first figure of a difference is the whole").
			WithNote(whole.Span, "%q is the whole, %s", whole.ID, plain(whole.Quantity.Value))
		for _, in := range taken {
			m.WithNote(in.Span, "%q, %s, is taken away", in.ID, plain(in.Quantity.Value))
		}
	}
}

// plain writes a value for a message.
func plain(v *big.Rat) string {
	if s, ok := number.DecimalText(v); ok {
		return s
	}
	return v.RatString()
}
