package number

import "math/big"

// A scaled value is the number that is written before a scale word. The word is
// the zero ScaleWord where there is none.
type scaled struct {
	value *big.Rat
	word  ScaleWord
}

func unscaled(v *big.Rat) scaled { return scaled{value: v} }

// scale chooses the scale word for a value. Digits before a scale word must
// stay few: a count that has more is written in full, and an amount of money takes
// a smaller scale. So the digits always reproduce the value.
func (l *Locale) scale(v *big.Rat, kind Kind) scaled {
	from, ok := l.scalesFrom(kind)
	if !ok {
		return unscaled(v)
	}
	size := order(v)
	for i := len(l.Scales) - 1; i >= 0; i-- {
		word := l.Scales[i]
		if size < word.Power || size < from {
			continue
		}
		m := new(big.Rat).Quo(v, pow10(word.Power))
		n, ends := decimals(m)
		if !ends {
			break
		}
		if kind == Count && significant(m) > l.CountDigits {
			break
		}
		if n <= l.ScaleDecimals {
			return scaled{m, word}
		}
	}
	return unscaled(v)
}

// scalesFrom returns the power of ten from which a kind takes scale words; ok is
// false for the kinds that never do.
func (l *Locale) scalesFrom(kind Kind) (power int, ok bool) {
	switch kind {
	case Money:
		return l.MoneyFrom, true
	case Count:
		return l.CountFrom, true
	default:
		return 0, false
	}
}

// Round rounds half away from zero, at a number of decimals of what this locale
// would show: of 万 or 亿 where an amount is written with them, of the percentage
// for Percent, and of the plain number otherwise. The result has an end to its
// decimals, so that every locale can show it exactly. Counts below one scale word
// and all other kinds are rounded alike by all locales; where scales differ, the
// caller takes one locale for all.
func (l *Locale) Round(v *big.Rat, kind Kind, places int) *big.Rat {
	if kind == Percent {
		return roundTo(v, places+2)
	}
	if from, ok := l.scalesFrom(kind); ok {
		size := order(v)
		for i := len(l.Scales) - 1; i >= 0; i-- {
			if power := l.Scales[i].Power; size >= power && size >= from {
				return roundTo(v, places-power)
			}
		}
	}
	return roundTo(v, places)
}

// Compact writes a value for the axis of a chart: few characters, no unit, no
// qualifier: 6.5亿, 650 million, 40%. It returns [ErrInexact] when the decimals do
// not end.
func (l *Locale) Compact(v *big.Rat, u Unit) (string, error) {
	if u.Kind == Percent {
		text, err := l.Decimal(new(big.Rat).Mul(v, pow10(2)))
		if err != nil {
			return "", err
		}
		return fill(l.Percent, "{n}", text), nil
	}
	s := unscaled(v)
	if size := order(v); u.Kind != Rank && size >= l.AxisFrom {
		for _, word := range l.Scales {
			m := new(big.Rat).Quo(v, pow10(word.Power))
			if n, ends := decimals(m); size >= word.Power && ends && n <= l.ScaleDecimals {
				s = scaled{m, word}
			}
		}
	}
	text, err := l.Decimal(s.value)
	if err != nil || s.word.Power == 0 {
		return text, err
	}
	return text + l.Gap + l.scaleWord(s), nil
}

// scaleWord returns the scale word in the form that its number takes.
func (l *Locale) scaleWord(s scaled) string { return s.word.Of(l.Category(s.value)) }
