package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A scan is one walk over a text.
type scan struct {
	*numeralFinder
	text    string
	matches []match
	found   []numeral
	// quotes are the places in quotation marks and titles; past is the end of the last
	// numeral, skip that the next one was read with it.
	quotes []quotation
	past   int
	skip   bool
}

// find lists the numerals of a text in their order.
func (f *numeralFinder) find(text string) []numeral {
	s := scan{numeralFinder: f, text: text, matches: f.known.find(text)}
	if len(s.matches) == 0 && !f.mayHold(text) {
		return nil
	}
	s.quotes = f.quotations(text)
	at := 0
	for i := 0; i < len(text); {
		for at < len(s.matches) && s.matches[at].from < i {
			at++
		}
		if at < len(s.matches) && s.matches[at].from == i {
			if end, ok := s.knownAt(s.matches[at]); ok {
				i = end
				continue
			}
		}
		i = s.tokenAt(i)
	}
	for i := range s.found {
		s.found[i].lang = f.lang
	}
	return f.joinMonths(text, s.found)
}

// mayHold reports whether a text could hold a numeral at all.
func (f *numeralFinder) mayHold(text string) bool {
	if strings.ContainsAny(text, "0123456789") || !f.han && len(f.words)+len(f.months) > 0 {
		return true
	}
	return strings.ContainsFunc(text, func(c rune) bool { return c >= utf8.RuneSelf && (f.isSign(c) || unicode.Is(unicode.Nd, c)) })
}

// tokenAt reads what begins at an offset, and returns where to go on.
func (s *scan) tokenAt(i int) int {
	c, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case unicode.Is(unicode.Nd, c):
		to := s.digitsEnd(s.text, i)
		return s.took(i, to, s.inDigits)
	case s.han && s.isSign(c):
		return s.took(i, s.hanEnd(s.text, i), s.inHan)
	case isLatin(c):
		to := wordEnd(s.text, i)
		word := strings.ToLower(s.text[i:to])
		if role := s.words[word]; role != noNumber {
			to = s.wordsEnd(s.text, to, role)
			return s.took(i, to, func(i, to int) int { return s.inWords(i, to, role) })
		}
		if m := s.monthNamed(i, to); m > 0 {
			s.add(numeral{class: month, value: whole(m), from: i, to: to, compared: s.follows(i, s.prose.Compared)})
		}
		return to
	default:
		return i + size
	}
}

// took hands a numeral to a reader, unless it was read with the one before it.
func (s *scan) took(from, to int, read func(from, to int) int) int {
	if s.skip {
		s.skip = false
		const near = 40
		if from-s.past <= near {
			return max(to, s.through(s.text, to))
		}
	}
	return max(read(from, to), to)
}

// knownAt takes a word of the lexicon. ok is false where it is none after all: the
// text is then read as if the lexicon had not known it.
func (s *scan) knownAt(m match) (end int, ok bool) {
	k := s.entries[m.key]
	n := numeral{from: m.from, to: m.to}
	switch {
	case k.loose:
		return 0, false // its numerals are read, and found to be loose
	case k.time != nil:
		if s.han && k.time.Kind <= i18n.SameYear && s.afterNumeral(m.from) {
			return 0, false // the 年末 of 2025年末, the 年内 of 3年内
		}
		return m.to, s.addTime(n, *k.time)
	case k.fold:
		reading, err := s.lang.ReadAt(s.text, m.from)
		if err != nil || !k.counts {
			n.class, n.value = silent, k.value
			break
		}
		n.class, n.value, n.reading = soft, reading.Value, reading
	case k.counts:
		n.class, n.value, n.reading = soft, k.value, number.Reading{Value: k.value}
	default:
		n.class, n.value = silent, k.value
	}
	s.add(n)
	return m.to, true
}

// afterNumeral reports whether a numeral ends directly before an offset.
func (s *scan) afterNumeral(at int) bool {
	c, size := utf8.DecodeLastRuneInString(s.text[:at])
	return size > 0 && (unicode.IsDigit(c) || s.isSign(c))
}

// addTime adds what a time word says.
func (s *scan) addTime(n numeral, t i18n.Time) bool {
	switch t.Kind {
	case i18n.Months:
		n.class, n.months = months, [2]int{t.From, t.To}
		if t.From == t.To {
			n.class, n.value = month, whole(t.From)
		}
	case i18n.Plan:
		n.class, n.value = plan, whole(t.From)
	default:
		n.class, n.about = context, t.Kind
	}
	s.add(n)
	return true
}

// add notes a numeral. One in a loose word or a name counts nothing, and one in a
// quotation is another's.
func (s *scan) add(n numeral) {
	s.past = n.to
	if n.class != silent {
		switch {
		case s.isLoose(n.from, n.to):
			n.class = silent
		case n.class == context:
		case !n.digits && n.isQuantity() && s.inShortQuotes(n.from, n.to):
			n.class = silent
		case s.isQuoted(n.from, n.to):
			if n.isQuantity() || n.class == ordinal {
				n.class = quoted
			}
		}
	}
	if n.reading.Value == nil {
		n.reading.Value = n.value
	}
	if n.value != nil || n.class == code || n.class == months || n.class == context {
		s.found = append(s.found, n)
	}
}

// isLoose reports whether a place overlaps a loose word or a name.
func (s *scan) isLoose(from, to int) bool {
	for _, m := range s.matches {
		if m.from >= to {
			break
		}
		if m.to > from && s.entries[m.key].loose {
			return true
		}
	}
	return false
}

// named reports whether a place of a text lies within a name or a loose word.
func (f *numeralFinder) named(text string, from, to int) bool {
	s := scan{numeralFinder: f, text: text, matches: f.known.find(text), quotes: f.quotations(text)}
	return s.isLoose(from, to) || s.inTitle(from, to)
}
