package tomlfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
)

// FuzzParse holds what must be true of any file: reading does not panic, every
// place lies in the file, a file without messages is valid TOML with the same
// values for BurntSushi/toml, and one with a syntax error says so.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, c := range strings.Split(string(text), "=== ")[1:] {
			_, rest, _ := strings.Cut(c, "\n")
			source, _, _ := strings.Cut(rest, "---\n")
			f.Add(source)
		}
	}
	f.Add(figures(2))
	f.Add("a = 07:32\nb = 1979-05-27T07:32Z\nc = \"\\e\\x41\"\nd = 0b1\ne = +inf\n")
	f.Fuzz(func(t *testing.T, source string) {
		var msgs diag.List
		file := diag.NewFile("x.toml", []byte(source))
		root := Parse(file, &msgs)
		if root.Broken() != msgs.HasErrors() {
			t.Errorf("broken is %v with messages %v", root.Broken(), msgs.Messages())
		}
		if diff := compare(source); diff != "" {
			t.Error(diff)
		}
		askAll(root)
		checkTable(t, root)
		for _, m := range msgs.Messages() {
			checkSpan(t, file, m.Span)
			for _, n := range m.Notes {
				checkSpan(t, file, n.Span)
			}
			if m.Text == "" || strings.ContainsAny(m.Text+m.Hint, "{}") && strings.Contains(m.Text+m.Hint, "{advice") {
				t.Errorf("text %q, hint %q", m.Text, m.Hint)
			}
			if !utf8.ValidString(m.Text) || !utf8.ValidString(m.Hint) {
				t.Errorf("not UTF-8: %q, %q", m.Text, m.Hint)
			}
		}
		// The same text inside another has the same places, moved.
		var moved diag.List
		ParseRange(diag.NewFile("x.md", []byte("+++\n"+source+"+++\n")), 4, 4+len(source), &moved)
		if a, b := msgs.Errors(), moved.Errors(); !root.Broken() && b > 0 {
			t.Errorf("%d errors, %d in front matter: %v", a, b, moved.Messages())
		}
	})
}

func checkTable(t *testing.T, table *Table) {
	checkSpan(t, table.File(), table.Span())
	for _, k := range table.Keys() {
		checkSpan(t, table.File(), k.Span)
		value, content := table.ValueSpan(k.Name), table.StringSpan(k.Name)
		checkSpan(t, table.File(), value)
		checkSpan(t, table.File(), content)
		if content.Start < value.Start || content.End > value.End {
			t.Errorf("content %v outside value %v", content, value)
		}
		checkValue(t, table, &table.find(k.Name).value)
	}
}

func checkValue(t *testing.T, table *Table, v *value) {
	checkSpan(t, table.File(), table.spanOf(v))
	raw := table.raw(v)
	first, last := raw[0], raw[len(raw)-1]
	switch {
	case v.kind == KindString && !isQuote(first), v.kind == KindString && last != first,
		v.kind == KindArray && (first != '[' || last != ']'),
		v.kind == KindTable && v.table.origin == inline && (first != '{' || last != '}'),
		v.kind == KindTable && v.table.origin == byHeader && (first != '[' || last != ']'):
		t.Errorf("%s: %q", v.kind, raw)
	}
	for i := range v.items {
		checkValue(t, table, &v.items[i])
	}
	if v.table != nil {
		checkTable(t, v.table)
	}
}

func checkSpan(t *testing.T, f *diag.File, s diag.Span) {
	if s.File != f || s.Start < 0 || s.Start > s.End || s.End > len(f.Text) {
		t.Errorf("span %d to %d in a file of %d bytes", s.Start, s.End, len(f.Text))
	}
}
