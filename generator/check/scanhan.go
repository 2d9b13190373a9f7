package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// isSign reports whether a rune may stand in a numeral of the language's own characters.
func (f *numeralFinder) isSign(c rune) bool {
	return c >= utf8.RuneSelf && strings.ContainsRune(f.signs, c)
}

// hanEnd is the end of the numeral that begins at an offset: a run of signs, with
// the 分之 of a fraction and the 点 of a decimal between them.
func (f *numeralFinder) hanEnd(text string, from int) int {
	for i, c := range text[from:] {
		if f.isSign(c) {
			continue
		}
		to := from + i
		for _, joint := range f.points {
			rest, ok := strings.CutPrefix(text[to:], joint)
			if next, _ := utf8.DecodeRuneInString(rest); ok && f.isSign(next) && to > from {
				return f.hanEnd(text, to+len(joint))
			}
		}
		return to
	}
	return len(text)
}

// inHan reads a run of Chinese numerals: a number that could be a figure is one that a
// measure word follows, or one of several signs that reads as a number. 一 by itself
// is an article, and a numeral before another word is part of that word (两院, 四川).
func (s *scan) inHan(from, to int) int {
	text := s.text
	run, head, rest := text[from:to], text[:from], text[to:]
	n := numeral{class: silent, from: from, to: to}
	s.readHan(&n, run, rest)
	if s.hanDate(&n, run, rest) {
		s.add(n)
		return to
	}
	switch {
	case s.isOrdinalHead(head):
		n.class = ordinal
		if s.isHanRank(head, rest) {
			n.class = rank
		}
	case s.isAge(from, to):
		n.class = age
	case hasSuffix(head, s.prose.Estimates.Before...), hasPrefix(rest, s.prose.Estimates.After...):
		n.value = nil // 数百, 成千, 初三, 周三, 十几
	case n.isFraction(s.lang, run):
		return s.quantity(hard, from, to, false)
	case s.isScale(run):
		return s.unitName(n, run)
	case n.reading.HasKind && n.reading.Kind == number.Percent, s.countsInHan(run, head, rest):
		return s.quantity(hard, from, s.through(text, to), false)
	}
	s.add(n)
	return to
}

// readHan reads the value of a run. Most runs are one digit that counts nothing: these
// need no reader.
func (s *scan) readHan(n *numeral, run, rest string) {
	c, size := utf8.DecodeRuneInString(run)
	if digit, ok := s.digitOf[c]; ok && size == len(run) && (s.lang.Number.Numerals.Tenths == "" || !strings.HasPrefix(rest, s.lang.Number.Numerals.Tenths)) {
		n.value = whole(digit)
		n.reading.Value = n.value
		return
	}
	if reading, err := s.lang.ReadAt(s.text, n.from); err == nil {
		n.value, n.reading = reading.Value, reading
	}
}

// countsInHan reports whether a run of Chinese numerals counts.
func (s *scan) countsInHan(run, head, rest string) bool {
	switch {
	case s.isDigit(run, 1):
		return hasSuffix(head, s.prose.Only...) && s.measureAt(rest)
	case slices.Contains(s.lang.Number.Words.Half, run):
		return s.measureAt(rest)
	case s.isDigit(run, 2):
		return false // 二次, 二期: a count is 两
	case s.endsInHalf(run):
		return true // 一半
	case !s.reads(run + rest):
		return false
	case strings.ContainsAny(run, s.units) && utf8.RuneCountInString(run) > 1:
		return true
	case s.isEstimate(run):
		return false
	}
	return s.hasPoint(run) || s.measureAt(rest)
}

// hanDate reads the numerals of a date: 二〇二〇年, 十月, 九十年代.
func (s *scan) hanDate(n *numeral, run, rest string) bool {
	if n.value == nil || !n.value.IsInt() || !n.value.Num().IsInt64() {
		return false
	}
	v := int(n.value.Num().Int64())
	if t, ok := s.countedTime(n.from, n.to, v); ok {
		n.class, n.months = months, t
		return true
	}
	c, _, ok := s.dateUnit(rest, v, 0)
	if hasPrefix(rest, s.prose.Dates.Decade...) {
		c, ok = decade, true
		n.value = whole(v % 100)
	}
	switch {
	case !ok:
		return false
	case c == year && (utf8.RuneCountInString(run) != 4 || strings.ContainsAny(run, s.units)):
		return false
	case c == day && (len(s.found) == 0 || s.found[len(s.found)-1].class != month):
		return true // a 日 or 号 alone: silent
	}
	n.class = c
	return true
}

