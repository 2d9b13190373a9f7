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
// cut, and marked with ≈ where its qualifier has no sign. Without a value it is "–".
//
// It is for what stands between two languages, and is never read back.
func (q Quantity) Neutral(u Unit) string {
	if q.Value == nil {
		return "–"
	}
	value := q.Value
	switch u.Kind {
	case Percent:
		value = new(big.Rat).Mul(value, pow10(2))
	case PerMille:
		value = new(big.Rat).Mul(value, pow10(3))
	}
	sign := q.Qualifier.sign()
	text, ends := DecimalText(value)
	if !ends {
		text = value.FloatString(max(neutralDecimals, neutralDigits-1-order(value)))
		if sign == "" {
			sign = "≈"
		}
	}
	signs := Root()
	text = signs.grouped(text, false)
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
