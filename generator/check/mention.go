package check

import (
	"slices"
	"strings"
	"unicode"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// A labelWord is what a label and the prose have in common: the stem of a word, or
// two Han characters that follow each other.
type labelWord struct {
	text     string
	from, to int
}

// A mentioner finds in prose the words by which labels differ.
type mentioner struct {
	lang *i18n.Language
	// dull holds words that tell no labels apart: those of every sentence, and those
	// that say that something rose or fell.
	dull   map[string]bool
	labels map[*figure.Figure][]string
	// written is a placeholder as a page writes it.
	written func(lang i18n.Lang, ref *section.Ref) string
}

func newMentioner(lang *i18n.Language, beside *besideWords, written func(i18n.Lang, *section.Ref) string) *mentioner {
	m := &mentioner{lang: lang, dull: functionWords(lang), labels: map[*figure.Figure][]string{}, written: written}
	for _, list := range []*wordsAt[directed]{&beside.before, &beside.after} {
		for _, words := range list.byByte {
			for _, w := range words {
				for _, part := range m.words(w.word) {
					m.dull[part.text] = true
				}
			}
		}
	}
	return m
}

// functionWords are a language's words of every sentence.
func functionWords(lang *i18n.Language) map[string]bool {
	words := map[string]bool{}
	for _, word := range lang.Sentence.Function {
		words[stem(word)] = true
	}
	return words
}

// words lists the words of a text in their order.
func (m *mentioner) words(text string) []labelWord {
	low := lowered(text)
	var list []labelWord
	add := func(word string, from, to int) {
		if !m.dull[word] {
			list = append(list, labelWord{word, from, to})
		}
	}
	start, last, lastAt := -1, rune(0), 0
	for i, r := range low + "\n" {
		han := unicode.Is(unicode.Han, r)
		if start >= 0 && !alphabetic(r) {
			add(stem(low[start:i]), start, i)
			start = -1
		}
		switch {
		case han && last != 0:
			if !m.dull[string(last)] && !m.dull[string(r)] {
				add(low[lastAt:i+len(string(r))], lastAt, i+len(string(r)))
			}
		case !han && start < 0 && alphabetic(r):
			start = i
		}
		last, lastAt = 0, i
		if han {
			last = r
		}
	}
	return list
}

// label lists the words of a figure's label, sorted, each once, without years.
func (m *mentioner) label(f *figure.Figure) []string {
	if words, ok := m.labels[f]; ok {
		return words
	}
	var words []string
	for _, w := range m.words(f.Label.In(m.lang.Key)) {
		if !isYear(w.text) {
			words = append(words, w.text)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	m.labels[f] = words
	return words
}

func isYear(word string) bool { return len(word) == 4 && strings.Trim(word, "0123456789") == "" }

// apart lists the words that a label has and another has not.
func (m *mentioner) apart(f, other *figure.Figure) []string {
	var own []string
	others := m.label(other)
	for _, w := range m.label(f) {
		if _, both := slices.BinarySearch(others, w); !both {
			own = append(own, w)
		}
	}
	return own
}

// apartHere is apart without the words of the labels of other figures in the line,
// which may be meant by them.
func (m *mentioner) apartHere(l *line, f, other *figure.Figure) []string {
	own := m.apart(f, other)
	for i := range l.numbers {
		if third := l.numbers[i].figure; third != nil && third != f && third != other {
			own = slices.DeleteFunc(own, func(word string) bool { return slices.Contains(m.label(third), word) })
		}
	}
	return own
}

// names reports whether a number is written with one of some words.
func (m *mentioner) names(ref *section.Ref, words []string) bool {
	return slices.ContainsFunc(m.words(m.written(m.lang.Key, ref)), func(w labelWord) bool { return slices.Contains(words, w.text) })
}

// claimed reports whether a word is part of the whole label of a third figure that it
// stands beside, which is of the kind of the two: then it is that figure's.
func (m *mentioner) claimed(l *line, w labelWord, i, j int) bool {
	for k := range l.numbers {
		n := &l.numbers[k]
		if n.figure == nil || n.figure == l.numbers[i].figure || n.figure == l.numbers[j].figure || n.kind != l.numbers[i].kind || n.unit != l.numbers[i].unit && n.kind == number.Measure {
			continue
		}
		from, to := 0, len(l.text)
		if k > 0 {
			from = l.numbers[k-1].to
		}
		if k+1 < len(l.numbers) {
			to = l.numbers[k+1].from
		}
		if w.from < from || w.to > to {
			continue
		}
		seen := map[string]bool{}
		for _, other := range m.lineWords(l) {
			if other.from >= from && other.to <= to {
				seen[other.text] = true
			}
		}
		label := m.label(n.figure)
		if len(label) > 0 && !slices.ContainsFunc(label, func(word string) bool { return !seen[word] }) {
			return true
		}
	}
	return false
}

// A sighting is a number of a pair, or a word that tells its label from the other's.
type sighting struct {
	second, number bool
	from, to       int
}

// A bearing says how two numbers stand to the words that tell their labels apart.
type bearing struct {
	// right and wrong are both false where the words do not tell.
	right, wrong bool
	// clear is set where each is mentioned once, and so nothing else could be meant.
	clear bool
	// first and second are the mentions of the labels that stand beside the first and
	// the second number.
	first, second sighting
}

// decide holds two numbers of a line against their labels. In all orders in which a
// sentence has them (label and number in turn, numbers first, both labels and then
// both numbers), the labels are mentioned in the order of the numbers.
func (m *mentioner) decide(l *line, i, j int, f, g *figure.Figure) bearing {
	if v, ok := m.byLabels(l, i, j, f, g); ok {
		return v
	}
	fs, gs := m.apart(f, g), m.apart(g, f)
	if len(fs) == 0 || len(gs) == 0 || derivedFrom(f, g) || derivedFrom(g, f) {
		return bearing{}
	}
	seen := m.sightings(l, i, j, fs, gs)
	var mentions, numbers []sighting
	for _, s := range seen {
		if s.number {
			numbers = append(numbers, s)
		} else {
			mentions = append(mentions, s)
		}
	}
	if len(mentions) == 2 && mentions[0].second != mentions[1].second {
		v := bearing{clear: true, right: mentions[0].second == numbers[0].second}
		v.wrong = !v.right
		v.first, v.second = mentions[0], mentions[1]
		if numbers[0].second {
			v.first, v.second = v.second, v.first
		}
		return m.named(l, i, j, v, fs, gs)
	}
	before, after := nearest(seen, -1), nearest(seen, 1)
	switch {
	case before.right || before.wrong && !after.right:
		return m.named(l, i, j, before, fs, gs)
	case after.right && !before.wrong:
		return after
	}
	return bearing{}
}

// byLabels holds two numbers against their labels where placeholders write both: they
// stand in the order of the numbers. ok is false where they are not written, or not once.
func (m *mentioner) byLabels(l *line, i, j int, f, g *figure.Figure) (v bearing, ok bool) {
	var of [2]*labelAt
	for k := range l.labels {
		for side, figure := range [2]*figure.Figure{f, g} {
			if l.labels[k].figure != figure {
				continue
			}
			if of[side] != nil {
				return bearing{}, false
			}
			of[side] = &l.labels[k]
		}
	}
	if of[0] == nil || of[1] == nil {
		return bearing{}, false
	}
	v.right = (of[0].from < of[1].from) == (l.numbers[i].from < l.numbers[j].from)
	v.wrong, v.clear = !v.right, true
	v.first, v.second = sighting{false, false, of[0].from, of[0].to}, sighting{true, false, of[1].from, of[1].to}
	if v.wrong {
		v.first, v.second = v.second, v.first
	}
	return v, true
}

// derivedFrom reports whether a figure is worked out from another: its label may be
// made of the words of that one's.
func derivedFrom(f, other *figure.Figure) bool {
	return f.Derivation != nil && slices.Contains(f.Derivation.Inputs, other)
}

// named takes a bearing against the prose back where a mention has fewer than half of
// the words of its label, which may then mean something else, where another figure's
// whole label is meant, and where the number itself is written with one of them: 3,000
// beds.
func (m *mentioner) named(l *line, i, j int, v bearing, fs, gs []string) bearing {
	if !v.wrong {
		return v
	}
	if m.names(l.numbers[i].ref, fs) || m.names(l.numbers[j].ref, gs) {
		return bearing{}
	}
	for _, s := range []sighting{v.first, v.second} {
		of := fs
		if s.second {
			of = gs
		}
		seen := map[string]bool{}
		for _, w := range m.lineWords(l) {
			if w.from < s.from || w.to > s.to || !slices.Contains(of, w.text) {
				continue
			}
			if m.claimed(l, w, i, j) {
				return bearing{}
			}
			seen[w.text] = true
		}
		if 2*len(seen) < len(of) {
			return bearing{}
		}
	}
	return v
}

// sightings lists the two numbers and the mentions of their labels, from the
// beginning of the first's sentence to the end of the second's. Mentions of one
// label that follow each other are one.
func (m *mentioner) sightings(l *line, i, j int, fs, gs []string) []sighting {
	a, b := l.numbers[i], l.numbers[j]
	from, _ := l.sentence(min(a.from, b.from), false)
	_, to := l.sentence(max(a.to, b.to), false)
	var list []sighting
	numbers := []sighting{{false, true, a.from, a.to}, {true, true, b.from, b.to}}
	if b.from < a.from {
		slices.Reverse(numbers)
	}
	add := func(s sighting) {
		if n := len(list); n > 0 && !s.number && !list[n-1].number && list[n-1].second == s.second {
			list[n-1].to = s.to
			return
		}
		list = append(list, s)
	}
	for _, w := range m.lineWords(l) {
		if w.from < from || w.to > to {
			continue
		}
		_, first := slices.BinarySearch(fs, w.text)
		_, second := slices.BinarySearch(gs, w.text)
		if !first && !second {
			continue
		}
		for len(numbers) > 0 && numbers[0].from < w.from {
			add(numbers[0])
			numbers = numbers[1:]
		}
		add(sighting{second, false, w.from, w.to})
	}
	return append(list, numbers...)
}

// lineWords lists the words of a line.
func (m *mentioner) lineWords(l *line) []labelWord {
	if l.words == nil {
		l.words = m.words(l.text)
	}
	return l.words
}

// nearest judges two numbers by the mentions next to them on one side, step -1
// before and 1 after them.
func nearest(seen []sighting, step int) bearing {
	var v bearing
	var found [2]bool
	for i, s := range seen {
		k := i + step
		if !s.number || k < 0 || k >= len(seen) || seen[k].number {
			continue
		}
		if s.second {
			v.second, found[1] = seen[k], true
		} else {
			v.first, found[0] = seen[k], true
		}
	}
	if !found[0] || !found[1] || v.first.second == v.second.second {
		return bearing{}
	}
	v.right = !v.first.second
	v.wrong = !v.right
	return v
}
