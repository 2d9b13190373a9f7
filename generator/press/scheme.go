package press

import (
	"regexp"
	"slices"
	"strings"

	"example.org/diglot/generator/palette"
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

// A scheme holds what the site's style sheet says about drawings, in the colours of one
// of its schemes.
type scheme struct {
	colours palette.Scheme
	// rules stand in the order of the style sheet: a later one wins.
	rules []rule
}

// A rule is what a class sets, with the colours written out.
type rule struct {
	class string
	attr
}

// newScheme reads the classes of the site's style sheet.
func newScheme(colours palette.Scheme, styles []byte) *scheme {
	s := &scheme{colours: colours}
	for _, m := range classRule.FindAllStringSubmatch(topLevel(string(styles)), -1) {
		for _, class := range strings.Split(m[1], ",") {
			name := strings.TrimPrefix(class, ".")
			for _, d := range strings.Split(m[2], ";") {
				key, value, ok := strings.Cut(d, ":")
				if key = strings.TrimSpace(key); ok && painted[key] {
					s.rules = append(s.rules, rule{name, attr{key, s.resolve(strings.TrimSpace(value))}})
				}
			}
		}
	}
	return s
}

// topLevel leaves out comments and all that holds only under a condition, such as paper
// or forced colours.
func topLevel(styles string) string {
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
		depth, end := 0, len(styles)
		for i := range len(styles) {
			if styles[i] == '{' {
				depth++
			}
			if styles[i] == '}' {
				depth--
			}
			if depth == 0 && (styles[i] == '}' || styles[i] == ';') {
				end = i + 1
				break
			}
		}
		b.WriteByte('\n')
		styles = styles[end:]
	}
}

// flatten writes classes and custom properties out as attributes.
func (s *scheme) flatten(root *node) {
	root.walk(func(n *node) {
		classes := strings.Fields(n.get("class"))
		for _, r := range s.rules {
			if slices.Contains(classes, r.class) {
				n.set(r.name, r.value)
			}
		}
		n.drop("class")
		for i, a := range n.attrs {
			n.attrs[i].value = s.resolve(a.value)
		}
	})
}

// resolve writes out the colours that a value refers to.
func (s *scheme) resolve(value string) string {
	return reference.ReplaceAllStringFunc(value, func(ref string) string {
		if c, ok := s.colours.Colour(reference.FindStringSubmatch(ref)[1]); ok {
			return c.String()
		}
		return ref
	})
}

// colour is a colour by its name.
func (s *scheme) colour(name string) string { return s.resolve("var(--" + name + ")") }
