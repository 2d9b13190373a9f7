package check

import (
	"strconv"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// directions finds a word of rising or falling beside a number of the other sign, or
// against the word of the other language.
func directions() Rule {
	return Rule{ID: "direction", Severity: diag.Error, run: func(c *checker) {
		lines := c.readLines()
		told := map[string]bool{}
		for _, l := range lines.all {
			for i := range l.numbers {
				if s, ok := standingAt(l, i); ok && (c.ownDirection(s) || c.way(lines.words[l.lang.Key], s, i)) {
					told[s.key] = true
				}
			}
		}
		for _, p := range lines.pairs {
			c.pairDirections(p, told)
		}
		c.bothDirections(lines, told)
	}}
}

// A standing is a number in a line with the word that governs it.
type standing struct {
	*numberAt
	line *line
	gov  *governor
}

// standingAt looks at a number of a line; ok is false where no word governs it or its
// figure has no value.
func standingAt(l *line, i int) (standing, bool) {
	s := standing{&l.numbers[i], l, l.governors[i]}
	return s, s.gov != nil && s.value != nil
}

// span is the place of the word and its number.
func (s standing) span() diag.Span {
	word, mark := s.wordSpan(), s.line.place(s.from, s.to)
	if s.gov.from < s.from {
		return word.Through(mark)
	}
	return mark.Through(word)
}

func (s standing) wordSpan() diag.Span { return s.line.place(s.gov.from, s.gov.to) }

// word is the governing word as the author wrote it.
func (s standing) word() string { return s.line.text[s.gov.from:s.gov.to] }

// numberText is a number as a reader sees it.
func (c *checker) numberText(s standing) string {
	if s.ref == nil {
		return s.line.text[s.from:s.to]
	}
	return c.RefText(s.line.lang.Key, s.ref)
}

// name is what a message calls a number.
func (s standing) name() string {
	if s.ref == nil {
		return strconv.Quote(s.line.text[s.from:s.to])
	}
	return strconv.Quote(s.key)
}

// reads is the word with its number as a reader sees them.
func (c *checker) reads(s standing) string {
	value := c.numberText(s)
	if s.gov.from < s.from {
		return s.line.text[s.gov.from:s.from] + value
	}
	return value + s.line.text[s.to:s.gov.to]
}

// ownDirection holds a word against the sign of its number, and reports whether it
// had something to say.
func (c *checker) ownDirection(s standing) bool {
	sign := s.value.Sign()
	switch {
	case s.variant() == section.Change:
		c.found(s.span(), "%q stands beside %s, which says in words which way the number went", s.word(), s.ref).
			WithHint("leave the word out, or write {$%s :abs}", s.key)
	case s.gov.change == number.To || sign == 0:
		return false
	case s.variant() == section.Abs:
		return c.magnitude(s, sign)
	case s.gov.rate:
		return false
	case sign < 0:
		c.twice(s)
	case s.gov.falling && !s.gov.gap && isChange(s.figure):
		c.found(s.span(), "this reads %q, and the change worked out as %q is a rise", c.reads(s), s.key).
			WithHint("write {$%s :change}, which says which way it went", s.key).
			WithNote(s.figure.Span, "%q is %s", s.key, plain(s.value))
	default:
		return false
	}
	return true
}

// twice speaks of a number below zero, written with its sign, beside a word that says
// which way it went.
func (c *checker) twice(s standing) {
	text := "the word says that it rose, and the sign that it fell"
	if s.gov.falling {
		text = "the word says that it fell, and the sign says it again"
	}
	m := c.found(s.span(), "this reads %q: "+text, c.reads(s))
	switch {
	case s.figure == nil && s.gov.falling:
		m.WithHint("leave the minus out")
	case s.figure == nil:
		m.WithHint("one of the two is wrong")
	case s.gov.falling:
		m.WithHint("write {$%s :abs} after the word, or {$%s :change} in place of both", s.key, s.key)
	default:
		m.WithHint("write {$%s :change}, which says which way it went", s.key)
	}
	if s.figure != nil {
		m.WithNote(s.figure.Span, "%q is below zero", s.key)
	}
}

// way holds a word of rising or falling against the two numbers between which it
// goes: “fell from 9.6 to 14.2”.
func (c *checker) way(w *besideWords, s standing, i int) bool {
	if s.gov.change != number.To || s.gov.rate || s.gov.gap || i == 0 {
		return false
	}
	start := &s.line.numbers[i-1]
	from, _ := s.line.sentence(s.from, true)
	if w.wayFrom(s.line, i-1) < from || start.value == nil || isRate(start.kind) != isRate(s.kind) ||
		start.unit != s.unit && start.unit != "" && s.unit != "" || start.variant() == section.Abs {
		return false
	}
	by := s.value.Cmp(start.value)
	if by == 0 || (by < 0) == s.gov.falling {
		return false
	}
	first := standing{start, s.line, nil}
	c.found(s.span(), "%q says that it %s, and the way from %s to %s is the other", s.word(), rose(-by), c.numberText(first), c.numberText(s)).
		WithHint("one of the two numbers is wrong, or the word").
		WithNote(s.line.numberSpan(i-1), "this is the first number")
	return true
}

// isChange reports whether a figure's sign is the direction of a change.
func isChange(f *figure.Figure) bool {
	return f != nil && f.Derivation != nil && f.Derivation.Op == figure.Change
}

// magnitude looks at a number that is written without its sign.
func (c *checker) magnitude(s standing, sign int) bool {
	var m *diag.Message
	switch {
	case s.gov.rate && sign < 0:
		m = c.found(s.span(), "this reads %q: the word leaves the direction to the sign, which :abs drops", c.reads(s)).
			WithHint("write {$%s}", s.key)
	case s.gov.rate || s.gov.gap || s.gov.falling == (sign < 0):
		return false
	case s.gov.falling:
		m = c.found(s.span(), "this reads %q, and the number rose", c.reads(s)).
			WithHint("write {$%s :change}, which says which way it went; a fall that is stored without its sign takes no :abs", s.key)
	default:
		m = c.found(s.span(), "this reads %q, and the number fell", c.reads(s)).
			WithHint("write {$%s :change}, which says which way it went", s.key)
	}
	m.WithNote(s.figure.Span, "%q is %s", s.key, plain(s.value))
	return true
}

// A claim is what the words around a number say of it.
type claim struct {
	direction int // 1 rose, -1 fell, 0 nothing is said
	gap       bool
	change    number.Change
}

// claimAt is what a language says of a number; what [checker.ownDirection] tells of
// claims nothing.
func claimAt(l *line, i int) (standing, claim) {
	s, ok := standingAt(l, i)
	if s.value == nil {
		return s, claim{}
	}
	sign := s.value.Sign()
	if s.variant() == section.Change {
		return s, claim{direction: sign, change: number.By}
	}
	if !ok {
		return s, claim{}
	}
	by := 1
	if s.gov.falling {
		by = -1
	}
	switch {
	case s.gov.rate && s.variant() == section.Abs:
		return s, claim{}
	case s.gov.rate:
		by = sign
	case s.gov.change == number.By && sign < 0 && s.variant() != section.Abs,
		s.gov.change == number.By && s.variant() == section.Abs && by != sign:
		return s, claim{}
	}
	change := s.gov.change
	if s.gov.rate {
		change = number.NoChange
	}
	return s, claim{by, s.gov.gap, change}
}

// pairDirections holds what two languages say of the same number at the same place.
func (c *checker) pairDirections(p linePair, told map[string]bool) {
	seen := map[string]bool{}
	for i := range p.a.numbers {
		id := p.a.numbers[i].key
		if seen[id] || told[id] {
			continue
		}
		seen[id] = true
		x, a := claimsOf(p.a, id)
		y, b := claimsOf(p.b, id)
		switch {
		case a.direction == 0 || b.direction == 0 || a.gap != b.gap:
		case a.direction != b.direction:
			c.contrary(x, y, "says that %s "+rose(a.direction), "that it "+rose(b.direction))
			told[x.key] = true
		case a.change == number.By && b.change == number.To || a.change == number.To && b.change == number.By:
			c.contrary(x, y, "says "+byTo(a.change)+" %s changed", byTo(b.change))
		}
	}
}

func rose(direction int) string {
	if direction < 0 {
		return "fell"
	}
	return "rose"
}

func byTo(change number.Change) string {
	if change == number.To {
		return "to what"
	}
	return "by how much"
}

// contrary speaks of a number of which two languages say contrary things.
func (c *checker) contrary(x, y standing, one, other string) {
	c.found(x.claimSpan(), "%q "+one+", and %q "+other, c.saying(x), x.name(), c.saying(y)).
		WithHint("one of the two is wrong").
		WithNote(y.claimSpan(), "this is the same number in %q", y.line.lang.Key)
}

// claimSpan is the place of the word that governs a number, or of the number where
// its own words say which way it went.
func (s standing) claimSpan() diag.Span {
	if s.gov == nil {
		return s.line.place(s.from, s.to)
	}
	return s.span()
}

// saying names the word of a language for a message.
func (c *checker) saying(s standing) string {
	if s.gov == nil {
		return c.numberText(s)
	}
	return s.word()
}

// claimsOf is what a line says of a figure: nothing where it says several things.
func claimsOf(l *line, id string) (standing, claim) {
	var first standing
	var all claim
	for i := range l.numbers {
		if l.numbers[i].key != id {
			continue
		}
		s, one := claimAt(l, i)
		switch {
		case first.line == nil:
			first, all = s, one
		case all != one:
			return first, claim{}
		}
	}
	return first, all
}

// bothDirections warns of a number without a sign that the report lets rise in one
// place and fall in another.
func (c *checker) bothDirections(lines *lines, told map[string]bool) {
	first := map[string]standing{}
	for _, l := range lines.all {
		for i := range l.numbers {
			s, said := claimAt(l, i)
			if said.direction == 0 || said.gap || said.change != number.By || s.gov == nil || s.ref == nil || s.variant() == section.Abs || told[s.key] {
				continue
			}
			before, ok := first[s.key]
			if !ok {
				first[s.key] = s
				continue
			}
			if before.gov.falling == s.gov.falling {
				continue
			}
			told[s.key] = true
			c.warned(s.span(), "%q %s here, and %s elsewhere", s.key, rose(said.direction), rose(-said.direction)).
				WithHint("a change that is stored with its sign cannot be told the wrong way: {$%s :change}", s.key).
				WithNote(before.span(), "here it %s", rose(-said.direction))
		}
	}
}
