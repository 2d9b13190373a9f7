package diag

import (
	"testing"
	"testing/fstest"
)

func TestReadFile(t *testing.T) {
	fsys := fstest.MapFS{
		"plain.md":  {Data: []byte("重庆\n")},
		"mark.md":   {Data: []byte("\ufeff重庆\n")},
		"empty.md":  {},
		"latin.md":  {Data: []byte("one\ncaf\xe9 x")},
		"cut.md":    {Data: []byte("重\xe5\xba")},
		"folder/a":  {Data: []byte("x")},
		"marker.md": {Data: []byte("a\ufffdb")}, // U+FFFD itself is UTF-8
	}
	tests := map[string]struct {
		path, text, message string
	}{
		"plain":           {"plain.md", "重庆\n", ""},
		"byte order mark": {"mark.md", "重庆\n", ""},
		"empty":           {"empty.md", "", ""},
		"replacement":     {"marker.md", "a\ufffdb", ""},
		"missing":         {"none.md", "", "none.md: this file cannot be read: file does not exist"},
		"not UTF-8":       {"latin.md", "", "latin.md:2:4: this byte is no UTF-8"},
		"cut at the end":  {"cut.md", "", "cut.md:1:2: this byte is no UTF-8"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var l List
			f, ok := ReadFile(fsys, test.path, &l)
			got := ""
			for _, m := range l.Messages() {
				got += m.Span.String() + ": " + m.Text
			}
			if got != test.message || ok != (got == "") || ok != (f != nil) {
				t.Fatalf("%q, ok %v, want %q", got, ok, test.message)
			}
			if ok && (string(f.Text) != test.text || !f.Whole().HasPlace()) {
				t.Errorf("text %q, want %q", f.Text, test.text)
			}
		})
	}
}

func TestReadOptional(t *testing.T) {
	fsys := fstest.MapFS{"a.toml": {Data: []byte("a = 1\n")}, "b.toml": {Data: []byte("\xff")}}
	for path, want := range map[string]struct {
		ok       bool
		messages int
	}{
		"a.toml":       {true, 0},
		"b.toml":       {false, 1}, // there, and no UTF-8
		"missing.toml": {false, 0},
	} {
		var msgs List
		if _, ok := ReadOptional(fsys, path, &msgs); ok != want.ok || msgs.Len() != want.messages {
			t.Errorf("%s: ok = %v, %d messages", path, ok, msgs.Len())
		}
	}
}
