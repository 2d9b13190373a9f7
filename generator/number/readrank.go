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
	if n, ok := r.rankPattern(s); ok && (!found || len(n.rest) < len(best.rest)) {
		best, found = n, true
	}
	return best, found
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
