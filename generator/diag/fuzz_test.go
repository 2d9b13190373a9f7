package diag

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// FuzzRender holds that any text and any span can be printed, that nothing reaches
// the terminal which it would obey, and that the mark stands under the span.
func FuzzRender(f *testing.F) {
	text, err := os.ReadFile("testdata/excerpts.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range strings.Split(string(text), "=== ")[1:] {
		_, rest, _ := strings.Cut(c, "\n")
		marked, _, _ := strings.Cut(rest, "---\n")
		start, end := strings.Index(marked, "⟦"), strings.Index(marked, "⟧")
		f.Add([]byte(strings.NewReplacer("⇥", "\t", "␍", "\r").Replace(marked)), start+len("⟦"), end, 100)
	}
	f.Add([]byte("a\xe4\xb8"), 2, 3, 20)
	f.Add([]byte("中"), 1, 2, 0)
	f.Add([]byte("x"), -3, 99, -1)
	f.Fuzz(func(t *testing.T, text []byte, start, end, cells int) {
		file := NewFile("x.md", text)
		s := file.Span(start, end)
		var l List
		l.Errorf("x", s, "text").WithHint("hint")
		var out strings.Builder
		if err := l.Render(&out, RenderOptions{Width: cells}); err != nil {
			t.Fatal(err)
		}
		checkOutput(t, out.String())
		if text == nil {
			return
		}
		checkPosition(t, s)
		for _, line := range s.excerpt(max(20, cells)) {
			checkMark(t, s, line)
			checkWidth(t, line, max(20, cells))
		}
		if _, err := l.JSON(); err != nil {
			t.Error(err)
		}
	})
}

// checkOutput finds characters that a terminal would obey.
func checkOutput(t *testing.T, out string) {
	t.Helper()
	for _, r := range out {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
			t.Errorf("%U is printed in %q", r, out)
		}
	}
	if !utf8.ValidString(out) {
		t.Errorf("no UTF-8: %q", out)
	}
}

// checkPosition counts a span's position anew.
func checkPosition(t *testing.T, s Span) {
	t.Helper()
	text := s.File.Text
	start, _ := s.limits()
	before := bytes.TrimPrefix(text[:start], []byte("\ufeff"))
	if start > 0 && start < len(text) && text[start] == '\n' {
		before = bytes.TrimSuffix(before, []byte("\r"))
	}
	lines := strings.Split(string(before), "\n")
	line, col := len(lines), 1
	for range lines[len(lines)-1] {
		col++
	}
	if l, c := s.Position(); l != line || c != col {
		t.Errorf("position %d:%d, want %d:%d", l, c, line, col)
	}
	if l, c := s.EndPosition(); l < line || l == line && c < col {
		t.Errorf("end %d:%d before start %d:%d", l, c, line, col)
	}
}

// checkMark cuts the cells above a mark out of the line and compares them with the
// span's text.
func checkMark(t *testing.T, s Span, line markedLine) {
	t.Helper()
	if line.cells == 0 {
		return
	}
	lines := strings.Split(s.Text(), "\n")
	first, _ := s.Position()
	want := lines[line.number-first]
	_, end := s.limits()
	if line.number-first < len(lines)-1 || end < len(s.File.Text) && s.File.Text[end] == '\n' {
		want = strings.TrimSuffix(want, "\r")
	}
	want = content(want)
	got := content(cut(line.text, line.indent, line.cells))
	switch {
	case want == "":
		if line.cells != 1 && !strings.ContainsAny(s.Text(), " \t") {
			t.Errorf("%d cells are marked for nothing visible", line.cells)
		}
	case strings.HasSuffix(line.text, "…") && strings.HasPrefix(want, strings.TrimSuffix(got, "…")):
	case got != want:
		t.Errorf("the mark stands under %q, want %q, in %q", got, want, line.text)
	}
}

// checkWidth holds that a line, and the mark under it, is as wide as allowed. An
// empty span at the end of a line is marked after it.
func checkWidth(t *testing.T, line markedLine, limit int) {
	t.Helper()
	total := 0
	for _, r := range line.text {
		_, cells := display(r)
		total += cells
	}
	if total > limit || line.indent+line.cells > limit+1 {
		t.Errorf("%d cells, mark up to %d, limit %d: %q", total, line.indent+line.cells, limit, line.text)
	}
}

// content returns what can be compared of a text as it is printed: everything but
// blanks and characters without a cell.
func content(s string) string {
	var b strings.Builder
	for _, r := range s {
		shown, cells := display(r)
		if r != ' ' && r != '\t' && cells > 0 {
			b.WriteRune(shown)
		}
	}
	return b.String()
}

// cut returns the characters of a line that stand in a range of cells. It fails to
// where a range begins or ends within a character.
func cut(s string, from, n int) string {
	var b strings.Builder
	cell := 0
	for _, r := range s {
		cells := 1
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			cells = 2
		}
		if isInvisible(r) {
			cells = 0
		}
		if cells > 0 && cell < from+n && cell+cells > from {
			if cell < from || cell+cells > from+n {
				return "a character is cut"
			}
			b.WriteRune(r)
		}
		cell += cells
	}
	return b.String()
}
