package number

import (
	"math/big"
	"strings"
)

// A Reading is what a numeral phrase says.
type Reading struct {
	// Value is in the base unit: 6.5亿元 is 650000000, 41.7% is 0.417.
	Value *big.Rat
	// Qualifier is the phrase's qualifier. Where it has two (累计超过300项), this is
	// the one with a direction, and Stated is the other.
	Qualifier, Stated Qualifier
	// Margin bounds a 多 or 余 after the digits: the true value lies below
	// Value+Margin. 300多万 gives 1000000, 300万多 gives 10000. Otherwise nil.
	Margin *big.Rat
	// Kind is what the phrase shows to be counted, if HasKind: Money with a
	// currency, Percent, Times or Rank.
	Kind    Kind
	HasKind bool
	// Currency is the ISO 4217 code of the currency named, or "".
	Currency string
	// Doubled says that the currency is named twice, as in RMB 200 billion yuan.
	// 人民币200亿元 names a currency and its unit, and is not.
	Doubled bool
	// To is the upper bound of a range (300～500), of which Value is then the lower.
	// Otherwise nil.
	To *big.Rat
	// Power is the power of ten of the scale word that was read: 8 for 6.5亿, 6 for
	// 650 million, 0 where there is none.
	Power int
	// Written is how the number was written.
	Written Written
	// Change says whether the number is what was reached or the difference, and
	// Falling that the change is downwards: 下降5%, fell by 5%.
	Change  Change
	Falling bool
	// UnitID is the unit where the language's Units list its words: km, kWh, pp for
	// percentage points, person. Value is in that unit. Otherwise "".
	UnitID string
	// Unit is the words after the number: 个创新团队, people, 元.
	Unit string
	// Before and Rest are what was not understood, before the number and after
	// the unit.
	Before, Rest string
}

// Whole reports whether the whole phrase was understood.
func (r Reading) Whole() bool { return r.Before == "" && r.Rest == "" }

// Quantity returns the value with its qualifier and margin.
func (r Reading) Quantity() Quantity {
	return Quantity{Value: r.Value, Qualifier: r.Qualifier, Margin: r.Margin, To: r.To}
}

// Written is how a number was written. The zero value is that of a number in words.
type Written struct {
	InDigits bool
	// Grouped says that the digits stand in groups.
	Grouped bool
	// Decimals counts the digits after the point; Place is the power of ten of the last
	// digit, in the value's own unit: −3 for 5.0%, 7 for 6.5亿. The bounds of a range
	// count together, and have no decimals where they end at different places.
	Decimals, Place int
	// Joiner is the sign between the bounds of a range, or "".
	Joiner string
	// Wording is the pattern of the qualifier that was used: {n}{unit}左右.
	Wording string
}

// Signed is the quantity with the sign of the phrase's direction: −3.9% for 下降3.9%.
func (r Reading) Signed() Quantity {
	q := r.Quantity()
	q.Change = r.Change
	if r.Falling && r.Change == By && q.Value.Sign() > 0 {
		q.Value = new(big.Rat).Neg(q.Value)
		if q.To != nil {
			q.Value, q.To = new(big.Rat).Neg(q.To), q.Value
		}
	}
	return q
}

// Counts reports whether the phrase counts in a unit: its currency, the kind and
// the first word after the number are the unit's. A noun may follow a measure
// word: 9个项目 counts in 个.
func (r Reading) Counts(u Unit) bool {
	if r.HasKind && r.Kind != u.Kind || r.Currency != u.Currency {
		return false
	}
	switch u.Kind {
	case Percent, PerMille:
		return r.HasKind
	case Money:
		return r.Currency != "" && r.countsMoney(u)
	case Times:
		if r.HasKind && r.Unit == "" {
			return true // 翻一番, doubled
		}
	case Rank:
		if !r.HasKind {
			return false
		}
	}
	if u.Measure != "" {
		return strings.HasPrefix(r.Unit, u.Measure)
	}
	words := u.Forms().All()
	if u.Symbol != "" {
		words = append(words, u.Symbol)
	}
	for _, word := range words {
		if strings.EqualFold(word, r.Unit) {
			return true
		}
	}
	return len(words) == 0
}

// countsMoney reports whether an amount is one of a unit, which may be per something:
// 元/人 and "yuan per person" are not 元 and yuan.
func (r Reading) countsMoney(u Unit) bool {
	switch {
	case u.Per != "":
		return strings.HasSuffix(strings.ToLower(r.Unit), strings.ToLower(u.Per))
	case u.Measure != "":
		return r.Unit == "" || strings.HasPrefix(r.Unit, u.Measure) || !strings.Contains(u.Measure, "/")
	case u.One+u.Other != "":
		return strings.EqualFold(r.Unit, u.One) || strings.EqualFold(r.Unit, u.Other)
	}
	return true
}
