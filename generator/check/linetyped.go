package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// numeralsByFile lists the quantities that authors typed, by their places.
// Those of which something is said already, since the languages do not agree on them,
// are left out.
func (c *checker) numeralsByFile() map[*diag.File][]*numeral {
	files := map[*diag.File][]*numeral{}
	for _, n := range c.judgement().agreed {
		if (n.class == hard || n.class == soft || n.class == rank) && n.value != nil && n.span.File != nil {
			files[n.span.File] = append(files[n.span.File], n)
		}
	}
	for _, list := range files {
		slices.SortFunc(list, func(a, b *numeral) int { return cmp.Compare(a.span.Start, b.span.Start) })
	}
	return files
}

// typedIn lists the numerals in a part of their file.
func typedIn(all []*numeral, span diag.Span) []*numeral {
	at := func(offset int) int {
		i, _ := slices.BinarySearchFunc(all, offset, func(n *numeral, offset int) int { return cmp.Compare(n.span.Start, offset) })
		return i
	}
	return all[at(span.Start):at(span.End)]
}

// run writes a stretch of prose with the numerals in it.
func (w *lineWriter) run(span diag.Span, typed []*numeral) {
	text, start := span.Text(), w.text.Len()
	for _, t := range typed {
		from, to := t.span.Start-span.Start, t.span.End-span.Start
		if to > len(text) || from >= to {
			continue
		}
		if last := len(w.line.numbers) - 1; last >= 0 && w.line.numbers[last].from == start+from {
			from, to = nextDigits(text, to) // the end of a range, which stands at its beginning
		}
		n := numberAt{value: t.value, unit: unitOf(&t.reading), kind: kindOf(&t.reading), decimals: typedDecimals(text[from:to])}
		n.key = "=" + n.value.RatString()
		to = signEnd(text, to)
		n.from, n.to, n.unitTo = start+from, start+to, start+unitEnd(text, to, t.reading.Rest)
		if last := len(w.line.numbers) - 1; last >= 0 {
			before := &w.line.numbers[last]
			before.to, before.unitTo = min(before.to, n.from), min(before.unitTo, n.from)
		}
		w.line.numbers = append(w.line.numbers, n)
	}
	w.words(text, span)
}

// nextDigits is the place of the next digits of a text; the place is empty where there
// are none.
func nextDigits(text string, at int) (from, to int) {
	from = at + len(text[at:]) - len(strings.TrimLeftFunc(text[at:], func(r rune) bool { return !unicode.IsDigit(r) }))
	for to = from; to < len(text) && (text[to] == '.' || text[to] >= '0' && text[to] <= '9'); to++ {
	}
	return from, from + len(strings.TrimRight(text[from:to], "."))
}

// kindOf is what a reading counts, as far as it says so.
func kindOf(r *number.Reading) number.Kind {
	switch {
	case r.HasKind:
		return r.Kind
	case r.UnitID != "" && number.IsMeasure(r.UnitID):
		return number.Measure
	}
	return number.Count
}

// typedDecimals counts the decimals of a numeral in digits.
func typedDecimals(digits string) int {
	_, decimals, _ := strings.Cut(digits, ".")
	n := 0
	for n < len(decimals) && decimals[n] >= '0' && decimals[n] <= '9' {
		n++
	}
	return n
}

// unitEnd is where the words of a number's unit end, which begin at an offset; rest is
// what follows them, as it was read.
func unitEnd(text string, to int, rest string) int {
	if rest = strings.TrimSpace(rest); rest != "" {
		if i := strings.Index(text[to:], rest); i >= 0 {
			return to + len(strings.TrimRightFunc(text[to:to+i], unicode.IsSpace))
		}
	}
	return to
}

// signEnd is where the signs end that are closed up to a number.
func signEnd(text string, to int) int {
	for to < len(text) {
		r, size := utf8.DecodeRuneInString(text[to:])
		if !strings.ContainsRune("%％‰", r) {
			break
		}
		to += size
	}
	return to
}
