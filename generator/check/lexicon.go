package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexicon finds many words in a text in one walk. Words in an alphabet are found
// whole, whatever their case and with a plural s; those in Chinese wherever they stand.
type lexicon struct {
	byFirst map[rune][]entry
}

// An entry is a word with what the caller knows it by.
type entry struct {
	word string // in lower case
	key  int
}

// A match is a place in a text where a word stands.
type match struct {
	from, to int
	key      int
}

func newLexicon() *lexicon { return &lexicon{byFirst: map[rune][]entry{}} }

// add puts a word into the lexicon. Keys need not differ.
func (l *lexicon) add(word string, key int) {
	word = strings.ToLower(strings.TrimSpace(word))
	if word == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(word)
	list := append(l.byFirst[first], entry{word, key})
	slices.SortStableFunc(list, func(a, b entry) int { return len(b.word) - len(a.word) })
	l.byFirst[first] = list
}

// find returns the words of a text, the longest where several begin, and none
// inside another.
func (l *lexicon) find(text string) []match {
	var found []match
	low := strings.ToLower(text)
	if len(low) != len(text) {
		low = text // a letter whose cases differ in length: read as it stands
	}
	inWord := false
	for i := 0; i < len(low); {
		c, size := utf8.DecodeRuneInString(low[i:])
		if !inWord {
			if e, ok := l.at(low, i, c); ok {
				found = append(found, match{i, i + len(e.word), e.key})
				i += len(e.word)
				inWord = false
				continue
			}
		}
		inWord = isLatin(c) || unicode.IsDigit(c)
		i += size
	}
	return found
}

// at returns the longest word that stands at an offset.
func (l *lexicon) at(text string, i int, c rune) (entry, bool) {
	for _, e := range l.byFirst[c] {
		if !strings.HasPrefix(text[i:], e.word) {
			continue
		}
		for _, plural := range []string{"", "s", "es"} {
			end := i + len(e.word)
			if strings.HasPrefix(text[end:], plural) && endsWord(text, end+len(plural)) {
				return e, true
			}
		}
	}
	return entry{}, false
}

// endsWord reports whether no word in an alphabet goes on at an offset.
func endsWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return !isLatin(before) || !isLatin(after)
}
