package number

import "strings"

// hanLimit is the first number that is not written in Han numerals: 一亿亿.
const hanLimit = 1e16

// A hanWriter writes whole numbers in Han numerals.
type hanWriter struct {
	strings.Builder
	digits, units []rune
	two           string
}

// hanWord writes a whole number in Han numerals: 十六, 三千一百一十五, 一万零二.
// 2 takes the form of [Numerals].Two before a measure word (counted), before 千, 万
// and 亿 at the head, and its own elsewhere. It returns "" from 一亿亿 on, and where
// the numerals are not all given.
func (l *Locale) hanWord(n int64, counted bool) string {
	w := hanWriter{digits: []rune(l.Numerals.Digits), units: []rune(l.Numerals.Units), two: l.Numerals.Two}
	switch {
	case n < 0 || n >= hanLimit || len(w.digits) < 10 || len(w.units) < len(hanSizes):
		return ""
	case n == 0:
		return string(w.digits[0])
	case n == 2 && counted:
		return w.two
	}
	w.whole(n)
	return w.String()
}

// whole writes the sections of four digits with the units between them.
func (w *hanWriter) whole(n int64) {
	wan, yi := string(w.units[3]), string(w.units[4])
	gap := false
	for i, word := range []string{wan, yi, wan, ""} {
		size := []int64{1e12, 1e8, 1e4, 1}[i]
		part := n / size
		n %= size
		if part == 0 {
			if i == 1 && w.Len() > 0 {
				w.WriteString(word) // 一万亿: the 亿 of 万亿
			}
			gap = w.Len() > 0
			continue
		}
		if w.Len() > 0 && (gap || part < 1000) {
			w.WriteRune(w.digits[0])
		}
		w.section(part, word != "", w.Len() == 0)
		w.WriteString(word)
		gap = false
	}
}

// section writes a number from 1 to 9999. scaled says that 万 or 亿 follows, head
// that nothing stands before.
func (w *hanWriter) section(n int64, scaled, head bool) {
	if n == 2 && scaled && head {
		w.WriteString(w.two)
		return
	}
	start, gap := w.Len(), false
	for i := 3; i >= 0; i-- {
		size := []int64{1, 10, 100, 1000}[i]
		d := n / size
		n %= size
		if d == 0 {
			gap = gap || w.Len() > start
			continue
		}
		if gap {
			w.WriteRune(w.digits[0])
			gap = false
		}
		switch {
		case d == 1 && i == 1 && head && w.Len() == start: // 十六, not 一十六
		case d == 2 && i == 3 && head:
			w.WriteString(w.two)
		default:
			w.WriteRune(w.digits[d])
		}
		if i > 0 {
			w.WriteRune(w.units[i-1])
		}
	}
}
