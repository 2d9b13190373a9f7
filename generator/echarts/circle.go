package echarts

import (
	"fmt"
	"strings"
)

// asCircle turns the path of a round symbol into a circle. ECharts draws such a symbol
// as a circle of radius 1 in path data, of coarse coordinates, and scales it.
func asCircle(t tag) tag {
	var scale, scaleY, skewX, skewY, x, y float64
	matrix := strings.ReplaceAll(t.get("transform"), ",", " ")
	_, err := fmt.Sscanf(matrix, "matrix(%g %g %g %g %g %g)", &scale, &skewX, &skewY, &scaleY, &x, &y)
	if err != nil || scale != scaleY || skewX != 0 || skewY != 0 || scale <= 0 || !unitCircle(t.get("d")) {
		return t
	}
	circle := tag{name: "circle", attrs: []attr{{"cx", tenth(x)}, {"cy", tenth(y)}, {"r", rounded(scale)}}}
	width := 1.0
	for _, a := range t.attrs {
		switch a.name {
		case "d", "transform":
		case "stroke-width":
			if width, err = parseNumber(a.value); err != nil {
				return t
			}
		case "stroke-dasharray", "stroke-dashoffset":
			return t
		default:
			circle.attrs = append(circle.attrs, a)
		}
	}
	if stroke := t.get("stroke"); stroke != "" && stroke != "none" {
		circle.attrs = append(circle.attrs, attr{"stroke-width", rounded(width * scale)})
	}
	return circle
}

// unitCircle reports whether path data is a circle of radius 1 about the origin: an arc
// from its rightmost point nearly all the way round, which may be closed by another.
func unitCircle(d string) bool {
	rest, ok := strings.CutPrefix(d, "M1 0A1 1 0 1 1 1 -0.")
	end, closing, _ := strings.Cut(rest, "A")
	return ok && len(strings.Trim(end, "0")) <= 1 && strings.HasSuffix(strings.Trim(end, "0"), "1") &&
		(closing == "" || closing == "1 1 0 0 1 1 0")
}
