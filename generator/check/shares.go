package check

import (
	"math/big"
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// shares finds percentages of one whole that do not come to 100: in charts that draw
// them as all there is, and in sentences that call them shares.
func shares() Rule {
	return Rule{ID: "shares", Severity: diag.Error, run: func(c *checker) {
		for _, chart := range c.Figures.Charts {
			c.chartShares(chart)
		}
		for _, p := range c.readLines().pairs {
			if !p.table {
				c.proseShares(p)
			}
		}
	}}
}

func one() *big.Rat { return big.NewRat(1, 1) }

// percentText writes a fraction as a number of per cent.
func percentText(v *big.Rat) string { return plain(new(big.Rat).Mul(v, big.NewRat(100, 1))) }

// sumOfShares adds up percentages; rounding is what the rounding of each may come to.
// ok is false where not all cells are percentages.
func (c *checker) sumOfShares(chart *figure.Chart, cells []figure.Cell) (sum, rounding *big.Rat, ok bool) {
	var own, all []int
	for _, cell := range cells {
		if c.Catalog.UnitKind(cell.Unit) != number.Percent || cell.Quantity.Value == nil {
			return nil, nil, false
		}
		own = append(own, percentDecimals(cell.Quantity.Value))
	}
	for _, cell := range chart.Cells() {
		if cell.Quantity.Value != nil && c.Catalog.UnitKind(cell.Unit) == number.Percent {
			all = append(all, percentDecimals(cell.Quantity.Value))
		}
	}
	sum = new(big.Rat)
	for _, cell := range cells {
		sum.Add(sum, cell.Quantity.Value)
	}
	return sum, roundingOf(own, all), true
}

// percentDecimals counts the decimals of a fraction as a percentage.
func percentDecimals(v *big.Rat) int {
	_, decimals, _ := strings.Cut(percentText(v), ".")
	return len(decimals)
}

// roundingOf is what rounding may come to in a sum of percentages: half a unit of
// the last decimal of each. One number in ten ends in a zero, which a value does not
// keep: where at most a third of all numbers of a table have fewer decimals than the
// others, they are taken to have as many.
func roundingOf(own, all []int) *big.Rat {
	most, fewer := slices.Max(all), 0
	for _, n := range all {
		if n < most {
			fewer++
		}
	}
	sum := new(big.Rat)
	for _, n := range own {
		if 3*fewer <= len(all) {
			n = most
		}
		unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n+2)), nil)
		sum.Add(sum, new(big.Rat).SetFrac(big.NewInt(1), unit.Mul(unit, big.NewInt(2))))
	}
	return sum
}

// chartShares looks at the percentages that a chart shows as parts of a whole. A ring
// and bars of 100 % draw them as all there is. In other stacks they may be some of the
// parts, unless the rest of the chart comes to 100.
func (c *checker) chartShares(chart *figure.Chart) {
	type short struct {
		cell figure.Cell
		sum  *big.Rat
	}
	var all []short
	whole := 0
	for _, cells := range stacks(chart) {
		if len(cells) < 2 {
			continue
		}
		sum, rounding, ok := c.sumOfShares(chart, cells)
		if !ok {
			continue
		}
		off := new(big.Rat).Sub(one(), sum)
		switch {
		case new(big.Rat).Abs(off).Cmp(rounding) <= 0:
			whole++
		case off.Sign() > 0:
			all = append(all, short{cells[0], sum})
		}
	}
	drawn := chart.Kind == figure.PercentBar || chart.Kind == figure.Donut
	for _, s := range all {
		switch {
		case drawn || whole > 0 && whole >= len(all):
			c.found(s.cell.Span, "the percentages of chart %q add up to %s here, and the chart shows them as a whole", chart.ID, percentText(s.sum)).
				WithHint("a part is missing or wrong; rounding is allowed for")
		case nearWhole(s.sum):
			c.warned(s.cell.Span, "the percentages of chart %q add up to %s here", chart.ID, percentText(s.sum)).
				WithHint("parts of one whole come to 100; is one missing or wrong?")
		}
	}
}

// nearWhole reports whether a sum of shares looks like all of them.
func nearWhole(sum *big.Rat) bool {
	return sum.Cmp(big.NewRat(85, 100)) >= 0 && sum.Cmp(big.NewRat(115, 100)) <= 0
}

// proseShares looks at the percentages of each sentence that one of the languages
// calls shares.
func (c *checker) proseShares(p linePair) {
	done := 0
	for i := range p.a.numbers {
		if i < done {
			continue
		}
		from, to := p.a.sentence(p.a.numbers[i].from, false)
		if p.list {
			from, to = 0, len(p.a.text)
		}
		end := i
		for end < len(p.a.numbers) && p.a.numbers[end].from < to {
			end++
		}
		done = max(end, i+1)
		c.sentenceShares(p, partsOf(p.a, i, done), from, to)
	}
}

