package palette

import (
	"cmp"
	"maps"
	"slices"

	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
)

// A Fault is a colour that cannot be told from another with which it is used.
type Fault struct {
	// Name, Colour and Span are the colour that is asked to give way.
	Name   string
	Colour colour.Colour
	Span   diag.Span
	// Clashes are its pairs that fail, the worst first.
	Clashes []Clash
	// Nearest is the nearest colour that passes in every pair that the colour has a
	// part in, also through what is mixed from it; it is not Found where none does.
	Nearest colour.Colour
	Found   bool
}

// A Clash is a pair whose contrast is too low in one scheme.
type Clash struct {
	Pair
	Scheme string
	// Ratio is the contrast ratio.
	Ratio float64
}

// Faults judges every pair in every scheme. The order is that of the schemes and
// pairs.
func (p *Palette) Faults() []Fault {
	var faults []Fault
	for i, s := range p.schemes() {
		for _, pair := range Pairs() {
			ratio, ok := s.ratio(pair)
			if !ok || ratio >= pair.Kind.Need() || i == len(p.schemes())-1 && p.Light.sees(s, pair) {
				continue
			}
			name := s.blame(pair)
			at := slices.IndexFunc(faults, func(f Fault) bool { return f.Name == name && f.Span == s.Span(name) })
			if at < 0 {
				at = len(faults)
				faults = append(faults, Fault{Name: name, Colour: s.values[name].seen, Span: s.Span(name)})
			}
			faults[at].add(Clash{pair, s.Name, ratio})
		}
	}
	for i := range faults {
		f := &faults[i]
		slices.SortStableFunc(f.Clashes, func(a, b Clash) int {
			return cmp.Compare(a.Ratio/a.Kind.Need(), b.Ratio/b.Kind.Need())
		})
		f.Nearest, f.Found = colour.Nearest(f.Colour, p.judge(f.Name, f.Span))
	}
	return faults
}

// add adds a clash, unless the same two colours clash as more already: where text
// fails, shapes go without saying.
func (f *Fault) add(c Clash) {
	same := func(o Clash) bool {
		return o.Scheme == c.Scheme && o.Opacity == c.Opacity && (o.Ink == c.Ink && o.Ground == c.Ground || o.Ink == c.Ground && o.Ground == c.Ink)
	}
	at := slices.IndexFunc(f.Clashes, same)
	switch {
	case at < 0:
		f.Clashes = append(f.Clashes, c)
	case c.Kind < f.Clashes[at].Kind:
		f.Clashes[at] = c
	}
}

// ratio is the contrast of a pair.
func (s Scheme) ratio(p Pair) (float64, bool) {
	for _, name := range p.parts() {
		if _, ok := s.Colour(name); !ok {
			return 0, false
		}
	}
	return p.contrast(func(name string) colour.Colour { return s.values[name].seen }), true
}

// contrast is that of a pair in the colours of some names.
func (p Pair) contrast(of func(name string) colour.Colour) float64 {
	ground := of(p.Ground)
	if p.Opacity > 0 {
		ground = colour.Over(ground, of("paper"), p.Opacity)
	}
	return colour.Contrast(of(p.Ink), ground)
}

// sees reports whether a pair looks the same in another scheme.
func (s Scheme) sees(other Scheme, p Pair) bool {
	return !slices.ContainsFunc(p.parts(), func(name string) bool { return s.values[name].seen != other.values[name].seen })
}

// blame chooses the colour of a pair that is asked to give way: what config.toml sets
// before what tokens.css sets, and then the one that fewer others are set against.
func (s Scheme) blame(p Pair) string {
	var roots []string
	for _, name := range p.parts() {
		roots = append(roots, s.roots(name)...)
	}
	return slices.MinFunc(roots, func(a, b string) int {
		return cmp.Or(
			-cmp.Compare(s.values[a].origin, s.values[b].origin),
			cmp.Compare(patience(a), patience(b)),
			cmp.Compare(a, b),
		)
	})
}

// judge returns a test of colours in place of that of a name: whether one passes in
// every pair that it has a part in, in every scheme that takes the colour from the
// same place.
func (p *Palette) judge(name string, from diag.Span) func(colour.Colour) bool {
	type use struct {
		Scheme
		Pair
	}
	var uses []use
	for _, s := range p.schemes() {
		if s.Span(name) != from {
			continue
		}
		open := Scheme{values: maps.Clone(s.values)} // for one colour after the other
		for _, pair := range Pairs() {
			if s.leans(pair, name) {
				uses = append(uses, use{open, pair})
			}
		}
	}
	return func(c colour.Colour) bool {
		return !slices.ContainsFunc(uses, func(u use) bool {
			u.values[name] = value{expression: expression{colour: c}}
			return u.contrast(func(name string) colour.Colour {
				seen, _ := u.look(expression{ref: name}, 0)
				return seen
			}) < u.Kind.Need()
		})
	}
}

// leans reports whether a pair has a colour, or one that is mixed from it.
func (s Scheme) leans(p Pair, name string) bool {
	return slices.ContainsFunc(p.parts(), func(part string) bool { return slices.Contains(s.roots(part), name) })
}
