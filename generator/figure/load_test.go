package figure_test

import (
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

var update = flag.Bool("update", false, "rewrite the wanted values and messages in testdata")

// load reads a report whose files are those of a txtar archive.
func load(archive *txtar.Archive) (*figure.Set, string) {
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	var msgs diag.List
	langs := []i18n.Lang{"zh", "en"}
	catalog := i18n.Load(fsys, diglot.Defaults(), langs, make([]diag.Span, len(langs)), &msgs)
	set := figure.Load(fsys, catalog, &msgs)
	var b strings.Builder
	for _, f := range set.Figures {
		b.WriteString(describe(catalog, f))
	}
	for _, c := range set.Charts {
		fmt.Fprintf(&b, "chart %s: %s, %d categories, %d series, %d links\n", c.ID, c.Kind, len(c.Categories), len(c.Series), len(c.Links))
		b.WriteString(column(catalog, c))
	}
	if msgs.Len() > 0 {
		b.WriteString("\n")
	}
	if err := msgs.Render(&b, diag.RenderOptions{}); err != nil {
		panic(err)
	}
	return set, b.String()
}

// column writes the values of a chart's first series that come from a file.
func column(catalog *i18n.Catalog, c *figure.Chart) string {
	line := ""
	for _, s := range c.Series[:min(1, len(c.Series))] {
		for _, cell := range s.Cells {
			if cell.Figure == nil && cell.Missing != figure.Present {
				line += " | " + cell.Missing.String()
			}
			if cell.Figure != nil || cell.Quantity.Value == nil {
				continue
			}
			for _, lang := range catalog.Languages() {
				phrase, err := lang.Number.Format(cell.Quantity, lang.Unit(cell.Unit), number.Form{Style: cell.Form.In(lang.Key)})
				if err != nil {
					return err.Error() + "\n"
				}
				line += " | " + phrase.String() + cell.Flags.Superscript()
			}
		}
	}
	if line != "" {
		line = "  values" + line + "\n"
	}
	return line
}

// describe writes a figure with its value, and as both languages write it.
func describe(catalog *i18n.Catalog, f *figure.Figure) string {
	if f.Shown == nil {
		return strings.TrimRight(fmt.Sprintf("figure %s: no value %s", f.ID, f.Missing), " ") + "\n"
	}
	line := fmt.Sprintf("figure %s: %s %s, as of %s, %s", f.ID, f.Quantity.Value.RatString(), f.Unit, f.AsOf.ISO(), f.Status)
	for _, lang := range catalog.Languages() {
		phrase, err := lang.Number.Format(f.ShownQuantity(), lang.Unit(f.Unit), number.Form{Style: f.Form.In(lang.Key)})
		if err != nil {
			return line + ": " + err.Error() + "\n"
		}
		line += " | " + phrase.String()
	}
	if f.Flags != "" {
		line += " | flags " + string(f.Flags)
	}
	for _, r := range f.Revisions {
		line += fmt.Sprintf(" | %s on %s, was %s", r.Kind, r.Date.ISO(), r.Was.Value.RatString())
	}
	return line + "\n"
}

// TestLoad reads every archive of testdata: the files of a report, then "want",
// its figures, charts and messages.
func TestLoad(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			if archive.Files[last].Name != "want" {
				t.Fatal(`the last file is not "want"`)
			}
			want := string(archive.Files[last].Data)
			_, got := load(&txtar.Archive{Files: archive.Files[:last]})
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

const sources = `
[source.article]
label = "A1"
title = { zh = "一篇文章", en = "An article" }
date = "2020"
lang = "zh-Hans"
`

// one loads a report with one section's figures.
func one(figures string) (*figure.Set, string) {
	return load(&txtar.Archive{Files: []txtar.File{
		{Name: "content/sources.toml", Data: []byte(sources)},
		{Name: "content/01-one/figures.toml", Data: []byte(figures)},
	}})
}

// A rounded value is the same number in every language, though the languages
// count in other scales.
func TestRoundIsSharedByLanguages(t *testing.T) {
	set, messages := one(`
[figure.big]
label = { zh = "金额", en = "amount" }
value = "91217654321"
unit = "yuan"
round = 1
as_of = "2020"
source = { id = "article", paragraph = "1", printed = "91217654321元" }
`)
	f := set.Figure("big")
	if f == nil {
		t.Fatal(messages)
	}
	if want := big.NewRat(91220000000, 1); f.Shown.Cmp(want) != 0 {
		t.Errorf("shown value = %s, want 912.2亿 = %s", f.Shown.RatString(), want.RatString())
	}
	if !f.Rounded() {
		t.Error("the figure does not say that it is rounded")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("[figure.a]\nvalue = 1\n")
	f.Add("[figure.a]\nderive = { sum = [\"a\", \"b\"] }\n[chart.c]\nkind = \"bar\"\nseries = [{ figures = [\"a\", \"\"] }]\n")
	f.Add("[chart.c]\nkind = \"sankey\"\nnodes = [{ id = \"a\" }]\nlinks = [{ from = \"a\", to = \"b\" }]\n")
	f.Fuzz(func(_ *testing.T, text string) {
		one(text) // must not panic
	})
}
