package check

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// digitsEnd is the end of the number in digits that begins at an offset: grouping
// and a decimal point stand between digits.
func (f *numeralFinder) digitsEnd(text string, from int) int {
	end := plainDigitsEnd(text, from)
	for {
		c, size := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune("\u00a0\u202f\u2009", c) || size == 0 {
			return end
		}
		next := plainDigitsEnd(text, end+size)
		group := text[end+size : next]
		if whole, _, _ := strings.Cut(group, f.lang.Number.Point); len(whole) != 3 {
			return end
		}
		end = next // the 500 of 2 500
	}
}

// plainDigitsEnd is [numeralFinder.digitsEnd] without groups that spaces part.
func plainDigitsEnd(text string, from int) int {
	end := from
	for i, c := range text[from:] {
		switch {
		case unicode.Is(unicode.Nd, c):
			end = from + i + utf8.RuneLen(c)
		case (c == '.' || c == ',') && end == from+i:
		default:
			return end
		}
	}
	return end
}

// through extends a number in digits by its percent sign or scale word.
func (f *numeralFinder) through(text string, to int) int {
	rest := text[to:]
	for _, sign := range []string{"%", "％", " %", "\u00a0%", "\u202f%", "‰", " ‰"} {
		if strings.HasPrefix(rest, sign) {
			return to + len(sign)
		}
	}
	scaled := false
	for f.han {
		c, size := utf8.DecodeRuneInString(text[to:])
		if size > 0 && scaled && unicode.Is(unicode.Nd, c) {
			to = plainDigitsEnd(text, to) // the 4500 of 3亿4500万
			scaled = false
			continue
		}
		if size == 0 || !strings.ContainsRune(f.units, c) && !hasPrefix(text[to:], f.prose.Several...) {
			break
		}
		scaled = strings.ContainsRune(f.units, c)
		to += size
	}
	if word := wordAfter(text, to); f.words[word] == multiple && strings.HasPrefix(text[to:], " ") {
		return to + 1 + len(word)
	}
	return to
}

// inDigits reads a number in digits: a quantity, or a date, an id, a place in a text,
// an ordinal, an age.
func (s *scan) inDigits(from, to int) int {
	n := numeral{from: from, to: to, digits: true}
	n.value = s.digitsValue(s.text[from:to])
	if end, ok := s.isCode(&n); ok {
		s.add(n)
		return end
	}
	if end, ok := s.isDate(&n); ok {
		s.add(n)
		return max(end, to)
	}
	switch {
	case isOrdinalEnd(s.text[to:]):
		n.class, n.to = ordinal, wordEnd(s.text, to)
		if s.isRanked(from) {
			n.class = rank
		}
	case s.isStructure(from, to):
		n.class = label
		if s.isRanked(from) {
			n.class = rank
		}
	case s.isAge(from, to):
		n.class = age
		n.reading, _ = s.lang.ReadAt(s.text, from)
	default:
		return s.quantity(hard, from, s.through(s.text, to), true)
	}
	s.add(n)
	return n.to
}

// digitsValue is the number that digits write, full-width ones too.
func (f *numeralFinder) digitsValue(text string) *big.Rat {
	plain := fullWidth.Replace(text)
	if f.lang.Number.Point != "," {
		plain = strings.ReplaceAll(plain, ",", "")
	}
	plain = strings.Replace(plain, f.lang.Number.Point, ".", 1)
	value, ok := new(big.Rat).SetString(plain)
	if !ok {
		return nil
	}
	return value
}

var fullWidth = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"\u00a0", "", "\u202f", "", "\u2009", "")

