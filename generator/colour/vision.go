package colour

import "math"

// A Vision is a way of seeing colours.
type Vision struct {
	// Name is the deficiency, as in "protanopia".
	Name   string
	matrix [3][3]float64
}

// Deficiencies are the three ways of seeing with two kinds of cones, by the model of
// Machado, Oliveira and Fernandes (2009) at its full severity, 1.
func Deficiencies() []Vision {
	return []Vision{
		{"protanopia", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
		{"deuteranopia", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
		{"tritanopia", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
	}
}

// See returns the colour that looks to everybody as c looks to this vision.
func (v Vision) See(c Colour) Colour {
	l := c.linear()
	row := func(m [3]float64) float64 { return m[0]*l.r + m[1]*l.g + m[2]*l.b }
	return linear{row(v.matrix[0]), row(v.matrix[1]), row(v.matrix[2])}.colour()
}

// Distance is how far two colours lie apart in OKLab, times 100: about 2 can just be
// told apart side by side, black and white lie 100 apart.
func Distance(a, b Colour) float64 {
	x, y := a.Lab(), b.Lab()
	return 100 * math.Sqrt((x.L-y.L)*(x.L-y.L)+(x.A-y.A)*(x.A-y.A)+(x.B-y.B)*(x.B-y.B))
}
