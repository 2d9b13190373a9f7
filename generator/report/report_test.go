package report_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
)

const files = `
-- config.toml --
title   = { zh = "两个|圈", en = "Two rings of {$people}" }
summary = { zh = "共{$people :bare}。", en = "In all {$people}." }
-- content/sources.toml --
[source.a]
label = "A1"
title = { zh = "文", en = "An article" }
date = "2020"
lang = "zh-Hans"
-- content/01-rings/figures.toml --
[figure.people]
label = { zh = "人才", en = "people" }
value = "2280"
unit = "person"
qualifier = "more"
as_of = "2020-04-30"
source = { id = "a", paragraph = "1", printed = "2280多人" }

[figure.ours]
label = { zh = "本区", en = "ours" }
value = "5"
unit = "person"
as_of = "2019"
as_of_note = { zh = "2019年度", en = "award year 2019" }
source = { id = "a", paragraph = "1", printed = "5人" }

[figure.all]
label = { zh = "全市", en = "the city" }
value = "12"
unit = "person"
as_of = "2019"
source = { id = "a", paragraph = "1", printed = "12人" }

[figure.share]
label = { zh = "份额", en = "share" }
derive = { share = ["ours", "all"] }
round = 1

[chart.rings]
kind = "bar"
title = { zh = "人才", en = "People" }
subtitle = { zh = "人", en = "number" }
categories = [ { zh = "甲", en = "A" }, { zh = "乙", en = "B" } ]
series = [ { figures = ["people", ""] } ]
-- content/01-rings/zh.md --
+++
title = "圈"
+++
聚起{$people}，占{$share}。

::chart{#rings}
-- content/01-rings/en.md --
+++
title = "Rings"
+++
There are {$people}, or {$share}.

::chart{#rings}
`

func load(t *testing.T) *report.Report {
	t.Helper()
	r, msgs := join(files)
	if msgs.Len() > 0 {
		t.Fatal(msgs.String())
	}
	return r
}

// join joins a report whose files are those of a txtar archive.
func join(files string) (*report.Report, *diag.List) {
	fsys := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(files)).Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	var msgs diag.List
	parts := report.Parts{Config: config.Load(fsys, &msgs)}
	langs := parts.Config.Languages
	parts.Catalog = i18n.Load(fsys, diglot.Defaults(), langs, parts.Config.LanguageSpans, &msgs)
	parts.Figures = figure.Load(fsys, parts.Catalog, &msgs)
	parts.Sections = section.Load(fsys, langs, &msgs)
	return report.Join(parts, &msgs), &msgs
}

func TestWords(t *testing.T) {
	r := load(t)
	people, share := r.Figures.Figure("people"), r.Figures.Figure("share")
	exact := func(f *figure.Figure) string {
		s, whole := r.Exact(f)
		if !whole {
			s += " cut off"
		}
		return s
	}
	cells := r.Figures.Chart("rings").Series[0].Cells
	got := map[string]string{
		"phrase zh":    r.Phrase("zh", people, number.Form{}).String(),
		"phrase en":    r.Phrase("en", people, number.Form{}).String(),
		"bare":         r.Phrase("en", people, number.Form{Bare: true}).String(),
		"rounded":      r.Phrase("en", share, number.Form{}).String(),
		"exact":        exact(people),
		"endless":      exact(share),
		"date":         r.Period("zh", people),
		"date's words": r.Period("en", r.Figures.Figure("ours")),
		"inherited":    r.Period("zh", share),
		"text":         r.Text("en", r.Config.Title),
		"breaks":       r.Text("zh", r.Config.Title),
		"variant":      r.Text("zh", r.Config.Summary),
		"cell":         r.CellPhrase("zh", cells[0], number.Form{}).String(),
		"empty cell":   r.CellPhrase("zh", cells[1], number.Form{}).String(),
	}
	want := map[string]string{
		"phrase zh":    "2280多人",
		"phrase en":    "more than 2,280 people",
		"bare":         "more than 2,280",
		"rounded":      "41.7%",
		"exact":        "2280",
		"endless":      "0.416667 cut off",
		"date":         "2020年4月30日",
		"date's words": "award year 2019",
		"inherited":    "2019年",
		"text":         "Two rings of more than 2,280 people",
		"breaks":       "两个圈",
		"variant":      "共2280多。",
		"cell":         "2280多人",
		"empty cell":   "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A value whose decimals never end is cut off, and keeps its unit.
func TestInFull(t *testing.T) {
	r := load(t)
	for id, want := range map[string]string{"share": "41.6667%", "people": "2,280 people"} {
		text, ends := r.InFull("en", r.Figures.Figure(id))
		if text != want || ends != (id == "people") {
			t.Errorf("%s: got %q, %v, want %q", id, text, ends, want)
		}
	}
}

func TestUses(t *testing.T) {
	r := load(t)
	type use struct {
		Slug  string
		Block int
		Chart string
	}
	var got []use
	for _, u := range r.Uses(r.Figures.Figure("people")) {
		place := use{Block: u.Block}
		if u.Section != nil {
			place.Slug = u.Section.Slug
		}
		if u.Chart != nil {
			place.Chart = u.Chart.ID
		}
		got = append(got, place)
	}
	want := []use{{"rings", 0, ""}, {"rings", 1, "rings"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if _, ok := r.Place(r.Figures.Chart("rings")); !ok {
		t.Error("the chart's place is not known")
	}
}

func TestOthers(t *testing.T) {
	if diff := cmp.Diff([]i18n.Lang{"en"}, load(t).Others("zh")); diff != "" {
		t.Error(diff)
	}
}
