package colour

import (
	"math"
	"strconv"
)

// Luminance is the relative luminance of WCAG 2.2: 0 for black, 1 for white.
func (c Colour) Luminance() float64 {
	l := c.linear()
	return 0.2126*l.r + 0.7152*l.g + 0.0722*l.b
}

// Contrast is the contrast ratio of WCAG 2.2 between two colours, from 1 to 21,
// whichever of them is the text.
func Contrast(a, b Colour) float64 {
	light, dark := a.Luminance(), b.Luminance()
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// RatioText writes a contrast ratio or a distance with one decimal, rounded down:
// 4.46 is "4.4", so that what falls short of 4.5 never reads as 4.5.
func RatioText(ratio float64) string {
	return strconv.FormatFloat(math.Floor(ratio*10)/10, 'f', 1, 64)
}
