package palette

import (
	"maps"
	"slices"

	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
)

// A Palette is the colours of a report in each of its schemes. It never changes.
type Palette struct {
	Light, Dark Scheme
	// Print is what stands on paper: the light scheme on white.
	Print Scheme
	css   []byte
}

// CSS is the style sheet of the tokens, with the colours of config.toml written in
// wherever the scheme that they belong to is set.
func (p *Palette) CSS() []byte { return p.css }

// schemes lists the schemes in the order in which they are judged.
func (p *Palette) schemes() []Scheme { return []Scheme{p.Light, p.Dark, p.Print} }

// A Scheme is the colours that are seen together.
type Scheme struct {
	// Name is "light", "dark" or "print".
	Name   string
	values map[string]value
}

// A value is what a token is set to.
type value struct {
	expression
	span   diag.Span
	origin origin
	seen   colour.Colour
}

// An origin says who chose a value. What was chosen later is asked to give way.
type origin uint8

const (
	byDiglot origin = iota
	bySheet         // the report's own tokens.css
	byConfig
)

// Colour returns a colour by the name of its token without the hyphens at its start:
// "c1". The second result is false where there is no colour of that name.
func (s Scheme) Colour(name string) (colour.Colour, bool) {
	v, ok := s.values[name]
	return v.seen, ok
}

// Names lists the tokens that are colours, in alphabetical order.
func (s Scheme) Names() []string { return slices.Sorted(maps.Keys(s.values)) }

// Span is the place where a colour is chosen: in config.toml, or else in tokens.css.
func (s Scheme) Span(name string) diag.Span { return s.values[name].span }

// seen works out what every value looks like, and drops those that are no colours.
func (s Scheme) seen() Scheme {
	done := make(map[string]value, len(s.values))
	for name, v := range s.values {
		if c, ok := s.look(v.expression, 0); ok {
			v.seen = c
			done[name] = v
		}
	}
	s.values = done
	return s
}

// look works out an expression. Tokens that refer to each other in a circle, or to
// what is no colour, are not ok.
func (s Scheme) look(e expression, depth int) (colour.Colour, bool) {
	switch {
	case depth > deepest:
		return colour.Colour{}, false
	case e.ref != "":
		v, ok := s.values[e.ref]
		if !ok {
			return colour.Colour{}, false
		}
		return s.look(v.expression, depth+1)
	case e.mix != nil:
		a, ok := s.look(e.mix.a, depth+1)
		b, also := s.look(e.mix.b, depth+1)
		return colour.Mix(a, b, e.mix.share), ok && also
	}
	return e.colour, true
}

// roots lists the tokens that a colour is made of: itself, where it is made of no
// other.
func (s Scheme) roots(name string) []string {
	var list []string
	var walk func(name string, depth int)
	walk = func(name string, depth int) {
		refs := s.values[name].refs(nil)
		if len(refs) == 0 && !slices.Contains(list, name) {
			list = append(list, name)
		}
		for _, ref := range refs {
			if depth < deepest {
				walk(ref, depth+1)
			}
		}
	}
	walk(name, 0)
	return list
}
