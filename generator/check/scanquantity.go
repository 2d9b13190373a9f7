package check

import (
	"errors"
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/number"
)

// quantity adds what a number says that begins at from; to is the end of its digits
// or words.
func (s *scan) quantity(c class, from, to int, digits bool) int {
	reading, err := s.readAt(from, to)
	if err != nil {
		end := s.digitsEnd(s.text, from)
		reading = number.Reading{Value: s.digitsValue(s.text[from:end])}
		if reading.Value == nil || !digits {
			return to
		}
		if c, _ := utf8.DecodeRuneInString(s.text[end:]); c == '%' || c == '％' {
			reading.Value.Quo(reading.Value, whole(100))
			reading.HasKind, reading.Kind = true, number.Percent // the 5.1% of 5.1%±0.1
		}
	}
	parts := s.share(&reading, to)
	weak := s.follows(from, s.prose.Weak)
	if weak {
		reading.Qualifier, reading.Stated = reading.Stated, number.Exact
	}
	n := numeral{class: c, value: reading.Value, reading: reading, from: from, to: to, digits: digits}
	if n.parts = parts; reading.HasKind && reading.Kind == number.Percent && parts == 0 {
		n.parts = 100
	}
	n.ratio = s.inRatio(from, s.digitsEnd(s.text, from))
	n.rate, n.weak = strings.Contains(reading.Unit, "/"), weak
	if reading.HasKind && reading.Kind == number.Percent && reading.Value.Cmp(whole(1)) == 0 {
		n.class = silent // the whole is no share
	}
	if c == hard && n.class == hard && !digits && isSmall(&reading) {
		n.class = soft
	}
	if c == hard && digits && (isShort(&reading) || isOne(&reading)) {
		n.class = soft
	}
	if s.perUnit(from) {
		n.class = size
	}
	n.elliptic = s.listGoesOn(to)
	if reading.To != nil {
		upper := reading
		upper.Value, upper.To, upper.Change, upper.Falling = reading.To, nil, number.NoChange, false
		n.reading.To, n.reading.Change, n.reading.Falling = nil, number.NoChange, false
		s.add(n)
		n.value, n.reading, n.elliptic = upper.Value, upper, false
		s.skip = true
	}
	if rest := s.text[to:]; digits && strings.HasPrefix(rest, "/") && nextDigit(rest[1:]) {
		typed := s.digitsValue(s.text[from:s.digitsEnd(s.text, from)])
		s.skip = typed != nil && typed.Cmp(reading.Value) != 0 // the 3 of 2/3
	}
	s.add(n)
	return to
}

// isSmall reports whether a reading is a small count of things or of time, which a
// language may leave out.
func isSmall(r *number.Reading) bool {
	const small = 20
	if r.HasKind && r.Kind != number.Rank || r.Currency != "" || r.Value.Cmp(whole(small)) > 0 {
		return false
	}
	return !r.Value.IsInt() || r.UnitID == "" || !number.IsMeasure(r.UnitID) || isDuration(r)
}

// isDuration reports whether a reading is a small number of years, months or days.
func isDuration(r *number.Reading) bool {
	switch r.UnitID {
	case "year", "month", "week", "day", "h", "min", "s":
		return r.Value.Cmp(whole(60)) <= 0
	}
	return false
}

// isShort reports whether a reading is a time of hours and less, for which languages have
// idioms (一刻钟, half an hour).
func isShort(r *number.Reading) bool {
	return r.UnitID == "h" || r.UnitID == "min" || r.UnitID == "s"
}

// readAt reads the phrase around a number. The parts of a ratio (6.7 : 38.8 : 54.5) are
// read one by one, and the hyphens of "a 100-million-yuan project" as spaces.
func (s *scan) readAt(from, to int) (number.Reading, error) {
	if s.inRatio(from, to) {
		return number.Reading{}, number.ErrNoNumber
	}
	end := min(len(s.text), to+40)
	if !s.han && to < len(s.text) && s.text[to] == '-' && isLatinAt(s.text[to+1:]) && !strings.HasPrefix(s.text[to:], "-fold") {
		tail := s.text[to:end]
		cut := strings.IndexFunc(tail, func(c rune) bool { return c != '-' && !isLatin(c) })
		if cut < 0 {
			cut = len(tail)
		}
		return s.lang.ReadAt(s.text[:to]+strings.ReplaceAll(tail[:cut], "-", " ")+tail[cut:], from)
	}
	reading, err := s.lang.ReadAt(s.text, from)
	if errors.Is(err, number.ErrFormula) {
		return s.lang.ReadAt(s.text[from:], 0) // the 10万 of 13.9/10万
	}
	return reading, err
}

