package raster

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// An Outline is a closed shape as resvg writes it (see [Engine.Plain]): lines and curves
// between absolute points. It is safe for concurrent use.
type Outline struct {
	steps  []byte // M, L, Q, C or Z
	points []point
}

// A point is a place in the units of its drawing.
type point struct{ x, y float64 }

// Read adds the data of a path, as resvg writes it, to an outline.
func (o *Outline) Read(d string) error {
	for word, rest := next(d); word != ""; word, rest = next(rest) {
		pairs := 0
		switch word {
		case "M", "L":
			pairs = 1
		case "Q":
			pairs = 2
		case "C":
			pairs = 3
		case "Z":
		default:
			return fmt.Errorf("the path has an unknown command %q", word)
		}
		if word != "M" && len(o.steps) == 0 {
			return errors.New("the path begins nowhere")
		}
		o.steps = append(o.steps, word[0])
		for range pairs {
			var p point
			for _, v := range []*float64{&p.x, &p.y} {
				var err error
				if word, rest = next(rest); word == "" {
					return errors.New("the path ends within a command")
				}
				if *v, err = strconv.ParseFloat(word, 64); err != nil || math.IsNaN(*v) {
					return fmt.Errorf("the path has no number but %q", word)
				}
			}
			o.points = append(o.points, p)
		}
	}
	return nil
}

// next returns the first word of a text, and what follows.
func next(s string) (word, rest string) {
	s = strings.TrimLeft(s, " ")
	if end := strings.IndexByte(s, ' '); end >= 0 {
		return s[:end], s[end:]
	}
	return s, ""
}
