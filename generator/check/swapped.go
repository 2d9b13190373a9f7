package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// mostNumbers is the number of numbers in a block up to which all of them are held
// against each other; in a longer one each is held against those next to it.
const mostNumbers = 40

// figureSwapped finds figures that have changed places: one that stands beside the
// words of another's label, a change that stands where its level belongs, and a number
// that is of one of two contrary concepts here and of the other there.
func figureSwapped() Rule {
	return Rule{ID: "figure-swapped", Severity: diag.Error, run: func(c *checker) {
		lines := c.readLines()
		said := map[*figure.Figure]bool{}
		for _, p := range lines.pairs {
			p.eachTwo(func(t two) {
				if c.swapped(lines, t) {
					said[t.f], said[t.g] = true, true
				}
			})
		}
		c.mislabelled(lines, said)
		c.contrasted(lines, said)
	}}
}

// A two is two numbers that stand once in both languages of a text. i and j are their
// places in the first language, k and m in the second.
type two struct {
	linePair
	i, j, k, m int
	// f and g are nil for numerals that were typed.
	f, g *figure.Figure
}

// reordered reports whether they stand in another order in the second language.
func (t two) reordered() bool { return (t.i < t.j) != (t.k < t.m) }

// sameKind reports whether one could be taken for the other.
func (t two) sameKind() bool {
	x, y := t.a.numbers[t.i], t.a.numbers[t.j]
	return x.kind == y.kind && (x.kind != number.Measure || x.unit == y.unit)
}

// eachTwo calls do with the numbers of a pair, two by two, in the order of the first
// language.
func (p linePair) eachTwo(do func(two)) {
	type both struct{ a, b int }
	var all []both
	for i := range p.a.numbers {
		n := &p.a.numbers[i]
		if p.a.index(n.key) != i || n.value == nil {
			continue
		}
		if k := p.b.index(n.key); k >= 0 {
			all = append(all, both{i, k})
		}
	}
	reach := len(all)
	if reach > mostNumbers {
		reach = 2
	}
	for x := range all {
		for y := x + 1; y < len(all) && y < x+reach; y++ {
			t := two{linePair: p, i: all[x].a, j: all[y].a, k: all[x].b, m: all[y].b}
			t.f, t.g = p.a.numbers[t.i].figure, p.a.numbers[t.j].figure
			do(t)
		}
	}
}

// swapped looks at two figures, and reports whether it had something to say.
func (c *checker) swapped(lines *lines, t two) bool {
	if !t.sameKind() {
		return c.levelForChange(t)
	}
	if t.f == nil || t.g == nil || t.table {
		return false
	}
	a := lines.mentions[t.a.lang.Key].decide(t.a, t.i, t.j, t.f, t.g)
	b := lines.mentions[t.b.lang.Key].decide(t.b, t.k, t.m, t.f, t.g)
	switch {
	case a.wrong && b.right || a.wrong && a.clear && !b.wrong && t.reordered():
		c.saySwapped(t.a, t.i, t.j, a, t.b, t.k)
	case b.wrong && a.right || b.wrong && b.clear && !a.wrong && t.reordered():
		c.saySwapped(t.b, t.k, t.m, b, t.a, t.i)
	case a.wrong && b.wrong && a.clear && b.clear:
		c.saySwapped(t.a, t.i, t.j, a, t.b, t.k)
	default:
		return false
	}
	return true
}

// saySwapped speaks of two numbers of a line that stand beside each other's labels.
func (c *checker) saySwapped(l *line, i, j int, v bearing, other *line, k int) {
	x, y := l.numbers[i], l.numbers[j]
	c.found(l.numberSpan(i), "%q stands beside %q, and %q beside %q",
		x.key, mentionText(l, v.first, y.figure), y.key, mentionText(l, v.second, x.figure)).
		WithHint("exchange the two, or name them by the words of their labels").
		WithNote(l.numberSpan(j), "this is %q", y.key).
		WithNote(other.numberSpan(k), "this is %q in %q", x.key, other.lang.Key)
}

// mentionText is a mention as a message shows it: with what the prose has in common
// with the label around it.
func mentionText(l *line, s sighting, of *figure.Figure) string {
	label := lowered(of.Label.In(l.lang.Key))
	from, to := s.from, s.to
	for from > 0 {
		_, size := utf8.DecodeLastRuneInString(l.low[:from])
		if !strings.Contains(label, l.low[from-size:to]) {
			break
		}
		from -= size
	}
	for to < len(l.low) {
		_, size := utf8.DecodeRuneInString(l.low[to:])
		if !strings.Contains(label, l.low[from:to+size]) {
			break
		}
		to += size
	}
	return strings.TrimSpace(l.text[from:to])
}

// levelForChange finds a level and a change that have changed places: of a rate and
// a number of another kind, a verb governs the one in this language and the other in
// that, and only one of the two in each.
func (c *checker) levelForChange(t two) bool {
	if isRate(t.a.numbers[t.i].kind) == isRate(t.a.numbers[t.j].kind) {
		return false
	}
	a, b := onlyGoverned(t.a, t.i, t.j), onlyGoverned(t.b, t.k, t.m)
	if a < 0 || b < 0 || t.a.numbers[a].key == t.b.numbers[b].key {
		return false
	}
	c.found(governedSpan(t.a, a), "%q governs %s here, and in %q %q governs %s",
		governorText(t.a, a), calledAt(t.a, a), t.b.lang.Key, governorText(t.b, b), calledAt(t.b, b)).
		WithHint("a level and a change have changed places in one of the two").
		WithNote(governedSpan(t.b, b), "this is the other in %q", t.b.lang.Key)
	return true
}

