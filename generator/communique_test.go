package generator_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// communiqueForms is where the written form of every figure of the communiqué
// stands: a line a figure, with its id and how each language writes it.
const communiqueForms = "testdata/communique.tsv"

// communique loads testdata/communique, a report in the manner of a national
// statistical communiqué, and fails where anything is said against it.
func communique(t *testing.T) *report.Report {
	t.Helper()
	var msgs diag.List
	r := generator.Load(os.DirFS("testdata/communique"), diglot.Defaults(), &msgs)
	var b strings.Builder
	if err := msgs.Render(&b, diag.RenderOptions{}); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 0 {
		t.Fatalf("the communiqué is not sound:\n%s", b.String())
	}
	return r
}

// TestCommunique holds the written form of every figure against the committed list.
func TestCommunique(t *testing.T) {
	r := communique(t)
	var b strings.Builder
	for _, f := range r.Figures.Figures {
		b.WriteString(f.ID)
		for _, lang := range r.Config.Languages {
			b.WriteString("\t" + r.Phrase(lang, f, number.Form{}).String())
		}
		b.WriteString("\n")
	}
	if *update {
		if err := os.WriteFile(communiqueForms, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(communiqueForms)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

var typedValue = regexp.MustCompile(`(?m)^\[figure\.(\w+)\]\n(?:[^\[\n].*\n)*?value *= "([^"]+)"`)

// TestCommuniqueAsTyped holds what is written in Chinese against what was typed: the
// phrase comes back as it stands, by itself or, for a change that is typed in words,
// by :change.
func TestCommuniqueAsTyped(t *testing.T) {
	r := communique(t)
	files, err := fs.Glob(os.DirFS("testdata/communique"), "content/*/figures.toml")
	if err != nil {
		t.Fatal(err)
	}
	typed, wrong := 0, 0
	for _, name := range files {
		text, err := os.ReadFile("testdata/communique/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range typedValue.FindAllSubmatch(text, -1) {
			id, value := string(m[1]), string(m[2])
			f := r.Figures.Figure(id)
			if f == nil {
				t.Fatalf("no figure %q", id)
			}
			typed++
			plain := r.Phrase("zh", f, number.Form{}).String()
			told := r.Phrase("zh", f, number.Form{Told: number.AsVerb}).String()
			if value != plain && value != told {
				wrong++
				t.Errorf("%s: typed %s, written %s", id, value, plain)
			}
		}
	}
	if typed < 200 {
		t.Errorf("only %d figures are typed", typed)
	}
	t.Logf("%d of %d figures are written as typed", typed-wrong, typed)
}
