package data

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

const reportConfig = `
title     = { zh = "大圈", en = "The large ring" }
summary   = { zh = "一份很小的报告，为检验数据文件而写，只有几个数字和两张图表，却样样俱全，与大报告没有两样，这句话因此够长。", en = "A very small report, made for tests of its data." }
base_url  = "https://example.org/ring/"
languages = ["zh", "en"]

[publisher]
name = { zh = "编辑组", en = "The desk" }
url  = "https://example.org/"

[licence]
name = "CC BY 4.0"
url  = "https://creativecommons.org/licenses/by/4.0/"

[edition]
label = { zh = "首版", en = "First edition" }
date  = "2026-11"
`

const reportSources = `
[source.article]
label = "A1"
title = { zh = "一篇文章", en = "An article" }
date  = "2020"
lang  = "zh-Hans"

[source.plan]
label     = "A2"
title     = { zh = "规划", en = "A plan" }
publisher = { zh = "区政府", en = "The district" }
url       = "https://example.org/plan"
accessed  = "2020-06-01"
lang      = "zh-Hans"
`

const reportFigures = `
[figure.people]
label     = { zh = "人才", en = "people, “skilled”" }
value     = "2280"
unit      = "person"
qualifier = "more"
as_of     = "2020-04-30"
source    = { id = "article", paragraph = "23", printed = "2280多人" }

[figure.fund]
label  = { zh = "基金", en = "fund" }
value  = "650000000"
unit   = "yuan"
as_of  = "2020"
status = "disputed"
note   = { zh = "原文可能有误。", en = "Perhaps a misprint." }
source = { id = "article", paragraph = "23", printed = "6.5亿元" }

[figure.third]
label  = { zh = "一", en = "one" }
value  = "1"
unit   = "person"
as_of  = "2020-04-30"
source = { id = "plan", paragraph = "4", printed = "1人" }

[figure.thirds]
label  = { zh = "三", en = "three" }
value  = "3"
unit   = "person"
as_of  = "2020-04-30"
source = { id = "article", paragraph = "5", printed = "3人" }

[figure.part]
label  = { zh = "占比", en = "share" }
derive = { share = ["third", "thirds"] }
round  = 1

[chart.rings]
kind       = "bar"
title      = { zh = "人才", en = "People" }
subtitle   = { zh = "人数，2020年", en = "number, 2020" }
alt        = { zh = "条形图：{$people}。", en = "Bar chart: {$people}." }
heading    = { zh = "圈", en = "Ring" }
categories = [ { zh = "大圈", en = "Large ring" }, { zh = "小圈", en = "Small ring" }, { zh = "外圈", en = "Outer ring" } ]
series     = [ { name = { zh = "人才", en = "People" }, figures = ["people", "third", ""] } ]

[chart.ties]
kind     = "graph"
title    = { zh = "联系", en = "Ties" }
subtitle = { zh = "合作，2020年", en = "partnerships, 2020" }
alt      = { zh = "甲与乙。", en = "A and B." }
as_of    = "2020"
source   = { id = "plan", paragraph = "7" }
nodes    = [ { id = "a", name = { zh = "甲", en = "A" } }, { id = "b", name = { zh = "乙", en = "B" } } ]
links    = [ { from = "a", to = "b" } ]
`

// read reads a report with the figures given. Unless it is a draft, it has no errors.
func read(t testing.TB, conf, figures string, draft bool) *Set {
	t.Helper()
	fsys := fstest.MapFS{
		"config.toml":                  {Data: []byte(conf)},
		"content/sources.toml":         {Data: []byte(reportSources)},
		"content/01-ring/figures.toml": {Data: []byte(figures)},
	}
	var msgs diag.List
	c := config.Load(fsys, &msgs)
	catalog := i18n.Load(fsys, os.DirFS("../.."), c.Languages, c.LanguageSpans, &msgs)
	r := report.Join(report.Parts{Config: c, Catalog: catalog, Figures: figure.Load(fsys, catalog, &msgs)}, &msgs)
	for _, m := range msgs.Messages() {
		if m.Severity == diag.Error && !draft {
			t.Errorf("%s: %s", m.Span, m.Text)
		}
	}
	return New(r, "3f9c2ab", func(string) bool { return false })
}

