package section

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

var update = flag.Bool("update", false, "rewrite the expected results in testdata")

// A file of testdata holds cases of the form
//
//	name
//	//- - - - - - - - -//
//	Markdown
//	//- - - - - - - - -//
//	HTML
//	//- - - - - - - - -//
//	messages, one a line
//	//= = = = = = = = =//
//
// A placeholder renders as ⟨id variant|closing punctuation⟩, a directive as
// ⟨name ids⟩, the address of a page as page:….
const (
	ruler   = "//- - - - - - - - -//\n"
	lastRow = "//= = = = = = = = =//\n"
)

type testCase struct{ name, markdown, html, messages string }

func readCases(t *testing.T, path string) []testCase {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	for _, block := range strings.Split(strings.TrimSuffix(string(data), lastRow), lastRow) {
		parts := strings.Split(block, ruler)
		if len(parts) == 2 && *update {
			parts = append(parts, "", "")
		}
		if len(parts) != 4 {
			t.Fatalf("%s: the case %q has %d parts, not 4", path, strings.TrimSpace(parts[0]), len(parts))
		}
		cases = append(cases, testCase{strings.TrimSpace(parts[0]), parts[1], parts[2], parts[3]})
	}
	return cases
}

func writeCases(t *testing.T, path string, cases []testCase) {
	t.Helper()
	var out strings.Builder
	for _, c := range cases {
		out.WriteString(c.name + "\n" + ruler + c.markdown + ruler + c.html + ruler + c.messages + lastRow)
	}
	if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// runCases compares what render makes of every case in the files that match.
func runCases(t *testing.T, pattern string, render func(markdown string) (html, messages string)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	for _, path := range files {
		cases := readCases(t, path)
		for i, want := range cases {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txt")+"/"+want.name, func(t *testing.T) {
				got := want
				got.html, got.messages = render(want.markdown)
				cases[i] = got
				if diff := cmp.Diff(want, got, cmp.AllowUnexported(testCase{})); diff != "" && !*update {
					t.Errorf("%s (-want +got):\n%s", path, diff)
				}
			})
		}
		if *update {
			writeCases(t, path, cases)
		}
	}
}

var testLangs = []i18n.Lang{"zh", "en"}

// parseBody reads a body without front matter.
func parseBody(markdown string) (*Doc, *diag.List) {
	var msgs diag.List
	r := newReader(testLangs)
	d := &Doc{Slug: "zones", Lang: "zh", File: diag.NewFile("content/03-zones/zh.md", []byte(markdown)), ids: map[string]int{}}
	if withinLimits(d.File, &msgs) {
		r.body(d, 0, &msgs)
		d.reportUnnamed([]*Doc{d}, &msgs)
	}
	return d, &msgs
}

// testEnv shows what a document asks its page for.
func testEnv() Env {
	return Env{
		Number: func(r *Ref, closing string) string {
			s := "⟨" + r.ID
			if r.Variant != Usual {
				s += " " + string(r.Variant)
			}
			if unit := r.Options["unit"]; unit != "" {
				s += " unit=" + unit
			}
			if r.InLink {
				s += " in link"
			}
			if r.InHeading {
				s += " in heading"
			}
			if closing != "" {
				s += "|" + closing
			}
			return s + "⟩"
		},
		Directive: func(d *Directive) string {
			s := "⟨" + d.Name
			if d.ID != "" {
				s += " " + d.ID
			}
			for _, w := range d.IDs {
				s += " " + w.Text
			}
			return s + "⟩"
		},
		Page: func(l *Link) string { return "page:" + l.Page + "#" + l.Fragment },
		Tag: func(lang string) string {
			return map[string]string{"zh": "zh-Hans"}[lang] + strings.TrimPrefix(lang, "zh")
		},
	}
}

// listMessages writes messages with the text that each marks.
func listMessages(msgs *diag.List) string {
	var out strings.Builder
	for _, m := range msgs.Messages() {
		line, col := m.Span.Position()
		fmt.Fprintf(&out, "%d:%d ‹%s› %v %s: %s", line, col, strings.ReplaceAll(m.Span.Text(), "\n", "⏎"), m.Severity, m.ID, m.Text)
		if m.Hint != "" {
			out.WriteString(" — " + m.Hint)
		}
		for _, n := range m.Notes {
			out.WriteString(" — " + n.Span.String() + " " + n.Text)
		}
		out.WriteString("\n")
	}
	return out.String()
}

func TestBodies(t *testing.T) {
	runCases(t, "body-*.txt", func(markdown string) (string, string) {
		d, msgs := parseBody(markdown)
		return d.Render(testEnv()), listMessages(msgs)
	})
}
