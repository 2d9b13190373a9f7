package number

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// digits reads digits with their groups and decimals from the head of s.
func (r *Reader) digits(s string) (numeral, bool) {
	whole, rest := r.wholeDigits(s)
	if whole == "" {
		return numeral{}, false
	}
	text := whole
	form := Written{InDigits: true, Grouped: len(s)-len(rest) > len(whole)}
	if r.Point != "" && strings.HasPrefix(rest, r.Point) {
		if fraction := leadingDigits(rest[len(r.Point):]); fraction != "" {
			text += "." + fraction
			form.Decimals, form.Place = len(fraction), -len(fraction)
			rest = rest[len(r.Point)+len(fraction):]
		}
	}
	v, ok := new(big.Rat).SetString(text)
	if !ok {
		return numeral{}, false
	}
	return numeral{value: v, place: lastPlace(text), form: form, rest: rest}, true
}

// wholeDigits reads a whole number, in groups or not. Groups must be of the right
// sizes throughout and have one separator; otherwise only the first is the number.
func (r *Reader) wholeDigits(s string) (digits, rest string) {
	digits = leadingDigits(s)
	rest = s[len(digits):]
	separator, size := utf8.DecodeRuneInString(rest)
	if digits == "" || len(digits) > 3 || !r.groups(separator) {
		return digits, rest
	}
	grouped, after := digits, rest
	for {
		next, ok := strings.CutPrefix(after, string(separator))
		if !ok {
			break
		}
		group := leadingDigits(next)
		if group == "" && grouped != digits {
			break // the comma after 70,392 ends a clause
		}
		if !r.groupSize(len(group)) {
			return digits, rest
		}
		grouped += group
		after = next[len(group):]
		if len(group) == r.GroupSizes[0] && !strings.HasPrefix(after, string(rest[:size])) {
			break
		}
	}
	return grouped, after
}

// groups reports whether a sign may stand between groups of digits.
func (r *Reader) groups(c rune) bool {
	return c == thinSpace || string(c) == r.group
}

func (r *Reader) groupSize(n int) bool {
	for _, size := range r.GroupSizes {
		if n == size {
			return true
		}
	}
	return false
}

func leadingDigits(s string) string {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n]
}

// lastPlace returns the place of the last digit that is not zero: 10 for 2280,
// 1/10 for 6.5; and 1 for zero.
func lastPlace(text string) *big.Rat {
	whole, fraction, _ := strings.Cut(text, ".")
	if fraction = strings.TrimRight(fraction, "0"); fraction != "" {
		return pow10(-len(fraction))
	}
	kept := strings.TrimRight(whole, "0")
	if kept == "" {
		return one()
	}
	return pow10(len(whole) - len(kept))
}
