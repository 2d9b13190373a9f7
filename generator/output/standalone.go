package output

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	comment    = regexp.MustCompile(`(?s)/\*.*?\*/`)
	property   = regexp.MustCompile(`(--[a-z0-9-]+):([^;{}]+)[;}]`)
	classRule  = regexp.MustCompile(`(?:^|[}\s])((?:\.[a-z][a-z0-9-]*)(?:,\.[a-z][a-z0-9-]*)*)\{([^{}]*)\}`)
	reference  = regexp.MustCompile(`var\((--[a-z0-9-]+)\)`)
	classNames = regexp.MustCompile(`class="([^"]*)"`)
	viewBox    = regexp.MustCompile(`viewBox="0 0 ([0-9.]+) ([0-9.]+)"`)
)

// painted are the CSS properties that an SVG's classes may set.
var painted = map[string]bool{
	"fill": true, "stroke": true, "stroke-width": true, "stroke-dasharray": true,
	"stroke-linecap": true, "opacity": true, "fill-opacity": true,
}

// margin is the paper around a drawing that stands by itself, in user units.
const margin = 16

// Standalone turns a drawing made for the site's pages into a file that stands by
// itself: with a size, the light scheme's paper behind it, and the rules of the
// classes that it uses, their colours written out. The style sheets are the site's.
func Standalone(svg []byte, tokens, styles []byte) ([]byte, error) {
	box := viewBox.FindSubmatch(svg)
	open := bytes.IndexByte(svg, '>')
	if box == nil || open < 0 || !bytes.HasPrefix(svg, []byte("<svg")) {
		return nil, fmt.Errorf("this is no drawing of a chart")
	}
	width, err := strconv.ParseFloat(string(box[1]), 64)
	if err != nil {
		return nil, fmt.Errorf("the drawing has no width: %w", err)
	}
	height, err := strconv.ParseFloat(string(box[2]), 64)
	if err != nil {
		return nil, fmt.Errorf("the drawing has no height: %w", err)
	}
	width, height = width+2*margin, height+2*margin
	colours := lightTokens(tokens)
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%g" height="%g" font-family="sans-serif" fill="%s"`,
		width, height, colours["--ink"])
	framed := fmt.Sprintf(`viewBox="%d %d %g %g"`, -margin, -margin, width, height)
	out.Write(bytes.Replace(svg[len("<svg"):open+1], box[0], []byte(framed), 1))
	fmt.Fprintf(&out, "<style>%s</style>", rules(svg, styles, colours))
	fmt.Fprintf(&out, `<rect x="%d" y="%d" width="%g" height="%g" fill="%s"/>`, -margin, -margin, width, height, colours["--paper"])
	out.Write(reference.ReplaceAllFunc(svg[open+1:], func(ref []byte) []byte {
		return []byte(resolve(string(ref), colours))
	}))
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// lightTokens reads the custom properties of the first rule of the tokens: the
// light scheme.
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

// rules lists the rules of the classes that a drawing uses, in the order of the
// style sheet.
func rules(svg, styles []byte, colours map[string]string) string {
	used := map[string]bool{}
	for _, m := range classNames.FindAllSubmatch(svg, -1) {
		for _, class := range strings.Fields(string(m[1])) {
			used["."+class] = true
		}
	}
	var b strings.Builder
	for _, m := range classRule.FindAllStringSubmatch(comment.ReplaceAllString(string(styles), ""), -1) {
		var selectors []string
		for _, class := range strings.Split(m[1], ",") {
			if used[class] {
				selectors = append(selectors, class)
			}
		}
		if body := paint(m[2], colours); len(selectors) > 0 && body != "" {
			fmt.Fprintf(&b, "%s{%s}", strings.Join(selectors, ","), body)
		}
	}
	return b.String()
}

// paint keeps the declarations that colour shapes, with their colours written out.
func paint(declarations string, colours map[string]string) string {
	var kept []string
	for _, d := range strings.Split(declarations, ";") {
		name, value, ok := strings.Cut(d, ":")
		if ok && painted[strings.TrimSpace(name)] {
			kept = append(kept, strings.TrimSpace(name)+":"+resolve(value, colours))
		}
	}
	return strings.Join(kept, ";")
}

var mix = regexp.MustCompile(`color-mix\(in oklab,([^ ]+) ([0-9]+)%,([^)]+)\)`)

// resolve writes out custom properties, and mixtures of two colours. A mixture is
// taken in sRGB, where it differs little from the page's and every program knows it.
func resolve(value string, colours map[string]string) string {
	for range 4 { // a token may refer to another, never deeper than this
		value = reference.ReplaceAllStringFunc(value, func(ref string) string {
			if c, ok := colours[reference.FindStringSubmatch(ref)[1]]; ok {
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
