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
	classNames = regexp.MustCompile(`class="([^"]*)"`)
	viewBox    = regexp.MustCompile(`viewBox="0 0 ([0-9.]+) ([0-9.]+)"`)
)

// margin is the paper around a drawing that stands by itself, in user units.
const margin = 16

// namespace is what makes a file of its own an SVG.
const namespace = ` xmlns="http://www.w3.org/2000/svg"`

// Standalone turns a drawing made for the site's pages into a file that stands by
// itself: with a size, the paper of a scheme behind it, and the rules of the classes
// that it uses, their colours written out.
func Standalone(svg []byte, paint *palette.Paint) ([]byte, error) {
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
	ink, _ := paint.Scheme.Colour("ink")
	paper, _ := paint.Scheme.Colour("paper")
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg%s width="%g" height="%g" font-family="sans-serif" fill="%s"`,
		namespace, width, height, ink)
	framed := fmt.Sprintf(`viewBox="%d %d %g %g"`, -margin, -margin, width, height)
	// A drawing of ours names the namespace itself, one of ECharts' does not.
	head := bytes.Replace(svg[len("<svg"):open+1], []byte(namespace), nil, 1)
	out.Write(bytes.Replace(head, box[0], []byte(framed), 1))
	fmt.Fprintf(&out, "<style>%s</style>", rules(svg, paint))
	fmt.Fprintf(&out, `<rect x="%d" y="%d" width="%g" height="%g" fill="%s"/>`, -margin, -margin, width, height, paper)
	out.WriteString(paint.Scheme.Resolve(string(svg[open+1:])))
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// rules lists the rules of the classes that a drawing uses, in the order of the
// style sheet.
func rules(svg []byte, paint *palette.Paint) string {
	used := map[string]bool{}
	for _, m := range classNames.FindAllSubmatch(svg, -1) {
		for _, class := range strings.Fields(string(m[1])) {
			used[class] = true
		}
	}
	var b strings.Builder
	for _, r := range paint.Rules {
		var selectors, body []string
		for _, class := range r.Classes {
			if used[class] {
				selectors = append(selectors, "."+class)
			}
		}
		for _, d := range r.Declarations {
			body = append(body, d.Property+":"+d.Value)
		}
		if len(selectors) > 0 {
			fmt.Fprintf(&b, "%s{%s}", strings.Join(selectors, ","), strings.Join(body, ";"))
		}
	}
	return b.String()
}
