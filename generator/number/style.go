package number

import "math/big"

// MaxDigits is the largest number of digits that a number shows unless
// [Form].Full asks for all of them. A reader cannot take in more, and a longer
// number takes a scale word.
const MaxDigits = 7

// A Style is what a number's digits look like, in every language at once: which
// digit is the last one, and with what scale word the number was written. The
// digits are the same in every language, never more and never fewer; the scale
// word is each language's own. The zero Style lets the language choose.
type Style struct {
	// Place is the power of ten of the last digit, if Placed: −3 for 5.0%, whose
	// stored value is 0.050, and 7 for 6.5亿. Zeros down to it are written, so that
	// 5.0% stays 5.0%. Without Placed no zeros are written after the point.
	Place  int
	Placed bool
	// Scale is a power of ten, and Scaling says what it means.
	Scale   int
	Scaling Scaling
	// Rounded numbers are never written in full digits where the language has a scale
	// word for them: 90 thousand, not 90,000.
	Rounded bool
	// Grouped sets off groups of digits also where the language would not: 2,280人.
	Grouped bool
	// Joiner joins the bounds of a range in place of the language's sign: 3.5%—5.5%.
	Joiner string
	// Wording is the pattern that words the qualifier Qualified, in place of the language's
	// usual one: {n}{unit}左右.
	Wording   string
	Qualified Qualifier
}

// Scaling says how a number's scale word is chosen.
type Scaling uint8

const (
	// AutoScale: the language's own choice; see [Locale].
	AutoScale Scaling = iota
	// LikeScale: the number was written with the scale word for 10^Scale (0 where it
	// had none) in some language. A language that has a word for the same power uses
	// it: 140489万. Another one takes its next larger word that leaves a whole part:
	// 1,404.89 million, RMB 650 million for 6.5亿.
	LikeScale
	// FixedScale: the author asks for the scale word for 10^Scale, or for none.
	FixedScale
)

// Abroad is the style in another language than the one that it was read in: its
// signs are not kept.
func (s Style) Abroad() Style {
	s.Grouped, s.Joiner, s.Wording = false, "", ""
	return s
}

// Style is how the phrase was written: its scale word, its decimals with the zeros
// at their end, its groups. A number in words has none.
func (r Reading) Style() Style {
	w := r.Written
	if !w.InDigits {
		return Style{Wording: w.Wording, Qualified: r.Qualifier}
	}
	return Style{
		Place: w.Place, Placed: w.Decimals > 0,
		Scale: r.Power, Scaling: LikeScale,
		Grouped: w.Grouped, Joiner: w.Joiner, Wording: w.Wording, Qualified: r.Qualifier,
	}
}

// Settle rounds a value for being shown, and returns the style that shows it. Places of 0
// or more round it, half away from zero, to so many decimals of what l would write,
// all of which are then shown in every language. With places below 0 a value of more
// than [MaxDigits] digits is rounded to so many. The first language of a report
// settles for all, so that they show the same value. It returns [ErrInexact] where
// the decimals do not end and no number of them is asked for.
func (l *Locale) Settle(v *big.Rat, kind Kind, s Style, places int) (*big.Rat, Style, error) {
	if places >= 0 {
		power := l.powerFor(v, kind, s)
		shown := roundTo(v, places-power)
		s.Place, s.Placed = power-places, places > 0
		if _, scaled := l.scalesFrom(kind); scaled && s.Scaling == AutoScale {
			s.Scale, s.Scaling = power, FixedScale
		}
		s.Rounded = shown.Cmp(v) != 0
		return shown, s, nil
	}
	if _, ends := decimals(v); !ends {
		return v, s, ErrInexact
	}
	if kind == Rank || digitsShown(v, s) <= MaxDigits {
		return v, s, nil
	}
	place := order(v) - MaxDigits + 1
	shown := roundTo(v, -place)
	if s.Placed && s.Place < place {
		s.Place = place
	}
	s.Rounded = true
	return shown, s, nil
}

// digitsShown is the number of digits that a value needs, zeros at its ends aside,
// and of those that its style keeps.
func digitsShown(v *big.Rat, s Style) int {
	n := significant(v)
	if s.Placed && v.Sign() != 0 {
		n = max(n, order(v)-s.Place+1)
	}
	return n
}

// powerFor is the power of ten that the digits before the point count in.
func (l *Locale) powerFor(v *big.Rat, kind Kind, s Style) int {
	switch kind {
	case Percent:
		return -2
	case PerMille:
		return -3
	}
	if _, ok := l.scalesFrom(kind); !ok {
		return 0
	}
	if s.Scaling == AutoScale {
		return l.roundScale(v)
	}
	word, ok := l.scaleOf(s.Scale)
	if !ok {
		word = l.counterpart(v, s)
	}
	if s.Scaling == LikeScale && wholeDigits(word.of(v).value) > MaxDigits {
		return l.roundScale(v)
	}
	return word.Power
}

// roundScale is the scale that a value to be rounded is written with: the largest
// that leaves a whole part, since its decimals are the author's choice.
func (l *Locale) roundScale(v *big.Rat) int {
	size := order(v)
	for i := len(l.Scales) - 1; i >= 0; i-- {
		if power := l.Scales[i].Power; !l.Scales[i].Asked && size >= power && size >= l.ScaleFrom {
			return power
		}
	}
	return 0
}

// ColumnScale is the power of ten of the scale word that all values of a column are
// written with: the one that their style says, or that the largest would take, unless
// the smallest would then have no whole part. Values of 0 decide nothing.
func (l *Locale) ColumnScale(values []*big.Rat, kind Kind, s Style) int {
	var least, most *big.Rat
	for _, v := range values {
		v := new(big.Rat).Abs(v)
		if v.Sign() == 0 {
			continue
		}
		if least == nil || v.Cmp(least) < 0 {
			least = v
		}
		if most == nil || v.Cmp(most) > 0 {
			most = v
		}
	}
	if _, ok := l.scalesFrom(kind); !ok || most == nil {
		return 0
	}
	power := 0
	switch word, ok := l.scaleOf(s.Scale); {
	case s.Scaling == AutoScale:
		power = l.auto(most).word.Power
	case ok:
		return word.Power
	default:
		power = l.counterpart(most, s).Power
	}
	for i := len(l.Scales) - 1; i >= 0 && power > order(least); i-- {
		if word := l.Scales[i]; !word.Asked && word.Power < power {
			power = word.Power
		}
	}
	if power > order(least) {
		return 0
	}
	return power
}
