package page

import (
	"math"
	"strings"
	"unicode"
)

// How fast people read aloud: Han characters a minute in Chinese, words a minute in
// English (Trauzettel-Klosinski and Dietz, "Standardized assessment of reading
// performance: the new International Reading Speed Texts IReST", IOVS 2012).
const (
	hanPerMinute   = 255
	wordsPerMinute = 228
)

// readingMinutes is about how long a text takes to read, in whole minutes, at least
// one. Han characters are counted one by one and everything else by words, so that a
// text may hold both.
func readingMinutes(text string) int {
	han, words := 0, 0
	spaced := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			han++
			return ' '
		}
		return r
	}, text)
	for _, word := range strings.Fields(spaced) {
		if strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			words++
		}
	}
	minutes := float64(han)/hanPerMinute + float64(words)/wordsPerMinute
	return max(1, int(math.Round(minutes)))
}
