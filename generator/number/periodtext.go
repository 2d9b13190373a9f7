package number

import (
	"fmt"
	"strconv"
)

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

// date writes one date; in a language without a pattern for its kind as data files do.
func (l *Locale) date(d date) string {
	pattern := map[Precision]string{
		Year: l.Dates.Year, FiscalYear: l.Dates.FiscalYear, Half: l.Dates.Half,
		Quarter: l.Dates.Quarter, Month: l.Dates.Month, Day: l.Dates.Day,
	}[d.precision]
	if pattern == "" {
		return d.iso()
	}
	return fill(pattern, l.dateParts(d, "")...)
}

func (l *Locale) span(a, b date) string {
	pairs := append(l.dateParts(a, ""), l.dateParts(b, "2")...)
	pairs = append(pairs, "{a}", l.date(a), "{b}", l.date(b))
	pattern := l.spanPattern(a, b)
	if pattern == "" {
		pattern = "{a} – {b}"
	}
	return fill(pattern, pairs...)
}

// spanPattern chooses the pattern by what the two ends share.
func (l *Locale) spanPattern(a, b date) string {
	d := &l.Dates
	sameYear := a.year == b.year
	switch {
	case a.precision == Year:
		return d.YearSpan
	case a.precision == FiscalYear:
		return d.FiscalYearSpan
	case a.precision == Half:
		return d.HalfSpan
	case a.precision == Quarter && sameYear:
		return d.QuarterSpanSameYear
	case a.precision == Quarter:
		return d.QuarterSpan
	case a.precision == Month && sameYear:
		return d.MonthSpanSameYear
	case a.precision == Month:
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
	month := named(l.Dates.Months, d.month)
	day := strconv.Itoa(d.day)
	if d.day == 1 && l.Dates.FirstDay != "" {
		day = l.Dates.FirstDay
	}
	return []string{
		"{y" + suffix + "}", strconv.Itoa(d.year),
		"{z" + suffix + "}", fmt.Sprintf("%02d", d.lastYear()%100),
		"{q" + suffix + "}", named(l.Dates.Quarters, d.part()),
		"{h" + suffix + "}", named(l.Dates.Halves, d.part()),
		"{m" + suffix + "}", month,
		"{d" + suffix + "}", day,
	}
}

// named is the name of the n-th of a list, from 1, or n itself where it has no name.
func named(names []string, n int) string {
	if n > 0 && n <= len(names) {
		return names[n-1]
	}
	return strconv.Itoa(n)
}
