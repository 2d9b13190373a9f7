package echarts

import (
	"fmt"
	"strconv"
	"strings"
)

// middle is how far below the middle of a line of text its baseline lies, in parts of
// the font size: half the height of capitals and lining figures, which is also where
// the middle of a Han character lies. ECharts asks for dominant-baseline="central"
// instead, which each font and each program places elsewhere.
const middle = 0.36

// A face is what the style attribute of a text says.
type face struct {
	size          float64
	weight, slant string
}

// label writes a text element.
func (c *cleaner) label(t tag, content string) error {
	f, err := parseFace(t.get("style"))
	if err != nil {
		return err
	}
	place, err := textPlace(t, f.size)
	if err != nil {
		return err
	}
	c.out.WriteString("<text")
	for _, a := range place {
		c.attr(a.name, a.value)
	}
	c.attr("font-size", rounded(f.size))
	if f.weight != "" {
		c.attr("font-weight", f.weight)
	}
	if f.slant != "" {
		c.attr("font-style", f.slant)
	}
	if anchor := t.get("text-anchor"); anchor == "middle" || anchor == "end" {
		c.attr("text-anchor", anchor)
	}
	if err := c.coat(t, false); err != nil {
		return err
	}
	for _, a := range t.attrs {
		switch a.name {
		case "stroke-width", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-linecap",
			"paint-order", "fill-opacity", "stroke-opacity", "opacity", "filter":
			if err := c.rewritten(a); err != nil {
				return err
			}
		}
	}
	c.out.WriteString(">" + escape(content) + "</text>")
	return nil
}

// textPlace returns x, y and transform. A mere shift is added to x and y.
func textPlace(t tag, size float64) ([]attr, error) {
	x, y := 0.0, 0.0
	for _, c := range []struct {
		name string
		to   *float64
	}{{"x", &x}, {"y", &y}} {
		if v := t.get(c.name); v != "" {
			n, err := parseNumber(v)
			if err != nil {
				return nil, err
			}
			*c.to = n
		}
	}
	y += middle * size
	turn, err := transform(t.get("transform"))
	if err != nil {
		return nil, err
	}
	if shift, ok := strings.CutPrefix(turn, "translate("); ok && strings.HasSuffix(shift, ")") {
		var dx, dy float64
		if _, err := fmt.Sscanf(shift, "%g %g)", &dx, &dy); err == nil {
			x, y, turn = x+dx, y+dy, ""
		}
	}
	place := []attr{{"x", tenth(x)}, {"y", tenth(y)}}
	if turn != "" {
		place = append(place, attr{"transform", turn})
	}
	return place, nil
}

// tenth writes a number with at most one decimal.
func tenth(x float64) string {
	return rounded(float64(int64(x*10+half(x))) / 10)
}

// half is 0.5 with the sign of x.
func half(x float64) float64 {
	if x < 0 {
		return -0.5
	}
	return 0.5
}

// parseFace reads the two forms of style that ECharts gives to texts: declarations of
// font-size, font-family, font-style and font-weight, or one shorthand "font: …". The
// family is left to the style sheet.
func parseFace(style string) (face, error) {
	var f face
	for declaration := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(declaration, ":")
		value = strings.TrimSpace(value)
		var err error
		switch strings.TrimSpace(name) {
		case "", "font-family":
		case "font-size":
			f.size, err = parseNumber(strings.TrimSuffix(value, "px"))
		case "font-weight":
			f.weight, err = fontWeight(value)
		case "font-style":
			err = f.setSlant(value)
		case "font":
			err = f.shorthand(value)
		default:
			err = fmt.Errorf("style %q is not one that ECharts writes", declaration)
		}
		if err != nil {
			return face{}, err
		}
	}
	if f.size <= 0 {
		return face{}, fmt.Errorf("style %q has no font size", style)
	}
	return f, nil
}

// shorthand reads what stands before the family in a font shorthand.
func (f *face) shorthand(value string) error {
	for word := range strings.FieldsSeq(value) {
		var err error
		digits, isSize := strings.CutSuffix(word, "px")
		switch {
		case isSize:
			f.size, err = parseNumber(digits)
			return err
		case word == "italic" || word == "oblique":
			f.slant = word
		default:
			f.weight, err = fontWeight(word)
		}
		if err != nil {
			return err
		}
	}
	return fmt.Errorf("font %q has no size", value)
}

func (f *face) setSlant(value string) error {
	if value != "italic" && value != "oblique" {
		return fmt.Errorf("font style %q is not one that ECharts writes", value)
	}
	f.slant = value
	return nil
}

// fontWeight returns a weight as a number, or "" for the ordinary one.
func fontWeight(value string) (string, error) {
	switch value {
	case "normal", "400":
		return "", nil
	case "bold", "bolder":
		return "700", nil
	case "lighter":
		return "300", nil
	}
	if n, err := strconv.Atoi(value); err != nil || n < 1 || n > 1000 {
		return "", fmt.Errorf("font weight %q is no weight", value)
	}
	return value, nil
}
