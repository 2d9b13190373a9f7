package colour

import "fmt"

// A Colour is a colour of sRGB with eight bits a channel, without transparency.
type Colour struct{ R, G, B uint8 }

// String writes the colour as style sheets do: "#1f42a9".
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Parse reads #rgb or #rrggbb, in either case.
func Parse(s string) (Colour, error) {
	digits := make([]uint8, 0, 6)
	if len(s) == 4 || len(s) == 7 {
		for i := 1; i < len(s) && s[0] == '#'; i++ {
			if d, ok := hexDigit(s[i]); ok {
				digits = append(digits, d)
			}
		}
	}
	switch {
	case len(digits) == 3 && len(s) == 4:
		return Colour{digits[0] * 17, digits[1] * 17, digits[2] * 17}, nil
	case len(digits) == 6:
		return Colour{digits[0]<<4 | digits[1], digits[2]<<4 | digits[3], digits[4]<<4 | digits[5]}, nil
	}
	return Colour{}, fmt.Errorf("%q is no colour of the form #rgb or #rrggbb", s)
}

func hexDigit(b byte) (uint8, bool) {
	switch {
	case '0' <= b && b <= '9':
		return b - '0', true
	case 'a' <= b && b <= 'f':
		return b - 'a' + 10, true
	case 'A' <= b && b <= 'F':
		return b - 'A' + 10, true
	}
	return 0, false
}
