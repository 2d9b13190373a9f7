package number

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
)

// ErrInexact says that no digits reproduce a value: its decimals do not end. The
// value must be rounded before it can be shown; see [Locale.Round].
var ErrInexact = errors.New("the decimals of the value do not end; it needs rounding")

// maxDecimalLength bounds what [ParseDecimal] and [Locale.Read] take. It is far
// above any figure, and keeps hostile input from costing time.
const maxDecimalLength = 1000

// ParseDecimal reads a plain decimal: digits with an optional ASCII minus sign
// and an optional point with digits on both sides, as in "2280", "0.417" and
// "-3.5". Exponents, grouping and signs otherwise are errors, since a stored value
// is written in one way only.
func ParseDecimal(s string) (*big.Rat, error) {
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, hasPoint := strings.Cut(digits, ".")
	if !isDigits(whole) || hasPoint && !isDigits(fraction) || len(s) > maxDecimalLength {
		return nil, fmt.Errorf("%.40q is not a plain decimal such as 2280, 0.417 or -3.5", s)
	}
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil, fmt.Errorf("%.40q is not a plain decimal such as 2280, 0.417 or -3.5", s)
	}
	return v, nil
}

// DecimalText writes a value as a plain decimal that [ParseDecimal] reads back:
// "650000000", "0.417". It is for data files, not for readers. ok is false when
// the decimals do not end.
func DecimalText(v *big.Rat) (text string, ok bool) {
	n, ok := decimals(v)
	if !ok {
		return "", false
	}
	return v.FloatString(n), true
}

// decimals returns how many decimals a value has; ok is false when they do not end.
func decimals(v *big.Rat) (n int, ok bool) {
	if v.IsInt() {
		return 0, true
	}
	rest := new(big.Int).Set(v.Denom())
	twos := int(rest.TrailingZeroBits())
	rest.Rsh(rest, uint(twos))
	five, mod := big.NewInt(5), new(big.Int)
	fives := 0
	for one := big.NewInt(1); rest.Cmp(one) != 0; fives++ {
		quotient, remainder := new(big.Int).QuoRem(rest, five, mod)
		if remainder.Sign() != 0 {
			return 0, false
		}
		rest = quotient
	}
	return max(twos, fives), true
}

// pow10 returns a power of ten, which may be negative.
func pow10(n int) *big.Rat {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil)
	if n < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), p)
	}
	return new(big.Rat).SetInt(p)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// roundTo rounds half away from zero at a number of decimals, which may be negative.
func roundTo(v *big.Rat, places int) *big.Rat {
	unit := pow10(places)
	scaled := new(big.Rat).Mul(v, unit)
	half := big.NewRat(1, 2)
	if v.Sign() < 0 {
		half.Neg(half)
	}
	scaled.Add(scaled, half)
	whole := new(big.Int).Quo(scaled.Num(), scaled.Denom())
	return new(big.Rat).Quo(new(big.Rat).SetInt(whole), unit)
}
