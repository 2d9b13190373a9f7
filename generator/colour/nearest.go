package colour

import "math"

// The search for the nearest colour walks in steps of lightness, then halves the last
// step until the colours of a screen can no longer tell its ends apart.
const (
	lightnessSteps = 256
	lightnessHalf  = 12
)

// Nearest returns the colour of the same hue, and of the same chroma as far as the
// screen has it, whose lightness in OKLCH lies nearest to that of c among those that
// pass. Of a darker and a lighter one that lie equally near it is the darker. The
// second result is false where none passes.
func Nearest(c Colour, passes func(Colour) bool) (Colour, bool) {
	if passes(c) {
		return c, true
	}
	lab := c.Lab()
	shift, ok := lab.nearestShift(passes)
	if !ok {
		return Colour{}, false
	}
	return lab.lightened(shift), true
}

// nearestShift is the least change of lightness whose colour passes.
func (c Lab) nearestShift(passes func(Colour) bool) (shift float64, ok bool) {
	const stride = 1.0 / lightnessSteps
	for step := range lightnessSteps + 1 {
		for _, sign := range []float64{-1, 1} {
			near, far := sign*stride*float64(step), sign*stride*float64(step+1)
			if l := c.L + near; l < 0 || l > 1 || !passes(c.lightened(far)) {
				continue
			}
			for range lightnessHalf {
				if middle := (near + far) / 2; passes(c.lightened(middle)) {
					far = middle
				} else {
					near = middle
				}
			}
			if !ok || math.Abs(far) < math.Abs(shift) {
				shift, ok = far, true
			}
		}
		if ok {
			return shift, true
		}
	}
	return 0, false
}

// lightened moves the lightness. A chroma that the screen does not have there is
// reduced until it has it; the hue stays.
func (c Lab) lightened(shift float64) Colour {
	l := min(max(c.L+shift, 0), 1)
	most := Lab{l, c.A, c.B}.linear()
	if most.shown() {
		return most.colour()
	}
	low, high := 0.0, 1.0 // shares of the chroma
	for range 24 {
		if share := (low + high) / 2; (Lab{l, c.A * share, c.B * share}).linear().shown() {
			low = share
		} else {
			high = share
		}
	}
	return Lab{l, c.A * low, c.B * low}.linear().colour()
}
