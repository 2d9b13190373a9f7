package palette

import (
	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
)

// Apart is the least distance (see colour.Distance) that two series must have for
// readers of every vision. Diglot's own palette has 8.2 in its closest pair.
const Apart = 8.0

// A Likeness is two series that look alike to some readers.
type Likeness struct {
	Scheme string
	// Name is the series that is asked to give way, Other the one that it is like.
	Name, Other string
	// Span is where Name gets its colour, OtherSpan where Other does, unless that is
	// diglot's own.
	Span, OtherSpan diag.Span
	// Vision is the deficiency under which they are nearest, Distance how near.
	Vision   colour.Vision
	Distance float64
	// Nearest is the nearest colour for Name that is like no other series and passes
	// in every pair; it is not Found where there is none.
	Nearest colour.Colour
	Found   bool
}

// Alike lists the pairs of series that are nearer than [Apart], in the light and the
// dark scheme.
func (p *Palette) Alike() []Likeness {
	var list []Likeness
	for _, s := range []Scheme{p.Light, p.Dark} {
		series := Series()
		for i, a := range series {
			for _, b := range series[i+1:] {
				vision, distance := nearest(s.values[a].seen, s.values[b].seen)
				if distance >= Apart {
					continue
				}
				l := Likeness{Scheme: s.Name, Name: a, Other: b, Vision: vision, Distance: distance}
				p.place(&l, s)
				list = append(list, l)
			}
		}
	}
	return list
}

// place says where the two colours are set, and looks for a better one.
func (p *Palette) place(l *Likeness, s Scheme) {
	if s.values[l.Name].origin < s.values[l.Other].origin {
		l.Name, l.Other = l.Other, l.Name
	}
	l.Span = s.Span(l.Name)
	if other := s.values[l.Other]; other.origin != byDiglot {
		l.OtherSpan = other.span
	}
	passes := p.judge(l.Name, l.Span)
	l.Nearest, l.Found = colour.Nearest(s.values[l.Name].seen, func(c colour.Colour) bool {
		return s.differs(l.Name, c) && passes(c)
	})
}

// differs reports whether a colour for one series is like that of no other.
func (s Scheme) differs(name string, c colour.Colour) bool {
	for _, other := range Series() {
		if _, distance := nearest(c, s.values[other].seen); other != name && distance < Apart {
			return false
		}
	}
	return true
}

// nearest returns the deficiency under which two colours are nearest, and how near.
func nearest(a, b colour.Colour) (least colour.Vision, distance float64) {
	for i, vision := range colour.Deficiencies() {
		if d := colour.Distance(vision.See(a), vision.See(b)); i == 0 || d < distance {
			least, distance = vision, d
		}
	}
	return least, distance
}
