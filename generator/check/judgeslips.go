package check

import (
	"math/big"

	"example.org/diglot/generator/number"
)

// A slip is a difference between two quantities that stand in each other's place.
type slip struct {
	x, y       int
	difference number.Difference
	// cost tells likely slips from chance likenesses: 0 is surest.
	cost int
}

// compare holds two quantities against each other. Where they are the same number, d is
// a shade in which they differ, or empty; grave says that it is no shade.
func (j *judging) compare(a, b *numeral) (d number.Difference, grave, same bool) {
	x, y := a.reading, b.reading
	if j.sharesUnit(a, b) {
		x = y
	} else if j.sharesUnit(b, a) {
		y = x
	}
	if a.ratio != b.ratio {
		x.Value, y.Value = printedValue(&x), printedValue(&y) // 56∶44 and 56 per cent
	}
	if unitOf(&x) == "" || unitOf(&y) == "" || isOccasion(&x, &y) || isOccasion(&y, &x) {
		x, y = withoutUnit(x), withoutUnit(y)
	}
	if j.losesRate(a, b) || j.losesRate(b, a) {
		return number.Difference{Mistake: number.UnitDiffers, Sentence: "one is a rate, the other a total"}, true, sameNumber(&x, &y, number.UnitDiffers)
	}
	same = true
	for _, diff := range number.Compare(x, y) {
		switch diff.Mistake {
		case number.CurrencyDoubled, number.CurrencyLost:
		case number.QualifierChanged, number.QualifierLost:
			if j.differentBounds(a, b) {
				return diff, true, true
			}
		case number.MarginDiffers, number.Rounded:
			if d.Mistake == "" {
				d = diff
			}
		case number.QualifierFlipped, number.DirectionFlipped, number.ToBy, number.TimesOff, number.CurrencyDiffers,
			number.PercentPoints, number.UnitDiffers, number.OrdinalCount:
			return diff, true, sameNumber(&x, &y, diff.Mistake)
		default:
			return diff, true, false
		}
	}
	return d, false, same
}

// hasShare reports whether a share of so many parts follows a number on its side.
func (j *judging) hasShare(n *numeral, parts int) bool {
	for i := range j.sideOf(n).numerals {
		if m := &j.sideOf(n).numerals[i]; m.parts == parts && m.from > n.from {
			return true
		}
	}
	return false
}

// losesRate reports whether the unit of one quantity is a rate (元/人) and nothing on the
// other side says that the other is one too.
func (j *judging) losesRate(a, b *numeral) bool {
	return a.rate && !b.rate && len(j.sideOf(b).finder.rates.find(j.sideOf(b).text)) == 0
}

func (j *judging) sideOf(n *numeral) *side {
	if n.lang == j.a.lang {
		return j.a
	}
	return j.b
}

// differentBounds reports whether two qualifiers say different things of where the true
// value lies. One that stands on one side alone is lost where the other side has no word
// at all that could say it. Spans of time are not looked at: over ten years.
func (j *judging) differentBounds(a, b *numeral) bool {
	from, to := direction(&a.reading), direction(&b.reading)
	switch {
	case a.weak && to == number.EitherSide || b.weak && from == number.EitherSide:
		return false // 约1400万 and some 14 million
	case from == to || a.elliptic || b.elliptic || isDuration(&a.reading) || isDuration(&b.reading):
		return false
	case from == number.NoDirection:
		return !j.sideOf(a).finder.hasBound(j.sideOf(a).text, to)
	case to == number.NoDirection:
		return !j.sideOf(b).finder.hasBound(j.sideOf(b).text, from)
	default:
		return true
	}
}

// direction says where the true value of a reading lies.
func direction(r *number.Reading) int {
	if d := r.Qualifier.Direction(); d != number.NoDirection {
		return d
	}
	return r.Stated.Direction()
}

// sharesUnit reports whether a number without a unit takes it from a later one: the 5.0
// of "5.0, 4.8 and 3.2 per cent" is 5.0%.
func (j *judging) sharesUnit(a, b *numeral) bool {
	x, y := &a.reading, &b.reading
	isShare := y.HasKind && y.Kind == number.Percent
	if isShare && !j.hasShare(a, b.parts) || !isShare && !a.elliptic || unitOf(x) != "" || x.Power != 0 || x.Value == nil || y.Value == nil {
		return false
	}
	printed := new(big.Rat).Set(y.Value)
	if isShare {
		return printed.Mul(printed, whole(b.parts)).Cmp(x.Value) == 0
	}
	for range y.Power {
		printed.Quo(printed, whole(10))
	}
	return printed.Cmp(x.Value) == 0
}

