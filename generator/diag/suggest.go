package diag

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Suggest returns the valid word that is nearest to word, or "" if none is
// near. Near means at most one wrong, missing, additional or swapped character
// in three, and at least one character that is right; capital letters, "-" and
// "_" make no difference. Of two that are equally near, the earlier wins.
func Suggest(word string, valid []string) string {
	typed := foldWord(word)
	best, nearest := "", max(1, len(typed)/3)+1
	for _, v := range valid {
		candidate := foldWord(v)
		if abs(len(candidate)-len(typed)) >= nearest {
			continue
		}
		d := distance(typed, candidate)
		if d < nearest && d < max(len(typed), len(candidate)) {
			best, nearest = v, d
		}
	}
	return best
}

// Lists of valid words are printed only as far as a reader takes them in.
const (
	listWords = 24
	listRunes = 200
)

// DidYouMean returns a hint for a word that is not valid: `did you mean "x"?`
// when a valid word is near, otherwise `valid here: a, b, c` when the list is
// short, otherwise "".
func DidYouMean(word string, valid []string) string {
	if s := Suggest(word, valid); s != "" {
		return fmt.Sprintf("did you mean %q?", s)
	}
	return Listing("valid here", valid)
}

// Listing returns `label: a, b, c`, or "" when there is nothing to list or too
// much to read.
func Listing(label string, words []string) string {
	list := strings.Join(words, ", ")
	if len(words) == 0 || len(words) > listWords || utf8.RuneCountInString(list) > listRunes {
		return ""
	}
	return label + ": " + list
}

// foldWord removes the differences that [Suggest] overlooks.
func foldWord(s string) []rune {
	return []rune(strings.ReplaceAll(strings.ToLower(s), "_", "-"))
}

// distance is the number of characters to insert, delete, replace or swap with
// a neighbour to turn a into b (optimal string alignment).
func distance(a, b []rune) int {
	before := make([]int, len(b)+1) // the row of a[:i-2]
	above := make([]int, len(b)+1)  // the row of a[:i-1]
	row := make([]int, len(b)+1)
	for j := range row {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replace := above[j-1]
			if a[i-1] != b[j-1] {
				replace++
			}
			row[j] = min(above[j]+1, row[j-1]+1, replace)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}

func abs(n int) int { return max(n, -n) }
