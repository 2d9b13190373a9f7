package check

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// figureOrder finds numbers of one kind that stand in another order than in the other
// language, where neither labels nor verbs tell that each is in its place, and ranks
// and small counts of a block that do. A block
// that has been reviewed as it stands is confirmed; texts of TOML files, which no
// review looks at, are left out.
func figureOrder() Rule {
	return Rule{ID: "figure-order", Severity: diag.Warning, run: func(c *checker) {
		for _, m := range c.judgement().moved {
			c.otherCountOrder(m)
		}
		lines := c.readLines()
		for _, p := range lines.pairs {
			if p.reviewed || p.table || p.text {
				continue
			}
			said := false
			p.eachTwo(func(t two) {
				if !said && t.reordered() && t.sameKind() && t.telling() && !inPlace(lines, t) {
					said = true
					c.otherOrder(t)
				}
			})
		}
	}}
}

// inPlace reports whether something tells that two numbers belong where they stand: a
// verb that governs the same one in both languages, a word of falling beside the same
// one, other numbers that stand with each of them in both, or their labels. Two that
// are wrong are told by figure-swapped.
func inPlace(lines *lines, t two) bool {
	for _, tells := range []func(l *line, i int) bool{governed, falls} {
		x, y := tells(t.a, t.i), tells(t.a, t.j)
		if x != y && x == tells(t.b, t.k) && y == tells(t.b, t.m) {
			return true
		}
	}
	if t.accompanied() {
		return true
	}
	if t.f == nil || t.g == nil {
		return false
	}
	a := lines.mentions[t.a.lang.Key].decide(t.a, t.i, t.j, t.f, t.g)
	b := lines.mentions[t.b.lang.Key].decide(t.b, t.k, t.m, t.f, t.g)
	return a.right && b.right || a.wrong && (b.right || a.clear) || b.wrong && (a.right || b.clear)
}

// falls reports whether a word says that a number fell.
func falls(l *line, i int) bool {
	if g := l.governors[i]; g != nil {
		return governed(l, i) && g.falling
	}
	return governed(l, i) && l.numbers[i].value != nil && l.numbers[i].value.Sign() < 0
}

// accompanied reports whether each of the two numbers has one of another kind that
// stands nearer to it than to the other in both languages: then what moved is what is
// said of a thing, and not a number.
func (t two) accompanied() bool {
	first, second := false, false
	for c := range t.a.numbers {
		n := &t.a.numbers[c]
		d := t.b.index(n.key)
		if d < 0 || t.a.index(n.key) != c || c == t.i || c == t.j || isRate(n.kind) == isRate(t.a.numbers[t.i].kind) {
			continue
		}
		toFirst, toFirstThere := t.a.nearer(c, t.i, t.j), t.b.nearer(d, t.k, t.m)
		if toFirst == toFirstThere {
			first, second = first || toFirst, second || !toFirst
		}
	}
	return first && second
}

// nearer reports whether a number stands nearer to one than to another.
func (l *line) nearer(c, i, j int) bool {
	distance := func(k int) int {
		return max(l.numbers[max(c, k)].from-l.numbers[min(c, k)].to, 0)
	}
	return distance(i) < distance(j)
}

// telling reports whether it says something that two numbers are of one kind: of
// small numerals without a unit, as in “34 of 41”, it does not.
func (t two) telling() bool {
	for _, n := range []numberAt{t.a.numbers[t.i], t.a.numbers[t.j]} {
		there := t.b.numbers[t.b.index(n.key)]
		if n.kind == number.Count && n.ref == nil && n.unit == "" && there.unit == "" && n.decimals == 0 && there.decimals == 0 {
			return false
		}
	}
	return true
}

// otherOrder speaks of two numbers that nothing tells apart.
func (c *checker) otherOrder(t two) {
	c.found(t.a.numberSpan(t.i), "%s stands before %s here, and after it in %q", calledAt(t.a, t.i), calledAt(t.a, t.j), t.b.lang.Key).
		WithHint("see that each is in its place, then run `diglot review`; the words of their labels beside them would tell").
		WithNote(t.b.numberSpan(t.k), "this is %s in %q", calledAt(t.b, t.k), t.b.lang.Key)
}