// isRate reports whether a number of a kind may say how fast something changed.
func isRate(k number.Kind) bool {
	return k == number.Percent || k == number.PerMille || k == number.Points || k == number.Times
}

// onlyGoverned returns the one of two numbers that a verb governs, or -1 where it
// governs both or none, or where they stand in two sentences.
func onlyGoverned(l *line, i, j int) int {
	from, to := l.sentence(l.numbers[i].from, false)
	if at := l.numbers[j].from; at < from || at > to || governed(l, i) == governed(l, j) {
		return -1
	}
	if governed(l, i) {
		return i
	}
	return j
}

func governedSpan(l *line, i int) diag.Span {
	return standing{&l.numbers[i], l, l.governors[i]}.claimSpan()
}

// governorText is the word that governs a number, or its variant.
func governorText(l *line, i int) string {
	if l.governors[i] == nil {
		return ":" + string(l.numbers[i].variant())
	}
	return standing{&l.numbers[i], l, l.governors[i]}.word()
}

// governed reports whether a verb says by how much a number changed: one before or
// after it, or its own.
func governed(l *line, i int) bool {
	g := l.governors[i]
	return g != nil && g.change == number.By && !g.rate && !g.gap || l.numbers[i].variant() == section.Change
}

// calledAt names a number of a line for a message.
func calledAt(l *line, i int) string {
	return standing{numberAt: &l.numbers[i], line: l}.name()
}

// mislabelled finds a number beside the label of a figure that is not there: the words
// that tell the two labels apart are those of the other, and nowhere its own.
// Only figures of one section and unit are held against each other.
func (c *checker) mislabelled(lines *lines, said map[*figure.Figure]bool) {
	type place struct{ section, unit string }
	siblings := map[place][]*figure.Figure{}
	for _, f := range c.Figures.Figures {
		p := place{f.Section, f.Unit}
		if len(siblings[p]) < mostNumbers {
			siblings[p] = append(siblings[p], f)
		}
	}
	for _, p := range lines.pairs {
		if p.table {
			continue
		}
		for i := range p.a.numbers {
			f := p.a.numbers[i].figure
			k := p.b.index(p.a.numbers[i].key)
			if f == nil || said[f] || k < 0 || p.a.index(f.ID) != i {
				continue
			}
			for _, g := range siblings[place{f.Section, f.Unit}] {
				if g != f && c.besideOther(lines, p, i, k, f, g) {
					said[f] = true
					break
				}
			}
		}
	}
}

// besideOther reports a figure f that stands beside the words of g's label, in both
// languages or in one where the other has those of f's.
func (c *checker) besideOther(lines *lines, p linePair, i, k int, f, g *figure.Figure) bool {
	if mentions(p.a, g) || mentions(p.b, g) {
		return false
	}
	here, there := lines.mentions[p.a.lang.Key], lines.mentions[p.b.lang.Key]
	a, okA := here.onlyOther(p.a, i, f, g)
	b, okB := there.onlyOther(p.b, k, f, g)
	switch {
	case okA && okB:
	case okA:
		if b, okB = there.onlyOther(p.b, k, g, f); !okB {
			return false
		}
		c.otherLabel(p.a, i, a, p.b, k, b, f, g)
		return true
	case okB:
		if a, okA = here.onlyOther(p.a, i, g, f); !okA {
			return false
		}
		c.otherLabel(p.b, k, b, p.a, i, a, f, g)
		return true
	default:
		return false
	}
	c.found(p.a.numberSpan(i), "%q stands beside %q, by which %q differs from it", f.ID, mentionText(p.a, a, g), g.ID).
		WithHint("write {$%s}, or name it by the words of its label", g.ID).
		WithNote(p.b.numberSpan(k), "%q has it beside %q", p.b.lang.Key, mentionText(p.b, b, g)).
		WithNote(f.Span, "this is %q, and %q is another", f.ID, g.ID)
	return true
}

// otherLabel speaks of a figure f that stands beside the words of g's label in one
// language, and beside its own in another.
func (c *checker) otherLabel(l *line, i int, at sighting, other *line, k int, own sighting, f, g *figure.Figure) {
	c.found(l.numberSpan(i), "%q stands beside %q, by which %q differs from it, and in %q beside %q",
		f.ID, mentionText(l, at, g), g.ID, other.lang.Key, mentionText(other, own, f)).
		WithHint("the two languages name other things").
		WithNote(other.numberSpan(k), "this is %q in %q", f.ID, other.lang.Key)
}

// mentions reports whether a figure's number stands in a line.
func mentions(l *line, f *figure.Figure) bool {
	return slices.ContainsFunc(l.numbers, func(n numberAt) bool { return n.key == f.ID })
}

// onlyOther reports whether a text has the words by which g's label differs from f's,
// most of them in the clause of a number of f, and nowhere those by which f's differs
// from g's. The labels have words in common, so that they name two of a kind.
func (m *mentioner) onlyOther(l *line, i int, f, g *figure.Figure) (sighting, bool) {
	own, others := m.apart(f, g), m.apartHere(l, g, f)
	if len(own) == 0 || len(others) == 0 || len(own) == len(m.label(f)) {
		return sighting{}, false
	}
	from, to := l.sentence(l.numbers[i].from, true)
	seen := map[string]bool{}
	var at sighting
	for _, w := range m.lineWords(l) {
		if slices.Contains(own, w.text) {
			return sighting{}, false
		}
		if w.from >= from && w.to <= to && slices.Contains(others, w.text) {
			if len(seen) == 0 {
				at.from = w.from
			}
			seen[w.text] = true
			at.to = max(at.to, w.to)
		}
	}
	return at, len(seen) > 0 && 2*len(seen) >= len(others)
}
