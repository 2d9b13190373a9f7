package echarts

import (
	"fmt"
	"regexp"
	"strings"
)

// fillClass returns the class of site.css that fills with a colour of the design, or "".
func fillClass(color string) string {
	switch color {
	case "var(--c1)", "var(--c2)", "var(--c3)", "var(--c4)", "var(--c5)", "var(--c6)":
		return color[len("var(--") : len(color)-1]
	case "var(--rest)":
		return "re"
	case "var(--paper)":
		return "on"
	case "var(--ink-2)":
		return "m"
	}
	return ""
}

// strokeClass returns the class of site.css that strokes with a colour of the design, or "".
func strokeClass(color string) string {
	switch color {
	case "var(--c1)":
		return "s1"
	case "var(--c2)":
		return "s2"
	case "var(--ink)":
		return "ax"
	case "var(--rule)":
		return "gr"
	case "var(--ink-2)":
		return "ld"
	}
	return ""
}

// inherited is the fill that the style sheet gives to the whole drawing.
const inherited = "var(--ink)"

// colorPattern is what a colour may be where the design has no class for it: a token, a
// keyword, or a value of RGB.
var colorPattern = regexp.MustCompile(`^(var\(--[a-z0-9-]+\)|[a-z]+|#[0-9a-fA-F]{3,8}|rgba?\([0-9., %]+\))$`)

// mixed is what ECharts makes of colours it cannot read when it has to blend them, as it
// does for the nodes of a sankey that have no colour of their own.
const mixed = "rgb(0,0,0)"

// paint returns the value of a fill, stroke or stop-color, with references renamed.
func paint(value, prefix string) (string, error) {
	if strings.HasPrefix(value, "url(") {
		return ownURL(value, prefix)
	}
	if !colorPattern.MatchString(value) {
		return "", fmt.Errorf("%q is not a colour", value)
	}
	if value == mixed {
		return "", fmt.Errorf("a colour is mixed from CSS variables, which ECharts cannot do: name the colour of each item")
	}
	return value, nil
}

// coat turns the fill and stroke of a tag into classes of the style sheet, and into
// attributes where the design has no class.
func (c *cleaner) coat(t tag, flat bool) error {
	fill, stroke := t.get("fill"), t.get("stroke")
	var classes []string
	keep := map[string]string{}
	if class := fillClass(fill); class != "" && !flat {
		classes = append(classes, class)
	} else if fill != "" && fill != inherited && !flat {
		keep["fill"] = fill
	}
	if class := strokeClass(stroke); class != "" {
		classes = append(classes, class)
	} else if stroke != "" && stroke != "none" {
		keep["stroke"] = stroke
	}
	if len(classes) > 0 {
		c.attr("class", strings.Join(classes, " "))
	}
	for _, name := range []string{"fill", "stroke"} {
		if keep[name] == "" {
			continue
		}
		value, err := paint(keep[name], c.job.ID)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		c.attr(name, value)
	}
	return nil
}
