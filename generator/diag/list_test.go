package diag

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPosition(t *testing.T) {
	tests := map[string]struct {
		text                string
		start, end          int
		line, col           int
		endLine, endCol     int
		content, asSpanText string
	}{
		"ASCII":                 {"one\ntwo three", 8, 13, 2, 5, 2, 10, "three", "x:2:5"},
		"Chinese":               {"重庆市\n沙坪坝区", 10 + 9, 10 + 12, 2, 4, 2, 5, "区", "x:2:4"},
		"emoji":                 {"😀😀x", 8, 9, 1, 3, 1, 4, "x", "x:1:3"},
		"CRLF":                  {"a\r\nbc\r\n", 4, 5, 2, 2, 2, 3, "c", "x:2:2"},
		"at CR":                 {"a\r\nb", 1, 3, 1, 2, 2, 1, "\r\n", "x:1:2"},
		"between CR and LF":     {"a\r\nb", 2, 3, 1, 2, 2, 1, "\n", "x:1:2"},
		"end of the file":       {"a\n", 2, 2, 2, 1, 2, 1, "", "x:2:1"},
		"empty file":            {"", 0, 0, 1, 1, 1, 1, "", "x:1:1"},
		"beyond the end":        {"ab", 5, 9, 1, 3, 1, 3, "", "x:1:3"},
		"before the start":      {"ab", -5, 1, 1, 1, 1, 2, "a", "x:1:1"},
		"end before start":      {"abc", 2, 1, 1, 3, 1, 3, "", "x:1:3"},
		"inside a character":    {"中文", 1, 4, 1, 1, 1, 3, "中文", "x:1:1"},
		"invalid bytes":         {"\xff\xffx", 2, 3, 1, 3, 1, 4, "x", "x:1:3"},
		"cut character":         {"a\xe4\xb8", 2, 3, 1, 3, 1, 4, "\xb8", "x:1:3"},
		"byte order mark":       {"\ufefftitle", 3, 8, 1, 1, 1, 6, "title", "x:1:1"},
		"at the byte order":     {"\ufefftitle", 0, 0, 1, 1, 1, 1, "", "x:1:1"},
		"line after a mark":     {"\ufeffa\nb", 5, 6, 2, 1, 2, 2, "b", "x:2:1"},
		"far into a large file": {strings.Repeat("重庆\n", 5000), 7*4999 + 3, 7*4999 + 6, 5000, 2, 5000, 3, "庆", "x:5000:2"},
		"far into a long line":  {strings.Repeat("重", 10000), 3 * 9999, 30000, 1, 10000, 1, 10001, "重", "x:1:10000"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := NewFile("x", []byte(test.text)).Span(test.start, test.end)
			line, col := s.Position()
			endLine, endCol := s.EndPosition()
			if line != test.line || col != test.col || endLine != test.endLine || endCol != test.endCol {
				t.Errorf("%d:%d to %d:%d, want %d:%d to %d:%d", line, col, endLine, endCol, test.line, test.col, test.endLine, test.endCol)
			}
			if s.Text() != test.content || s.String() != test.asSpanText {
				t.Errorf("%q at %s, want %q at %s", s.Text(), s, test.content, test.asSpanText)
			}
		})
	}
}

func TestSpansWithoutPlace(t *testing.T) {
	var report Span
	file := NewFile("a/b.md", nil).Whole()
	for _, s := range []Span{report, file} {
		if line, col := s.Position(); line != 0 || col != 0 || s.HasPlace() || s.Text() != "" {
			t.Errorf("%v has a place", s)
		}
	}
	if report.String() != "" || file.String() != "a/b.md" {
		t.Errorf("%q, %q", report, file)
	}
}

func TestOrder(t *testing.T) {
	a, b := NewFile("a", []byte("12345")), NewFile("b", []byte("12345"))
	var one, two List
	two.Warnf("w", b.Span(0, 1), "4")
	two.Errorf("e", a.Span(3, 4), "3")
	one.Warnf("w", a.Span(2, 3), "2")
	one.Errorf("e", a.Span(2, 3), "1")
	one.Errorf("e", Span{}, "0")
	for name, lists := range map[string][]List{"one first": {one, two}, "two first": {two, one}} {
		var l List
		l.Merge(lists...)
		var got string
		for _, m := range l.Messages() {
			got += m.Text
		}
		if got != "01234" {
			t.Errorf("%s: order is %s", name, got)
		}
		if l.Len() != 5 || l.Errors() != 3 || l.Warnings() != 2 || !l.HasErrors() {
			t.Errorf("%s: %d messages, %d errors, %d warnings", name, l.Len(), l.Errors(), l.Warnings())
		}
	}
}

func TestSilence(t *testing.T) {
	f := NewFile("a", []byte("12345"))
	var l List
	l.Warnf("one", f.Span(0, 1), "a")
	l.Warnf("two", f.Span(1, 2), "b")
	l.Errorf("one", f.Span(2, 3), "c")
	l.Silence([]string{"one", "three"})
	if got := l.Summary(); got != "1 error, 1 warning" {
		t.Error(got)
	}
	l.Silence(nil)
	if l.Len() != 2 {
		t.Errorf("%d messages", l.Len())
	}
}

