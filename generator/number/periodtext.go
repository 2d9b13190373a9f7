package number

import "strconv"

// Period writes a date as the language does: 2020年4月30日, 30 April 2020; a span
// with the language's own sign: 2018—2019年, 2018–2019. It returns "" for an
// unknown date and for none, which need words of the caller's.
func (l *Locale) Period(p Period) string {
	if p.unknown || p.IsZero() {
		return ""
	}
	if p.IsSpan() {
		return l.span(p.from, p.to)
	}
	return l.date(p.from)
}

func (l *Locale) date(d date) string {
	pattern := [...]string{l.Dates.Year, l.Dates.Month, l.Dates.Day}[d.precision()-1]
	return fill(pattern, l.dateParts(d, "")...)
}

func (l *Locale) span(a, b date) string {
	pairs := append(l.dateParts(a, ""), l.dateParts(b, "2")...)
	pairs = append(pairs, "{a}", l.date(a), "{b}", l.date(b))
	return fill(l.spanPattern(a, b), pairs...)
}

// spanPattern chooses the pattern by what the two ends share.
func (l *Locale) spanPattern(a, b date) string {
	d := &l.Dates
	sameYear := a.year == b.year
	switch {
	case a.month == 0:
		return d.YearSpan
	case a.day == 0 && sameYear:
		return d.MonthSpanSameYear
	case a.day == 0:
		return d.MonthSpan
	case sameYear && a.month == b.month:
		return d.DaySpanSameMonth
	case sameYear:
		return d.DaySpanSameYear
	default:
		return d.DaySpan
	}
}

// dateParts returns a date's arguments for [fill]; suffix tells a span's end.
func (l *Locale) dateParts(d date, suffix string) []string {
	month := strconv.Itoa(d.month)
	if d.month > 0 && d.month <= len(l.Dates.Months) {
		month = l.Dates.Months[d.month-1]
	}
	day := strconv.Itoa(d.day)
	if d.day == 1 && l.Dates.FirstDay != "" {
		day = l.Dates.FirstDay
	}
	return []string{
		"{y" + suffix + "}", strconv.Itoa(d.year),
		"{m" + suffix + "}", month,
		"{d" + suffix + "}", day,
	}
}
