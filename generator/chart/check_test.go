package chart

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// The files around a chart under test: figures f0 to f9 and one of each unit.
const (
	checkSources = `[source.sample]
label = "A1"
title = { zh = "示例", en = "A sample" }
publisher = { zh = "示例", en = "Sample" }
date = "2020"
lang = "zh-Hans"
`
	checkHead = `kind = %q
title = { zh = "题", en = "Title" }
subtitle = { zh = "副题", en = "Subtitle" }
`
)

// checkFigures writes figures v<n> of some values, of unit "project".
func checkFigures(values ...string) string {
	var out strings.Builder
	for i, v := range values {
		unit, word, status := "project", "个", "reported"
		if rest, ok := strings.CutPrefix(v, "¥"); ok {
			v, unit, word = rest, "yuan", "元"
		}
		if rest, ok := strings.CutPrefix(v, "?"); ok {
			v, status = rest, "disputed"
		}
		fmt.Fprintf(&out, "[figure.v%d]\nlabel = { zh = \"数\", en = \"Number\" }\nvalue = %q\nunit = %q\nas_of = \"2020\"\nstatus = %q\nnote = { zh = \"注\", en = \"Note\" }\nsource = { id = \"sample\", paragraph = \"1\", printed = %q }\n\n", i, v, unit, status, v+word)
	}
	return out.String()
}

// checkChart writes a chart of series; each is the numbers of its figures, - where
// nothing is published, and after @ its role.
func checkChart(kind string, series ...string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "[chart.c]\n"+checkHead, kind)
	columns := 0
	out.WriteString("series = [\n")
	for i, s := range series {
		s, role, _ := strings.Cut(s, "@")
		var ids []string
		for _, id := range strings.Fields(s) {
			if id == "-" {
				ids = append(ids, `""`)
			} else {
				ids = append(ids, `"v`+id+`"`)
			}
		}
		columns = len(ids)
		if role != "" {
			role = `, role = "` + role + `"`
		}
		fmt.Fprintf(&out, "  { name = { zh = \"列%d\", en = \"Series %d\" }, figures = [%s]%s },\n", i, i, strings.Join(ids, ", "), role)
	}
	out.WriteString("]\ncategories = [\n")
	for i := range columns {
		fmt.Fprintf(&out, "  { zh = \"行%d\", en = \"Row %d\" },\n", i, i)
	}
	return out.String() + "]\n"
}

// checkNet writes a chart of nodes a, b, c … and links such as "ab", with a figure's
// number after it where the link has a value.
func checkNet(kind string, nodes int, links ...string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "[chart.c]\n"+checkHead+"source = { id = \"sample\", paragraph = \"1\" }\nnodes = [\n", kind)
	for i := range nodes {
		fmt.Fprintf(&out, "  { id = \"%c\", name = { zh = \"点\", en = \"Node\" }, group = %d },\n", 'a'+i, i)
	}
	out.WriteString("]\nlinks = [\n")
	for _, l := range links {
		value := ""
		if len(l) > 2 {
			value = `, figure = "v` + l[2:] + `"`
		}
		fmt.Fprintf(&out, "  { from = %q, to = %q%s },\n", l[:1], l[1:2], value)
	}
	return out.String() + "]\n"
}

// checked loads a figures file and returns what Check says of its chart.
func checked(t *testing.T, text string) string {
	t.Helper()
	fsys := fstest.MapFS{
		"content/sources.toml":      {Data: []byte(checkSources)},
		"content/01-a/figures.toml": {Data: []byte(text)},
	}
	var msgs diag.List
	catalog := i18n.Load(fsys, diglot.Defaults(), []i18n.Lang{"zh", "en"}, nil, &msgs)
	set := figure.Load(fsys, catalog, &msgs)
	if msgs.Errors() > 0 {
		var out bytes.Buffer
		msgs.Render(&out, diag.RenderOptions{})
		t.Fatal(out.String())
	}
	var found diag.List
	for _, c := range set.Charts {
		Check(c, catalog, &found)
	}
	var out strings.Builder
	for _, m := range found.Messages() {
		fmt.Fprintf(&out, "%s %s: %s\n", m.Severity, m.ID, m.Text)
	}
	return strings.TrimSpace(out.String())
}

