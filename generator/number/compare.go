package number

import (
	"math/big"
	"slices"
)

// Compare holds two readings against each other: the first is what is meant, the
// second what was made of it, mostly in another language. It returns nil where they
// say the same: value, unit, qualifier and change. Otherwise it names what differs,
// at most one mistake for the unit, one for the value and one for each qualifier.
//
// Units of one quantity are converted (150万千瓦 is 1.5 GW). 2倍 is 200%, a third
// is a third with or without a percent sign, and 增长了2倍 is tripled. The words
// more than and over are the same; a range's bounds are both compared. Nouns that
// number does not know (个, projects) agree with any count.
func Compare(a, b Reading) []Difference {
	var list []Difference
	for _, look := range []func(a, b Reading) (Difference, bool){
		compareCurrencies, compareUnits, compareValues, compareDirections, compareFacts, compareMargins,
	} {
		if d, found := look(a, b); found {
			list = append(list, d)
			if d.Mistake == UnitDiffers || d.Mistake == OrdinalCount || d.Mistake == PercentPoints {
				break // values in different units have no relation
			}
		}
	}
	return list
}

func compareCurrencies(a, b Reading) (Difference, bool) {
	switch {
	case a.Doubled || b.Doubled:
		return difference(CurrencyDoubled, "the currency is named twice, where once is enough"), true
	case a.Currency == b.Currency:
		return Difference{}, false
	case a.Currency != "" && b.Currency != "":
		return difference(CurrencyDiffers, "the first is in %s, the second in %s", a.Currency, b.Currency), true
	case a.comparableUnit() == "" && b.comparableUnit() == "":
		return difference(CurrencyLost, "one names the currency %s, the other names none", a.Currency+b.Currency), true
	default:
		return Difference{}, false
	}
}

// comparableUnit is what a reading measures if that is neither a plain number nor
// money: a base unit, a kind, or the id of a measure word.
func (r Reading) comparableUnit() string {
	switch {
	case r.HasKind && r.Kind.IsShare():
		return Percent.String() // 3‰ is 0.3%
	case r.HasKind && r.Kind != Money && r.Kind != Count:
		return r.Kind.String()
	case r.UnitID == "":
		return ""
	}
	if base, _ := dimensionOf(r.UnitID); base != "" {
		return base
	}
	return r.UnitID
}

func compareUnits(a, b Reading) (Difference, bool) {
	from, to := a.comparableUnit(), b.comparableUnit()
	switch {
	case from == to:
		return Difference{}, false
	case from == Rank.String() || to == Rank.String():
		return difference(OrdinalCount, "one is a place in an order, the other is not"), true
	case from == "pp" && to == Percent.String() || from == Percent.String() && to == "pp":
		return difference(PercentPoints, "one is in percentage points, the other in per cent"), true
	case a.isShare() && b.isShare() && !samePrint(a, b) || a.anyCount() && b.anyCount():
		return Difference{}, false
	case isOccasion(a, b) || isOccasion(b, a):
		return Difference{}, false
	default:
		return difference(UnitDiffers, "the first counts in %s, the second in %s", a.unitText(), b.unitText()), true
	}
}

// isShare reports whether a reading is a plain ratio, whatever its sign: 50%,
// 一半, 0.5, 2倍.
func (r Reading) isShare() bool {
	switch {
	case r.HasKind:
		return r.Kind == Percent || r.Kind == Times
	case r.UnitID != "":
		return false
	default:
		return r.Value.Cmp(one()) < 0 && r.Value.Sign() > 0
	}
}

// samePrint reports whether one reading has the digits of the other, but a percent
// sign in place of a multiple: 3倍 and 3%.
func samePrint(a, b Reading) bool {
	ratio := new(big.Rat).Mul(a.Value, pow10(2))
	if a.Kind == Percent {
		return ratio.Cmp(b.Value) == 0
	}
	return ratio.Quo(a.Value, pow10(2)).Cmp(b.Value) == 0
}

// anyCount reports whether a reading counts things, of which at least one phrase
// does not say what they are.
func (r Reading) anyCount() bool {
	if r.HasKind {
		return false
	}
	base, _ := dimensionOf(r.UnitID)
	return base == "" && (r.UnitID == "" || slices.Contains(generalCounts, r.UnitID))
}

// isOccasion reports whether 3次 stands against 3 times.
func isOccasion(a, b Reading) bool {
	return a.UnitID == "occurrence" && b.HasKind && b.Kind == Times
}

func (r Reading) unitText() string {
	switch unit := r.comparableUnit(); {
	case unit == "" && r.Currency != "":
		return r.Currency
	case unit == "" && r.Unit == "":
		return "no unit"
	case unit == "" || r.UnitID != "" && r.Unit != "":
		return `"` + r.Unit + `"`
	default:
		return unit
	}
}

// base returns the bounds of a reading in its base unit; to is nil for one number.
func (r Reading) base() (from, to *big.Rat) {
	_, size := dimensionOf(r.UnitID)
	from = new(big.Rat).Mul(r.Value, size)
	if r.To != nil {
		to = new(big.Rat).Mul(r.To, size)
	}
	return from, to
}
