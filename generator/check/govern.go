package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A governor is the word that says of a number that it rose or fell.
type governor struct {
	directed
	// from and to are its place in the line.
	from, to int
}

// A directed word says that something rose or fell.
type directed struct {
	word string
	// change tells by how much from to what.
	change number.Change
	// falling is the direction. It means nothing for a rate, which leaves it to the
	// sign; of a gap another language may say the opposite.
	falling, rate, gap bool
	// nothing marks a phrase that ends in such a word and is none.
	nothing bool
}

// besideWords finds the words of a language beside a number.
type besideWords struct {
	// before and skips are found at the end of a text, after at its beginning.
	before, after wordsAt[directed]
	skip, not     wordsAt[bool] // the value of skip says whether it reaches back
	from, to      wordsAt[bool]
	join          []string
}

// wordsAt holds words by their last or first byte, the longest first.
type wordsAt[T any] struct {
	byByte map[byte][]wordOf[T]
}

type wordOf[T any] struct {
	word string
	of   T
}

func (w *wordsAt[T]) add(word string, key byte, of T) {
	if w.byByte == nil {
		w.byByte = map[byte][]wordOf[T]{}
	}
	w.byByte[key] = append(w.byByte[key], wordOf[T]{word, of})
}

// sort puts the longest first and, of equal words, the one that was added last.
func (w *wordsAt[T]) sort() {
	for _, list := range w.byByte {
		slices.Reverse(list)
		slices.SortStableFunc(list, func(a, b wordOf[T]) int { return len(b.word) - len(a.word) })
	}
}

// endOf returns the longest word that a text ends with.
func (w *wordsAt[T]) endOf(text string) (wordOf[T], bool) {
	if text == "" {
		return wordOf[T]{}, false
	}
	for _, e := range w.byByte[text[len(text)-1]] {
		if strings.HasSuffix(text, e.word) && startsWord(text, len(text)-len(e.word)) {
			return e, true
		}
	}
	return wordOf[T]{}, false
}

// startOf returns the longest word that a text begins with.
func (w *wordsAt[T]) startOf(text string) (wordOf[T], bool) {
	if text == "" {
		return wordOf[T]{}, false
	}
	for _, e := range w.byByte[text[0]] {
		if strings.HasPrefix(text, e.word) && startsWord(text, len(e.word)) {
			return e, true
		}
	}
	return wordOf[T]{}, false
}

// startsWord reports whether no word of an alphabet goes on at an offset.
func startsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return !alphabetic(before) || !alphabetic(after)
}

// alphabetic reports whether a character belongs to words that spaces part.
func alphabetic(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// wordsBeside gathers a language's words.
func wordsBeside(lang *i18n.Language) *besideWords {
	w := &besideWords{join: lang.Sentence.Join}
	s := &lang.Sentence
	rate, gap := lookup(s.Rate), lookup(s.Gap)
	add := func(word string, change number.Change, falling bool) {
		if word != "" {
			w.before.add(word, word[len(word)-1], directed{word: word, change: change, falling: falling, rate: rate[word], gap: gap[word]})
		}
	}
	for _, c := range lang.Number.Words.Changes {
		add(c.Word, c.Change, c.Falling)
	}
	for _, word := range s.Rising.Before {
		add(word, number.By, false)
	}
	for _, word := range s.Falling.Before {
		add(word, number.By, true)
	}
	for _, word := range append(slices.Clone(s.Rate), s.Gap...) {
		if known, ok := w.before.exactly(word); !ok || !known.rate && !known.gap {
			add(word, number.By, false)
		}
	}
	for _, word := range s.Except {
		w.before.add(word, word[len(word)-1], directed{word: word, nothing: true})
	}
	for i, list := range [][]string{s.Rising.After, s.Falling.After} {
		for _, word := range list {
			w.after.add(word, word[0], directed{word: word, change: number.By, falling: i == 1, rate: rate[word], gap: gap[word]})
		}
	}
	reach := lookup(s.Reach)
	for _, word := range s.Between {
		w.skip.add(word, word[len(word)-1], reach[word])
	}
	for _, list := range []struct {
		words []string
		to    *wordsAt[bool]
	}{{s.Not, &w.not}, {s.From, &w.from}, {s.To, &w.to}} {
		for _, word := range list.words {
			list.to.add(word, word[len(word)-1], true)
		}
		list.to.sort()
	}
	for _, list := range []*wordsAt[directed]{&w.before, &w.after} {
		list.sort()
	}
	w.skip.sort()
	return w
}

// exactly returns what was added for a word.
func (w *wordsAt[T]) exactly(word string) (of T, ok bool) {
	for _, e := range w.byByte[word[len(word)-1]] {
		if e.word == word {
			return e.of, true
		}
	}
	return of, false
}

func lookup(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[word] = true
	}
	return set
}

