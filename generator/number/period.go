package number

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Period is the time that a figure stands for: a day, a month, a quarter, a half of a
// year, a year, a fiscal year, a span from one of these to another of its kind, or
// unknown. The zero Period is no time at all. Periods can be compared by ==.
type Period struct {
	from, to date
	unknown  bool
}

// A Precision is how long the dates are that a period is made of.
type Precision uint8

// The precisions, the longer first. A fiscal year is twelve months whose first is not
// known here.
const (
	NoPrecision Precision = iota
	Year
	FiscalYear
	Half
	Quarter
	Month
	Day
)

// A date is one stretch of time with a name of its own. The zero date is none.
type date struct {
	precision Precision
	// year is that in which the date begins.
	year int
	// month is the first month, and day the first day, of what is that long; the others
	// are 0: a quarter has the months 1, 4, 7, 10, a half 1 and 7.
	month, day int
}

// UnknownPeriod is the name of a date that nobody knows.
const UnknownPeriod = "unknown"

// ParsePeriod reads a period as ISO 8601 and SDMX write it: "2020-04-30", "2020-04",
// "2020-Q2", "2020-H1" (SDMX: "2020-S1"), "2020", the fiscal year "2020/21", the spans
// "2018/2019", "2019-Q1/2019-Q3" and "2018/19/2020/21" between two dates of one precision,
// and "unknown".
func ParsePeriod(s string) (Period, error) {
	if s == UnknownPeriod {
		return Period{unknown: true}, nil
	}
	first, last, isSpan := cutSpan(s)
	from, err := parseDate(first)
	if err != nil {
		return Period{}, err
	}
	p := Period{from: from, to: from}
	if !isSpan {
		return p, nil
	}
	if p.to, err = parseDate(last); err != nil {
		return Period{}, err
	}
	switch {
	case p.from.precision != p.to.precision:
		return Period{}, fmt.Errorf("%q joins two dates of different precision; write both as years, quarters, months or days", s)
	case p.from.compare(p.to) >= 0:
		return Period{}, fmt.Errorf("%q does not end after it begins", s)
	}
	return p, nil
}

// cutSpan parts the two ends of a span. A fiscal year holds the sign that joins them.
func cutSpan(s string) (first, last string, isSpan bool) {
	parts := strings.Split(s, "/")
	switch {
	case len(parts) == 4:
		return parts[0] + "/" + parts[1], parts[2] + "/" + parts[3], true
	case len(parts) == 2 && len(parts[1]) != 2:
		return parts[0], parts[1], true
	}
	return s, "", false
}

func parseDate(s string) (date, error) {
	if year, end, ok := strings.Cut(s, "/"); ok {
		return parseFiscal(s, year, end)
	}
	if year, part, ok := strings.Cut(s, "-"); ok && len(part) == 2 && !isDigits(part) {
		return parsePart(s, year, part)
	}
	parts := strings.Split(s, "-")
	lengths := [...]int{4, 2, 2}
	if len(parts) > len(lengths) {
		return date{}, badDate(s)
	}
	values := [3]int{}
	for i, part := range parts {
		n, ok := digits(part, lengths[i])
		if !ok || n == 0 {
			return date{}, badDate(s)
		}
		values[i] = n
	}
	d := date{[...]Precision{Year, Month, Day}[len(parts)-1], values[0], values[1], values[2]}
	if d.month > 12 {
		return date{}, fmt.Errorf("%q names month %d; a year has 12", s, d.month)
	}
	if last := d.lastDay(); d.day > last {
		return date{}, fmt.Errorf("%q names day %d; that month has %d", s, d.day, last)
	}
	return d, nil
}

// parseFiscal reads a fiscal year: 2024/25.
func parseFiscal(s, year, end string) (date, error) {
	from, ok := digits(year, 4)
	to, ok2 := digits(end, 2)
	switch {
	case !ok || !ok2 || from == 0:
		return date{}, badDate(s)
	case (from+1)%100 != to:
		return date{}, fmt.Errorf("%q is no fiscal year: it ends a year after it begins; write %04d/%02d, or a span of years %04d/%02d%02d",
			s, from, (from+1)%100, from, from/100, to)
	}
	return date{precision: FiscalYear, year: from}, nil
}

// parsePart reads a quarter, 2025-Q3, or a half: 2025-H1, 2025-S1.
func parsePart(s, year, part string) (date, error) {
	y, ok := digits(year, 4)
	n, ok2 := digits(part[1:], 1)
	if !ok || !ok2 || y == 0 {
		return date{}, badDate(s)
	}
	precision, of, noun := NoPrecision, 0, ""
	switch part[0] {
	case 'Q':
		precision, of, noun = Quarter, 4, "quarter"
	case 'H', 'S':
		precision, of, noun = Half, 2, "half"
	default:
		return date{}, badDate(s)
	}
	if n < 1 || n > of {
		return date{}, fmt.Errorf("%q names %s %d; a year has %d", s, noun, n, of)
	}
	return date{precision: precision, year: y, month: (n-1)*(12/of) + 1}, nil
}

