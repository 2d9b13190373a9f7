package check

import (
	"slices"
	"strings"
)

// fewestCounts is the number of small counts in a block from which their order says
// something: two change places with the sentence, as in “34 of 41”.
const fewestCounts = 3

// order notes that the ranks, or the small counts, of two sides are the same and stand
// in another order.
func (t *tally) order(a, b *side) {
	x, y := placesIn(a), placesIn(b)
	if slices.ContainsFunc(append(x[:len(x):len(x)], y...), func(n *numeral) bool { return n.class == rank }) {
		t.moved(x, y, a, b)
	}
	x, y = countsIn(a), countsIn(b)
	if len(x) >= fewestCounts && !onlyNeighbours(x, y) {
		t.moved(x, y, a, b)
	}
}

// moved notes the first of two lists of the same numerals that is in another place.
func (t *tally) moved(x, y []*numeral, a, b *side) {
	if !slices.Equal(sortedValues(x), sortedValues(y)) {
		return
	}
	for i := range x {
		if x[i].value.Cmp(y[i].value) != 0 {
			t.typed.moved = append(t.typed.moved, sharedNumeral{x[i], y[i], a, b})
			return
		}
	}
}

// placesIn lists a side's places in an order, and whatever else is numbered as they are.
func placesIn(s *side) []*numeral {
	return numeralsOf(s, func(n *numeral) bool { return n.class == rank || n.class == ordinal })
}

// countsIn lists a side's small whole counts.
func countsIn(s *side) []*numeral {
	return numeralsOf(s, func(n *numeral) bool { return (n.class == soft || n.class == silent) && n.value.IsInt() })
}

func numeralsOf(s *side, is func(*numeral) bool) []*numeral {
	var list []*numeral
	for i := range s.numerals {
		if n := &s.numerals[i]; n.value != nil && is(n) {
			list = append(list, n)
		}
	}
	return list
}

func sortedValues(list []*numeral) []string {
	values := make([]string, len(list))
	for i, n := range list {
		values[i] = n.value.RatString()
	}
	slices.SortFunc(values, strings.Compare)
	return values
}

// onlyNeighbours reports whether two lists differ in nothing but neighbours that have
// changed places, as a part and its whole do from language to language.
func onlyNeighbours(x, y []*numeral) bool {
	if len(x) != len(y) {
		return false
	}
	same := func(i, k int) bool { return x[i].value.Cmp(y[k].value) == 0 }
	for i := 0; i < len(x); i++ {
		switch {
		case same(i, i):
		case i+1 < len(x) && same(i, i+1) && same(i+1, i):
			i++
		default:
			return false
		}
	}
	return true
}

// otherCountOrder speaks of ranks or counts in another order.
func (c *checker) otherCountOrder(m sharedNumeral) {
	c.found(m.n.span, "%q stands here, and at its place in %q %q: the same numbers in another order", m.n.text(), m.b.lang.Key, m.other.text()).
		WithHint("see that each is beside what it counts, then run `diglot review`").
		WithNote(m.other.span, "this is its place in %q", m.b.lang.Key)
}
