package colour

import "math"

// A Lab is a colour in OKLab (CSS Color 4, section 9): L is lightness from 0 to 1, A
// runs from green to red, B from blue to yellow.
type Lab struct{ L, A, B float64 }

// Lab returns the colour in OKLab.
func (c Colour) Lab() Lab { return c.linear().lab() }

func (k linear) lab() Lab {
	l := math.Cbrt(0.4122214708*k.r + 0.5363325363*k.g + 0.0514459929*k.b)
	m := math.Cbrt(0.2119034982*k.r + 0.6806995451*k.g + 0.1073969566*k.b)
	s := math.Cbrt(0.0883024619*k.r + 0.2817188376*k.g + 0.6299787005*k.b)
	return Lab{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

func (c Lab) linear() linear {
	l := cube(c.L + 0.3963377774*c.A + 0.2158037573*c.B)
	m := cube(c.L - 0.1055613458*c.A - 0.0638541728*c.B)
	s := cube(c.L - 0.0894841775*c.A - 1.2914855480*c.B)
	return linear{
		4.0767416621*l - 3.3077115913*m + 0.2309699292*s,
		-1.2684380046*l + 2.6097574011*m - 0.3413193965*s,
		-0.0041960863*l - 0.7034186147*m + 1.7076147010*s,
	}
}

func cube(v float64) float64 { return v * v * v }

// Mix is the colour that style sheets call color-mix(in oklab, a share, b), the share
// a number from 0 to 1.
func Mix(a, b Colour, share float64) Colour {
	from, into := a.Lab(), b.Lab()
	rest := 1 - share
	return Lab{
		from.L*share + into.L*rest,
		from.A*share + into.A*rest,
		from.B*share + into.B*rest,
	}.linear().colour()
}

// Over is what one sees where a colour lies over another with an opacity from 0 to 1,
// as browsers and programs for pictures blend them: channel by channel.
func Over(a, b Colour, opacity float64) Colour {
	blend := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*opacity + float64(y)*(1-opacity))) }
	return Colour{blend(a.R, b.R), blend(a.G, b.G), blend(a.B, b.B)}
}
