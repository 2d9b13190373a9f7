package number

import (
	"math/big"
	"strings"
)

// rankAt reads a place in an order: 第一, 第12, 首, 1st, first, No. 1.
func (r *Reader) rankAt(s string) (numeral, bool) {
	best := numeral{}
	found := false
	for i, word := range r.Ordinals.Words {
		if rest, ok := cutWord(s, word); ok && (!found || len(rest) < len(best.rest)) {
			best, found = rank(int64(i+1), rest), true
		}
	}
	for _, w := range r.Ordinals.Gendered {
		if rest, ok := cutWord(s, w.Word); ok && (!found || len(rest) < len(best.rest)) {
			best, found = rank(w.Number, rest), true
		}
	}
	if n, ok := r.rankTens(s); ok {
		best, found = n, true
	}
	if n, ok := r.rankPattern(s); ok && (!found || len(n.rest) < len(best.rest)) {
		best, found = n, true
	}
	return best, found
}

// rankTens reads the ranks in words between the tens: twenty-first.
func (r *Reader) rankTens(s string) (numeral, bool) {
	for tens := 20; tens < len(r.Words.Plain) && tens < 100; tens += 10 {
		rest, ok := cutNumber(s, r.Words.Plain[tens])
		if !ok {
			continue
		}
		for i, word := range r.Ordinals.Words[:min(9, len(r.Ordinals.Words))] {
			if after, ok := cutWord(rest, word); ok {
				return rank(int64(tens+i+1), after), true
			}
		}
	}
	return numeral{}, false
}

func rank(n int64, rest string) numeral {
	return numeral{value: new(big.Rat).SetInt64(n), place: one(), kind: Rank, hasKind: true, rest: rest}
}

// rankPattern reads a number in one of the ordinal patterns. A pattern without a
// number (首) means the first.
func (r *Reader) rankPattern(s string) (numeral, bool) {
	patterns := r.Ordinals.Also
	for _, rule := range r.Ordinals.Rules {
		patterns = append(patterns[:len(patterns):len(patterns)], rule.Pattern)
	}
	for _, pattern := range patterns {
		before, after := around(pattern)
		rest, ok := s, true
		if before != "" {
			rest, ok = cutWord(s, strings.TrimSpace(before))
		}
		if !ok {
			continue
		}
		if !strings.Contains(pattern, "{n}") {
			return rank(1, rest), true
		}
		n, ok := r.digits(rest)
		if !ok && before != "" {
			n, ok = r.spelled(rest)
		}
		if ok && after != "" {
			n.rest, ok = cutWord(n.rest, after)
		}
		if ok && n.value.IsInt() && n.value.Sign() > 0 {
			n.kind, n.hasKind = Rank, true
			return n, true
		}
	}
	return numeral{}, false
}
