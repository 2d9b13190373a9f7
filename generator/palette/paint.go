package palette

import (
	"regexp"
	"strings"
)

var (
	comment   = regexp.MustCompile(`(?s)/\*.*?\*/`)
	classRule = regexp.MustCompile(`(?:^|[}\s])((?:\.[a-z][a-z0-9-]*)(?:,\.[a-z][a-z0-9-]*)*)\{([^{}]*)\}`)
	reference = regexp.MustCompile(`var\(--([a-z0-9-]+)\)`)
)

// painted are the CSS properties that an SVG's classes may set.
var painted = map[string]bool{
	"fill": true, "stroke": true, "stroke-width": true, "stroke-dasharray": true,
	"stroke-linecap": true, "opacity": true, "fill-opacity": true,
}

// A Paint holds what the site's style sheet says about drawings, in the colours of one
// scheme: all that a drawing needs to stand by itself. It is never changed.
type Paint struct {
	Scheme Scheme
	// Rules stand in the order of the style sheet: a later one wins.
	Rules []PaintRule
}

// A PaintRule is what one or more classes set.
type PaintRule struct {
	// Classes are names without a dot.
	Classes []string
	// Declarations are the properties that colour shapes, with the colours written out.
	Declarations []Declaration
}

// A Declaration is a CSS property with its value.
type Declaration struct {
	Property, Value string
}

// NewPaint reads the rules of classes alone that stand outside all conditions, such as
// paper or forced colours.
func NewPaint(scheme Scheme, styles []byte) *Paint {
	p := &Paint{Scheme: scheme}
	for _, m := range classRule.FindAllStringSubmatch(unconditional(string(styles)), -1) {
		r := PaintRule{Classes: strings.Split(strings.ReplaceAll(m[1], ".", ""), ",")}
		for _, d := range strings.Split(m[2], ";") {
			property, value, ok := strings.Cut(d, ":")
			if property = strings.TrimSpace(property); ok && painted[property] {
				r.Declarations = append(r.Declarations, Declaration{property, scheme.Resolve(strings.TrimSpace(value))})
			}
		}
		if len(r.Declarations) > 0 {
			p.Rules = append(p.Rules, r)
		}
	}
	return p
}

// Resolve writes out the colours that a value refers to, as "var(--c1)". What is no
// colour of the scheme stays as it is.
func (s Scheme) Resolve(value string) string {
	return reference.ReplaceAllStringFunc(value, func(ref string) string {
		if c, ok := s.Colour(reference.FindStringSubmatch(ref)[1]); ok {
			return c.String()
		}
		return ref
	})
}

// unconditional leaves out comments, and the blocks of a style sheet that hold for some
// readers only, such as @media.
func unconditional(styles string) string {
	styles = comment.ReplaceAllString(styles, "")
	var b strings.Builder
	for {
		at := strings.IndexByte(styles, '@')
		if at < 0 {
			b.WriteString(styles)
			return b.String()
		}
		b.WriteString(styles[:at])
		styles = styles[at:]
		end, depth := 0, 0
		for end < len(styles) {
			sign := styles[end]
			end++
			if sign == '{' {
				depth++
			} else if sign == '}' {
				depth--
			}
			if depth == 0 && (sign == '}' || sign == ';') {
				break
			}
		}
		b.WriteByte('\n')
		styles = styles[end:]
	}
}