const (
	// mostSkips bounds the words between a number and its verb.
	mostSkips = 6
	// mostReach bounds, in bytes, how far ahead in its clause a verb may stand that a
	// word such as "by" joins to its number.
	mostReach = 120
)

// govern finds the word that governs each number of a line; nil where none does.
func (w *besideWords) govern(l *line) []*governor {
	list := make([]*governor, len(l.numbers))
	for i := range l.numbers {
		at := l.numbers[i].from
		start, end := 0, len(l.text)
		if i > 0 {
			start = l.numbers[i-1].to
		}
		if i+1 < len(l.numbers) {
			end = l.numbers[i+1].from
		}
		g, reach, found := w.ahead(l, start, at)
		if !found {
			g = w.behind(l, l.numbers[i].to, l.numbers[i].unitTo, end)
		}
		switch {
		case g != nil || found || i == 0:
		case w.joined(l, i) != "" && l.numbers[i-1].variant() == l.numbers[i].variant():
			g = list[i-1]
		case reach:
			g = w.shared(l, list, i)
		default:
			g = w.reached(l, i)
		}
		list[i] = g
	}
	// "3 million or 5 per cent more": a word behind the last of a list governs them all.
	// A mere comma joins none: "3 million, 5 per cent more".
	for i := len(list) - 2; i >= 0; i-- {
		next := list[i+1]
		if list[i] != nil || next == nil || next.from < l.numbers[i+1].from {
			continue
		}
		word := w.joined(l, i+1)
		if strings.ContainsFunc(word, unicode.IsLetter) && strings.TrimSpace(l.low[l.numbers[i].to:l.numbers[i+1].from]) == word {
			list[i] = next
		}
	}
	return list
}

// joined returns what joins a number to the one before it in a list, or "". The unit of
// that one may have been read with it.
func (w *besideWords) joined(l *line, i int) string {
	before := &l.numbers[i-1]
	text := strings.TrimRightFunc(l.low[before.to:l.numbers[i].from], unicode.IsSpace)
	best := ""
	for _, word := range w.join {
		at := len(text) - len(word)
		if len(word) > len(best) && strings.HasSuffix(text, word) && startsWord(text, at) &&
			len(strings.TrimRightFunc(text[:at], unicode.IsSpace)) <= before.unitTo-before.to {
			best = word
		}
	}
	return best
}

// shared is the governor of an earlier number of the sentence, where a word such as
// "by" stands for its verb again: "coal grew by 5% and oil by 3%".
func (w *besideWords) shared(l *line, list []*governor, i int) *governor {
	from, _ := l.sentence(l.numbers[i].from, false)
	for k := i - 1; k >= 0 && l.numbers[k].from >= from; k-- {
		if g := list[k]; g != nil {
			if g.change != number.By || g.from > l.numbers[k].from || l.numbers[k].kind != l.numbers[i].kind {
				return nil
			}
			return g
		}
	}
	return nil
}

