package number

import (
	"math/big"
	"slices"
	"strings"
)

// plainWords reads a number in the words of a language that names its numbers up
// to a hundred one by one and multiplies them: "nine", "two hundred and
// eighty-one thousand", "a dozen", "half a million", "two thirds".
func (r *Reader) plainWords(s string) (numeral, bool) {
	if n, ok := r.halfFirst(s); ok {
		return n, true
	}
	total, group := new(big.Rat), new(big.Rat)
	limit := int64(0) // the next multiple must be below it, unless it is 0
	rest, read := s, false
	for {
		v, after, ok := r.plainWord(rest, read)
		if !ok {
			break
		}
		rest, read = after, true
		group.Add(group, v)
		if after, ok := r.andHalf(rest); ok {
			group.Add(group, big.NewRat(1, 2))
			rest = after
		}
		more := false
		for {
			m, after, ok := r.multiple(rest)
			if !ok || m.Closed || limit > 0 && m.Value >= limit {
				break
			}
			rest, more = after, true
			group.Mul(group, new(big.Rat).SetInt64(m.Value))
			if m.Value >= 1000 {
				total.Add(total, group)
				group, limit = new(big.Rat), m.Value
			}
			if after, ok := r.andHalf(rest); ok && m.Value >= 1000 {
				total.Add(total, big.NewRat(m.Value, 2)) // deux millions et demi
				rest = after
			}
		}
		if !more {
			break
		}
		rest = r.skipLink(rest)
		rest = r.skip(rest, r.Words.And)
	}
	if !read {
		return numeral{}, false
	}
	total.Add(total, group)
	n := numeral{value: total, place: lastPlaceOf(total), rest: rest}
	if group.Sign() == 0 {
		n.power = powerOf(limit)
	}
	r.fraction(&n)
	return n, true
}

// plainWord takes one of the language's named numbers from the head of s, or an
// article before a multiple or a fraction, which is 1.
func (r *Reader) plainWord(s string, inside bool) (v *big.Rat, rest string, ok bool) {
	best := -1
	for n, word := range r.Words.Plain {
		after, ok := cutNumber(s, word)
		if ok && n < 100 && (best < 0 || len(after) < len(rest)) {
			best, rest = n, after
		}
	}
	for _, w := range r.Words.Gendered {
		if after, ok := cutNumber(s, w.Word); ok && (best < 0 || len(after) < len(rest)) {
			best, rest = int(w.Number), after
		}
	}
	if best >= 0 {
		return new(big.Rat).SetInt64(int64(best)), rest, true
	}
	if m, _, ok := r.multiple(s); ok && m.Alone {
		return one(), s, true
	}
	if inside {
		return nil, s, false
	}
	for _, article := range r.Words.Article {
		after, ok := cutWord(s, article)
		if !ok {
			continue
		}
		if m, _, ok := r.multiple(after); ok && !m.Closed || r.isFraction(after) {
			return one(), after, true
		}
	}
	return nil, s, false
}

// cutNumber takes a named number from the head of s; a space may stand for its
// hyphen, and a hyphen may follow it (two-thirds).
func cutNumber(s, word string) (rest string, ok bool) {
	if rest, ok = cutWord(s, word); !ok && strings.Contains(word, "-") {
		rest, ok = cutWord(s, strings.ReplaceAll(word, "-", " "))
	}
	if ok && len(rest) > 1 && rest[0] == '-' && alphabetic(rune(rest[1])) {
		rest = rest[1:]
	}
	return rest, ok
}

// halfFirst reads "half a million", and "half" by itself.
func (r *Reader) halfFirst(s string) (numeral, bool) {
	for _, half := range r.Words.Half {
		rest, ok := cutWord(s, half)
		if !ok {
			continue
		}
		rest = r.skip(rest, r.Words.Article) // half a million, half an hour
		return numeral{value: big.NewRat(1, 2), place: big.NewRat(1, 2), rest: rest}, true
	}
	return numeral{}, false
}

// andHalf takes "and a half" from the head of s.
func (r *Reader) andHalf(s string) (rest string, ok bool) {
	for _, and := range r.Words.And {
		rest, ok := cutWord(s, and)
		if !ok {
			continue
		}
		rest = r.skip(rest, r.Words.Article)
		for _, half := range r.Words.Half {
			if rest, ok := cutWord(rest, half); ok {
				return rest, true
			}
		}
	}
	return s, false
}

// fraction reads the word for parts of one after a number.
func (r *Reader) fraction(n *numeral) {
	for _, f := range r.Words.Fractions {
		if n.value.Cmp(new(big.Rat).SetInt64(f.Parts)) >= 0 {
			continue // the four quarters of a year
		}
		if rest, ok := cutWord(n.rest, f.Word); ok {
			n.value = new(big.Rat).Quo(n.value, new(big.Rat).SetInt64(f.Parts))
			n.place = big.NewRat(1, f.Parts)
			n.rest = rest
			return
		}
	}
}

func (r *Reader) isFraction(s string) bool {
	return slices.ContainsFunc(r.Words.Fractions, func(f Fraction) bool {
		_, ok := cutWord(s, f.Word)
		return ok
	})
}

// skip takes one of several words from the head of s, if one is there.
func (r *Reader) skip(s string, words []string) string {
	for _, word := range words {
		if rest, ok := cutWord(s, word); ok {
			return rest
		}
	}
	return s
}

// lastPlaceOf is [lastPlace] of a value.
func lastPlaceOf(v *big.Rat) *big.Rat {
	if text, ok := DecimalText(v); ok {
		return lastPlace(strings.TrimPrefix(text, "-"))
	}
	return one()
}
