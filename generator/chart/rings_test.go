package chart

import (
	"regexp"
	"strconv"
	"testing"
)

// Rings are drawn as two halves of a circle: ends that lie closer to each other than the
// written diameter would make them bulge, two lines where there is one.
func TestRingsAreRound(t *testing.T) {
	arc := regexp.MustCompile(`a([0-9.]+) ([0-9.]+) 0 1 1 -?([0-9.]+) 0`)
	for _, pitch := range []float64{2.3, 3.05, 4.45, 5.45, 8.9} {
		s := newSystem(800, pitch, 28.37)
		out := &svgBody{}
		s.draw(out, seriesPaint(0))
		arcs := arc.FindAllStringSubmatch(out.String(), -1)
		if len(arcs) == 0 {
			t.Fatal("no rings are drawn")
		}
		for _, a := range arcs {
			r, _ := strconv.ParseFloat(a[1], 64)
			across, _ := strconv.ParseFloat(a[3], 64)
			if d := across - 2*r; d > .001 || d < -.001 || a[1] != a[2] {
				t.Errorf("pitch %g: a ring of radius %s is %s across", pitch, a[1], a[3])
			}
		}
	}
}
