package press

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// hundredths is the unit that paths are written in: finer than a printer's dot.
const hundredths = 100

// compact writes a path of absolute commands (M, L, Q, C, Z) with relative ones and two
// decimals. Points are rounded and not steps, so that nothing drifts.
func compact(d string) (string, error) {
	words := strings.Fields(d)
	var out strings.Builder
	var at, start [2]int
	for i := 0; i < len(words); {
		command := words[i]
		pairs, known := map[string]int{"M": 1, "L": 1, "Q": 2, "C": 3, "Z": 0}[command]
		if !known || i+2*pairs >= len(words) {
			return "", fmt.Errorf("the path has an unknown command %q", command)
		}
		points := make([][2]int, pairs)
		for k := range 2 * pairs {
			v, err := strconv.ParseFloat(words[i+1+k], 64)
			if err != nil {
				return "", fmt.Errorf("the path has no number but %q", words[i+1+k])
			}
			points[k/2][k%2] = int(math.Round(v * hundredths))
		}
		i += 1 + 2*pairs
		switch {
		case command == "Z":
			out.WriteString("z")
			at = start
			continue
		case command == "L" && points[0][1] == at[1]:
			out.WriteString("h" + decimal(points[0][0]-at[0]))
		case command == "L" && points[0][0] == at[0]:
			out.WriteString("v" + decimal(points[0][1]-at[1]))
		default:
			out.WriteString(strings.ToLower(command))
			for k, p := range points {
				join(&out, decimal(p[0]-at[0]), k == 0)
				join(&out, decimal(p[1]-at[1]), false)
			}
		}
		at = points[pairs-1]
		if command == "M" {
			start = at
		}
	}
	// A relative start is counted from the end of the part before it: here from 0.
	return strings.Replace(out.String(), "m", "M", 1), nil
}

// join adds a number, after a blank where it would run into the one before.
func join(out *strings.Builder, number string, first bool) {
	if !first && number[0] != '-' {
		out.WriteByte(' ')
	}
	out.WriteString(number)
}

// decimal writes hundredths as a number without needless zeros: -.5, 3, 12.25.
func decimal(v int) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	whole, part := v/hundredths, v%hundredths
	s := sign
	if whole > 0 || part == 0 {
		s += strconv.Itoa(whole)
	}
	if part > 0 {
		s += strings.TrimRight(fmt.Sprintf(".%02d", part), "0")
	}
	return s
}
