package echarts

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// rewrite gives an attribute the value that is written, or says why the value is not
// one that ECharts writes. Paints and the look of text are dealt with apart.
func rewrite(name, value, prefix string) (string, error) {
	switch name {
	case "d":
		return compactPath(value)
	case "transform", "patternTransform":
		return transform(value)
	case "id":
		return ownID(value, prefix)
	case "clip-path", "filter":
		return ownURL(value, prefix)
	case "stroke-linecap", "stroke-linejoin", "paint-order", "gradientUnits", "patternUnits":
		if !plainName(value) {
			return "", fmt.Errorf("%s %q is no keyword", name, value)
		}
		return value, nil
	case "points", "stroke-dasharray", "stdDeviation":
		return numberList(value)
	case "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "width", "height", "offset",
		"stroke-width", "stroke-dashoffset", "stroke-miterlimit",
		"opacity", "fill-opacity", "stroke-opacity", "flood-opacity", "stop-opacity":
		return oneNumber(value)
	}
	return "", fmt.Errorf("attribute %s=%q is not one that ECharts writes", name, value)
}

// rounded writes a number with at most two decimals.
func rounded(x float64) string {
	x = math.Round(x*100) / 100
	if x == 0 {
		return "0" // also for -0
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// parseNumber reads a finite number.
func parseNumber(s string) (float64, error) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0, fmt.Errorf("%q is not a finite number", s)
	}
	return x, nil
}

// oneNumber rounds a number; a percent sign stays.
func oneNumber(value string) (string, error) {
	digits, percent := strings.CutSuffix(value, "%")
	x, err := parseNumber(digits)
	if err != nil {
		return "", err
	}
	if percent {
		return rounded(x) + "%", nil
	}
	return rounded(x), nil
}

// numberList rounds numbers that are parted by blanks or commas.
func numberList(value string) (string, error) {
	fields := strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' })
	for i, f := range fields {
		x, err := parseNumber(f)
		if err != nil {
			return "", err
		}
		fields[i] = rounded(x)
	}
	return strings.Join(fields, " "), nil
}

// transform rounds the numbers of a transformation: the factors of a matrix to four
// decimals, since they are multiplied by lengths, all else to two. Patterns come with
// lengths in px, which attributes cannot have.
func transform(value string) (string, error) {
	var out strings.Builder
	for rest := value; rest != ""; {
		name, tail, found := strings.Cut(rest, "(")
		arguments, after, closed := strings.Cut(tail, ")")
		if name = strings.TrimSpace(name); !found || !closed || !plainName(name) {
			return "", fmt.Errorf("transformation %q is malformed", value)
		}
		if out.Len() > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(name + "(")
		for i, f := range lengths(arguments) {
			x, err := parseNumber(f)
			if err != nil {
				return "", err
			}
			if i > 0 {
				out.WriteByte(' ')
			}
			if name == "matrix" && i < 4 || name == "scale" {
				out.WriteString(strconv.FormatFloat(math.Round(x*1e4)/1e4+0, 'f', -1, 64))
			} else {
				out.WriteString(rounded(x))
			}
		}
		out.WriteByte(')')
		rest = strings.TrimSpace(after)
	}
	return out.String(), nil
}

// lengths parts the arguments of a transformation and drops their units.
func lengths(list string) []string {
	fields := strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' })
	for i, f := range fields {
		fields[i] = strings.TrimSuffix(f, "px")
	}
	return fields
}

// ownID gives an id of ECharts, such as "zr7-c0", the job's prefix: "zones-w-c0". The
// number after "zr" counts charts, and so depends on what was drawn before.
func ownID(value, prefix string) (string, error) {
	number, tail, found := strings.Cut(strings.TrimPrefix(value, "zr"), "-")
	if _, err := strconv.Atoi(number); err != nil || !found || !plainName(tail) {
		return "", fmt.Errorf("id %q is not one of ECharts", value)
	}
	return prefix + "-" + tail, nil
}

// ownURL renames the id in url(#…).
func ownURL(value, prefix string) (string, error) {
	id, found := strings.CutPrefix(value, "url(#")
	id, closed := strings.CutSuffix(id, ")")
	if !found || !closed {
		return "", fmt.Errorf("%q does not refer to an id", value)
	}
	id, err := ownID(id, prefix)
	return "url(#" + id + ")", err
}
