package page

import (
	"strings"
	"testing"
)

func TestReadingMinutes(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"nothing":              {"", 1},
		"a sentence":           {"Two rings.", 1},
		"Chinese":              {strings.Repeat("两个圈，", 255), 3},
		"English":              {strings.Repeat("two rings – ", 228), 2},
		"both, none is spaced": {strings.Repeat("圈CQU", 228), 2},
	} {
		if got := readingMinutes(c.text); got != c.want {
			t.Errorf("%s: %d minutes, want %d", name, got, c.want)
		}
	}
}
