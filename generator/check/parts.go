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
		for _, f := range c.Figures.Figures {
			c.belowZero(f)
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

// roundedAway is what rounding to whole per cent may add to each percentage.
func roundedAway() *big.Rat { return big.NewRat(1, 200) }

// percentages finds percentages that are stacked to more than 100.
func (c *checker) percentages(chart *figure.Chart, cells []figure.Cell) {
	sum, most := new(big.Rat), big.NewRat(1, 1)
	for _, cell := range cells {
		if c.Catalog.UnitKind(cell.Unit) != number.Percent {
			return
		}
		sum.Add(sum, cell.Quantity.Value)
		most.Add(most, roundedAway())
	}
	if sum.Cmp(most) > 0 {
		c.found(cells[0].Span, "the percentages that chart %q stacks add up to %s", chart.ID, plain(sum.Mul(sum, big.NewRat(100, 1)))).
			WithHint(`parts of one whole come to 100 at most; kind = "bar" sets them side by side`)
	}
}

// belowZero finds a count that is less than nothing, for more was taken away than there was.
func (c *checker) belowZero(f *figure.Figure) {
	if f.Derivation == nil || f.Derivation.Op != figure.Difference || f.Quantity.Value == nil {
		return
	}
	if f.Quantity.Value.Sign() >= 0 || c.Catalog.UnitKind(f.Unit) != number.Count {
		return
	}
	first := f.Derivation.Inputs[0]
	m := c.found(f.Span, "%q comes to %s: more is taken away than there is", f.ID, plain(f.Quantity.Value)).
		WithHint("the first figure of a difference is the whole").
		WithNote(first.Span, "%q is the whole, %s", first.ID, plain(first.Quantity.Value))
	for _, in := range f.Derivation.Inputs[1:] {
		m.WithNote(in.Span, "%q, %s, is taken away", in.ID, plain(in.Quantity.Value))
	}
}

// plain writes a value for a message.
func plain(v *big.Rat) string {
	if s, ok := number.DecimalText(v); ok {
		return s
	}
	return v.RatString()
}
