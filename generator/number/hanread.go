package number

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// hanDigit returns the value of a Chinese digit, in plain and in banker's forms.
func hanDigit(c rune) (value int64, ok bool) {
	const plain, bank = "零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖"
	for _, set := range []string{plain, bank, "○弌两"} {
		if i := strings.IndexRune(set, c); i >= 0 {
			return int64(utf8.RuneCountInString(set[:i])), true
		}
	}
	return 0, false
}

// hanUnit returns the value of a Chinese numeral that multiplies or adds as a whole.
func hanUnit(c rune) (value int64, ok bool) {
	switch c {
	case '十', '拾':
		return 10, true
	case '百', '佰':
		return 100, true
	case '千', '仟':
		return 1000, true
	case '万', '萬':
		return 1e4, true
	case '亿', '億':
		return 1e8, true
	default:
		return 0, false
	}
}

func isHanNumeral(c rune) bool {
	_, digit := hanDigit(c)
	_, unit := hanUnit(c)
	return digit || unit
}

// hanTens returns the value of the contracted tens 廿, 卅 and 卌.
func hanTens(c rune) (value int64, ok bool) {
	switch c {
	case '廿':
		return 20, true
	case '卅':
		return 30, true
	case '卌':
		return 40, true
	default:
		return 0, false
	}
}

// han reads a number in Chinese numerals from the head of s: 三千一百一十五, 两,
// 二〇二〇, 三点五, 廿四, 一万二, 三分之一, 半.
func (r *Reader) han(s string) (numeral, bool) {
	for _, half := range r.Words.Half {
		for _, word := range []string{"一" + half, half} {
			if rest, ok := strings.CutPrefix(s, word); ok {
				return numeral{value: big.NewRat(1, 2), place: big.NewRat(1, 2), rest: rest}, true
			}
		}
	}
	n, ok := r.hanWhole(s)
	if !ok {
		return numeral{}, false
	}
	if rest, found := strings.CutPrefix(n.rest, "分之"); found {
		over, ok := r.hanWhole(rest)
		if !ok || n.value.Sign() == 0 {
			return numeral{}, false
		}
		over.value = new(big.Rat).Quo(over.value, n.value)
		return over, true
	}
	if rest, found := strings.CutPrefix(n.rest, "点"); found {
		hanFraction(&n, rest)
	}
	if rest, found := strings.CutPrefix(n.rest, "又"); found {
		if parts, ok := r.han(rest); ok && !parts.value.IsInt() && parts.value.Cmp(one()) < 0 {
			parts.value = new(big.Rat).Add(n.value, parts.value)
			return parts, true
		}
	}
	return n, true
}

// hanFraction reads the digits after 点.
func hanFraction(n *numeral, s string) {
	place, read := pow10(0), false
	value := new(big.Rat).Set(n.value)
	rest := s
	for _, c := range s {
		d, ok := hanDigit(c)
		if !ok || c == '两' {
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

// hanWhole reads a whole number in Chinese numerals.
func (r *Reader) hanWhole(s string) (numeral, bool) {
	if n, ok := hanPositional(s); ok {
		return n, true
	}
	sum := newHanSum()
	rest := s
	for i, c := range s {
		if r.compound(s[i:]) || !sum.take(c) {
			break
		}
		rest = s[i+utf8.RuneLen(c):]
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if rest == s || isHanNumeral(next) && !r.compound(rest) {
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
func hanPositional(s string) (numeral, bool) {
	text := ""
	rest := s
	zero := false
	for _, c := range s {
		d, ok := hanDigit(c)
		if !ok || c == '两' {
			break
		}
		zero = zero || c == '〇' || c == '○'
		text += string(rune('0' + d))
		rest = rest[utf8.RuneLen(c):]
	}
	if len(text) < 2 || len(text) < 4 && !zero || strings.HasPrefix(text, "0") {
		return numeral{}, false
	}
	v, _ := new(big.Rat).SetString(text)
	return numeral{value: v, place: one(), rest: rest}, true
}
