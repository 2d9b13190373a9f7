package number

import (
	"math/big"
	"strconv"
)

// rank writes a place in an order: 第一, 第12, 1st, first.
func (l *Locale) rank(q Quantity, u Unit, f Form) (Phrase, error) {
	if !q.Value.IsInt() || q.Value.Sign() <= 0 || !q.Value.Num().IsInt64() {
		return nil, ErrNoRank
	}
	if q.Qualifier != Exact && q.Qualifier != Planned {
		return nil, ErrNoRank
	}
	p := Phrase{{Digits, l.ordinal(q.Value.Num().Int64(), f.Words, u.Gender)}}
	if f.Bare {
		return p, nil
	}
	p = p.add(Noun, u.Measure)
	noun := u.One
	if noun == "" {
		noun = u.Other
	}
	if noun != "" {
		p = p.add(Noun, l.Gap+noun)
	}
	return p, nil
}

// ordinal writes the n-th place, in words where asked to or where the language
// always does.
func (l *Locale) ordinal(n int64, words bool, gender string) string {
	o := &l.Ordinals
	if n <= int64(len(o.Words)) && (words || n <= int64(o.InWords)) {
		if word, ok := wordFor(o.Gendered, n, gender); ok {
			return word
		}
		return o.Words[n-1]
	}
	digits, err := l.Decimal(new(big.Rat).SetInt64(n))
	if err != nil {
		digits = strconv.FormatInt(n, 10)
	}
	for _, rule := range o.Rules {
		if rule.fits(n) && (rule.Gender == "" || rule.Gender == gender) {
			return fill(rule.Pattern, "{n}", digits)
		}
	}
	return digits
}

func (r OrdinalRule) fits(n int64) bool {
	if r.Modulus == 0 {
		return n == r.Remainder
	}
	return n%r.Modulus == r.Remainder
}