// partsOf lists the percentages among some numbers of a line that are not changes.
func partsOf(l *line, from, to int) []int {
	var parts []int
	for i := from; i < to; i++ {
		n := &l.numbers[i]
		if n.kind == number.Percent && n.value != nil && n.value.Sign() > 0 && l.governors[i] == nil && n.variant() == "" {
			parts = append(parts, i)
		}
	}
	return parts
}

// sentenceShares judges the parts that a sentence of the first language gives.
func (c *checker) sentenceShares(p linePair, parts []int, from, to int) {
	if len(parts) < 2 {
		return
	}
	others := make([]int, len(parts))
	shared := true
	for i, part := range parts {
		others[i] = p.b.index(p.a.numbers[part].key)
		shared = shared && others[i] >= 0
	}
	bFrom, bTo := p.b.sentence(p.b.numbers[max(others[0], 0)].from, false)
	if !says(p.a, from, to, p.a.lang.Sentence.Share) && !says(p.b, bFrom, bTo, p.b.lang.Sentence.Share) {
		return
	}
	parts = outermost(p.a, parts)
	a, whole := wholeOf(p.a, parts)
	if !shared {
		c.oneLanguageShares(p, parts, bFrom, bTo, whole)
		return
	}
	if whole || !nearWhole(a) {
		return
	}
	closed := says(p.a, from, to, p.a.lang.Sentence.Remainder) && says(p.b, bFrom, bTo, p.b.lang.Sentence.Remainder)
	near := new(big.Rat).Sub(a, one())
	if len(parts) < 2 {
		return
	}
	if len(parts) < 3 && !closed && near.Abs(near).Cmp(big.NewRat(3, 100)) > 0 {
		return
	}
	say := c.warned
	if closed {
		say = c.found
	}
	c.sayShares(say, p.a, parts, a).WithNote(p.b.numberSpan(others[0]), "this is the first of them in %q", p.b.lang.Key)
}

// oneLanguageShares judges parts of which not all stand in the other language: where
// the one gives a whole and the other does not, a number is wrong.
func (c *checker) oneLanguageShares(p linePair, parts []int, from, to int, whole bool) {
	i := slices.IndexFunc(p.b.numbers, func(n numberAt) bool { return n.from >= from })
	end := i
	for end >= 0 && end < len(p.b.numbers) && p.b.numbers[end].from < to {
		end++
	}
	others := partsOf(p.b, max(i, 0), max(end, 0))
	if len(others) != len(parts) {
		return
	}
	b, otherWhole := wholeOf(p.b, others)
	a, _ := wholeOf(p.a, parts)
	switch {
	case whole && !otherWhole && nearWhole(b):
		c.sayShares(c.found, p.b, others, b).WithNote(p.a.numberSpan(parts[0]), "in %q they come to 100", p.a.lang.Key)
	case otherWhole && !whole && nearWhole(a):
		c.sayShares(c.found, p.a, parts, a).WithNote(p.b.numberSpan(others[0]), "in %q they come to 100", p.b.lang.Key)
	}
}

// sayShares speaks of shares that do not come to a whole.
func (c *checker) sayShares(say func(diag.Span, string, ...any) *diag.Message, l *line, parts []int, sum *big.Rat) *diag.Message {
	return say(l.numberSpan(parts[len(parts)-1]), "the %d shares of this sentence add up to %s", len(parts), percentText(sum)).
		WithHint("parts of one whole come to 100; is one missing or wrong?").
		WithNote(l.numberSpan(parts[0]), "this is the first of them")
}

// wholeOf adds up parts, and reports whether they come to 100 within rounding.
func wholeOf(l *line, parts []int) (*big.Rat, bool) {
	sum := new(big.Rat)
	var decimals []int
	for _, i := range parts {
		n := &l.numbers[i]
		sum.Add(sum, n.value)
		if n.decimals >= 0 {
			decimals = append(decimals, n.decimals)
		} else {
			decimals = append(decimals, percentDecimals(n.value))
		}
	}
	off := new(big.Rat).Sub(sum, one())
	return sum, off.Abs(off).Cmp(roundingOf(decimals, decimals)) <= 0
}

// outermost leaves out those that are parts of the one before them. The first is
// none, since there is no share that it could be a part of.
func outermost(l *line, parts []int) []int {
	rest := parts[:1:1]
	for k, i := range parts[1:] {
		if !says(l, l.numbers[parts[k]].to, l.numbers[i].from, l.lang.Sentence.Within) {
			rest = append(rest, i)
		}
	}
	return rest
}

// says reports whether one of some words stands in a part of a line.
func says(l *line, from, to int, words []string) bool {
	part := l.low[from:to]
	for _, word := range words {
		for at := 0; ; {
			i := strings.Index(part[at:], word)
			if i < 0 {
				break
			}
			i += at
			if startsWord(part, i) && startsWord(part, i+len(word)) {
				return true
			}
			at = i + len(word)
		}
	}
	return false
}
