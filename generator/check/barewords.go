package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordsEnd is the end of the number in words whose first word ends at an offset.
func (f *numeralFinder) wordsEnd(text string, to int, first wordRole) int {
	if rest, ok := strings.CutPrefix(text[to:], " a "); ok && first == halfOfOne {
		if end := wordEnd(rest, 0); f.words[strings.ToLower(rest[:end])] == multiple {
			return len(text) - len(rest) + end // half a million
		}
	}
	if first == ordinal {
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
		if next == rest || end == 0 || role == noNumber || role == halfOfOne || role == ordinal {
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

// countsInWords reports whether words are a number that could be a figure.
func (f *numeralFinder) countsInWords(text string, from, to int, role wordRole) bool {
	word := strings.ToLower(text[from:to])
	before, after := wordBefore(text, from), wordAfter(text, to)
	if c, _ := utf8.DecodeRuneInString(text[from:]); unicode.IsUpper(c) && !sentenceStart(text, from) && capitalAfter(text, to) {
		return false // Three Gorges
	}
	if slices.Contains(structures[f.base], before) {
		return false
	}
	switch {
	case slices.Contains(ranking, before):
		return true
	case role == ordinal:
		return false
	case role == multiple:
		return before == "a" || before == "an"
	case role == partOfOne:
		return (before == "a" || before == "one") && after == "of"
	case role == halfOfOne:
		return f.endsInMultiple(word) || after == "of" || after == "a" || after == "the"
	case word == "one" || word == "zero":
		return f.countsAlone(text, to, before, after)
	}
	return true
}

// countsAlone reports whether a lone "one" or "zero" is a number: a counted noun
// follows, or a word before it says that it counts.
func (f *numeralFinder) countsAlone(text string, to int, before, after string) bool {
	if slices.Contains(loneOnes, before) || after == "of" {
		return false
	}
	if before == "only" || before == "just" || before == "exactly" {
		return after != "" && f.gapAfter(text, to)
	}
	return f.nouns[after] && f.gapAfter(text, to)
}

func (f *numeralFinder) gapAfter(text string, to int) bool {
	return to < len(text) && (text[to] == ' ' || text[to] == '\n')
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
