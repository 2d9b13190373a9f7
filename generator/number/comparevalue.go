package number

import (
	"math/big"
	"strings"
)

// compareValues compares the numbers, in their base units, and names the typical
// slip that makes one of the other.
func compareValues(a, b Reading) (Difference, bool) {
	if (a.To == nil) != (b.To == nil) {
		return difference(RangeLost, "one is a range, the other a single number"), true
	}
	if a.Kind == Times && a.HasKind || b.Kind == Times && b.HasKind {
		if d, done := compareMultiples(a, b); done {
			return d, d.Mistake != ""
		}
	}
	if d, found := compareChanges(a, b); found {
		return d, true
	}
	from, fromEnd := a.base()
	to, toEnd := b.base()
	from.Abs(from)
	to.Abs(to)
	if from.Cmp(to) == 0 && fromEnd != nil {
		from, to = fromEnd, toEnd
	}
	if from.Cmp(to) == 0 {
		return Difference{}, false
	}
	return nameSlip(a, b, from, to), true
}

// compareMultiples compares 增长了2倍, tripled and "grew by 200%" by what was
// reached. done is false where neither speaks of growth.
func compareMultiples(a, b Reading) (d Difference, done bool) {
	if a.Change == NoChange && b.Change == NoChange || a.Falling || b.Falling || a.To != nil {
		return Difference{}, false
	}
	from, to := a.reached(), b.reached()
	if from.Cmp(to) == 0 {
		return Difference{}, true
	}
	gap := new(big.Rat).Sub(from, to)
	if gap.Abs(gap).Cmp(one()) != 0 {
		return Difference{}, false
	}
	return difference(TimesOff, "the first makes it %s times what it was, the second %s times",
		from.RatString(), to.RatString()), true
}

// reached returns the multiple of the original that a change leads to.
func (r Reading) reached() *big.Rat {
	if r.Change == By {
		return new(big.Rat).Add(r.Value, one())
	}
	return r.Value
}

// compareChanges compares rise and fall, and what was reached with the difference.
func compareChanges(a, b Reading) (Difference, bool) {
	if a.Change != NoChange && b.Change != NoChange && a.Change != b.Change {
		return difference(ToBy, "one gives what was reached, the other by how much it changed"), true
	}
	if a.Change == To || b.Change == To {
		if a.Value.Sign()*b.Value.Sign() < 0 || a.Change == b.Change && a.Falling != b.Falling {
			return difference(DirectionFlipped, "the two have opposite directions or signs"), true
		}
		return Difference{}, false
	}
	from, to := a.sign(), b.sign()
	if from == to || a.Change == NoChange && b.Change == By && to < 0 && a.Value.Sign() > 0 ||
		b.Change == NoChange && a.Change == By && from < 0 && b.Value.Sign() > 0 {
		return Difference{}, false // 下降3.5% and "3.5%": a decline that the sentence names
	}
	if from*to < 0 {
		return difference(DirectionFlipped, "the two have opposite directions or signs"), true
	}
	return Difference{}, false
}

// sign returns the sign of a change: 下降3.5% is negative.
func (r Reading) sign() int {
	if r.Falling {
		return -r.Value.Sign()
	}
	return r.Value.Sign()
}

// nameSlip names the mistake between two different values, neither negative.
func nameSlip(a, b Reading, from, to *big.Rat) Difference {
	if d, ok := swappedScale(a, b); ok {
		return d
	}
	first, second := significantDigits(from), significantDigits(to)
	if places, ok := powerBetween(from, to); ok {
		d := difference(DecimalShifted, "the decimal point is shifted: the second is %s", timesText(places))
		d.Places = places
		return d
	}
	sameSize := order(from) == order(to) && first != "" && second != ""
	rounded := isRounded(first, second)
	unscaled := a.Power == 0 && b.Power == 0 // 2020 and 2021: no digits were left out
	several := order(from) > 0 || len(first) > 1 || len(second) > 1
	switch {
	case sameSize && transposed(pad(first, second)):
		return difference(DigitsTransposed, "two neighbouring digits are exchanged: %s and %s", first, second)
	case sameSize && several && changedDigits(pad(first, second)) == 1 && (unscaled || !rounded):
		return difference(DigitChanged, "one digit differs: %s and %s", first, second)
	case sameSize && rounded:
		return difference(Rounded, "one is rounded, and neither says so: %s and %s", first, second)
	case lostDigit(first, second) || lostDigit(second, first):
		return difference(DigitLost, "a digit is missing: %s and %s", first, second)
	default:
		return difference(ValueDiffers, "the values differ: %s and %s", valueText(from), valueText(to))
	}
}

// swappedScale finds the digits kept before another scale word.
func swappedScale(a, b Reading) (Difference, bool) {
	if a.Power == b.Power || a.Power == 0 || b.Power == 0 {
		return Difference{}, false
	}
	from := new(big.Rat).Quo(a.Value, pow10(a.Power))
	if from.Cmp(new(big.Rat).Quo(b.Value, pow10(b.Power))) != 0 {
		return Difference{}, false
	}
	d := difference(ScaleSwapped, "the digits are kept, but the scale words are different powers of ten: the second is %s",
		timesText(b.Power-a.Power))
	d.Places = b.Power - a.Power
	return d, true
}

// timesText says what a shift by decimal places does to a value.
func timesText(places int) string {
	large, n := "large", places
	if places < 0 {
		large, n = "small", -places
	}
	return pow10(n).Num().String() + " times too " + large
}

// powerBetween returns n where to is from times 10^n.
func powerBetween(from, to *big.Rat) (n int, ok bool) {
	if from.Sign() == 0 || to.Sign() == 0 {
		return 0, false
	}
	n = order(to) - order(from)
	return n, new(big.Rat).Mul(from, pow10(n)).Cmp(to) == 0
}

// significantDigits returns the digits of a value without the zeros around them, or
// "" where they do not end.
func significantDigits(v *big.Rat) string {
	text, ok := DecimalText(v)
	if !ok {
		return ""
	}
	return strings.Trim(strings.Replace(text, ".", "", 1), "0")
}

func valueText(v *big.Rat) string {
	if text, ok := DecimalText(v); ok {
		return text
	}
	return v.RatString()
}

// pad gives two rows of digits the same length with zeros at the end.
func pad(a, b string) (string, string) {
	n := max(len(a), len(b))
	return a + strings.Repeat("0", n-len(a)), b + strings.Repeat("0", n-len(b))
}

func changedDigits(a, b string) int {
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

func transposed(a, b string) bool {
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// isRounded reports whether the shorter of two rows of digits is the other, rounded
// to its length. A single digit may be any mistake.
func isRounded(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) == len(b) || len(b) < 2 {
		return false
	}
	long, ok := new(big.Rat).SetString(a)
	if !ok {
		return false
	}
	return significantDigits(roundTo(long, len(b)-len(a))) == b
}

// lostDigit reports whether b is a without one digit.
func lostDigit(a, b string) bool {
	if len(a) != len(b)+1 || len(b) < 2 {
		return false
	}
	for i := range len(a) {
		if a[:i]+a[i+1:] == b {
			return true
		}
	}
	return false
}
