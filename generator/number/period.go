package number

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// A Period is the date that a figure stands for: a day, a month, a year, a span
// from one of these to another of its kind, or unknown. The zero Period is no
// date at all. Periods can be compared by ==.
type Period struct {
	from, to date
	unknown  bool
}

// A date is a day, a month (day 0) or a year (month 0). The zero date is none.
type date struct{ year, month, day int }

// UnknownPeriod is the name of a date that nobody knows.
const UnknownPeriod = "unknown"

// ParsePeriod reads a date as ISO 8601 writes it: "2020-04-30", "2020-04",
// "2020", the spans "2018/2019" and "2019-01/2019-03" between two dates of one
// precision, and "unknown".
func ParsePeriod(s string) (Period, error) {
	if s == UnknownPeriod {
		return Period{unknown: true}, nil
	}
	first, last, isSpan := strings.Cut(s, "/")
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
	case p.from.precision() != p.to.precision():
		return Period{}, fmt.Errorf("%q joins two dates of different precision; write both as years, months or days", s)
	case p.from.compare(p.to) >= 0:
		return Period{}, fmt.Errorf("%q does not end after it begins", s)
	}
	return p, nil
}

func parseDate(s string) (date, error) {
	var d date
	parts := strings.Split(s, "-")
	lengths := [...]int{4, 2, 2}
	if len(parts) > len(lengths) {
		return d, badDate(s)
	}
	values := [3]int{}
	for i, part := range parts {
		if len(part) != lengths[i] || !isDigits(part) {
			return d, badDate(s)
		}
		for _, c := range part {
			values[i] = values[i]*10 + int(c-'0')
		}
		if values[i] == 0 {
			return d, badDate(s)
		}
	}
	d = date{values[0], values[1], values[2]}
	if d.month > 12 {
		return date{}, fmt.Errorf("%q names month %d; a year has 12", s, d.month)
	}
	if last := d.lastDay(); d.day > last {
		return date{}, fmt.Errorf("%q names day %d; that month has %d", s, d.day, last)
	}
	return d, nil
}

func badDate(s string) error {
	return fmt.Errorf("%.40q is no date; write 2020-04-30, 2020-04, 2020, 2018/2019 or unknown", s)
}

// lastDay returns the number of days of the date's month.
func (d date) lastDay() int {
	return time.Date(d.year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// precision is 1 for a year, 2 for a month, 3 for a day.
func (d date) precision() int {
	switch {
	case d.month == 0:
		return 1
	case d.day == 0:
		return 2
	default:
		return 3
	}
}

func (d date) iso() string {
	switch d.precision() {
	case 1:
		return fmt.Sprintf("%04d", d.year)
	case 2:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
}

func (d date) compare(e date) int {
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// ISO writes the period as [ParsePeriod] reads it, and "" for the zero Period.
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

// IsZero reports whether the period is no date at all.
func (p Period) IsZero() bool { return p == Period{} }

// IsUnknown reports whether the period is given as unknown.
func (p Period) IsUnknown() bool { return p.unknown }

// IsSpan reports whether the period runs from one date to another.
func (p Period) IsSpan() bool { return p.from != p.to }

// IsDay reports whether the period is a single day.
func (p Period) IsDay() bool { return p.from == p.to && p.from.day > 0 }

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
func (p Period) Year() int { return p.to.year }

// Bounds returns the first and the last day of the period as ISO 8601 writes
// days; ok is false where they are not known.
func (p Period) Bounds() (first, last string, ok bool) {
	if p.unknown || p.IsZero() {
		return "", "", false
	}
	from, to := p.from, p.to
	from.month, from.day = max(from.month, 1), max(from.day, 1)
	if to.month == 0 {
		to.month = 12
	}
	if to.day == 0 {
		to.day = to.lastDay()
	}
	return from.iso(), to.iso(), true
}
