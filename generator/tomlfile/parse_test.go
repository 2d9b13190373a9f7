package tomlfile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"example.org/diglot/generator/diag"
)

// Front matter stands inside a Markdown file, whose coordinates the spans have.
func TestParseRange(t *testing.T) {
	const source = "+++\r\ntitle = \"重庆\" \r\nshort = 1\r\nsumary = '''\r\nx'''\r\n+++\r\n\r\n# “text” = [\r\n"
	f := diag.NewFile("zh.md", []byte(source))
	start := strings.Index(source, "title")
	end := strings.LastIndex(source, "+++")
	var msgs diag.List
	root := ParseRange(f, start, end, &msgs)
	if _, span, ok := root.String("title"); !ok || span.String() != "zh.md:2:9" || span.Text() != `"重庆"` {
		t.Errorf("title: %v at %s: %q", ok, span, span.Text())
	}
	if got := root.StringSpan("title").String(); got != "zh.md:2:10" {
		t.Errorf("content of title at %s", got)
	}
	root.String("short")
	root.Done()
	root.Missing("summary")
	got := ""
	for _, m := range msgs.Messages() {
		got += m.Span.String() + ": " + m.Text + "\n"
	}
	want := "zh.md:2:1: key \"summary\" is missing\n" +
		"zh.md:3:9: \"short\" must be text in quotes, not a whole number\n" +
		"zh.md:4:1: unknown key \"sumary\"\n"
	if got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}

func TestParseRangeErrors(t *testing.T) {
	const source = "+++\ntitle = “重庆”\nlist = [\n+++\n] text\n"
	f := diag.NewFile("zh.md", []byte(source))
	var msgs diag.List
	root := ParseRange(f, 4, strings.LastIndex(source, "+++"), &msgs)
	if !root.Broken() {
		t.Error("not broken")
	}
	got := ""
	for _, m := range msgs.Messages() {
		got += m.Span.String() + ": " + m.Text + "\n"
	}
	want := "zh.md:2:9: \"“\" cannot begin a value\nzh.md:3:9: a value is missing\n"
	if got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
	for _, limits := range [][2]int{{-5, 3}, {0, 999}, {999, 1}, {10, 5}} {
		ParseRange(f, limits[0], limits[1], &msgs)
	}
}

// What could be read before and after an error is there.
func TestBrokenFile(t *testing.T) {
	var msgs diag.List
	root := Parse(diag.NewFile("x.toml", []byte("[a]\nb = \"1\"\nc = “x”\nd = \"2\"\n[e]\nf = \"3\"\n")), &msgs)
	a, _ := root.Table("a")
	e, _ := root.Table("e")
	b, _, okB := a.String("b")
	_, _, okC := a.String("c")
	d, _, okD := a.String("d")
	f, _, okF := e.String("f")
	if !okB || okC || !okD || !okF || b+d+f != "123" || !root.Broken() || !a.Broken() || msgs.Len() != 1 {
		t.Errorf("%q %v %q %v %q %v, messages %v", b, okB, d, okD, f, okF, msgs.Messages())
	}
}

// figures returns a file of so many figure tables.
func figures(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `[figure.cqu_people_%d]
label     = { zh = "环重大创新生态圈集聚的创新创业人才", en = "entrepreneurs and innovators in the Chongqing University zone" }
value     = "2280"                 # exact
unit      = "person"
qualifier = "more"
as_of     = "2020-04-30"
status    = "reported"
source    = { id = "article-2020", at = "23", printed = "2280多人" }

`, i)
	}
	return b.String()
}

// Reading must take linear time, whatever the file holds. The limits are wide: they
// fail what grows with the square of the size only.
func TestLinearTime(t *testing.T) {
	const size = 1 << 18
	sources := map[string]string{
		"one long text":             `a = "` + strings.Repeat("全国", size/6) + `"`,
		"one long text not closed":  `a = "` + strings.Repeat("x", size),
		"one long list":             "a = [" + strings.Repeat("1,", size/2) + "]",
		"list not closed":           "a = [" + strings.Repeat("1,", size/2),
		"many brackets":             "a = " + strings.Repeat("[", size),
		"many braces":               "a = " + strings.Repeat("{a=", size/3),
		"long dotted key":           strings.Repeat("a.", size/2) + "a = 1",
		"long dotted header":        "[" + strings.Repeat("a.", size/2) + "a]",
		"long key":                  strings.Repeat("a", size) + " = 1",
		"keys under a long key":     "[" + strings.Repeat("a", size/2) + "]\n" + keys(size/16),
		"many keys":                 keys(size / 8),
		"many keys in one table":    "a = {" + strings.ReplaceAll(strings.TrimSpace(keys(size/8)), "\n", ",") + "}",
		"many errors":               strings.Repeat("a = [\n", size/6),
		"many wrong values":         strings.Repeat("a = x\n", size/6),
		"many equal keys":           strings.Repeat("a = 1\n", size/6),
		"many wrong dates":          strings.ReplaceAll(keys(size/32), "= 1", "= 2020-13-01"),
		"many tables":               strings.Repeat("[[a]]\n", size/6),
		"tables in tables":          "[[a]]\n" + strings.Repeat("[[a.b]]\n", size/8),
		"NUL":                       strings.Repeat("\x00", size),
		"wrong bytes":               strings.Repeat("a\xff", size/2),
		"open texts":                strings.Repeat("a = \"\\u\n", size/8),
		"open long texts":           strings.Repeat("a = \"\"\"x\n", size/10),
		"brackets at line starts":   "a = 1 2\n" + strings.Repeat("[\n", size/2),
		"statements after an error": "a = 1 2 " + strings.Repeat(" ", size/2) + "\n" + strings.Repeat(" a = 1\n", size/16),
	}
	for name, source := range sources {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			var msgs diag.List
			root := Parse(diag.NewFile("x.toml", []byte(source)), &msgs)
			root.Done()
			if err := msgs.Render(&strings.Builder{}, diag.RenderOptions{}); err != nil {
				t.Error(err)
			}
			if d := time.Since(start); d > 3*time.Second {
				t.Errorf("took %v", d)
			} else {
				t.Log(d, msgs.Summary())
			}
		})
	}
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d = 1\n", i)
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	text := []byte(figures(8000))
	b.Run("tomlfile", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			var msgs diag.List
			if Parse(diag.NewFile("x.toml", text), &msgs); msgs.Len() > 0 {
				b.Fatal(msgs.Messages())
			}
		}
	})
	b.Run("BurntSushi", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			var v any
			if _, err := toml.Decode(string(text), &v); err != nil {
				b.Fatal(err)
			}
		}
	})
}
