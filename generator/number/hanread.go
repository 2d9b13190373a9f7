package number

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// hanNumber reads a number in Han numerals from the head of s: 三千一百一十五, 两,
// 二〇二〇, 三点五, 廿四, 一万二, 三分之一, 半.
func (r *Reader) hanNumber(s string) (numeral, bool) {
	for _, half := range r.Words.Half {
		rest, ok := strings.CutPrefix(s, half)
		if first, size := utf8.DecodeRuneInString(s); !ok && r.han.digits[first] == 1 {
			rest, ok = strings.CutPrefix(s[size:], half)
		}
		if ok {
			return numeral{value: big.NewRat(1, 2), place: big.NewRat(1, 2), rest: rest}, true
		}
	}
	n, ok := r.hanWhole(s)
	if !ok {
		return numeral{}, false
	}
	if rest, found := cutSign(n.rest, r.Numerals.Parts); found {
		over, ok := r.hanWhole(rest)
		if !ok || n.value.Sign() == 0 {
			return numeral{}, false
		}
		over.value = new(big.Rat).Quo(over.value, n.value)
		return over, true
	}
	if rest, found := cutSign(n.rest, r.Numerals.Point); found {
		r.hanFraction(&n, rest)
	}
	if rest, found := cutSign(n.rest, r.Numerals.And); found {
		if parts, ok := r.hanNumber(rest); ok && !parts.value.IsInt() && parts.value.Cmp(one()) < 0 {
			parts.value = new(big.Rat).Add(n.value, parts.value)
			return parts, true
		}
	}
	return n, true
}

// cutSign takes a sign from the head of s; a language may have none.
func cutSign(s, sign string) (rest string, ok bool) {
	if sign == "" {
		return s, false
	}
	return strings.CutPrefix(s, sign)
}

// hanFraction reads the digits after the point.
func (r *Reader) hanFraction(n *numeral, s string) {
	place, read := pow10(0), false
	value := new(big.Rat).Set(n.value)
	rest := s
	for _, c := range s {
		d, ok := r.hanDigit(c)
		if !ok || r.isTwo(c) {
			break
		}
		place = new(big.Rat).Quo(place, pow10(1))
		value.Add(value, new(big.Rat).Mul(place, new(big.Rat).SetInt64(d)))
		rest, read = rest[utf8.RuneLen(c):], true
	}
	if read {
		n.value, n.place, n.rest = value, place, rest
	}
}

// hanWhole reads a whole number in Han numerals.
func (r *Reader) hanWhole(s string) (numeral, bool) {
	if n, ok := r.hanPositional(s); ok {
		return n, true
	}
	sum := newHanSum(r.han)
	rest := s
	for i, c := range s {
		if r.compound(s[i:]) || !sum.take(c) {
			break
		}
		rest = s[i+utf8.RuneLen(c):]
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if rest == s || r.isHanNumeral(next) && !r.compound(rest) {
		return numeral{}, false // nothing read, or stopped at a numeral out of order
	}
	value, place := sum.total()
	n := numeral{value: new(big.Rat).SetInt(value), place: new(big.Rat).SetInt(place), rest: rest}
	if sum.last >= 1e4 && sum.digit < 0 && sum.section.Sign() == 0 {
		n.power = powerOf(sum.last)
	}
	return n, true
}

// hanPositional reads digits that stand in a row as years do: 二〇二〇. Two or
// three of them without 〇 are an estimate (三四个), and are not read.
func (r *Reader) hanPositional(s string) (numeral, bool) {
	text := ""
	rest := s
	zero := false
	for _, c := range s {
		d, ok := r.hanDigit(c)
		if !ok || r.isTwo(c) {
			break
		}
		zero = zero || strings.ContainsRune(r.Numerals.Zeros, c)
		text += string(rune('0' + d))
		rest = rest[utf8.RuneLen(c):]
	}
	if len(text) < 2 || len(text) < 4 && !zero || strings.HasPrefix(text, "0") {
		return numeral{}, false
	}
	v, _ := new(big.Rat).SetString(text)
	return numeral{value: v, place: one(), rest: rest}, true
}
