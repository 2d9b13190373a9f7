package echarts

import (
	"fmt"
	"math"
	"strings"
)

// A pathWriter writes path data in its shorter form and knows where the pen is, so that
// lines along an axis become H, V, h or v.
type pathWriter struct {
	out            strings.Builder
	x, y           float64 // the pen
	startX, startY float64 // where the subpath began
}

// operands is the number of operands of the commands that ECharts writes.
func operands(command byte) int {
	switch command {
	case 'M', 'L', 'l':
		return 2
	case 'C':
		return 6
	case 'Q':
		return 4
	case 'A':
		return 7
	case 'Z':
		return 0
	}
	return -1
}

// compactPath rounds the coordinates of path data and shortens it.
func compactPath(d string) (string, error) {
	var w pathWriter
	for rest := d; rest != ""; {
		command := rest[0]
		end := strings.IndexAny(rest[1:], "MLlCQAZ") + 1
		if end == 0 {
			end = len(rest)
		}
		fields := strings.Fields(rest[1:end])
		if len(fields) != operands(command) {
			return "", fmt.Errorf("path command %.40q is not one that ECharts writes", rest[:end])
		}
		values := make([]float64, len(fields))
		for i, f := range fields {
			x, err := parseNumber(f)
			if err != nil {
				return "", fmt.Errorf("path command %.40q: %w", rest[:end], err)
			}
			values[i] = math.Round(x*100) / 100
		}
		w.add(command, values)
		rest = rest[end:]
	}
	return w.out.String(), nil
}

// add writes one command and moves the pen.
func (w *pathWriter) add(command byte, v []float64) {
	switch {
	case command == 'Z':
		w.write('Z')
		w.x, w.y = w.startX, w.startY
		return
	case command == 'l':
		w.relative(v[0], v[1])
		return
	case command == 'L' && v[1] == w.y:
		w.write('H', v[0])
	case command == 'L' && v[0] == w.x:
		w.write('V', v[1])
	default:
		w.write(command, v...)
	}
	w.x, w.y = v[len(v)-2], v[len(v)-1]
	if command == 'M' {
		w.startX, w.startY = w.x, w.y
	}
}

// relative writes a line by its extent. The sum is rounded, so that the pen's place does
// not gather errors of binary fractions.
func (w *pathWriter) relative(dx, dy float64) {
	switch {
	case dy == 0:
		w.write('h', dx)
	case dx == 0:
		w.write('v', dy)
	default:
		w.write('l', dx, dy)
	}
	w.x, w.y = math.Round((w.x+dx)*100)/100, math.Round((w.y+dy)*100)/100
}

// write writes a command; a minus sign parts numbers as well as a blank does.
func (w *pathWriter) write(command byte, values ...float64) {
	w.out.WriteByte(command)
	for i, v := range values {
		text := rounded(v)
		if i > 0 && text[0] != '-' {
			w.out.WriteByte(' ')
		}
		w.out.WriteString(text)
	}
}

// flat reports whether path data is one straight line, which no fill shows on.
func flat(d string) bool {
	var commands []byte
	for i := range len(d) {
		if 'A' <= d[i] && d[i] <= 'z' {
			commands = append(commands, d[i])
		}
	}
	return len(commands) == 2 && commands[0] == 'M' && strings.IndexByte("LHVlhv", commands[1]) >= 0
}
