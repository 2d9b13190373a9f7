package number

import (
	"math/big"
	"strings"
)

// Decimal writes a value with all its digits, grouped as the language does, and
// with neither scale nor unit: 2280 and 12500 in Chinese, 2,280 in English. It
// returns [ErrInexact] when the decimals do not end.
func (l *Locale) Decimal(v *big.Rat) (string, error) {
	text, ok := DecimalText(v)
	if !ok {
		return "", ErrInexact
	}
	return l.grouped(text, false), nil
}

// grouped writes a plain decimal with the language's signs. Always sets off groups
// from four digits on.
func (l *Locale) grouped(text string, always bool) string {
	sign := ""
	if digits, negative := strings.CutPrefix(text, "-"); negative {
		sign, text = l.Minus, digits
	}
	whole, fraction, hasPoint := strings.Cut(text, ".")
	text = sign + l.group(whole, always)
	if hasPoint {
		text += l.Point + fraction
	}
	return text
}

// group sets a whole number's digits off in groups.
func (l *Locale) group(digits string, always bool) string {
	const shortest = 4
	if len(digits) < l.GroupFrom && (!always || len(digits) < shortest) || len(l.GroupSizes) == 0 || l.Group == "" {
		return digits
	}
	var groups []string
	for i := 0; digits != ""; i++ {
		size := l.GroupSizes[min(i, len(l.GroupSizes)-1)]
		cut := len(digits) - size
		if size <= 0 || cut <= 0 {
			cut = 0
		}
		groups = append(groups, digits[cut:])
		digits = digits[:cut]
	}
	var b strings.Builder
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(groups[i])
		if i > 0 {
			b.WriteString(l.Group)
		}
	}
	return b.String()
}

// significant returns the number of digits that a value shows, zeros at either
// end aside.
func significant(v *big.Rat) int {
	text, _ := DecimalText(v)
	digits := strings.NewReplacer("-", "", ".", "").Replace(text)
	digits = strings.TrimLeft(digits, "0")
	if !strings.Contains(text, ".") {
		digits = strings.TrimRight(digits, "0")
	}
	return len(digits)
}

// order returns the power of ten of a value's first digit: 3 for 2280, -1 for
// 0.5, and 0 for zero.
func order(v *big.Rat) int {
	if v.Sign() == 0 {
		return 0
	}
	a := new(big.Rat).Abs(v)
	n := len(a.Num().String()) - len(a.Denom().String())
	if a.Cmp(pow10(n)) < 0 {
		n--
	}
	return n
}

// Range joins two numbers that are written already: 25～30 in Chinese (GB/T
// 15834-2011), 25–30 in English. Spans of time have signs of their own; see
// [Locale.Period].
func (l *Locale) Range(from, to string) string { return from + l.RangeSign + to }
