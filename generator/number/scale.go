package number

import "math/big"

// A scaled value is the number that is written before a scale word. The word is
// the zero ScaleWord where there is none.
type scaled struct {
	value *big.Rat
	word  ScaleWord
}

func unscaled(v *big.Rat) scaled { return scaled{value: v} }

func (w ScaleWord) of(v *big.Rat) scaled {
	if w.Power == 0 {
		return unscaled(v)
	}
	return scaled{new(big.Rat).Quo(v, pow10(w.Power)), w}
}

// scaled chooses the scale word for a value in a style. Counts, measures and
// amounts of money are scaled alike.
func (l *Locale) scaled(v *big.Rat, kind Kind, s Style) scaled {
	if _, ok := l.scalesFrom(kind); !ok {
		return unscaled(v)
	}
	switch s.Scaling {
	case FixedScale:
		word, ok := l.scaleOf(s.Scale)
		switch {
		case !ok:
			return l.alike(v, s)
		case word.Power == 0 && wholeDigits(v) > MaxDigits:
			return l.auto(v)
		}
		return word.of(v)
	case LikeScale:
		return l.alike(v, s)
	default:
		return l.auto(v)
	}
}

// scaleOf is the scale word for a power of ten; that of 0 is none.
func (l *Locale) scaleOf(power int) (ScaleWord, bool) {
	if power == 0 {
		return ScaleWord{}, true
	}
	for _, word := range l.Scales {
		if word.Power == power {
			return word, true
		}
	}
	return ScaleWord{}, false
}

// alike is the scale of a number that was written with 10^s.Scale somewhere. A
// number that would show too many digits takes the scale that l chooses itself.
func (l *Locale) alike(v *big.Rat, s Style) scaled {
	word, ok := l.scaleOf(s.Scale)
	if !ok {
		word = l.counterpart(v, s)
	}
	if out := word.of(v); wholeDigits(out.value)+decimalsIn(v, s, word.Power) <= MaxDigits {
		return out
	}
	return l.auto(v)
}

// counterpart is the language's own word beside one for a power of ten that it has
// no word for: the next larger that leaves a whole part, or else the next smaller.
func (l *Locale) counterpart(v *big.Rat, s Style) ScaleWord {
	size := order(v)
	fits := ScaleWord{}
	for _, word := range l.Scales {
		switch {
		case v.Sign() != 0 && size < word.Power:
		case word.Asked:
			if s.Rounded && s.Scale > 0 {
				fits = word
			}
		case word.Power > s.Scale:
			return word
		default:
			fits = word
		}
	}
	return fits
}

// decimalsIn is how many decimals a value shows before a scale word.
func decimalsIn(v *big.Rat, s Style, power int) int {
	n, _ := decimals(new(big.Rat).Quo(v, pow10(power)))
	if s.Placed {
		n = max(n, power-s.Place)
	}
	return n
}

// wholeDigits is the number of digits before the point.
func wholeDigits(v *big.Rat) int { return max(order(v), 0) + 1 }

// auto is the language's own choice of a scale word. A number of up to [MaxDigits]
// digits takes one where that leaves few digits (5万, 147.73万, 1.42 million), a longer
// one always: the largest that leaves at most ScaleDecimals decimals.
func (l *Locale) auto(v *big.Rat) scaled {
	const fewDigits, fewestDecimals = 5, 1
	size := order(v)
	best := unscaled(v)
	for i := len(l.Scales) - 1; i >= 0; i-- {
		word := l.Scales[i]
		if word.Asked || size < word.Power {
			continue
		}
		m := word.of(v)
		n, ends := decimals(m.value)
		switch {
		case !ends:
			return unscaled(v)
		case size < l.ScaleFrom && n <= fewestDecimals,
			size >= l.ScaleFrom && size < MaxDigits && significant(v) <= fewDigits,
			size >= MaxDigits && n <= l.ScaleDecimals:
			return m
		case size >= MaxDigits:
			best = m // the smallest scale leaves the fewest decimals
		}
	}
	return best
}

// scalesFrom returns the power of ten from which a kind takes scale words; ok is
// false for the kinds that never do.
func (l *Locale) scalesFrom(kind Kind) (power int, ok bool) {
	switch kind {
	case Count, Money, Measure:
		return l.ScaleFrom, true
	default:
		return 0, false
	}
}

// Round is [Locale.Settle] without the style: it rounds half away from zero, at a
// number of decimals of what l would write by itself.
func (l *Locale) Round(v *big.Rat, kind Kind, places int) *big.Rat {
	shown, _, _ := l.Settle(v, kind, Style{}, places)
	return shown
}

// Compact writes a value for the axis of a chart: few characters, no unit, no
// qualifier: 6.5亿, 650 million, 40%. It returns [ErrInexact] when the decimals do
// not end.
func (l *Locale) Compact(v *big.Rat, u Unit, s Style) (string, error) {
	if u.Kind == Rank {
		return l.Decimal(v)
	}
	phrase, err := l.Format(Quantity{Value: v}, Unit{Kind: u.Kind}, Form{Bare: true, Style: s})
	return phrase.String(), err
}

// scaleWord returns the scale word in the form that its number takes.
func (l *Locale) scaleWord(s scaled) string { return s.word.Of(l.Category(s.value)) }
