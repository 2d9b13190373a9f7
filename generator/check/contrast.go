package check

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// contrasted finds a number that one language gives to a concept and another to one
// that excludes it (urban here, rural there), and a figure beside the contrary of what
// its label says. One number of a block is told for each group of concepts.
func (c *checker) contrasted(lines *lines, said map[*figure.Figure]bool) {
	for _, p := range lines.pairs {
		if p.table {
			continue
		}
		told := map[string]bool{}
		for i := range p.a.numbers {
			n := &p.a.numbers[i]
			k := p.b.index(n.key)
			if k < 0 || p.a.index(n.key) != i || n.value == nil || said[n.figure] && n.figure != nil ||
				n.kind == number.Points || n.kind == number.Times {
				continue
			}
			here, there := p.a.reachOf(i), p.b.reachOf(k)
			if here.compares() || there.compares() {
				continue
			}
			c.contrastOf(here, there, told)
			c.contrastLabel(here, there, told)
			c.contrastLabel(there, here, told)
		}
	}
}

// A reach is the part of a clause that says what a number is of.
type reach struct {
	line *line
	// number is the number's place in the line; from and to are the bounds of the part.
	number, from, to int
}

// reachOf returns the reach of a number: its clause as far as the numbers before and
// after it, and where exactly one word joins it to one of those, as far as that word.
func (l *line) reachOf(i int) reach {
	n := &l.numbers[i]
	r := reach{line: l, number: i}
	r.from, r.to = l.sentence(n.from, true)
	if i > 0 && l.numbers[i-1].unitTo > r.from {
		r.from = min(l.numbers[i-1].unitTo, n.from)
		if at, size := l.joint(r.from, n.from); at >= 0 {
			r.from = at + size
		}
	}
	if i+1 < len(l.numbers) && l.numbers[i+1].from < r.to {
		// of a range the numbers may overlap
		end := max(n.from, n.to)
		r.to = max(l.numbers[i+1].from, end)
		if at, _ := l.joint(end, r.to); at >= 0 {
			r.to = at
		}
	}
	return r
}

// joint is the place and the length of the only joining word in a part of a line; the
// place is -1 where there is none or more than one.
func (l *line) joint(from, to int) (at, size int) {
	at = -1
	part := l.low[from:to]
	for i := 0; i < len(part); {
		word := ""
		for _, w := range l.lang.Sentence.Join {
			if len(w) > len(word) && strings.HasPrefix(part[i:], w) && startsWord(part, i) && startsWord(part, i+len(w)) {
				word = w
			}
		}
		if word == "" {
			i++
			continue
		}
		if at >= 0 {
			return -1, 0
		}
		at, size = from+i, len(word)
		i += len(word)
	}
	return at, size
}

// compares reports whether a reach compares its number with another: what stands there
// may then be what it is compared with.
func (r reach) compares() bool { return says(r.line, r.from, r.to, r.line.lang.Prose.Compared) }

// concept returns the only concept of a group in a reach; ok is false where there is
// none or more than one.
func (r reach) concept(group string) (found i18n.Contrast, word string, ok bool) {
	return conceptIn(r.line, r.from, r.to, group)
}

func conceptIn(l *line, from, to int, group string) (found i18n.Contrast, word string, ok bool) {
	for _, concept := range l.lang.Sentence.Contrasts {
		if concept.Group != group {
			continue
		}
		for _, w := range concept.Words {
			if !says(l, from, to, []string{w}) {
				continue
			}
			if word != "" && found.ID != concept.ID {
				return i18n.Contrast{}, "", false
			}
			if len(w) > len(word) {
				found, word = concept, w
			}
		}
	}
	return found, word, word != ""
}

// groups lists the groups of a language's concepts in their order.
func groups(lang *i18n.Language) []string {
	var list []string
	seen := map[string]bool{}
	for _, concept := range lang.Sentence.Contrasts {
		if !seen[concept.Group] {
			seen[concept.Group] = true
			list = append(list, concept.Group)
		}
	}
	return list
}

// contrastOf tells of a number of which two languages name contrary concepts.
func (c *checker) contrastOf(here, there reach, told map[string]bool) {
	for _, group := range groups(here.line.lang) {
		x, word, ok := here.concept(group)
		y, other, okThere := there.concept(group)
		if told[group] || !ok || !okThere || x.ID == y.ID {
			continue
		}
		told[group] = true
		c.found(here.line.numberSpan(here.number), "%s stands with %q here, and with %q in %q",
			calledAt(here.line, here.number), word, other, there.line.lang.Key).
			WithHint("the two exclude each other: numbers or names have changed places in one language").
			WithNote(there.line.numberSpan(there.number), "this is %s in %q", calledAt(there.line, there.number), there.line.lang.Key)
	}
}

// contrastLabel tells of a figure that stands with the contrary of what its label says,
// where nothing in the sentence says what the label does.
func (c *checker) contrastLabel(here, there reach, told map[string]bool) {
	n := &here.line.numbers[here.number]
	if n.figure == nil {
		return
	}
	text := n.figure.Label.In(here.line.lang.Key)
	label := &line{lang: here.line.lang, text: text, low: lowered(text)}
	from, to := here.line.sentence(n.from, false)
	for _, group := range groups(here.line.lang) {
		own, word, ok := conceptIn(label, 0, len(label.low), group)
		x, other, okHere := here.concept(group)
		_, _, alone := conceptIn(here.line, from, to, group)
		if told[group] || !ok || !okHere || !alone || own.ID == x.ID {
			continue
		}
		told[group] = true
		c.found(here.line.numberSpan(here.number), "%q stands with %q, and its label says %q", n.key, other, word).
			WithHint("another figure is meant, or the sentence names the wrong thing").
			WithNote(n.figure.Span, "this is %q", n.key).
			WithNote(there.line.numberSpan(there.number), "this is %q in %q", n.key, there.line.lang.Key)
	}
}