func small(t testing.TB) *Set { return read(t, reportConfig, reportFigures, false) }

// golden compares with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got; -update writes it anew):\n%s", name, diff)
	}
}

func TestFiles(t *testing.T) {
	s := small(t)
	files, err := ReportFiles(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range s.report.Config.Languages {
		for _, c := range s.report.Figures.Charts {
			more, err := ChartFiles(s, lang, c)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, more...)
		}
		metadata, err := ChartMetadata(s, lang)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, metadata)
	}
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.Path] {
			t.Errorf("%s is written twice", f.Path)
		}
		seen[f.Path] = true
		if filepath.Ext(f.Path) != ".xlsx" {
			golden(t, f.Path, f.Content)
		}
	}
}

// TestEveryRow holds what is promised of every row: that it says what must be known
// to use its value.
func TestEveryRow(t *testing.T) {
	s := small(t)
	for _, table := range []Table{s.Figures, s.Values} {
		for _, id := range []string{"value", "unit", "qualifier", "as_of", "status", "source", "printed", "phrase"} {
			if table.index(id) < 0 {
				t.Errorf("%s has no column %q", table.Name, id)
			}
		}
		for _, row := range table.Rows {
			if len(row.Cells) != len(table.Columns) {
				t.Fatalf("%s has %d columns, a row has %d cells: %q", table.Name, len(table.Columns), len(row.Cells), row.Cells)
			}
			status := row.Cells[table.index("status")]
			if row.Cells[table.index("source")] == "" && status != unpublished {
				t.Errorf("%s: a row has no source: %q", table.Name, row.Cells)
			}
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	s := read(t, reportConfig+"[data]\nbyte_order_mark = true\n", reportFigures, false)
	files, err := ReportFiles(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if marked := bytes.HasPrefix(f.Content, []byte("\ufeff")); marked != (filepath.Ext(f.Path) == ".csv") {
			t.Errorf("%s: byte order mark %v", f.Path, marked)
		}
	}
}

// TestHostile writes a report whose texts try to be formulas and scripts.
func TestHostile(t *testing.T) {
	formula := `=HYPERLINK(""https://example.org"")`
	hostile := strings.ReplaceAll(reportFigures, `en = "fund"`, `en = "`+strings.ReplaceAll(formula, `""`, `\"`)+`\u0007\n</script><script>alert(1)</script>"`)
	s := read(t, reportConfig, hostile, false)
	rows, err := csv.NewReader(bytes.NewReader(CSV(s.Figures, false))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	label := s.Figures.index("label") + 1
	if got := rows[2][label]; !strings.HasPrefix(got, "'=HYPERLINK") || strings.ContainsAny(got, "\x07\n") {
		t.Errorf("the label is %q", got)
	}
	linked, err := Dataset(s, Page{Path: "en/data.html", Lang: "en", Description: "</script><script>alert(1)"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsAny(linked, "<>&") || !json.Valid(linked) {
		t.Errorf("the description could end its script: %s", linked)
	}
}

// TestDraft writes the data of a report with errors.
func TestDraft(t *testing.T) {
	broken := strings.ReplaceAll(strings.ReplaceAll(reportFigures, `value     = "2280"`, ""), `"third", "thirds"`, `"part", "nowhere"`)
	s := read(t, reportConfig, broken, true)
	if _, err := ReportFiles(s); err != nil {
		t.Fatal(err)
	}
	for _, row := range s.Figures.Rows {
		if row.Cells[0] == "people" && (row.Cells[s.Figures.index("value")] != "" || row.Cells[s.Figures.index("exact")] != "") {
			t.Errorf("a figure without a value has one: %q", row.Cells)
		}
	}
}
