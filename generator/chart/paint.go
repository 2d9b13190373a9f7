package chart

import "example.org/diglot/generator/figure"

// A paint is a colour of the design, by the name of its token. Options take it as a
// CSS variable and SVG as a class, so that one drawing serves light and dark.
type paint string

// The paints beside those of the series, c1 to c6.
const (
	ink          paint = "ink"
	muted        paint = "ink-2"
	paper        paint = "paper"
	rest         paint = "rest"
	rule         paint = "rule"
	no           paint = ""
	seriesPaints       = 6
)

// seriesPaint is the colour of the series at an index from 0 among those that take the
// palette's next colour.
func seriesPaint(i int) paint {
	return paint([]string{"c1", "c2", "c3", "c4", "c5", "c6"}[i%seriesPaints])
}

// rampPaint is the colour of a step from 0 to 4 of the sequential ramp.
func rampPaint(step int) paint {
	return paint([]string{"q1", "q2", "q3", "q4", "q5"}[step])
}

// css is the paint as a value in an option.
func (p paint) css() string {
	if p == no {
		return "transparent"
	}
	return "var(--" + string(p) + ")"
}

// class is the paint as a class of site.css that fills.
func (p paint) class() string {
	switch p {
	case rest:
		return "re"
	case muted:
		return "m"
	case paper:
		return "on"
	case ink:
		return ""
	}
	return string(p)
}

// legible reports whether words may be set in the paint, or on it in paper.
func (p paint) legible() bool {
	return p == "c1" || p == "c2" || p == "c4" || p == "c6"
}

// patterned reports whether the style sheet can lay a pattern over marks of this paint.
// The first series stays solid, and so does the rest of a whole, which is much lighter.
func (p paint) patterned() bool {
	return p == "c2" || p == "c3" || p == "c4" || p == "c5" || p == "c6"
}

// words is the paint for words about marks of this paint.
func (p paint) words() paint {
	switch {
	case p.legible():
		return p
	case p == rest:
		return muted
	}
	return ink
}

// paints gives every series its colour. The rest of a whole has its own; what is
// started or planned has the colour of the series before it.
func paints(series []figure.Series) []paint {
	all := make([]paint, len(series))
	next := 0
	for i, s := range series {
		switch {
		case s.Role == figure.Rest:
			all[i] = rest
		case (s.Role == figure.Started || s.Role == figure.Planned) && next > 0:
			all[i] = seriesPaint(next - 1)
		default:
			all[i] = seriesPaint(next)
			next++
		}
	}
	return all
}
