package check

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// isDate reads digits as a year, a month, a day, an hour, a decade or a century. It
// returns where the date's word ends.
func (s *scan) isDate(n *numeral) (end int, ok bool) {
	text, to := s.text, n.to
	v, err := strconv.Atoi(fullWidth.Replace(text[n.from:to]))
	if err != nil || strings.ContainsAny(text[n.from:to], ".,") {
		return 0, false
	}
	if t, ok := s.countedTime(n.from, to, v); ok {
		n.class, n.months = months, t
		return to, true
	}
	size := to - n.from
	if c, end, ok := s.dateUnit(text[to:], v, size); ok {
		n.class, n.compared = c, (c == year || c == month) && s.follows(n.from, s.prose.Compared)
		if c == decade {
			n.value = whole(v % 100)
		}
		return to + end, true
	}
	if first, rest, ok := s.afterRange(text[to:]); ok {
		if c, _, ok := s.dateUnit(rest, first, 0); ok && c != clock && v < first && (c != year || v >= 1000) {
			n.class = c // the 2 of 2—5月
			return to, true
		}
	}
	if s.han && hasPrefix(text[to:], s.prose.Dates.Minute...) && hasSuffix(text[:n.from], s.prose.Dates.Hour...) {
		n.class = clock
		return to, true
	}
	if s.isDayOfMonth(n, v) {
		n.class = day
		return to, true
	}
	if size == 2 && s.yearBeforeRange(text[:n.from]) {
		n.class = year // the 20 of 2019–20
		last := s.found[len(s.found)-1].value.Num().Int64()
		n.value = whole(int(last)/100*100 + v)
		return to, true
	}
	if size == 4 && v >= 1800 && v < 2200 && !s.isCounted(n.from, to) {
		n.class, n.compared = year, s.follows(n.from, s.prose.Compared)
		for _, w := range s.prose.Dates.Decade {
			if !s.han && strings.HasPrefix(text[to:], w) && endsWord(text, to+len(w)) {
				n.class, n.value = decade, whole(v%100)
				return to + len(w), true
			}
		}
		return to, true
	}
	return 0, false
}

// isDayOfMonth reports whether a number stands before or after the name of a month,
// or is the 2 of "2–5 May".
func (s *scan) isDayOfMonth(n *numeral, v int) bool {
	const longest = 31
	if len(s.months) == 0 || v == 0 || v > longest {
		return false
	}
	rest := s.text[n.to:]
	if end := wordEnd(rest, 0); isOrdinalEnd(rest) {
		rest = rest[end:]
	}
	if first, after, ok := s.afterRange(rest); ok && first <= longest {
		rest = after
	}
	return s.isMonth(wordBefore(s.text, n.from)) || s.isMonth(wordAfter(rest, 0))
}

// isMonth reports whether a word is the name of a month, or its first three letters.
func (f *numeralFinder) isMonth(word string) bool { return f.months[word] > 0 || f.short[word] > 0 }

// monthNamed returns the month that a word names, or 0. A word that has other
// meanings too (May, March) is a month beside a number, after a word that is no
// verb's subject, or within a sentence where it has a capital.
func (s *scan) monthNamed(from, to int) int {
	word := strings.ToLower(s.text[from:to])
	beside := s.besideDigits(from, to)
	if m := s.short[word]; m > 0 && beside {
		return m
	}
	m := s.months[word]
	if m == 0 || beside {
		return m
	}
	name := s.lang.Number.Dates.Months[m-1]
	if s.text[from:to] != name {
		return 0
	}
	const ambiguous = 5 // March, May; in other languages short names too
	if c, _ := utf8.DecodeRuneInString(name); strings.ToLower(name) != name && c != utf8.RuneError && len(name) <= ambiguous && sentenceStart(s.text, from) {
		return 0
	}
	return m
}

// besideDigits reports whether digits stand before or after a word.
func (s *scan) besideDigits(from, to int) bool {
	head, rest := strings.TrimRight(s.text[:from], " \u00a0.-–"), strings.TrimLeft(s.text[to:], " \u00a0.,-–")
	return nextDigit(rest) || lastDigit(head)
}

// dateUnit reports whether a number is followed by a word that makes it part of a
// date (年, 月, 日, 世纪), and where that word ends.
func (f *numeralFinder) dateUnit(rest string, n, digits int) (c class, end int, ok bool) {
	d := &f.prose.Dates
	for _, unit := range []struct {
		class class
		words []string
		fits  bool
	}{
		{decade, d.Decade, f.han && (digits == 2 || digits == 4)},
		{century, d.Century, true},
		{year, d.Year, n >= 1000 && n < 2200},
		{month, d.Month, f.han && n <= 99 || n >= 1 && n <= 12}, // 21月 is a month mistyped
		{day, d.Day, n >= 1 && n <= 31},
		{clock, d.Hour, n <= 24},
	} {
		if !unit.fits {
			continue
		}
		trimmed := strings.TrimLeft(rest, " \u00a0")
		for _, w := range unit.words {
			if strings.HasPrefix(trimmed, w) && endsWord(trimmed, len(w)) {
				return unit.class, len(rest) - len(trimmed) + len(w), true
			}
		}
	}
	return 0, 0, false
}

// countedTime reads the number of a time such as 前9个月.
func (s *scan) countedTime(from, to, v int) (span [2]int, ok bool) {
	for _, t := range s.counted {
		head, rest := strings.ToLower(s.text[max(0, from-40):from]), strings.ToLower(s.text[to:min(len(s.text), to+40)])
		if v >= t.time.From && v <= 12 && strings.HasSuffix(head, t.before) && strings.HasPrefix(rest, t.after) {
			return [2]int{t.time.From, v}, true
		}
	}
	return span, false
}

// yearBeforeRange reports whether a text ends in a year that was found and a sign of a
// range or of a fiscal year.
func (s *scan) yearBeforeRange(text string) bool {
	if len(s.found) == 0 {
		return false
	}
	last := &s.found[len(s.found)-1]
	if last.class != year || last.to > len(text) {
		return false
	}
	between := text[last.to:]
	if between == "/" || between == s.lang.Number.RangeSign {
		return true
	}
	for _, sign := range s.lang.Number.Words.Ranges {
		if between == sign {
			return true
		}
	}
	return false
}

// joinMonths makes one span of the months of a range (1—9月, January to September),
// so that it is what 前三季度 and "the first nine months" say.
func (f *numeralFinder) joinMonths(text string, list []numeral) []numeral {
	joined := list[:0]
	for _, n := range list {
		if len(joined) > 0 && n.class == month {
			last := &joined[len(joined)-1]
			if last.class == month && n.value.Cmp(last.value) > 0 && f.isRange(text[last.to:n.from]) {
				last.class = months
				last.months = [2]int{int(last.value.Num().Int64()), int(n.value.Num().Int64())}
				last.value, last.to = nil, n.to
				continue
			}
		}
		joined = append(joined, n)
	}
	return joined
}

// isRange reports whether a text between two numbers joins them to a range; words of
// a date may stand in it (the 月 of 1月至9月).
func (f *numeralFinder) isRange(between string) bool {
	between = strings.TrimSpace(between)
	for _, w := range f.prose.Dates.Month {
		between = strings.TrimSpace(strings.TrimPrefix(between, w))
	}
	if between == f.lang.Number.RangeSign && between != "" {
		return true
	}
	for _, sign := range f.lang.Number.Words.Ranges {
		if between == sign {
			return true
		}
	}
	return false
}