// isOccasion reports whether "160 million times" stands against a count of occasions.
func isOccasion(x, y *number.Reading) bool {
	return x.HasKind && x.Kind == number.Times && x.Change == number.NoChange && y.UnitID != "" && !number.IsMeasure(y.UnitID)
}

// unitOf is what a reading counts in, as far as it says so.
func unitOf(r *number.Reading) string {
	switch {
	case r.HasKind && r.Kind != number.Money:
		return r.Kind.String()
	case r.Currency != "":
		return r.Currency
	default:
		return r.UnitID
	}
}

// withoutUnit leaves out a unit that the other language does not name.
func withoutUnit(r number.Reading) number.Reading {
	r.HasKind, r.Kind, r.Currency, r.UnitID = false, number.Count, "", ""
	return r
}

// sameNumber reports whether two quantities that differ in something else write the
// same number.
func sameNumber(a, b *number.Reading, m number.Mistake) bool {
	x, y := printedValue(a), printedValue(b)
	if m == number.UnitDiffers || m == number.PercentPoints || m == number.OrdinalCount {
		return x.Cmp(y) == 0
	}
	return true
}

// printedValue is the number as it is written before its unit.
func printedValue(r *number.Reading) *big.Rat {
	v := new(big.Rat).Abs(r.Value)
	if r.HasKind && r.Kind == number.Percent {
		v.Mul(v, whole(100))
	}
	return v
}

// slipBetween names the slip that makes one quantity of the other. ok is false where
// the two have nothing to do with each other.
func (j *judging) slipBetween(a, b *numeral) (s slip, ok bool) {
	x, y := a.reading, b.reading
	if x.Value == nil || y.Value == nil {
		return s, false
	}
	if a.class == age || b.class == age {
		if x.Value.Cmp(y.Value) != 0 || !flipped(a, b) || j.saidUnflipped(a) && j.saidUnflipped(b) {
			return s, false
		}
		x, y = withoutUnit(x), withoutUnit(y)
		s.difference = number.Compare(x, y)[0]
		return s, true
	}
	d, grave, same := j.compare(a, b)
	if !grave {
		return s, false
	}
	s.difference = d
	switch d.Mistake {
	case number.PercentPoints, number.UnitDiffers, number.CurrencyDiffers, number.OrdinalCount:
		if !same {
			return s, false
		}
		s.cost = 1
	case number.DirectionFlipped, number.QualifierFlipped, number.QualifierChanged, number.QualifierLost, number.TimesOff, number.ToBy:
		if cmpAbs(x.Value, y.Value) != 0 {
			return s, false
		}
	case number.ScaleSwapped, number.DecimalShifted:
		s.cost = 2
	case number.DigitsTransposed, number.DigitChanged, number.DigitLost:
		s.cost = 3
		if isOneDigit(x.Value) && isOneDigit(y.Value) {
			s.cost = 5
		}
	default:
		if a.class != b.class || unitOf(&x) != unitOf(&y) || a.class == quoted {
			return s, false
		}
		s.cost = 6
	}
	if (a.class == soft) != (b.class == soft) && s.cost > 3 {
		return s, false
	}
	return s, true
}

// saidUnflipped reports whether the other side has the number of an age with a qualifier
// that agrees: "16–59 (under 60)" stands beside 60岁及以上 in a table of bands.
func (j *judging) saidUnflipped(n *numeral) bool {
	there := j.a
	if j.sideOf(n) == j.a {
		there = j.b
	}
	for i := range there.numerals {
		m := &there.numerals[i]
		if m.value != nil && m.value.Cmp(n.value) == 0 && !flipped(m, n) {
			return true
		}
	}
	return false
}

func isOneDigit(v *big.Rat) bool { return v.IsInt() && cmpAbs(v, whole(10)) < 0 }

func cmpAbs(a, b *big.Rat) int { return new(big.Rat).Abs(a).Cmp(new(big.Rat).Abs(b)) }
