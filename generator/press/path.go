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
// decimals, in as few characters as it takes. Points are rounded and not steps, so that
// nothing drifts.
func compact(d string) (string, error) {
	words := strings.Fields(d)
	var out pathWriter
	for len(words) > 0 {
		command := words[0]
		pairs, known := map[string]int{"M": 1, "L": 1, "Q": 2, "C": 3, "Z": 0}[command]
		if !known || len(words) < 1+2*pairs {
			return "", fmt.Errorf("the path has an unknown command %q", command)
		}
		points := make([][2]int, pairs)
		for k := range 2 * pairs {
			v, err := strconv.ParseFloat(words[1+k], 64)
			if err != nil {
				return "", fmt.Errorf("the path has no number but %q", words[1+k])
			}
			points[k/2][k%2] = int(math.Round(v * hundredths))
		}
		words = words[1+2*pairs:]
		out.command(command, points)
	}
	return out.text.String(), nil
}

// A pathWriter writes a path from where it has come.
type pathWriter struct {
	text      strings.Builder
	at, start [2]int
	// last is the command that was written last, tail the number, or "".
	last, tail string
}

// command adds one command with absolute points.
func (w *pathWriter) command(name string, points [][2]int) {
	switch {
	case name == "Z":
		w.letter("z")
		w.at = w.start
		return
	case name == "M":
		// The first relative start is counted from 0, 0.
		w.letter(map[bool]string{true: "M", false: "m"}[w.text.Len() == 0])
		w.start = points[0]
	case name == "L" && points[0][1] == w.at[1]:
		w.letter("h")
		w.number(points[0][0] - w.at[0])
		w.at = points[0]
		return
	case name == "L" && points[0][0] == w.at[0]:
		w.letter("v")
		w.number(points[0][1] - w.at[1])
		w.at = points[0]
		return
	default:
		w.letter(strings.ToLower(name))
	}
	for _, p := range points {
		w.number(p[0] - w.at[0])
		w.number(p[1] - w.at[1])
	}
	w.at = points[len(points)-1]
}

// letter names a command, which may be left out where it is the last one again; after a
// start that would mean a line.
func (w *pathWriter) letter(name string) {
	if name == w.last && name != "m" && name != "z" {
		return
	}
	w.text.WriteString(name)
	w.last, w.tail = name, ""
}

// number adds a length, after a blank where it would run into the one before.
func (w *pathWriter) number(v int) {
	s := decimal(v)
	if w.tail != "" && s[0] != '-' && (s[0] != '.' || !strings.Contains(w.tail, ".")) {
		w.text.WriteByte(' ')
	}
	w.text.WriteString(s)
	w.tail = s
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