// digits reads a number of so many digits.
func digits(s string, length int) (int, bool) {
	if len(s) != length || !isDigits(s) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

func badDate(s string) error {
	return fmt.Errorf("%.40q is no date; write 2020-04-30, 2020-04, 2020-Q2, 2020-H1, 2020, 2018/2019, the fiscal year 2020/21 or unknown", s)
}

// lastDay returns the number of days of the date's month.
func (d date) lastDay() int {
	return time.Date(d.year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// part is the number of a quarter or half within its year, from 1, and 0 for others.
func (d date) part() int {
	switch d.precision {
	case Quarter:
		return (d.month + 2) / 3
	case Half:
		return (d.month + 5) / 6
	}
	return 0
}

// end returns the month and the day with which the date ends; of a fiscal year neither is
// known.
func (d date) end() (month, day int) {
	switch d.precision {
	case Year:
		month = 12
	case Half:
		month = d.month + 5
	case Quarter:
		month = d.month + 2
	case Month:
		month = d.month
	default:
		return d.month, d.day
	}
	return month, date{year: d.year, month: month}.lastDay()
}

// lastYear is the year in which the date ends.
func (d date) lastYear() int {
	if d.precision == FiscalYear {
		return d.year + 1
	}
	return d.year
}

func (d date) iso() string {
	switch d.precision {
	case Year:
		return fmt.Sprintf("%04d", d.year)
	case FiscalYear:
		return fmt.Sprintf("%04d/%02d", d.year, d.lastYear()%100)
	case Half:
		return fmt.Sprintf("%04d-S%d", d.year, d.part())
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", d.year, d.part())
	case Month:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
}

// compare orders dates by their beginning, the longer first where they begin alike. A
// fiscal year, whose beginning is not known, comes after the first quarter.
func (d date) compare(e date) int {
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.begins(), e.begins()),
		cmp.Compare(d.precision, e.precision), cmp.Compare(d.day, e.day))
}

// begins is the month in which a date is taken to begin when it is ordered.
func (d date) begins() int {
	if d.precision == FiscalYear {
		return 4
	}
	return max(d.month, 1)
}

// ISO writes the period for data files, and as [ParsePeriod] reads it: dates and spans as
// in ISO 8601, quarters and halves as in SDMX ("2025-Q3", "2025-S1"), fiscal years as
// "2024/25". It is "" for the zero Period.
func (p Period) ISO() string {
	switch {
	case p.unknown:
		return UnknownPeriod
	case p.IsZero():
		return ""
	case p.IsSpan():
		return p.from.iso() + "/" + p.to.iso()
	default:
		return p.from.iso()
	}
}

// Precision returns how long the dates are that the period is made of.
func (p Period) Precision() Precision { return p.from.precision }

// IsZero reports whether the period is no date at all.
func (p Period) IsZero() bool { return p == Period{} }

// IsUnknown reports whether the period is given as unknown.
func (p Period) IsUnknown() bool { return p.unknown }

// IsSpan reports whether the period runs from one date to another.
func (p Period) IsSpan() bool { return p.from != p.to }

// IsDay reports whether the period is a single day.
func (p Period) IsDay() bool { return p.from == p.to && p.from.precision == Day }

// Equal reports whether two periods are the same.
func (p Period) Equal(q Period) bool { return p == q }

// Compare orders periods by their beginning, the longer first where they begin
// alike (2020 before 2020-01), then by their end. No date and unknown come last.
func (p Period) Compare(q Period) int {
	return cmp.Or(cmp.Compare(p.class(), q.class()), p.from.compare(q.from), p.to.compare(q.to))
}

func (p Period) class() int {
	switch {
	case p.unknown:
		return 1
	case p.IsZero():
		return 2
	default:
		return 0
	}
}

// Year returns the year in which the period ends, or 0 where it is not known.
func (p Period) Year() int { return p.to.lastYear() }

// Bounds returns the first and the last day of the period as ISO 8601 writes days; ok is
// false where they are not known, as those of a fiscal year.
func (p Period) Bounds() (first, last string, ok bool) {
	if p.unknown || p.IsZero() || p.from.precision == FiscalYear {
		return "", "", false
	}
	from := date{Day, p.from.year, max(p.from.month, 1), max(p.from.day, 1)}
	to := date{precision: Day, year: p.to.year}
	to.month, to.day = p.to.end()
	return from.iso(), to.iso(), true
}

// Years returns the years that periods lie in: one year, or the span from the first to the
// last. Those that are not known are left out; where all are, it is the zero Period.
func Years(periods []Period) Period {
	var all Period
	for _, p := range periods {
		if p.class() > 0 {
			continue
		}
		from, to := date{precision: Year, year: p.from.year}, date{precision: Year, year: p.Year()}
		if all.IsZero() {
			all = Period{from: from, to: to}
		}
		if from.year < all.from.year {
			all.from = from
		}
		if to.year > all.to.year {
			all.to = to
		}
	}
	return all
}
