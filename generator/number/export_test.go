package number

import (
	"maps"
	"math/big"
	"slices"
)

// What the tests of package number_test need and nobody else.

// One and Pow10 are the package's own.
func One() *big.Rat        { return one() }
func Pow10(n int) *big.Rat { return pow10(n) }

// UnitsWithSize lists the ids of the units that have a size.
func UnitsWithSize() []string { return slices.Sorted(maps.Keys(dimensions)) }

// HanWord writes a whole number in Han numerals.
func (l *Locale) HanWord(n int64, counted bool) string { return l.hanWord(n, counted) }
