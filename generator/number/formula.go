package number

import (
	"errors"
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ErrFormula says that a phrase is a calculation or an equation (3×5, x+3=5), whose
// value is for its author to state. Powers of ten (3.5×10⁸) are numbers and are read.
var ErrFormula = errors.New("this is a formula, not one number")

// operators are the signs that make a formula of the numbers beside them. A slash
// is not among them: 24/7, 2019/2020.
const operators = "×÷*+=^±√<>≤≥≈"

// isFormula reports whether what stands before a number or after it makes it
// part of a formula.
func isFormula(before string, n numeral) bool {
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " ")); last != utf8.RuneError &&
		strings.ContainsRune("×÷*/=^√", last) {
		return true
	}
	rest := strings.TrimLeft(n.rest, " ")
	first, size := utf8.DecodeRuneInString(rest)
	if n.middle != Exact && unicode.IsDigit(first) {
		return true // 2+3: the + was taken for "and more"
	}
	if strings.Contains(rest, "=") {
		return true
	}
	if size == 0 || !strings.ContainsRune(operators, first) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[size:], " "))
	return unicode.IsDigit(after) || after == '(' || first != '+' && alphabetic(after)
}

// scientific reads the power of ten after digits: 3.5×10⁸, 3.5 x 10^8; and 10⁸.
func scientific(n *numeral) {
	rest := strings.TrimLeft(n.rest, " ")
	if n.value.Cmp(pow10(1)) == 0 && rest == n.rest {
		if power, after, ok := exponent(rest); ok {
			n.value, n.place, n.power, n.rest = pow10(power), pow10(power), power, after
			n.form = Written{}
		}
		return
	}
	for _, sign := range []string{"×", "x", "X", "·", "*"} {
		after, ok := strings.CutPrefix(rest, sign)
		if !ok {
			continue
		}
		if after, ok = strings.CutPrefix(strings.TrimLeft(after, " "), "10"); !ok {
			return
		}
		if power, after, ok := exponent(after); ok {
			n.value = new(big.Rat).Mul(n.value, pow10(power))
			n.place = new(big.Rat).Mul(n.place, pow10(power))
			n.power, n.rest = power, after
			n.form = Written{}
		}
		return
	}
}

// maxExponent keeps powers of ten within what a report can hold.
const maxExponent = 30

// exponent reads an exponent: ⁸, ⁻³, ^8, ^-3.
func exponent(s string) (power int, rest string, ok bool) {
	superscripts := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
	rest, caret := strings.CutPrefix(s, "^")
	negative := false
	for _, minus := range []string{"⁻", "-", "−"} {
		if after, found := strings.CutPrefix(rest, minus); found && (caret || minus == "⁻") {
			negative, rest = true, after
			break
		}
	}
	for i, c := range rest {
		d := slices.Index(superscripts, c)
		if caret && c >= '0' && c <= '9' {
			d = int(c - '0')
		}
		if d < 0 {
			rest = rest[i:]
			break
		}
		ok = true
		if power = power*10 + d; power > maxExponent {
			return 0, s, false
		}
		if i+utf8.RuneLen(c) == len(rest) {
			rest = ""
			break
		}
	}
	if negative {
		power = -power
	}
	return power, rest, ok
}
