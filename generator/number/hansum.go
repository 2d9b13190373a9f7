package number

import "math/big"

// A hanSum adds up a number in Han numerals, read from left to right.
type hanSum struct {
	signs hanSigns
	// high is what 亿 has multiplied, middle what 万 has, section what stands below
	// 万; digit waits for its unit, and is -1 where none does.
	high, middle, section *big.Int
	digit                 int64
	// inner is the unit read last within the section, last the unit read last of
	// all, and zero says that 零 came after it.
	inner, last int64
	zero        bool
}

func newHanSum(signs hanSigns) *hanSum {
	return &hanSum{signs: signs, high: new(big.Int), middle: new(big.Int), section: new(big.Int), digit: -1}
}

// take adds a numeral; it returns false for a rune that cannot stand here.
func (h *hanSum) take(c rune) bool {
	if d, ok := h.signs.digits[c]; ok {
		return h.takeDigit(d)
	}
	if tens, ok := h.signs.tens[c]; ok {
		if h.digit >= 0 || h.inner != 0 && h.inner <= 10 {
			return false
		}
		h.section.Add(h.section, big.NewInt(tens))
		h.inner, h.last, h.zero = 10, 10, false
		return true
	}
	unit, ok := h.signs.units[c]
	switch {
	case !ok:
		return false
	case unit < 1e4:
		return h.takeInner(unit)
	case unit == 1e4:
		return h.takeWan()
	default:
		return h.takeYi()
	}
}

func (h *hanSum) takeDigit(d int64) bool {
	if h.digit >= 0 {
		return false
	}
	if d == 0 {
		h.zero = true
		return true
	}
	h.digit = d
	return true
}

// takeInner takes 十, 百 or 千, which must fall within a section.
func (h *hanSum) takeInner(unit int64) bool {
	if h.inner != 0 && unit >= h.inner {
		return false
	}
	h.section.Add(h.section, big.NewInt(max(h.digit, 1)*unit))
	h.inner, h.last, h.digit, h.zero = unit, unit, -1, false
	return true
}

// takeWan takes 万, which multiplies the section; a bare 万 is 10,000.
func (h *hanSum) takeWan() bool {
	if h.middle.Sign() != 0 {
		return false
	}
	h.middle.Mul(atLeastOne(h.closeSection()), big.NewInt(1e4))
	h.last = 1e4
	return true
}

// takeYi takes 亿, which multiplies all that stands before it: 三万亿.
func (h *hanSum) takeYi() bool {
	if h.high.Sign() != 0 {
		return false
	}
	size := int64(1e8)
	if h.last == 1e4 && h.digit < 0 && h.section.Sign() == 0 {
		size = 1e12
	}
	sum := h.closeSection()
	sum.Add(sum, h.middle)
	h.high.Mul(atLeastOne(sum), big.NewInt(1e8))
	h.middle.SetInt64(0)
	h.last = size
	return true
}

// closeSection returns what was read since the last 万 or 亿, and begins anew.
func (h *hanSum) closeSection() *big.Int {
	sum := new(big.Int).Add(h.section, big.NewInt(max(h.digit, 0)))
	h.section.SetInt64(0)
	h.inner, h.digit, h.zero = 0, -1, false
	return sum
}

func atLeastOne(v *big.Int) *big.Int {
	if v.Sign() == 0 {
		v.SetInt64(1)
	}
	return v
}

// total returns the number, and the place of its last digit. A digit directly
// after a large unit counts in the next smaller one: 一万二 is 12,000.
func (h *hanSum) total() (value, place *big.Int) {
	value = new(big.Int).Add(h.high, h.middle)
	value.Add(value, h.section)
	place = big.NewInt(max(h.last, 1))
	if h.digit >= 0 {
		place = big.NewInt(1)
		if h.last >= 100 && !h.zero {
			place = big.NewInt(h.last / 10)
		}
		value.Add(value, new(big.Int).Mul(big.NewInt(h.digit), place))
	}
	return value, place
}
