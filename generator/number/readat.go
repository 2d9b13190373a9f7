package number

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many bytes of a text ReadAt looks at before and after a number.
const reachBefore, reachAfter = 48, 96

// ReadAt reads the phrase of a running text whose number, in digits or in words,
// begins at an offset. The words directly before the number that belong to it are
// read too: a qualifier, a verb of change, a currency, a minus sign. The reading's
// Before is empty, its Rest ends where ReadAt stops looking. The errors are those
// of [Locale.Read]; there is no number elsewhere in the text that it would take
// instead.
func (r *Reader) ReadAt(text string, at int) (Reading, error) {
	from, to := max(0, at-reachBefore), min(len(text), at+reachAfter)
	for from < at && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && to > at && !utf8.RuneStart(text[to]) {
		to--
	}
	tail := plainText(text[at:to])
	if tail == "" || inWord(text, at) {
		return Reading{}, ErrNoNumber
	}
	const end = "\x00" // keeps the spaces before the number
	head := strings.TrimSuffix(plainText(text[from:at]+end), end)
	phrases := []string{tail}
	heads := []string{head}
	for range 4 {
		last := heads[len(heads)-1]
		cut, ok := r.touching(last)
		if !ok {
			break
		}
		phrases = append(phrases, last[cut:]+phrases[len(phrases)-1])
		heads = append(heads, last[:cut])
	}
	for i := len(phrases) - 1; i >= 0; i-- {
		reading, err := r.phraseTo(heads[i], phrases[i], r.near)
		if err == nil || i == 0 {
			return reading, err
		}
	}
	return Reading{}, ErrNoNumber
}

// near is [Reader.back] in a running text, where the qualifier that ends a phrase is
// followed by other words: the 左右 of “5%左右的目标”. Between the number and the
// qualifier only the words of a unit may stand.
func (r *Reader) near(s string) (q mark, rest string, ok bool) {
	const longest = 24
	at, end := len(s), 0
	for _, m := range r.backs {
		i := strings.Index(s[:min(len(s), longest+len(m.text))], m.text)
		if i < 0 || i > at || i == at && i+len(m.text) <= end || i > 0 && inWord(s, i) || inWord(s, i+len(m.text)) {
			continue
		}
		if strings.ContainsFunc(s[:i], func(c rune) bool { return !unitRune(c) }) {
			continue
		}
		q, at, end, ok = m, i, i+len(m.text), true
	}
	if !ok {
		return mark{}, s, false
	}
	return q, s[:at] + ", " + s[end:], true
}

// touching returns where the longest word begins that ends a text and may stand
// before a number.
func (r *Reader) touching(head string) (cut int, ok bool) {
	trimmed := strings.TrimRight(head, " ")
	best := len(trimmed)
	try := func(word string) {
		at := len(trimmed) - len(word)
		if word == "" || at < 0 || at >= best || !strings.EqualFold(trimmed[at:], word) || inWord(trimmed, at) {
			return
		}
		if last, _ := utf8.DecodeLastRuneInString(word); alphabetic(last) && len(trimmed) == len(head) && unicode.IsLetter(last) && last < utf8.RuneSelf && !isCurrencyLetter(word) {
			return // a word of an alphabet has a space after it
		}
		best = at
	}
	for _, list := range [][]mark{r.fronts, r.changes} {
		for _, m := range list {
			try(m.text)
		}
	}
	for _, m := range r.currencies {
		if isLeading(m.text) {
			try(m.text)
		}
	}
	for _, m := range r.minus {
		at := len(head) - len(m)
		if m == "" || at < 0 || head[at:] != m {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(head[:at])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) && !strings.ContainsRune("%％‰)）", before) || r.Words.Han && unicode.Is(unicode.Han, before) {
			try(m)
		}
	}
	return best, best < len(trimmed)
}

// isLeading reports whether a currency's word may stand before a number in running text:
// a sign, a code, a name of several characters. The yuan of "in yuan two decimals" may not.
func isLeading(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	if unicode.Is(unicode.Han, c) {
		return utf8.RuneCountInString(word) > 2
	}
	return word == strings.ToUpper(word)
}

// isCurrencyLetter reports whether a word may be closed up to digits: RMB650.
func isCurrencyLetter(word string) bool {
	return len(word) <= 4 && word == strings.ToUpper(word)
}

// IsMeasure reports whether the unit of a reading measures (km, kWh, pp) and does not
// only count (person, vehicle).
func IsMeasure(unitID string) bool {
	dimension, _ := dimensionOf(unitID)
	return dimension != ""
}

// BaseOf returns the base unit of what a unit measures, or "" for one that only counts,
// and the unit's size in it.
func BaseOf(unitID string) (base string, size *big.Rat) { return dimensionOf(unitID) }
