package number

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// span reads what joins a second number to the one that was read at the head of s: a range (300～500,
// 3% to 5%) or a ratio (3:1). Within "between … and …" the word for and joins too.
func (r *Reader) span(s string, n *numeral, between bool) {
	if n.middle != Exact || !between && r.ratio(n) {
		return
	}
	joins := r.Words.Ranges
	if between {
		joins = append(joins[:len(joins):len(joins)], r.Words.And...)
	}
	gap, joiner, after, ok := r.join(n.rest, joins)
	if !ok || isCode(s) {
		return
	}
	second, ok := r.number(after)
	if !ok || second.fold || n.fold || gap != "" && !strings.HasPrefix(strings.TrimLeft(second.rest, " "), gap) {
		return
	}
	if !sameThing(n, &second) {
		return
	}
	if gap == "" {
		sharePower(n, &second)
	} else if code, rest, ok := r.currency(gap); ok && rest == "" && (n.currency == "" || n.currency == code) {
		n.kind, n.hasKind, n.currency = Money, true, code
	}
	if n.value.Cmp(second.value) >= 0 {
		return
	}
	if !n.hasKind {
		n.kind, n.hasKind, n.currency = second.kind, second.hasKind, second.currency
	}
	n.form = rangeForm(n.form, second.form, joiner)
	n.to, n.power, n.rest = second.value, second.power, second.rest
	n.middle, n.margin, n.doubled = second.middle, nil, n.doubled || second.doubled
}

// rangeForm is how a range was written, from how its bounds were. Bounds that end at
// other places have no decimals in common: 5%—5.5% is not 5.0%—5.5%.
func rangeForm(from, to Written, joiner string) Written {
	to.InDigits = to.InDigits && from.InDigits
	if from.Place != to.Place {
		to.Decimals = 0
	}
	to.Place = min(to.Place, from.Place)
	to.Joiner = joiner
	return to
}

// sameThing reports whether two numbers may be the bounds of a range, and brings
// 3～5% to hundredths on both sides.
func sameThing(n, second *numeral) bool {
	switch {
	case n.hasKind && second.hasKind:
		return n.kind == second.kind && (n.currency == "" || second.currency == "" || n.currency == second.currency)
	case second.hasKind && second.kind == Percent:
		n.percent()
	case second.hasKind && second.kind == PerMille:
		n.share(PerMille)
	case n.hasKind && n.kind == Percent:
		if !n.ahead {
			return false // grew 2.5% to 412 billion
		}
		second.percent()
	case n.hasKind && n.kind == PerMille:
		second.share(PerMille)
	}
	return true
}

// sharePower gives the lower bound the scale word of the upper: 3～5万 is 3万～5万,
// 300 to 500 million is in millions on both sides.
func sharePower(n, second *numeral) {
	if n.power != 0 || second.power <= 0 {
		return
	}
	scale := pow10(second.power)
	if n.value.Cmp(new(big.Rat).Quo(second.value, scale)) < 0 {
		n.value = new(big.Rat).Mul(n.value, scale)
		n.form.Place += second.power
	}
}

// join finds a word that joins two numbers at the head of s, or behind a unit
// (300元至500元), which is returned as gap. A joiner that is no word is returned too.
func (r *Reader) join(s string, joins []string) (gap, joiner, rest string, ok bool) {
	const longest = 32 // no unit is longer, in bytes
	s = strings.TrimLeft(s, " ")
	for i, c := range s {
		if i > longest {
			return "", "", s, false
		}
		if i == 0 || !inWord(s, i) {
			for _, word := range joins {
				if rest, ok := cutWord(s[i:], word); ok && r.numberAhead(rest) {
					if first, _ := utf8.DecodeRuneInString(word); unicode.IsLetter(first) {
						word = ""
					}
					return strings.TrimSpace(s[:i]), word, rest, true
				}
			}
		}
		if !unitRune(c) {
			break
		}
	}
	return "", "", s, false
}

// numberAhead reports whether a number begins here that may be a bound. Digits
// that begin with 0 are those of a code or a date.
func (r *Reader) numberAhead(s string) bool {
	if isCode(s) {
		return false
	}
	_, ok := r.number(s)
	return ok
}

// isCode reports whether the digits at the head of s are no quantity: 023, 04.
func isCode(s string) bool {
	return len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9'
}

// ratio reads 3:1, 3比1 and "3 to 1" as the ratio of the first number to the
// second. 10:30 is a time of day.
func (r *Reader) ratio(n *numeral) bool {
	if n.hasKind || n.power != 0 || n.value.Sign() <= 0 {
		return false
	}
	for _, word := range r.Words.Ratio {
		rest, ok := cutWord(strings.TrimLeft(n.rest, " "), word)
		if !ok {
			continue
		}
		second, ok := r.amount(rest)
		if !ok || second.value.Sign() <= 0 || second.power != 0 || second.middle != Exact {
			continue
		}
		if word == ":" && isClock(n.value, rest) || strings.HasPrefix(second.rest, ":") {
			return false
		}
		falls := n.value.Cmp(second.value) > 0 && second.value.Cmp(pow10(1)) <= 0 && strings.TrimSpace(second.rest) == ""
		if alphabetic(rune(word[0])) && !falls {
			continue // 3 to 5 is a range, and 300 to 200 neither
		}
		n.value = new(big.Rat).Quo(n.value, second.value)
		n.place, n.rest, n.form = one(), second.rest, Written{}
		n.kind, n.hasKind = Times, true
		return true
	}
	return false
}

// isClock reports whether hours and the minutes after them are a time of day.
func isClock(hours *big.Rat, rest string) bool {
	minutes := leadingDigits(rest)
	return len(minutes) == 2 && minutes < "60" && hours.Cmp(big.NewRat(24, 1)) <= 0 && hours.Cmp(one()) != 0
}