func isLatinAt(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isLatin(c)
}

// inRatio reports whether a number is a part of a ratio: 3:1, 6.7 : 38.8. A sign that is
// set off on one side alone ends a clause.
func (s *scan) inRatio(from, to int) bool {
	head, rest := s.text[:from], s.text[to:]
	for _, sign := range s.lang.Number.Words.Ratio {
		if c, _ := utf8.DecodeRuneInString(sign); unicode.IsLetter(c) {
			continue
		}
		for _, gap := range []string{"", " "} {
			after, ok := strings.CutPrefix(rest, gap+sign+gap)
			if ok && nextDigit(after) {
				return true
			}
			before, ok := strings.CutSuffix(head, gap+sign+gap)
			if ok && lastDigit(before) {
				return true
			}
		}
	}
	return false
}

// share reads the words for parts of a whole after a number: 1.4 per thousand. It
// returns how many parts the whole has, or 0. Words of one part (per mille points) say
// that it is no share.
func (s *scan) share(r *number.Reading, to int) int {
	rest := strings.TrimLeft(s.text[to:min(len(s.text), to+80)], " \u00a0\u202f")
	best, of := 0, (*big.Rat)(nil)
	for _, w := range s.prose.Shares {
		for _, word := range w.Words {
			if len(word) > best && len(rest) >= len(word) && strings.EqualFold(rest[:len(word)], word) && endsWord(rest, len(word)) {
				best, of = len(word), w.Value
			}
		}
	}
	isPerMille := r.HasKind && r.Kind == number.PerMille
	switch {
	case best > 0 && of.Cmp(whole(1)) == 0 && isPerMille:
		r.HasKind, r.Kind = false, number.Count
		r.Value = new(big.Rat).Mul(r.Value, whole(1000))
		return 0
	case isPerMille:
		r.Kind = number.Percent
		return 1000
	case best == 0 || r.HasKind || of.Cmp(whole(1)) == 0 || !of.IsInt() || !of.Num().IsInt64():
		return 0
	}
	r.HasKind, r.Kind, r.UnitID = true, number.Percent, ""
	r.Value = new(big.Rat).Quo(r.Value, of)
	if r.To != nil {
		r.To = new(big.Rat).Quo(r.To, of)
	}
	return int(of.Num().Int64())
}

// follows reports whether one of some words stands before an offset.
func (s *scan) follows(at int, words []string) bool {
	head := strings.TrimRight(s.text[:at], " \u00a0\n")
	for _, word := range words {
		if from := len(head) - len(word); from >= 0 && strings.EqualFold(head[from:], word) && endsWord(head, from) {
			return true
		}
	}
	return false
}

// isOne reports whether a reading is a plain 1, which is a base as often as a count.
func isOne(r *number.Reading) bool {
	return !r.HasKind && r.Currency == "" && r.UnitID == "" && r.Value.Cmp(whole(1)) == 0
}

// perUnit reports whether the number at an offset is the size of a unit.
func (s *scan) perUnit(from int) bool {
	if !s.follows(from, s.prose.Per) {
		return false
	}
	slash, ok := strings.CutSuffix(strings.TrimRight(s.text[:from], " "), "/")
	return !ok || !lastDigit(slash) || s.through(s.text, s.digitsEnd(s.text, from)) > s.digitsEnd(s.text, from) // 13.9/10万
}

// listGoesOn reports whether after a number, perhaps without its unit, another follows.
func (s *scan) listGoesOn(to int) bool {
	rest := strings.TrimLeft(s.text[to:], " \u00a0")
	joined := false
	for range 2 {
		for _, list := range [][]string{s.prose.Joins, s.lang.Number.Words.Ranges} {
			for _, join := range list {
				if after, ok := strings.CutPrefix(rest, join); ok && endsWord(rest, len(join)) {
					rest, joined = strings.TrimLeft(after, " \u00a0"), true
				}
			}
		}
	}
	c, _ := utf8.DecodeRuneInString(rest)
	return joined && (unicode.IsDigit(c) || s.han && s.isSign(c) || s.words[wordAfter(rest, 0)] != noNumber)
}

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }
