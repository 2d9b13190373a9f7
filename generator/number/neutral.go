package number

import (
	"math/big"
	"strings"
)

// neutralDigits and neutralDecimals are how much is shown of a value whose decimals
// do not end: so many significant digits, and at least so many decimals.
const neutralDigits, neutralDecimals = 4, 2

// Neutral writes a quantity as it is stored, in signs that belong to no language: the
// direction of the qualifier, digits grouped by threes (ISO 80000-1 with the comma of
// GB/T 15835-2011), then the currency's ISO 4217 code, the unit's symbol or a percent
// sign: "> 2,280", "650,000,000 CNY", "41.7%". A value whose decimals do not end is
// cut, and marked with ≈ where its qualifier has no sign. A range has both bounds: "3.5–5.5%".
// Zeros that the style keeps are
// written: 5.0%. Without a value it is "–".
//
// It is for what stands between two languages, and is never read back.
func (q Quantity) Neutral(u Unit, s Style) string {
	if q.Value == nil {
		return "–"
	}
	sign := q.Qualifier.sign()
	text, ends := neutralDigitsOf(q.Value, u.Kind, s)
	if q.To != nil {
		to, toEnds := neutralDigitsOf(q.To, u.Kind, s)
		text, ends = text+neutralRange+to, ends && toEnds
	}
	if !ends && sign == "" {
		sign = "≈"
	}
	if sign != "" {
		text = sign + "\u00a0" + text // the sign stays with its number
	}
	switch {
	case u.Kind == Percent:
		return text + "%"
	case u.Kind == PerMille:
		return text + "‰"
	case u.Currency != "":
		return text + " " + u.Currency
	case u.Symbol != "" && !strings.Contains("°′″", u.Symbol):
		return text + "\u00a0" + u.Symbol
	}
	return text + u.Symbol
}

// neutralRange joins the bounds of a range.
const neutralRange = "–"

// neutralDigitsOf writes the digits of a value; ends is false where they are cut.
func neutralDigitsOf(value *big.Rat, kind Kind, s Style) (text string, ends bool) {
	power := 0
	switch kind {
	case Percent:
		power = -2
	case PerMille:
		power = -3
	}
	value = new(big.Rat).Mul(value, pow10(-power))
	n, ends := decimals(value)
	switch {
	case !ends:
		n = max(neutralDecimals, neutralDigits-1-order(value))
	case s.Placed:
		n = max(n, power-s.Place)
	}
	text = value.FloatString(n)
	signs := Root()
	return signs.grouped(text, false), ends
}

// sign is the sign of a qualifier's direction, "" where it has none.
func (q Qualifier) sign() string {
	switch {
	case q == AtLeast:
		return "≥"
	case q.Direction() == Upward:
		return ">"
	case q.Direction() == Downward:
		return "<"
	case q.Direction() == EitherSide:
		return "≈"
	}
	return ""
}
