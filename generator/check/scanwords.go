package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isLatin reports whether a rune is a letter of a script that sets spaces.
func isLatin(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c) && !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// wordEnd is the end of the word that begins at an offset.
func wordEnd(text string, from int) int {
	for i, c := range text[from:] {
		if !isLatin(c) && !unicode.Is(unicode.Mn, c) {
			return from + i
		}
	}
	return len(text)
}

// wordBefore is the word that ends at an offset or one space, full stop or hyphen
// before it, in lower case.
func wordBefore(text string, at int) string {
	rest := strings.TrimRight(text[:at], " \u00a0.-–")
	i := strings.LastIndexFunc(rest, func(c rune) bool { return !isLatin(c) })
	if i >= 0 {
		_, size := utf8.DecodeRuneInString(rest[i:])
		i += size
	}
	return strings.ToLower(rest[max(i, 0):])
}

// wordAfter is the word that begins at an offset or one space or hyphen after it,
// in lower case.
func wordAfter(text string, at int) string {
	rest := strings.TrimLeft(text[at:], " \u00a0-–\n")
	return strings.ToLower(rest[:wordEnd(rest, 0)])
}

// window cuts a text to the neighbourhood of a part of it, which decides what the
// part is.
func window(text string, from, to int) (near string, a, b int) {
	const reach = 320
	start, end := max(0, from-reach), min(len(text), to+reach)
	for start < from && !utf8.RuneStart(text[start]) {
		start++
	}
	for end > to && end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[start:end], from - start, to - start
}

// wordsEnd is the end of the number in words whose first word ends at an offset.
func (f *numeralFinder) wordsEnd(text string, to int, first wordRole) int {
	if rest, ok := strings.CutPrefix(text[to:], " a "); ok && first == halfOfOne {
		if end := wordEnd(rest, 0); f.words[strings.ToLower(rest[:end])] == multiple {
			return len(text) - len(rest) + end // half a million
		}
	}
	if first == ordinalWord {
		return to
	}
	for {
		rest := text[to:]
		next := rest
		for _, joint := range []string{" and ", "-", " "} {
			if after, ok := strings.CutPrefix(rest, joint); ok {
				next = after
				break
			}
		}
		end := wordEnd(next, 0)
		role := f.words[strings.ToLower(next[:end])]
		if next == rest || end == 0 || role == noNumber || role == halfOfOne || role == ordinalWord {
			return to
		}
		if strings.HasPrefix(rest, " and ") && role == plainNumber && !f.endsInMultiple(text[:to]) {
			return to // one and two are two numbers
		}
		to = len(text) - len(next) + end
	}
}

// endsInMultiple reports whether the last word of a text is one such as hundred.
func (f *numeralFinder) endsInMultiple(text string) bool {
	return f.words[wordBefore(text, len(text))] == multiple
}

// inWords reads a number in words, of which the first has a role.
func (s *scan) inWords(from, to int, role wordRole) int {
	text := s.text
	start := from
	if role == multiple || role == partOfOne {
		start = s.article(from)
	}
	n := numeral{class: silent, from: from, to: to}
	reading, err := s.lang.ReadAt(text, start)
	if role == multiple && start == from {
		return s.wordUnit(from, to)
	}
	if err != nil {
		return to
	}
	n.value, n.reading = reading.Value, reading
	before := wordBefore(text, from)
	c, _ := utf8.DecodeRuneInString(text[from:])
	v := 0
	if reading.Value.IsInt() && reading.Value.Num().IsInt64() {
		v = int(reading.Value.Num().Int64())
	}
	span, counted := s.countedTime(from, to, v)
	switch {
	case counted:
		n.class, n.months = months, span
	case unicode.IsUpper(c) && !sentenceStart(text, from) && capitalAfter(text, to):
		// Three Gorges
	case slices.Contains(s.prose.Labels.Before, before):
		n.class = label
	case slices.Contains(s.prose.Ranks.Before, before):
		n.class = rank
	case role == ordinalWord || role == partOfOne && !s.isFraction(from, to):
		n.class = ordinal
		if cls, _, ok := s.dateUnit(text[to:], v, 0); ok && cls == century {
			n.class = century
		}
	case s.isAge(from, to):
		n.class = age
	case s.countsInWords(from, to, role, before):
		return s.quantity(hard, start, to, false)
	}
	s.add(n)
	return to
}

// wordUnit reads a scale word that no number stands before: the "million yuan" at the head
// of a table is the size of a unit.
func (s *scan) wordUnit(from, to int) int {
	end := min(len(s.text), to+40)
	for end < len(s.text) && !utf8.RuneStart(s.text[end]) {
		end++
	}
	reading, err := s.lang.ReadAt(s.text[:from]+"1 "+s.text[from:end], from)
	if err == nil && (reading.Currency != "" || reading.UnitID != "") {
		s.add(numeral{class: size, value: reading.Value, reading: reading, from: from, to: to})
	}
	return to
}

// article is where the article before a word begins, or the word.
func (s *scan) article(from int) int {
	before := wordBefore(s.text, from)
	for _, a := range s.lang.Number.Words.Article {
		if before == a {
			return len(strings.TrimRight(s.text[:from], " \u00a0.-–")) - len(a)
		}
	}
	return from
}

// isFraction reports whether a word such as third is a part of one.
func (s *scan) isFraction(from, to int) bool {
	before, after := wordBefore(s.text, from), wordAfter(s.text, to)
	return s.article(from) < from && (after == "of" || after == "") || s.words[before] == plainNumber
}

// countsInWords reports whether words are a number that could be a figure.
func (s *scan) countsInWords(from, to int, role wordRole, before string) bool {
	word, after := strings.ToLower(s.text[from:to]), wordAfter(s.text, to)
	switch role {
	case multiple:
		return s.article(from) < from
	case partOfOne:
		return true
	case halfOfOne:
		return s.endsInMultiple(word) || after == "of" || after == "a" || after == "the"
	}
	if plain := s.lang.Number.Words.Plain; len(plain) > 1 && (word == plain[1] || word == plain[0]) {
		return s.countsAlone(to, before, after)
	}
	return true
}

// countsAlone reports whether a lone "one" or "zero" is a number: a counted noun
// follows, or a word before it says that it counts.
func (s *scan) countsAlone(to int, before, after string) bool {
	if slices.Contains(s.prose.Pronouns, before) || after == "of" {
		return false
	}
	if slices.Contains(s.prose.Only, before) {
		return after != "" && s.gapAfter(to)
	}
	return s.nouns[after] && s.gapAfter(to) && !s.prose.OneIsArticle
}

func (s *scan) gapAfter(to int) bool {
	return to < len(s.text) && (s.text[to] == ' ' || s.text[to] == '\n')
}

// sentenceStart reports whether a sentence begins at an offset.
func sentenceStart(text string, at int) bool {
	head := strings.TrimRight(text[:at], " \n“‘(")
	return head == "" || strings.ContainsAny(head[len(head)-1:], ".:?!;")
}

func capitalAfter(text string, at int) bool {
	rest := strings.TrimLeft(text[at:], " -")
	c, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(c)
}
