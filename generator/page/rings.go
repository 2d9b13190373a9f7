package page

import (
	"html/template"
	"math"
	"strconv"

	"example.org/diglot/generator/figure"
)

// rings draws at most four rings of dots. Their areas, core left out, stand to
// each other as the values do.
func (m *miniDrawing) rings(c *figure.Chart) {
	var values []float64
	largest := 0.0
	for _, cell := range c.Cells() {
		if v, ok := size(cell); ok && v > 0 {
			values = append(values, v)
			largest = max(largest, v)
		}
	}
	if len(values) == 0 || len(values) > 4 {
		return
	}
	const core, outer = 6.0, 30.0
	x := 0.0
	for i, v := range values {
		r := math.Sqrt(core*core + (outer*outer-core*core)*v/largest)
		dots := int(math.Round(v / largest * 280))
		x += r + 4
		m.b.WriteString(`<g class="dots s` + strconv.Itoa(i%2+1) + `" stroke-width="1.8" stroke-dasharray="0 1" stroke-linecap="round">`)
		m.ring(x, miniHeight/2, core, r, max(1, dots))
		m.b.WriteString(`</g>`)
		x += r + 4
	}
}

// goldenAngle turns each circle of dots against the one inside it, so that no
// spokes show.
const goldenAngle = 137.5

// ring draws n dots on circles from the core to a radius. A circle gets dots by
// its length, the last ones going to the largest remainders.
func (m *miniDrawing) ring(cx, cy, core, radius float64, n int) {
	step := math.Sqrt(math.Pi * (radius*radius - core*core) / float64(n))
	count := max(1, int(math.Round((radius-core)/step)))
	radii := make([]float64, count)
	total := 0.0
	for k := range radii {
		radii[k] = core + (radius-core)*(float64(k)+.5)/float64(count)
		total += radii[k]
	}
	for k, dots := range apportion(n, radii, total) {
		if dots == 0 {
			continue
		}
		// An arc whose ends lie closer than its diameter is no half of a circle.
		r := math.Round(radii[k]*10) / 10
		m.b.WriteString(`<path d="M` + px(cx+r) + ` ` + px(cy) + `a` + px(r) + ` ` + px(r) + ` 0 1 1 ` + px(-2*r) + ` 0a` +
			px(r) + ` ` + px(r) + ` 0 1 1 ` + px(2*r) + ` 0" pathLength="` + strconv.Itoa(dots) +
			`" transform="rotate(` + px(math.Mod(goldenAngle*float64(k), 360)) + ` ` + px(cx) + ` ` + px(cy) + `)"/>`)
	}
}

// apportion shares n out by weight: whole parts first, then the largest remainders.
func apportion(n int, weights []float64, total float64) []int {
	parts := make([]int, len(weights))
	rest := make([]float64, len(weights))
	left := n
	for k, w := range weights {
		exact := float64(n) * w / total
		parts[k] = int(exact)
		rest[k] = exact - float64(parts[k])
		left -= parts[k]
	}
	for ; left > 0; left-- {
		best := 0
		for k := range rest {
			if rest[k] > rest[best] {
				best = k
			}
		}
		parts[best]++
		rest[best] = -1
	}
	return parts
}

// EmblemSize is the width and the height of the emblem, in its own units.
const EmblemSize = 320

// Emblem is the drawing between the languages on the first page and on what stands for
// the report elsewhere: as many dots as the largest count of the chart on the cover, one a
// unit, or a plain ring where it shows none or the report has no such chart (nil).
func Emblem(c *figure.Chart) template.HTML {
	m := &miniDrawing{}
	largest := 0.0
	if c != nil && c.Kind == figure.Dots {
		for _, cell := range c.Cells() {
			if v, ok := size(cell); ok {
				largest = max(largest, v)
			}
		}
	}
	if n := int(largest); n > 0 && n <= maxDots {
		width := math.Min(6, 148/math.Sqrt(float64(n)))
		m.b.WriteString(`<g class="dots s1" stroke-width="` + px(width) + `" stroke-dasharray="0 1" stroke-linecap="round">`)
		m.ring(160, 160, 30, 160, n)
		m.b.WriteString(`</g><circle class="c1" cx="160" cy="160" r="26"/>`)
	} else {
		m.b.WriteString(`<circle class="rg s1" cx="160" cy="160" r="120"/><circle class="c1" cx="160" cy="160" r="48"/>`)
	}
	return template.HTML(`<svg viewBox="0 0 320 320" aria-hidden="true">` + m.b.String() + `</svg>`)
}

// maxDots is how many dots can still be told apart.
const maxDots = 5000
