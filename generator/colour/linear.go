package colour

import "math"

// A linear colour is one whose channels are proportional to light: 0 is none, 1 the
// most that the screen has. Channels outside lie outside sRGB.
type linear struct{ r, g, b float64 }

// linear undoes the transfer function of sRGB (IEC 61966-2-1).
func (c Colour) linear() linear { return linear{decode(c.R), decode(c.G), decode(c.B)} }

func decode(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// colour rounds to the nearest colour of the screen.
func (l linear) colour() Colour { return Colour{encode(l.r), encode(l.g), encode(l.b)} }

func encode(v float64) uint8 {
	v = min(max(v, 0), 1)
	if v <= 0.0031308 {
		v *= 12.92
	} else {
		v = 1.055*math.Pow(v, 1/2.4) - 0.055
	}
	return uint8(math.Round(v * 255))
}

// shown reports whether a screen of sRGB has the colour, but for what rounding adds.
func (l linear) shown() bool {
	const least, most = -1e-6, 1 + 1e-6
	return least <= min(l.r, l.g, l.b) && max(l.r, l.g, l.b) <= most
}