func TestCheck(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"good":               {checkFigures("3", "4") + checkChart("bar", "0 1"), ""},
		"a gap is no fault":  {checkFigures("3") + checkChart("bar", "0 -"), ""},
		"two ranked series":  {checkFigures("3") + checkChart("ranked-bar", "0", "0"), `error chart-series: a chart of kind "ranked-bar" has one series, and "c" has 2`},
		"scatter of one":     {checkFigures("3") + checkChart("scatter", "0"), `error chart-series: a chart of kind "scatter" has two series, or three, and "c" has 1`},
		"boxplot of two":     {checkFigures("3") + checkChart("boxplot", "0", "0"), `error chart-series: a chart of kind "boxplot" has five series: minimum, lower quartile, median, upper quartile, maximum, and "c" has 2`},
		"seven colours":      {checkFigures("3") + checkChart("bar", "0", "0", "0", "0", "0", "0", "0"), `error chart-colours: chart "c" has 7 series, and there are 6 colours that can be told apart`},
		"rest is no colour":  {checkFigures("3") + checkChart("stacked-bar", "0", "0", "0", "0", "0", "0", "0@rest"), ""},
		"radar of two":       {checkFigures("3") + checkChart("radar", "0 0"), `error chart-axes: a radar has at least three categories, and "c" has 2`},
		"small donut":        {checkFigures("3") + checkChart("donut", "0 0 0"), `warning chart-donut: a donut of 3 parts says less than a bar`},
		"large donut":        {checkFigures("3") + checkChart("donut", "0 0 0 0 0 0 0 0"), `error chart-slices: a donut shows up to 7 parts, and "c" has 8`},
		"donut of nothing":   {checkFigures("0") + checkChart("donut", "0 0 0 0 0"), `error chart-whole: the values of chart "c" add up to 0, and a ring of nothing cannot be drawn`},
		"mixed units":        {checkFigures("3", "¥4000000") + checkChart("bar", "0 1"), `error chart-units: unit "yuan" cannot stand on one axis with unit "project"` + "\n" + `warning chart-scale: one linear axis shows a value more than 100 times another; the smaller will not be seen`},
		"an axis for each":   {checkFigures("3", "¥4000000") + checkChart("scatter", "0 0", "1 1"), ""},
		"negative funnel":    {checkFigures("-3", "2") + checkChart("funnel", "1 0"), `error chart-negative: a chart of kind "funnel" cannot show a negative value`},
		"negative bar":       {checkFigures("-3") + checkChart("bar", "0"), ""},
		"share of a gap":     {checkFigures("3") + checkChart("percent-bar", "0", "-"), `error chart-part: a chart of kind "percent-bar" needs every value, and this one is not published`},
		"share of nothing":   {checkFigures("0") + checkChart("percent-bar", "0", "0"), `error chart-whole: the values of this category add up to 0, and a part of nothing has no share`},
		"the rest's share":   {checkFigures("3") + checkChart("waffle", "0@rest", "0"), `error chart-rest: the first series is the one whose share is written, and cannot be the rest`},
		"half a cell":        {checkFigures("2.5") + checkChart("waffle", "0"), `error chart-countable: a chart of kind "waffle" draws whole numbers, and 5/2 is none`},
		"too many cells":     {checkFigures("300") + checkChart("waffle", "0", "0"), `error chart-countable: 600 cells are more than can be told apart; the limit is 400`},
		"too many dots":      {checkFigures("6001") + checkChart("dots", "0"), `error chart-countable: 6001 dots are more than can be told apart; the limit is 6000`},
		"out of scale":       {checkFigures("¥650000000", "¥3000000") + checkChart("bar", "0 1"), `warning chart-scale: one linear axis shows a value more than 100 times another; the smaller will not be seen`},
		"just in scale":      {checkFigures("300", "3") + checkChart("bar", "0 1"), ""},
		"zero has no scale":  {checkFigures("300", "0") + checkChart("bar", "0 1"), ""},
		"a range":            {checkFigures("3-4", "4") + checkChart("bar", "0 1"), `error chart-range: chart "c" shows single values, and "v0" is a range`},
		"a range of a link":  {checkFigures("3-4") + checkNet("graph", 2, "ab0"), `error chart-range: chart "c" shows single values, and "v0" is a range`},
		"disputed":           {checkFigures("?3") + checkChart("bar", "0"), `warning chart-disputed: chart "c" draws figure "v0", which is disputed`},
		"good links":         {checkFigures() + checkNet("sankey", 3, "ab", "bc", "ac"), ""},
		"a circle":           {checkFigures() + checkNet("sankey", 3, "ab", "bc", "ca"), `error chart-circle: the links of a sankey cannot lead back: "a" is where this way began`},
		"a circle of one":    {checkFigures() + checkNet("sankey", 1, "aa"), `error chart-circle: the links of a sankey cannot lead back: "a" is where this way began`},
		"a graph may circle": {checkFigures() + checkNet("graph", 3, "ab", "bc", "ca"), ""},
		"some valued":        {checkFigures("3") + checkNet("sankey", 3, "ab0", "bc"), `error chart-links: this link has no value, and others have one`},
		"links of two units": {checkFigures("3", "¥5") + checkNet("graph", 3, "ab0", "bc1"), `error chart-units: unit "yuan" cannot stand beside unit "project" in one chart`},
		"a link of nothing":  {checkFigures("0") + checkNet("graph", 2, "ab0"), `error chart-negative: a link's value is its width, and must lie above 0`},
		"a group too far":    {checkFigures() + checkNet("graph", 7, "ab"), `error chart-group: group 6 has no colour; groups run from 0 to 5`},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, checked(t, c.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