// reached is the governor of the second number of a way: "rose from 3 to 5".
func (w *besideWords) reached(l *line, i int) *governor {
	way := strings.TrimRightFunc(l.low[l.numbers[i-1].to:l.numbers[i].from], unicode.IsSpace)
	if word, ok := w.to.endOf(way); !ok || len(strings.TrimRightFunc(way[:len(way)-len(word.word)], unicode.IsSpace)) > l.numbers[i-1].unitTo-l.numbers[i-1].to {
		return nil
	}
	from := w.wayFrom(l, i-1)
	if from < 0 {
		return nil
	}
	e, ok := w.before.endOf(strings.TrimRightFunc(l.low[:from], unicode.IsSpace))
	if !ok || e.of.nothing {
		return nil
	}
	end := len(strings.TrimRightFunc(l.low[:from], unicode.IsSpace))
	e.of.change = number.To
	return &governor{e.of, end - len(e.word), end}
}

// wayFrom returns where a word such as "from" stands directly before a number, or -1.
func (w *besideWords) wayFrom(l *line, i int) int {
	head := strings.TrimRightFunc(l.low[:l.numbers[i].from], unicode.IsSpace)
	e, ok := w.from.endOf(head)
	if !ok {
		return -1
	}
	return len(head) - len(e.word)
}

// ahead looks before a number, not further than start. It is found without a
// governor where a phrase stands there that is none; reach says that a word stands
// there that joins the number to a verb, and no verb does.
func (w *besideWords) ahead(l *line, start, at int) (g *governor, reach, found bool) {
	end, last := at, ""
	for range mostSkips {
		end = start + len(strings.TrimRightFunc(l.low[start:end], unicode.IsSpace))
		if e, ok := w.before.endOf(l.low[start:end]); ok {
			return w.governor(l, e.of, start, end-len(e.word)), false, true
		}
		skip, ok := w.skip.endOf(l.low[start:end])
		if !ok {
			break
		}
		reach, last = reach || skip.of, skip.word
		end -= len(skip.word)
	}
	if last == "" {
		return nil, false, false
	}
	from, _ := l.sentence(end, true)
	from = max(from, start, end-mostReach)
	for ; end > from; end-- {
		if !startsWord(l.low, end) {
			continue
		}
		e, ok := w.before.endOf(l.low[from:end])
		// "a fall of the price of 3%": the noun takes its number by the same word again
		if ok && (reach || strings.HasSuffix(e.word, " "+last)) {
			return w.governor(l, e.of, from, end-len(e.word)), false, true
		}
	}
	return nil, reach, false
}

// governor is the governor of a word that begins at an offset, or nil where the
// phrase says nothing or is taken back.
func (w *besideWords) governor(l *line, d directed, start, from int) *governor {
	if d.nothing {
		return nil
	}
	if _, not := w.not.endOf(strings.TrimRightFunc(l.low[start:from], unicode.IsSpace)); not {
		return nil
	}
	return &governor{d, from, from + len(d.word)}
}

// behind looks after a number, not further than end. The words of a unit may hold the
// word that governs the number: “43,000 less”.
func (w *besideWords) behind(l *line, from, unitTo, end int) *governor {
	for at := from; at < unitTo; at++ {
		if startsWord(l.low, at) {
			if e, ok := w.after.startOf(l.low[at:end]); ok {
				return &governor{e.of, at, at + len(e.word)}
			}
		}
	}
	from = unitTo
	for range mostSkips {
		from = end - len(strings.TrimLeftFunc(l.low[from:end], unicode.IsSpace))
		if e, ok := w.after.startOf(l.low[from:end]); ok {
			return &governor{e.of, from, from + len(e.word)}
		}
		n := w.skipped(l.low[from:end])
		if n == 0 {
			return nil
		}
		from += n
	}
	return nil
}

// skipped is the length of the longest word at the beginning of a text that may
// stand between a number and the word that governs it.
func (w *besideWords) skipped(text string) int {
	n := 0
	for _, list := range w.skip.byByte {
		for _, e := range list {
			if len(e.word) > n && strings.HasPrefix(text, e.word) && startsWord(text, len(e.word)) {
				n = len(e.word)
			}
		}
	}
	return n
}
