package colour

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestNearest draws colours, grounds and needs: the colour found passes, has the hue,
// and lies no further off in lightness than one found by trying every lightness.
func TestNearest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	draw := func() Colour {
		v := random.Uint32()
		return Colour{uint8(v), uint8(v >> 8), uint8(v >> 16)}
	}
	none := 0
	for range 400 {
		c, ground, need := draw(), draw(), 1+random.Float64()*9
		passes := func(c Colour) bool { return Contrast(c, ground) >= need }
		got, ok := Nearest(c, passes)
		shift, exists := leastShift(c, passes)
		if ok != exists {
			t.Fatalf("%s on %s for %.2f: found %v, exists %v", c, ground, need, ok, exists)
		}
		if !ok {
			none++
			continue
		}
		if !passes(got) {
			t.Errorf("%s on %s for %.2f: %s does not pass", c, ground, need, got)
		}
		const stride = 1.0 / lightnessSteps // between two steps rounding decides
		if moved, _ := c.Lab().nearestShift(passes); math.Abs(moved) > shift+stride && !passes(c) {
			t.Errorf("%s on %s for %.2f: %s lies %.4f off, and %.4f will do", c, ground, need, got, moved, shift)
		}
		if turned := turn(c.Lab(), got.Lab()); turned > 0.05 {
			t.Errorf("%s on %s for %.2f: the hue of %s is turned by %.3f", c, ground, need, got, turned)
		}
	}
	if none == 0 || none > 200 {
		t.Errorf("%d of 400 have no solution: the cases are too easy or too hard", none)
	}
}

// leastShift tries every lightness.
func leastShift(c Colour, passes func(Colour) bool) (float64, bool) {
	const steps = 2048
	for i := range steps + 1 {
		for _, sign := range []float64{-1, 1} {
			shift := sign * float64(i) / steps
			l := c.Lab().L + shift
			if l >= 0 && l <= 1 && passes(c.Lab().lightened(shift)) {
				return math.Abs(shift), true
			}
		}
	}
	// The ends themselves lie between two steps.
	for _, end := range []float64{0, 1} {
		if passes(c.Lab().lightened(end - c.Lab().L)) {
			return math.Abs(end - c.Lab().L), true
		}
	}
	return 0, false
}

// turn is how far two hues lie apart, as the part of the smaller chroma that the
// rounding of a channel cannot explain.
func turn(a, b Lab) float64 {
	x, y := math.Hypot(a.A, a.B), math.Hypot(b.A, b.B)
	if min(x, y) < 0.03 {
		return 0 // grey has no hue
	}
	return max(0, math.Abs(a.A*b.B-a.B*b.A)/(x*y)-0.006/min(x, y))
}

func TestNearestKeepsWhatPasses(t *testing.T) {
	c := Colour{0x1f, 0x42, 0xa9}
	if got, ok := Nearest(c, func(Colour) bool { return true }); got != c || !ok {
		t.Errorf("got %s, %v", got, ok)
	}
	if got, ok := Nearest(c, func(Colour) bool { return false }); ok {
		t.Errorf("got %s, which does not pass", got)
	}
}

// TestLightened holds that every lightness gives a colour of the screen of that
// lightness.
func TestLightened(t *testing.T) {
	for _, c := range []Colour{{0x1f, 0x42, 0xa9}, {255, 0, 0}, {255, 255, 0}, {0, 0, 255}, {128, 128, 128}} {
		lab := c.Lab()
		for i := range 91 {
			want := 0.1 + float64(i)/100 // below, eight bits a channel are too few
			if got := lab.lightened(want - lab.L).Lab().L; math.Abs(got-want) > 0.01 {
				t.Errorf("%s at lightness %.2f has %.4f", c, want, got)
			}
		}
	}
}
