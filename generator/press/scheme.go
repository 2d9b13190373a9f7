package press

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	comment   = regexp.MustCompile(`(?s)/\*.*?\*/`)
	property  = regexp.MustCompile(`(--[a-z0-9-]+):([^;{}]+)[;}]`)
	classRule = regexp.MustCompile(`(?:^|[}\s])((?:\.[a-z][a-z0-9-]*)(?:,\.[a-z][a-z0-9-]*)*)\{([^{}]*)\}`)
	reference = regexp.MustCompile(`var\((--[a-z0-9-]+)\)`)
	mix       = regexp.MustCompile(`color-mix\(in oklab,([^ ]+) ([0-9]+)%,([^)]+)\)`)
)

// painted are the CSS properties that an SVG's classes may set.
var painted = map[string]bool{
	"fill": true, "stroke": true, "stroke-width": true, "stroke-dasharray": true,
	"stroke-linecap": true, "opacity": true, "fill-opacity": true,
}

// A scheme holds what the site's style sheets say about drawings, in its light colours.
type scheme struct {
	colours map[string]string
	// rules stand in the order of the style sheet: a later one wins.
	rules []rule
}

// A rule is what a class sets, with the colours written out.
type rule struct {
	class string
	attr
}

// newScheme reads the tokens and the style sheet of the site.
func newScheme(tokens, styles []byte) *scheme {
	s := &scheme{colours: lightTokens(tokens)}
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

// lightTokens reads the custom properties of the first rule of the tokens: the light
// scheme. It is the one place of this package that knows how tokens are written down.
func lightTokens(tokens []byte) map[string]string {
	text := comment.ReplaceAllString(string(tokens), "")
	if end := strings.IndexByte(text, '}'); end >= 0 {
		text = text[:end+1]
	}
	colours := map[string]string{}
	for _, m := range property.FindAllStringSubmatch(text, -1) {
		colours[m[1]] = strings.TrimSpace(m[2])
	}
	return colours
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

// resolve writes out custom properties, and mixtures of two colours. A mixture is
// taken in sRGB, where it differs little from the page's and every program knows it.
func (s *scheme) resolve(value string) string {
	for range 4 { // a token may refer to another, never deeper than this
		value = reference.ReplaceAllStringFunc(value, func(ref string) string {
			if c, ok := s.colours[reference.FindStringSubmatch(ref)[1]]; ok {
				return c
			}
			return ref
		})
	}
	return mix.ReplaceAllStringFunc(value, func(m string) string {
		parts := mix.FindStringSubmatch(m)
		share, _ := strconv.Atoi(parts[2])
		if mixed, ok := blend(parts[1], parts[3], share); ok {
			return mixed
		}
		return m
	})
}

// blend mixes share per cent of one colour (#rrggbb) into another.
func blend(a, b string, share int) (string, bool) {
	var from, into [3]int
	if _, err := fmt.Sscanf(a, "#%02x%02x%02x", &from[0], &from[1], &from[2]); err != nil {
		return "", false
	}
	if _, err := fmt.Sscanf(b, "#%02x%02x%02x", &into[0], &into[1], &into[2]); err != nil {
		return "", false
	}
	var c [3]int
	for i := range c {
		c[i] = (from[i]*share + into[i]*(100-share) + 50) / 100
	}
	return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]), true
}
