package number

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// slash reads a fraction in digits, 2/3 or 3分之2, after its first number. The
// fraction is below one: 24/7, 2019/2020 and 2020/4/30 are none.
func (r *Reader) slash(n numeral) (numeral, bool) {
	rest, parts := strings.CutPrefix(n.rest, r.Numerals.Parts)
	if parts = parts && r.Words.Han; !parts {
		var ok bool
		if rest, ok = strings.CutPrefix(n.rest, "/"); !ok {
			return n, false
		}
	}
	second, ok := r.digits(rest)
	if !ok || strings.HasPrefix(second.rest, "/") || !n.value.IsInt() {
		return n, false
	}
	over, under := n.value, second.value
	if parts {
		over, under = under, over
	}
	if !parts && order(over) >= 3 {
		return n, false // a span of years
	}
	if under.Sign() == 0 || !parts && (over.Sign() == 0 || over.Cmp(under) >= 0 || !under.IsInt()) {
		return n, false
	}
	second.value = new(big.Rat).Quo(over, under)
	second.place = new(big.Rat).Inv(under)
	second.form = Written{}
	return second, true
}

// tenths reads the word of a share in tenths: 三成, 七成五.
func (r *Reader) tenths(n *numeral) {
	rest, ok := strings.CutPrefix(n.rest, r.Numerals.Tenths)
	if !ok || r.Numerals.Tenths == "" || n.middle != Exact || !n.value.IsInt() || n.value.Cmp(big.NewRat(10, 1)) > 0 || n.power != 0 {
		return
	}
	next, size := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune(r.Numerals.TenthsNot, next) && size > 0 {
		return // 3成立, 3成员: the character begins a word of its own
	}
	tens := new(big.Rat).Mul(n.value, pow10(1))
	if half, ok := r.hanDigit(next); ok && size > 0 && half > 0 {
		tens.Add(tens, new(big.Rat).SetInt64(half))
		rest = rest[size:]
	}
	n.value, n.rest = tens, rest
	n.place, n.form = one(), Written{}
	n.percent()
	if m, rest, ok := r.middle(n.rest); ok {
		n.middle, n.form.Wording, n.rest = m.q, m.pattern, rest // 两成多
	}
}

// foldAt reads a multiple that is one word: doubled, twice, 翻一番.
func (r *Reader) foldAt(s string) (numeral, bool) {
	for _, f := range r.Words.Folds {
		if f.Value == 0 {
			continue
		}
		if rest, ok := cutWord(s, f.Word); ok {
			return numeral{
				value: new(big.Rat).SetInt64(f.Value), place: one(), kind: Times, hasKind: true,
				change: f.Change, fold: true, rest: rest,
			}, true
		}
	}
	return numeral{}, false
}

// suffixChange returns what a suffix such as -fold says: 217-fold is what was
// reached, not what came on top.
func (r *Reader) suffixChange(tail string) Change {
	for _, f := range r.Words.Folds {
		if f.Value != 0 {
			continue
		}
		if _, ok := cutWord(tail, f.Word); ok {
			return f.Change
		}
	}
	return NoChange
}

// powerOf returns n where a multiple is 10^n, and 0 for a dozen.
func powerOf(multiple int64) int {
	power := 0
	for multiple > 1 && multiple%10 == 0 {
		multiple /= 10
		power++
	}
	if multiple != 1 {
		return 0
	}
	return power
}
