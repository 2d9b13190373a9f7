package number_test

import (
	"os"
	"strings"
	"testing"

	. "example.org/diglot/generator/number"
)

// corpus reads a file of phrases, one line a case, tabs between its fields.
func corpus(t *testing.T, path string, fields int) [][]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != fields {
			t.Fatalf("%s:%d: %d fields, not %d: %q", path, i+1, len(row), fields, line)
		}
		lines = append(lines, row)
	}
	return lines
}

// readPair reads a Chinese and an English phrase.
func readPair(t *testing.T, zh, en *Reader, row []string) (a, b Reading, ok bool) {
	t.Helper()
	a, err := zh.Read(row[0])
	if err != nil {
		t.Errorf("%s: %v", row[0], err)
		return a, b, false
	}
	b, err = en.Read(row[1])
	if err != nil {
		t.Errorf("%s: %v", row[1], err)
		return a, b, false
	}
	return a, b, true
}

// TestPairs reads every pair of phrases that say the same in both languages.
func TestPairs(t *testing.T) {
	chinese, english := Chinese(), English()
	zh, en := NewReader(&chinese), NewReader(&english)
	rows := corpus(t, "testdata/pairs.txt", 2)
	if len(rows) < 300 {
		t.Errorf("only %d pairs", len(rows))
	}
	for _, row := range rows {
		a, b, ok := readPair(t, zh, en, row)
		if !ok {
			continue
		}
		for _, d := range append(Compare(a, b), Compare(b, a)...) {
			t.Errorf("%s and %s: %s: %s", row[0], row[1], d.Mistake, d.Sentence)
		}
		if a.Rest != "" || b.Rest != "" {
			t.Errorf("%s and %s: %q and %q are not understood", row[0], row[1], a.Rest, b.Rest)
		}
	}
}

// TestMistakes holds a name against every phrase that was made wrong on purpose.
func TestMistakes(t *testing.T) {
	chinese, english := Chinese(), English()
	zh, en := NewReader(&chinese), NewReader(&english)
	named := map[Mistake]int{}
	rows := corpus(t, "testdata/mistakes.txt", 3)
	if len(rows) < 60 {
		t.Errorf("only %d mistakes", len(rows))
	}
	for _, row := range rows {
		a, b, ok := readPair(t, zh, en, row)
		if !ok {
			continue
		}
		got := Compare(a, b)
		if len(got) != 1 || string(got[0].Mistake) != row[2] {
			t.Errorf("%s and %s: got %v, want %s", row[0], row[1], got, row[2])
			continue
		}
		if back := Compare(b, a); len(back) != 1 || back[0].Mistake != got[0].Mistake || back[0].Places != -got[0].Places {
			t.Errorf("%s and %s: the other way round: %v", row[0], row[1], back)
		}
		if s := got[0].Sentence; s == "" || strings.HasSuffix(s, ".") {
			t.Errorf("%s: the sentence %q", row[2], s)
		}
		named[got[0].Mistake]++
	}
	for _, m := range Mistakes() {
		if named[m] == 0 && m != MarginDiffers {
			t.Errorf("no line of the file shows %q", m)
		}
	}
}