// isCode reports whether digits are part of an id, a date of ISO 8601, a telephone
// number or a time of day.
func (s *scan) isCode(n *numeral) (end int, ok bool) {
	text, from, to := s.text, n.from, n.to
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	n.class, n.code = code, text[from:to]
	switch {
	case isLatin(before) && s.lang.Number.Words.Han || before == '_' || before == '#' || before == '&':
		return to, !s.currencyBefore(from) // A1, x_2, &#8211;
	case isLatin(before):
		return to, !s.currencyBefore(from)
	case (before == '-' || before == '/' || before == '.') && letterBefore(text[:from]):
		return to, true // COVID-19, GB/T 15835-2011, v.2
	}
	if row, start, stop := codeRow(text, from, to); isCodeOfDigits(row) {
		n.code, n.to = row, stop
		if start < from {
			n.from = from
		}
		return stop, true
	}
	switch {
	case s.han && before == ' ' && letterBefore(text[:from-1]) && !s.isCounted(from, to):
		return to, true // Python 3
	case s.inRatio(from, to) && !strings.HasPrefix(text[to:], ":") && before != ':': // 56∶44
	case before == ':' && from > 1 && lastDigit(text[:from-1]) || after == ':' && nextDigit(text[to+1:]):
		n.class = clock
		return to, true // 10:30
	}
	n.class, n.code = hard, ""
	if end := s.nameEnd(to); end > to {
		if r, err := s.lang.ReadAt(text, from); err != nil || r.Currency == "" && r.UnitID == "" {
			n.class, n.code, n.to = code, text[from:end], end
			return end, true // 8K, 5G
		}
	}
	return to, false
}

// nameEnd is the end of the capital that is closed up to a number, or its start.
func (s *scan) nameEnd(at int) int {
	c, size := utf8.DecodeRuneInString(s.text[at:])
	if next, _ := utf8.DecodeRuneInString(s.text[at+size:]); !unicode.IsUpper(c) || !isLatin(c) || isLatin(next) {
		return at
	}
	return at + size
}

// currencyBefore reports whether the letters that end at an offset name a currency:
// RMB650, US$5.
func (s *scan) currencyBefore(from int) bool {
	head := s.text[:from]
	for _, c := range s.lang.Number.Currencies {
		for _, w := range append([]string{strings.TrimSpace(strings.ReplaceAll(c.Pattern, "{n}", ""))}, c.Words...) {
			if w != "" && strings.HasSuffix(head, w) && endsWord(head, len(head)-len(w)) {
				return true
			}
		}
	}
	return false
}

// letterBefore reports whether the word or code before the last rune holds a letter.
func letterBefore(text string) bool {
	word := text[strings.LastIndexAny(text, " \n　（(，。、：“")+1:]
	return strings.ContainsFunc(word, func(c rune) bool { return isLatin(c) })
}

// codeRow is the row of digits and signs that a number stands in.
func codeRow(text string, from, to int) (row string, start, end int) {
	const signs = "-/.+"
	part := func(c rune) bool { return unicode.Is(unicode.Nd, c) || strings.ContainsRune(signs, c) }
	start = len(strings.TrimRightFunc(text[:from], part))
	end = len(text) - len(strings.TrimLeftFunc(text[from:], part))
	end = max(end, to)
	row = text[start:end]
	trimmed := strings.TrimRight(row, signs)
	end -= len(row) - len(trimmed)
	return strings.TrimLeft(trimmed, signs), start, end
}

// isCodeOfDigits reports whether a row of digits is held together by two signs or more,
// as dates of ISO 8601 and telephone numbers are. 3.5-5.5 is a range of decimals.
func isCodeOfDigits(row string) bool {
	const shortestPhone = 10
	parts := strings.FieldsFunc(row, func(c rune) bool { return strings.ContainsRune("-/+", c) })
	for _, p := range parts {
		if strings.Count(p, ".") > 1 {
			return true
		}
	}
	return len(parts) > 2 || len(parts) == 2 && row[0] == '0' && len(row) >= shortestPhone
}

func nextDigit(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Nd, c)
}

func lastDigit(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Nd, c)
}

// isOrdinalEnd reports whether the end of an English ordinal stands here.
func isOrdinalEnd(s string) bool {
	switch s[:wordEnd(s, 0)] {
	case "st", "nd", "rd", "th", "er", "re", "e", "ème":
		return true
	}
	return false
}

