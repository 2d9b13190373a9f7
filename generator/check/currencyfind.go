package check

import (
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// eachAmount calls f with the amounts in prose: those that are typed, and the words
// of currencies beside a placeholder. Names of the glossary are left out.
func (c *checker) eachAmount(f func(p *passage, a amount)) {
	finders := map[i18n.Lang]*amountFinder{}
	for _, lang := range c.Catalog.Languages() {
		if words := currencyWords(&lang.Number); words != nil {
			finders[lang.Key] = &amountFinder{c, words, newNumeralFinder(lang, nil, c.Terms)}
		}
	}
	c.passages(func(p *passage) {
		if finder := finders[p.lang.Key]; finder != nil && finder.mentions(p.text) {
			finder.typed(p, f)
			finder.beside(p, f)
		}
	})
}

// An amountFinder finds the amounts in the prose of one language.
type amountFinder struct {
	c        *checker
	words    []currencyWord
	numerals *numeralFinder
}

// mentions reports whether a text has a word of a currency at all.
func (f *amountFinder) mentions(text string) bool {
	for _, w := range f.words {
		if strings.Contains(text, w.text) {
			return true
		}
	}
	return false
}

// typed finds amounts whose number is typed too.
func (f *amountFinder) typed(p *passage, found func(p *passage, a amount)) {
	for i := 0; i < len(p.text); {
		to := f.numberEnd(p.text, i)
		if to == i {
			_, size := utf8.DecodeRuneInString(p.text[i:])
			i += size
			continue
		}
		a := amount{digits: p.text[i:to]}
		from, end := i, to
		for _, w := range f.words {
			if n, ok := f.touches(p.text[:i], w); ok && !w.after {
				a.before, from = w.words, n
				a.head = p.text[from:i]
			}
			if n, ok := f.follows(p.text[to:], w); ok && w.after {
				a.after, end = w.words, to+n
				a.tail = p.text[to:end]
			}
		}
		if (a.before != nil || a.after != nil) && !f.isName(p.text, from, end) {
			a.span = p.at(from, end)
			found(p, a)
		}
		i = max(to, end)
	}
}

// isName reports whether an amount stands in a name of the glossary.
func (f *amountFinder) isName(text string, from, to int) bool {
	near, a, b := window(text, from, to)
	return f.numerals.named(near, a, b)
}

// numberEnd is the end of the number that begins at an offset, or the offset.
func (f *amountFinder) numberEnd(text string, from int) int {
	c, _ := utf8.DecodeRuneInString(text[from:])
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	switch {
	case isLatin(before):
		return from
	case '0' <= c && c <= '9':
		return f.numerals.through(text, f.numerals.digitsEnd(text, from))
	case isLatin(c):
		end := wordEnd(text, from)
		if role := f.numerals.words[strings.ToLower(text[from:end])]; role == plainNumber || role == halfOfOne {
			return f.numerals.wordsEnd(text, end, role)
		}
	}
	return from
}

// beside finds the words of a currency next to a placeholder, and joins them with
// what the placeholder writes.
func (f *amountFinder) beside(p *passage, found func(p *passage, a amount)) {
	for _, w := range f.words {
		if n, ok := f.follows(p.text, w); ok && w.after && p.before != nil {
			a := amount{after: w.words, ref: p.before, digits: f.c.RefText(p.lang.Key, p.before), tail: p.text[:n]}
			a.before = f.writtenCurrency(a.digits)
			a.span = p.at(len(p.text[:n])-len(w.text), n)
			f.report(p, a, found)
		}
		if n, ok := f.touches(p.text, w); ok && !w.after && p.after != nil {
			a := amount{before: w.words, ref: p.after, digits: f.c.RefText(p.lang.Key, p.after), head: p.text[n:]}
			a.after = f.writtenCurrency(a.digits)
			a.span = p.at(n, n+len(w.text))
			f.report(p, a, found)
		}
	}
}

// report passes an amount on where the placeholder writes a number at all.
func (f *amountFinder) report(p *passage, a amount, found func(p *passage, a amount)) {
	if strings.ContainsAny(a.digits, "0123456789") {
		found(p, a)
	}
}

// writtenCurrency is the currency that a written number names, or nil.
func (f *amountFinder) writtenCurrency(text string) *number.CurrencyWords {
	for _, w := range f.words {
		if strings.HasPrefix(text, w.text) && !w.after || strings.HasSuffix(text, w.text) && w.after {
			return w.words
		}
	}
	return nil
}

// follows reports whether a text begins with a currency's word, and where it ends.
func (f *amountFinder) follows(text string, w currencyWord) (end int, ok bool) {
	gap := len(text) - len(strings.TrimLeft(text, " \u00a0\n"))
	if !strings.HasPrefix(text[gap:], w.text) || !endsWord(text, gap+len(w.text)) {
		return 0, false
	}
	return gap + len(w.text), true
}

// touches reports whether a text ends with a currency's word, and where it begins.
func (f *amountFinder) touches(text string, w currencyWord) (start int, ok bool) {
	trimmed := strings.TrimRight(text, " \u00a0\n")
	start = len(trimmed) - len(w.text)
	if !strings.HasSuffix(trimmed, w.text) || !endsWord(trimmed, start) {
		return 0, false
	}
	return start, true
}
