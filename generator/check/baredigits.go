package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// digitsEnd is the end of the number in digits that begins at an offset: grouping
// and a decimal point stand between digits.
func digitsEnd(text string, from int) int {
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
	for _, sign := range []string{"%", "％", " %"} {
		if strings.HasPrefix(rest, sign) {
			return to + len(sign)
		}
	}
	for {
		c, size := utf8.DecodeRuneInString(text[to:])
		if !strings.ContainsRune("十百千万亿多余", c) || !f.lang.Number.Words.Han || size == 0 {
			break
		}
		to += size
	}
	if word := wordAfter(text, to); f.words[word] == multiple && strings.HasPrefix(text[to:], " ") {
		return to + 1 + len(word)
	}
	return to
}

// countsInDigits reports whether digits are a number, and not a date, an id, a
// place in a text or an ordinal.
func (f *numeralFinder) countsInDigits(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	switch {
	case isLatin(before) || before == '_' || before == '#' || before == '&':
		return false // A1, x_2, &#8211;
	case (before == '-' || before == '/' || before == '.') && letterBefore(text[:from]):
		return false // COVID-19, GB/T 15835-2011, v.2
	case isCodeOfDigits(text, from, to):
		return false
	case f.lang.Number.Words.Han && before == ' ' && letterBefore(text[:from-1]):
		return false // Python 3
	case before == ':' || after == ':' && nextDigit(text[to+1:]):
		return false // 10:30
	case isOrdinalEnd(text[to:]):
		return false // 21st, 1990s
	}
	return !f.inDate(text, from, to) && !f.isStructure(text, from)
}

// letterBefore reports whether the word or code before the last rune holds a letter.
func letterBefore(text string) bool {
	word := text[strings.LastIndexAny(text, " \n　（(，。、：“")+1:]
	return strings.ContainsFunc(word, func(c rune) bool { return isLatin(c) })
}

// isCodeOfDigits reports whether digits stand in a row of groups that two signs or
// more hold together, as in dates of ISO 8601 and telephone numbers.
func isCodeOfDigits(text string, from, to int) bool {
	const signs = "-/.+"
	part := func(c rune) bool { return unicode.Is(unicode.Nd, c) || strings.ContainsRune(signs, c) }
	head := text[:from]
	head = head[len(strings.TrimRightFunc(head, part)):]
	tail := text[from:]
	tail = tail[:len(tail)-len(strings.TrimLeftFunc(tail, part))]
	row := strings.Trim(head+tail, signs)
	n := 0
	for _, c := range row {
		if strings.ContainsRune(signs, c) {
			n++
		}
	}
	const shortestPhone = 10
	return n > 1 || n == 1 && row[0] == '0' && len(row) >= shortestPhone
}

func nextDigit(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Nd, c)
}

// isOrdinalEnd reports whether the end of an English ordinal or of a decade stands here.
func isOrdinalEnd(s string) bool {
	end := s[:wordEnd(s, 0)]
	return end == "st" || end == "nd" || end == "rd" || end == "th" || end == "s"
}

// rangeSigns join the two ends of a span of time.
const rangeSigns = "—–-~～至到、和/"

// inDate reports whether digits are a year, a month, a day or an hour, or the number
// of a version.
func (f *numeralFinder) inDate(text string, from, to int) bool {
	if hasPrefix(text[to:], "版", "时代") {
		return true // 4.0版
	}
	n, err := strconv.Atoi(text[from:to])
	if err != nil {
		return false
	}
	if f.lang.Number.Words.Han && strings.HasPrefix(text[to:], "分") && hasSuffix(text[:from], "时", "点") {
		return true // 9时30分
	}
	if f.lang.Number.Words.Han && hanDateUnit(text[to:], n, to-from) {
		return true
	}
	if first, rest, ok := afterRange(text[to:]); ok && f.lang.Number.Words.Han && hanDateUnit(rest, first, 0) {
		return true // the 2 of 2—5月
	}
	if n <= 31 && (f.months[wordBefore(text, from)] || f.months[wordAfter(text, to)]) {
		return true
	}
	if first, rest, ok := afterRange(text[to:]); ok && first <= 31 && n <= 31 && f.months[wordAfter(rest, 0)] {
		return true // the 2 of 2–5 May
	}
	if to-from == 2 && yearBeforeRange(text[:from]) {
		return true // the 20 of 2019–20
	}
	return to-from == 4 && n >= 1800 && n < 2200 && !f.isCounted(text, from, to)
}

// hanDateUnit reports whether a number is followed by 年, 月 or 日 as in a date, by
// 世纪, or by 时 or 点 as in a time of day.
func hanDateUnit(rest string, n, digits int) bool {
	unit, size := utf8.DecodeRuneInString(rest)
	switch unit {
	case '年':
		return n >= 1000 && n < 2200 || digits == 2 && strings.HasPrefix(rest[size:], "代")
	case '世':
		return strings.HasPrefix(rest[size:], "纪")
	case '时', '点':
		return n <= 24
	case '月':
		return n >= 1 && n <= 12
	case '日', '号':
		return n >= 1 && n <= 31
	default:
		return false
	}
}

// afterRange reads the number after a range sign, and returns what follows it.
func afterRange(rest string) (n int, after string, ok bool) {
	sign, size := utf8.DecodeRuneInString(rest)
	if size == 0 || !strings.ContainsRune(rangeSigns, sign) {
		return 0, "", false
	}
	end := digitsEnd(rest, size)
	n, err := strconv.Atoi(rest[size:end])
	return n, rest[end:], err == nil
}

// yearBeforeRange reports whether a text ends in a year and a range sign.
func yearBeforeRange(text string) bool {
	sign, size := utf8.DecodeLastRuneInString(text)
	if size == 0 || !strings.ContainsRune(rangeSigns, sign) {
		return false
	}
	year := text[:len(text)-size]
	return len(year) >= 4 && digitsEnd(year, len(year)-4) == len(year) && digitsEnd(year[len(year)-4:], 0) == 4
}

// isCounted reports whether the number before or after a place has a currency, a
// measure word or a counted noun beside it, so that four digits are no year.
func (f *numeralFinder) isCounted(text string, from, to int) bool {
	for _, c := range f.lang.Number.Currencies {
		for _, w := range append([]string{strings.TrimSpace(strings.ReplaceAll(c.Pattern, "{n}", ""))}, c.Words...) {
			if w != "" && strings.HasSuffix(strings.TrimRight(text[:from], " "), w) {
				return true
			}
		}
	}
	if f.lang.Number.Words.Han {
		rest := strings.TrimLeft(text[to:], "多余万亿")
		return rest != text[to:] || f.measureAt(rest)
	}
	word := wordAfter(text, to)
	return f.nouns[word] || f.words[word] == multiple || strings.HasPrefix(text[to:], "%")
}

// isStructure reports whether a number follows a word such as section or 第, or the
// name of a body that numbers its standards.
func (f *numeralFinder) isStructure(text string, from int) bool {
	if hasSuffix(strings.TrimRight(text[:from], " "), standards...) {
		return true
	}
	if f.lang.Number.Words.Han {
		head := strings.TrimRight(text[:from], " ")
		for _, w := range structures["zh"] {
			if strings.HasSuffix(head, w) {
				return w != "第" || !isHanRank(head, "")
			}
		}
		return false
	}
	word := wordBefore(text, from)
	for _, w := range structures[f.base] {
		if w == word {
			return true
		}
	}
	return false
}