// unitName reads a scale word that no number stands before: the 亿 of 亿元 at the head
// of a table is the size of a unit, the 百 of 百姓 nothing.
func (s *scan) unitName(n numeral, run string) int {
	rest := s.text[n.from+len(run):]
	const reach = 24
	cut := min(reach, len(rest))
	for cut < len(rest) && !utf8.RuneStart(rest[cut]) {
		cut++
	}
	reading, err := s.lang.ReadAt(s.text[:n.from]+"1"+run+rest[:cut], n.from)
	n.value = nil
	if err == nil && (reading.Currency != "" || reading.UnitID != "" || s.measureAt(rest)) {
		n.class, n.value, n.reading = size, reading.Value, reading
	}
	s.add(n)
	return n.to
}

// isEstimate reports whether a run is two or three digits side by side (三四个),
// which give no exact value.
func (s *scan) isEstimate(run string) bool {
	n := utf8.RuneCountInString(run)
	zeros := s.lang.Number.Numerals.Zeros + firstRune(s.lang.Number.Numerals.Digits)
	return (n == 2 || n == 3) && !strings.ContainsAny(run, zeros) && !s.hasPoint(run) && !strings.ContainsAny(run, s.units)
}

func (s *scan) hasPoint(run string) bool {
	point := s.lang.Number.Numerals.Point
	return point != "" && strings.Contains(run, point)
}

// isFraction reports whether a run is a fraction: 三分之一, 百分之四十.
func (n *numeral) isFraction(l *i18n.Language, run string) bool {
	parts := l.Number.Numerals.Parts
	return parts != "" && strings.Contains(run, parts)
}

// isScale reports whether a run begins with a power of ten from a hundred on, before
// which no number stands: 亿元, 百姓.
func (s *scan) isScale(run string) bool {
	first, _ := utf8.DecodeRuneInString(run)
	for _, row := range append([]string{s.lang.Number.Numerals.Units}, s.lang.Number.Numerals.AlsoUnits...) {
		_, size := utf8.DecodeRuneInString(row) // ten is a number by itself
		if strings.ContainsRune(row[size:], first) {
			return true
		}
	}
	return false
}

// isDigit reports whether a run is one digit of the first row.
func (s *scan) isDigit(run string, digit int) bool {
	digits := []rune(s.lang.Number.Numerals.Digits)
	return digit < len(digits) && run == string(digits[digit])
}

func (s *scan) endsInHalf(run string) bool {
	return utf8.RuneCountInString(run) == 2 && s.isDigit(firstRune(run), 1) && hasSuffix(run, s.lang.Number.Words.Half...)
}

// isHanRank reports whether 第 at the end of a text, with a numeral after it, says
// a place in a ranking: 列全市第一, 排名第二.
func (s *scan) isHanRank(head, rest string) bool {
	for _, rule := range s.lang.Number.Ordinals.Rules {
		before, _, _ := strings.Cut(rule.Pattern, "{n}")
		head = strings.TrimSuffix(head, before)
	}
	for _, scope := range s.prose.Ranks.Between {
		head = strings.TrimSuffix(head, scope)
	}
	return hasSuffix(head, s.prose.Ranks.Before...) && (rest == "" || hasPrefix(rest, s.prose.Ranks.After...))
}

// isRanked reports whether words before an ordinal make it a place in a ranking.
func (s *scan) isRanked(from int) bool {
	if s.han {
		return s.isHanRank(strings.TrimRight(s.text[:from], " "), s.text[s.digitsEnd(s.text, from):])
	}
	before := wordBefore(s.text, from)
	for _, w := range s.prose.Ranks.Before {
		if w == before {
			return true
		}
	}
	return false
}

// measureAt reports whether a measure word begins a text.
func (f *numeralFinder) measureAt(rest string) bool {
	for again := true; again; {
		again = false
		for _, w := range f.prose.Several {
			if tail, ok := strings.CutPrefix(rest, w); ok {
				rest, again = tail, true
			}
		}
	}
	return hasPrefix(rest, f.measures...)
}

// reads reports whether a text begins with a number that has an exact value.
func (f *numeralFinder) reads(text string) bool {
	reading, err := f.lang.ReadAt(text, 0)
	return err == nil && reading.Before == ""
}

func hasPrefix(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func hasSuffix(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
