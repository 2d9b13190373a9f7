package diag

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// Each case in excerpts.txt is a text with a span between ⟦ and ⟧, and what is
// printed of it. ⇥ stands for a tab, ␍ for a carriage return, ⌫ for a byte that is
// no UTF-8, ␄ for the end of a text without line end.
func TestExcerpts(t *testing.T) {
	const file = "testdata/excerpts.txt"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, c := range strings.Split(string(text), "=== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		marked, want, _ := strings.Cut(rest, "---\n")
		got := excerptOf(t, marked)
		out.WriteString("=== " + name + "\n" + marked + "---\n" + got)
		if *update {
			continue
		}
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func excerptOf(t *testing.T, marked string) string {
	t.Helper()
	marked = strings.NewReplacer("⇥", "\t", "␍", "\r", "⌫", "\xff", "␄\n", "").Replace(marked)
	start := strings.Index(marked, "⟦")
	end := strings.LastIndex(marked, "⟧")
	if start < 0 || end < start {
		t.Fatalf("no span in %q", marked)
	}
	text := marked[:start] + marked[start+len("⟦"):end] + marked[end+len("⟧"):]
	if i := strings.Index(text, "⟦"); i >= 0 {
		t.Fatalf("two spans in %q", marked)
	}
	f := NewFile("content/zh.md", []byte(text))
	var l List
	l.Errorf("x", f.Span(start, end-len("⟦")), "something is wrong").WithHint("do this")
	return l.String() + "\n"
}

// TestReport prints a list as an author sees it.
func TestReport(t *testing.T) {
	zh := NewFile("content/03-zones/zh.md", []byte("# 三个圈\n\n环重大生态圈集聚 {$cqu_poeple} 名人才。\n"))
	en := NewFile("content/03-zones/en.md", []byte("# Three zones\n\nMore than 2,200 people.\n\n"+strings.Repeat("one 2 three\n", 30)))
	figures := NewFile("content/03-zones/figures.toml", []byte("[figure.cqu_people]\nvalue = \"2280\"\n"))
	reports := map[string]func(l *List){
		"one":     func(l *List) { l.Errorf("unknown-figure", at(zh, "cqu_poeple"), `no figure named "cqu_poeple"`) },
		"nothing": func(*List) {},
		"everything": func(l *List) {
			l.Warnf("bare-numeral", at(en, "2,200"), `"2,200" stands for no figure`).WithHint("type {$id}, or {2,200} where it is none")
			l.Errorf("unknown-figure", at(zh, "cqu_poeple"), `no figure named "cqu_poeple"`).
				WithHint(`did you mean "cqu_people"?`).
				WithNote(at(figures, "[figure.cqu_people]"), "it is defined here").
				WithNote(Span{}, "figures of all sections can be used").
				WithNote(NewFile("content/sources.toml", nil).Whole(), "and sources are listed here")
			l.Errorf("drift", at(zh, "三个圈"), "the headings differ").WithNote(at(en, "Three zones"), "here it is “Three zones”")
			l.Errorf("no-file", NewFile("i18n/en.toml", nil).Whole(), "file is missing").WithHint("copy i18n/zh.toml")
			l.Errorf("no-section", Span{}, "the report has no section").WithHint("make content/01-start/zh.md")
			l.Warnf("old", Span{}, "the edition is older than its figures")
		},
		"repeats": func(l *List) {
			for range 3 {
				l.Errorf("x", at(zh, "圈"), "the same").WithHint("hint").WithNote(at(en, "zones"), "note")
			}
			l.Errorf("x", at(zh, "圈"), "the same").WithHint("other hint").WithNote(at(en, "zones"), "note")
			l.Errorf("x", at(zh, "圈"), "the same").WithHint("hint").WithNote(at(en, "zones"), "other note")
			l.Warnf("x", at(zh, "圈"), "the same").WithHint("hint").WithNote(at(en, "zones"), "note")
		},
		"many of a kind": func(l *List) {
			for i := range 30 {
				start := strings.Index(string(en.Text), "one 2") + i*len("one 2 three\n")
				l.Warnf("bare-numeral", en.Span(start+4, start+5), `"2" stands for no figure`)
				if i < 11 {
					l.Errorf("other", en.Span(start, start+3), "something else")
				}
				if i < 10 {
					l.Errorf("third", en.Span(start+6, start+11), "ten are not too many")
				}
				if i < 12 {
					l.Add(Message{Severity: Error, Span: en.Span(start, start), Text: "without id"})
				}
			}
		},
		"hostile text": func(l *List) {
			f := NewFile("a\x1b[31m\nb.md", []byte("x"))
			l.Warnf("id\x07", f.Whole(), "escape \x1b[0m, line\nend, \u202edirection, \xff").WithHint("tab\there").WithNote(Span{}, "note\r\nmore")
		},
		"far down": func(l *List) {
			f := NewFile("long.csv", []byte(strings.Repeat("\n", 99999)+"x,y"))
			l.Errorf("x", at(f, "x"), "wrong").WithHint("hint").WithNote(at(en, "More"), "compare").WithNote(Span{}, "note")
		},
	}
	for name, fill := range reports {
		t.Run(name, func(t *testing.T) {
			var l List
			fill(&l)
			got := l.String() + "\n" + l.Summary() + "\n"
			golden(t, "testdata/report-"+strings.ReplaceAll(name, " ", "-")+".txt", got)
		})
	}
}

func at(f *File, s string) Span {
	i := strings.Index(string(f.Text), s)
	return f.Span(i, i+len(s))
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
