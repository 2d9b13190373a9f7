package search_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/search"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// load reads the report in testdata.
func load(t testing.TB) *report.Report {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/report.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	var msgs diag.List
	parts := report.Parts{Config: config.Load(fsys, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(fsys, diglot.Defaults(), langs, parts.Config.LanguageSpans, &msgs)
	parts.Figures = figure.Load(fsys, parts.Catalog, &msgs)
	parts.Sections = section.Load(fsys, langs, &msgs)
	parts.About = section.LoadAbout(fsys, langs, &msgs)
	parts.Terms = term.Load(fsys, langs, &msgs)
	r := report.Join(parts, &msgs)
	if msgs.HasErrors() {
		t.Fatal(msgs.String())
	}
	return r
}

// tables are the data of the report's charts in a language.
func tables(lang i18n.Lang) search.Tables {
	heads := map[i18n.Lang][]string{"zh": {"指标", "2020年", "大圈", "2280多人", "小圈", "未公布"}, "en": {"Measure", "in 2020", "Large ring", "more than 2,280 people", "Small ring", "not published"}}
	w := heads[lang]
	return search.Tables{"rings": {
		Columns: []report.Column{{Title: w[0]}, {Title: w[1], Numeric: true}},
		Rows:    []report.Row{{Head: w[2], Cells: []report.Cell{{Text: w[3]}}}, {Head: w[4], Cells: []report.Cell{{Text: w[5]}}}},
	}}
}

// describe writes an index for a golden file.
func describe(x search.Index) string {
	var b strings.Builder
	for _, g := range x {
		fmt.Fprintf(&b, "%s ‹%s›\n", g.Page, g.Place)
		for _, e := range g.Entries {
			fmt.Fprintf(&b, "  %c %-14s %s\n", e.Kind, "#"+e.ID, strings.Join(e.Texts, " | "))
		}
	}
	return b.String()
}

func TestBuild(t *testing.T) {
	r := load(t)
	for _, lang := range r.Config.Languages {
		t.Run(string(lang), func(t *testing.T) {
			got := describe(search.Build(r, lang, tables(lang)))
			golden := "testdata/index." + string(lang) + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if again := describe(search.Build(r, lang, tables(lang))); again != got {
				t.Error("the same report gave another index")
			}
		})
	}
}
