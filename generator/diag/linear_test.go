package diag

import (
	"strings"
	"testing"
	"time"
)

// A position in a large file costs little, wherever it is, and so does its excerpt.
// The limit is wide: it fails what grows with the square of the size only.
func TestLinearTime(t *testing.T) {
	texts := map[string]string{
		"one line":   strings.Repeat("环重大 ", 400_000),
		"many lines": strings.Repeat("环重大\n", 400_000),
		"marks":      "a" + strings.Repeat("\u0301", 2_000_000),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			f := NewFile("x.md", []byte(text))
			var l List
			for i := range 10_000 {
				l.Warnf("w", f.Span(i*len(text)/10_000, i*len(text)/10_000+1), "text")
			}
			l.Errorf("e", f.Whole(), "all of it")
			if _, err := l.JSON(); err != nil {
				t.Error(err)
			}
			if out := l.String(); !strings.Contains(out, "… and 9990 more like this") {
				t.Error(out)
			}
			if d := time.Since(start); d > 3*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}