func TestSummary(t *testing.T) {
	tests := map[string]struct{ errors, warnings int }{
		"no problems":          {0, 0},
		"1 error":              {1, 0},
		"3 errors, 1 warning":  {3, 1},
		"2 warnings":           {0, 2},
		"1 error, 12 warnings": {1, 12},
	}
	for want, test := range tests {
		f := NewFile("a", []byte(strings.Repeat("x", 20)))
		var l List
		for i := range test.errors {
			l.Errorf("e", f.Span(i, i+1), "e")
			l.Errorf("e", f.Span(i, i+1), "e") // a repeat
		}
		for i := range test.warnings {
			l.Warnf("w", f.Span(i, i+1), "w")
		}
		if got := l.Summary(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestJSON(t *testing.T) {
	f := NewFile("zh.md", []byte("重庆 <b>\n2"))
	var l List
	l.Warnf("w", f.Span(7, 10), `"<b>" & more`).WithHint("hint").WithNote(f.Span(11, 12), "here").WithNote(Span{}, "and")
	l.Errorf("e", Span{}, "all")
	l.Errorf("e", NewFile("gone", nil).Whole(), "gone")
	got, err := l.JSON()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/messages.json", string(got))
	// The same by the method that encoding/json calls.
	direct, err := json.Marshal(&l)
	if err != nil {
		t.Fatal(err)
	}
	var a, b any
	if err := errors.Join(json.Unmarshal(got, &a), json.Unmarshal(direct, &b)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Error(diff)
	}
	var empty List
	if got, err := empty.JSON(); err != nil || string(got) != "[]\n" {
		t.Errorf("%q %v", got, err)
	}
}

// Colour changes nothing but colour.
func TestColor(t *testing.T) {
	f := NewFile("zh.md", []byte("重庆 x\n2"))
	var l List
	l.Warnf("w", f.Span(7, 8), "text").WithHint("hint").WithNote(f.Span(9, 10), "here").WithNote(Span{}, "and")
	l.Errorf("e", f.Span(0, 6), "text")
	var colored strings.Builder
	if err := l.Render(&colored, RenderOptions{Color: true}); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/color.txt", strings.ReplaceAll(colored.String(), "\x1b", "␛"))
	plain := colored.String()
	for _, style := range []string{"0", bold, red, yellow, blue, dim} {
		plain = strings.ReplaceAll(plain, "\x1b["+style+"m", "")
	}
	if diff := cmp.Diff(l.String(), plain); diff != "" {
		t.Error(diff)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestRenderError(t *testing.T) {
	var l List
	l.Errorf("e", Span{}, "text")
	if err := l.Render(brokenPipe{}, RenderOptions{}); err == nil {
		t.Error("the writer's error is lost")
	}
}

func TestNilMessage(t *testing.T) {
	var m *Message
	if m.WithHint("x").WithNote(Span{}, "y") != nil {
		t.Error("a nil message became one")
	}
}

// Files are the same if path and text are, whether indexed or not.
func TestEqual(t *testing.T) {
	a, b := NewFile("a", []byte("x")), NewFile("a", []byte("x"))
	a.Whole().Position()
	if !a.Equal(b) || a.Equal(NewFile("b", []byte("x"))) || a.Equal(nil) {
		t.Error("Equal is wrong")
	}
	if diff := cmp.Diff(a.Whole(), b.Whole()); diff != "" {
		t.Error(diff)
	}
}

func TestThrough(t *testing.T) {
	f := NewFile("a", []byte("one two three"))
	if got := f.Span(4, 7).Through(f.Span(8, 13)).Text(); got != "two three" {
		t.Errorf("%q", got)
	}
}

// A message alone prints as in a list.
func TestMessageString(t *testing.T) {
	f := NewFile("a", []byte("one two"))
	var l List
	l.Warnf("w", f.Span(4, 7), "text").WithHint("hint")
	if got := l.Messages()[0].String(); got != l.String() {
		t.Errorf("%q, want %q", got, l.String())
	}
}

// TestNamed prints the ids by which messages are silenced or answered, and no others.
func TestNamed(t *testing.T) {
	for want, m := range map[string]Message{
		"error: broken\n":              {ID: "toml-syntax", Text: "broken"},
		"error: typed [bare]\n":        {ID: "bare", Text: "typed", Named: true},
		"warning: unused [x-unused]\n": {Severity: Warning, ID: "x-unused", Text: "unused"},
	} {
		if got := m.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestAnsweredMessages keeps what is answered apart: it is counted, and stops nothing.
func TestAnsweredMessages(t *testing.T) {
	f := NewFile("a", []byte("abcdef"))
	var l, other List
	l.Warnf("w", f.Span(0, 1), "open")
	other.AddAnswered(Answered{Message: Message{ID: "e", Span: f.Span(4, 5), Text: "late"}, Reason: "r", Place: f.Span(1, 2)})
	other.AddAnswered(Answered{Message: Message{ID: "e", Span: f.Span(2, 3), Text: "early"}, Reason: "r", Place: f.Span(1, 2)})
	other.AddAnswered(Answered{Message: Message{ID: "e", Span: f.Span(2, 3), Text: "early"}, Reason: "r", Place: f.Span(1, 2)})
	l.Merge(other)
	if l.HasErrors() || l.Len() != 1 || l.Summary() != "1 warning, 2 answered" {
		t.Errorf("%d open, %q", l.Len(), l.Summary())
	}
	if all := l.Answered(); all[0].Text != "early" || all[1].Text != "late" {
		t.Errorf("%v", all)
	}
}
