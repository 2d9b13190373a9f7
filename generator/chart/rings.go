package chart

import (
	"fmt"
	"math"
	"sort"
)

// A system is one disc of dots: rings about a core, each dot one unit.
type system struct {
	x, y float64
	// pitch is the distance of the dots, core the radius of the disc in the middle.
	pitch, core float64
	// radii and counts are those of the rings, from the inside.
	radii  []float64
	counts []int
}

// dotSize is a dot's diameter as a part of the distance between dots.
const dotSize = 0.57

// newSystem spreads n dots over rings at a distance of pitch. Each ring's count is in
// proportion to its radius, by largest remainder, so that the dots lie equally dense.
func newSystem(n int, pitch, core float64) system {
	s := system{pitch: pitch, core: core}
	first := core + 4 + pitch*0.8
	room := 0.0
	for k := 0; len(s.radii) == 0 || room < float64(n); k++ {
		r := first + float64(k)*pitch
		s.radii = append(s.radii, r)
		room += 2 * math.Pi * r / pitch
	}
	s.counts = apportion(n, s.radii)
	return s
}

// apportion divides n in proportion to weights, by largest remainder; of equal
// remainders the earlier goes first.
func apportion(n int, weights []float64) []int {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	counts, order := make([]int, len(weights)), make([]int, len(weights))
	remainders := make([]float64, len(weights))
	left := n
	for i, w := range weights {
		part := float64(n) * w / total
		counts[i], order[i] = int(part), i
		remainders[i] = part - math.Floor(part)
		left -= counts[i]
	}
	sort.SliceStable(order, func(a, b int) bool { return remainders[order[a]] > remainders[order[b]] })
	for _, i := range order[:left] {
		counts[i]++
	}
	return counts
}

// radius is the radius of the whole disc.
func (s system) radius() float64 {
	return s.radii[len(s.radii)-1] + s.pitch*dotSize/2
}

// goldenAngle turns each ring against the one inside it, so that no spokes appear.
const goldenAngle = 137.5

// draw writes the rings. A closed path that is n long, with dashes of no length at
// every unit and round caps, shows exactly n dots. It is a path and not a circle,
// since SVG 1.1, which checkers of HTML hold to, gives a circle no length.
func (s system) draw(out *svgBody, p paint) {
	fmt.Fprintf(out, `<g%s stroke-width="%s" stroke-dasharray="0 1" stroke-linecap="round">`, p.stroked("dots"), px(s.pitch*dotSize))
	for k, r := range s.radii {
		if s.counts[k] == 0 {
			continue
		}
		// An arc whose ends lie closer than its diameter is no half of a circle.
		r = px(r).rounded()
		turn := math.Mod(goldenAngle*float64(k), 360)
		fmt.Fprintf(out, `<path d="M%s %sa%s %[3]s 0 1 1 -%s 0a%[3]s %[3]s 0 1 1 %[4]s 0" pathLength="%d" transform="rotate(%.0f %s %[2]s)"/>`,
			px(s.x+r), px(s.y), px(r), px(2*r), s.counts[k], math.Round(turn), px(s.x))
	}
	out.WriteString("</g>")
}
