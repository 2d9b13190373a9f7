package output

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"example.org/diglot/generator/palette"
)

var (
	comment    = regexp.MustCompile(`(?s)/\*.*?\*/`)
	classRule  = regexp.MustCompile(`(?:^|[}\s])((?:\.[a-z][a-z0-9-]*)(?:,\.[a-z][a-z0-9-]*)*)\{([^{}]*)\}`)
	reference  = regexp.MustCompile(`var\(--([a-z0-9-]+)\)`)
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

// namespace is what makes a file of its own an SVG.
const namespace = ` xmlns="http://www.w3.org/2000/svg"`

// Standalone turns a drawing made for the site's pages into a file that stands by
// itself: with a size, the paper of a scheme behind it, and the rules of the classes
// that it uses, their colours written out. The style sheet is the site's.
func Standalone(svg []byte, colours palette.Scheme, styles []byte) ([]byte, error) {
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
	ink, _ := colours.Colour("ink")
	paper, _ := colours.Colour("paper")
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg%s width="%g" height="%g" font-family="sans-serif" fill="%s"`,
		namespace, width, height, ink)
	framed := fmt.Sprintf(`viewBox="%d %d %g %g"`, -margin, -margin, width, height)
	// A drawing of ours names the namespace itself, one of ECharts' does not.
	head := bytes.Replace(svg[len("<svg"):open+1], []byte(namespace), nil, 1)
	out.Write(bytes.Replace(head, box[0], []byte(framed), 1))
	fmt.Fprintf(&out, "<style>%s</style>", rules(svg, styles, colours))
	fmt.Fprintf(&out, `<rect x="%d" y="%d" width="%g" height="%g" fill="%s"/>`, -margin, -margin, width, height, paper)
	out.Write(reference.ReplaceAllFunc(svg[open+1:], func(ref []byte) []byte {
		return []byte(resolve(string(ref), colours))
	}))
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// rules lists the rules of the classes that a drawing uses, in the order of the
// style sheet.
func rules(svg, styles []byte, colours palette.Scheme) string {
	used := map[string]bool{}
	for _, m := range classNames.FindAllSubmatch(svg, -1) {
		for _, class := range strings.Fields(string(m[1])) {
			used["."+class] = true
		}
	}
	var b strings.Builder
	for _, m := range classRule.FindAllStringSubmatch(unconditional(comment.ReplaceAllString(string(styles), "")), -1) {
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

// unconditional leaves the blocks of a style sheet out that hold for some readers
// only, such as @media.
func unconditional(styles string) string {
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
		styles = styles[end:]
	}
}

// paint keeps the declarations that colour shapes, with their colours written out.
func paint(declarations string, colours palette.Scheme) string {
	var kept []string
	for _, d := range strings.Split(declarations, ";") {
		name, value, ok := strings.Cut(d, ":")
		if ok && painted[strings.TrimSpace(name)] {
			kept = append(kept, strings.TrimSpace(name)+":"+resolve(value, colours))
		}
	}
	return strings.Join(kept, ";")
}

// resolve writes out the colours that a value refers to.
func resolve(value string, colours palette.Scheme) string {
	return reference.ReplaceAllStringFunc(value, func(ref string) string {
		if c, ok := colours.Colour(reference.FindStringSubmatch(ref)[1]); ok {
			return c.String()
		}
		return ref
	})
}