// isCounted reports whether the number before or after a place has a currency, a
// measure word, a scale or a counted noun beside it, so that four digits are no year.
func (s *scan) isCounted(from, to int) bool {
	if s.currencyBefore(len(strings.TrimRight(s.text[:from], " \u00a0"))) {
		return true
	}
	rest := s.text[to:]
	if s.through(s.text, to) > to {
		return true
	}
	if s.han {
		return s.measureAt(rest)
	}
	word := wordAfter(s.text, to)
	if s.nouns[word] || strings.HasPrefix(strings.TrimLeft(rest, " \u00a0"), "%") {
		return true
	}
	reading, err := s.lang.ReadAt(s.text, from)
	return err == nil && (reading.UnitID != "" && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\u00a0")) || reading.Currency != "")
}

// isStructure reports whether a number follows or precedes a word such as section or
// 图, or follows the name of a body that numbers its standards.
func (s *scan) isStructure(from, to int) bool {
	head := strings.TrimRight(s.text[:from], " \u00a0")
	if hasSuffix(head, s.prose.Standards...) {
		return true
	}
	if s.han {
		return hasSuffix(head, s.prose.Labels.Before...) || s.isOrdinalHead(head) || hasPrefix(s.text[to:], s.prose.Labels.After...)
	}
	word := wordBefore(s.text, from)
	for _, list := range [][]string{s.prose.Labels.Before} {
		for _, w := range list {
			if w == word {
				return true
			}
		}
	}
	return s.inLabelList(from, to)
}

// inLabelList reports whether a number goes on a list of places in a text: the 3 of
// "sections 2 and 3".
func (s *scan) inLabelList(from, to int) bool {
	if len(s.found) == 0 {
		return false
	}
	last := &s.found[len(s.found)-1]
	if last.class != label || last.to > from || strings.ContainsAny(s.text[from:to], ".,") || s.isCounted(from, to) {
		return false
	}
	between := strings.TrimSpace(s.text[last.to:from])
	for _, list := range [][]string{s.prose.Joins, s.lang.Number.Words.Ranges} {
		for _, join := range list {
			if between == join {
				return true
			}
		}
	}
	return false
}

// isOrdinalHead reports whether a text ends with what the language sets before an
// ordinal: 第.
func (s *scan) isOrdinalHead(head string) bool {
	for _, rule := range s.lang.Number.Ordinals.Rules {
		if before, _, ok := strings.Cut(rule.Pattern, "{n}"); ok && before != "" && strings.HasSuffix(head, before) {
			return true
		}
	}
	return false
}

// isAge reports whether a number is a bound of an age band: 60周岁, the 0 of 0—15岁,
// aged 60.
func (s *scan) isAge(from, to int) bool {
	rest := s.text[to:]
	for range 2 {
		plain := strings.TrimLeft(rest, " \u00a0-")
		for _, w := range s.prose.Ages.After {
			if strings.HasPrefix(plain, w) && endsWord(plain, len(w)) {
				return true
			}
		}
		_, after, ok := s.afterRange(rest)
		if !ok {
			break
		}
		rest = after
	}
	head := strings.ToLower(strings.TrimRight(s.text[:from], " \u00a0"))
	for _, w := range s.prose.Ages.Before {
		if strings.HasSuffix(head, w) && endsWord(head, len(head)-len(w)) {
			return true
		}
	}
	if len(s.found) == 0 {
		return false
	}
	last := &s.found[len(s.found)-1]
	if last.class != age || !strings.HasSuffix(s.text[:from], s.text[last.to:from]) {
		return false
	}
	between := strings.TrimSpace(s.text[last.to:from])
	for _, sign := range s.lang.Number.Words.Ranges {
		if between == sign {
			return true
		}
	}
	return between == s.lang.Number.RangeSign
}

// afterRange reads the number after a range sign, and returns what follows it.
func (s *scan) afterRange(rest string) (n int, after string, ok bool) {
	for _, sign := range append([]string{s.lang.Number.RangeSign}, s.lang.Number.Words.Ranges...) {
		tail, found := strings.CutPrefix(strings.TrimLeft(rest, " "), sign)
		if !found {
			continue
		}
		tail = strings.TrimLeft(tail, " ")
		end := plainDigitsEnd(tail, 0)
		if n, err := strconv.Atoi(tail[:end]); err == nil {
			return n, tail[end:], true
		}
	}
	return 0, "", false
}
