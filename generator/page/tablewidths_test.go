package page

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// letters measures as a font does whose Han characters are square and whose other
// characters are half as wide.
func letters(text string, size float64, _ bool) float64 {
	width := 0.0
	for _, r := range text {
		width += 0.5
		if unicode.Is(unicode.Han, r) {
			width += 0.5
		}
	}
	return width * size
}

// TestTableWidths gives columns what their cells need.
func TestTableWidths(t *testing.T) {
	wide := func(cells ...string) demand {
		c := demand{most: 12}
		for _, cell := range cells {
			c.whole(func(text string) float64 { return letters(text, 1, false) }, cell)
		}
		return c
	}
	for name, test := range map[string]struct {
		columns []demand
		room    float64
		want    []int
	}{
		"all on one line":           {[]demand{wide("12 people"), wide("1401879亿元")}, 60, []int{6, 6}},
		"a number is not broken":    {[]demand{wide("累计达 1401879亿元"), wide("累计达 1401879亿元")}, 12, []int{7, 6}},
		"a unit may stand below":    {[]demand{wide("10,575.25 billion kilowatt-hours"), wide("about 12 people")}, 18, []int{11, 6}},
		"no more than most":         {[]demand{wide(strings.Repeat("many ", 20)), wide("1")}, 60, []int{13, 2}},
		"more than there is room":   {[]demand{wide(strings.Repeat("9", 40)), wide(strings.Repeat("9", 40))}, 18, []int{22, 22}},
		"nothing in a column":       {[]demand{wide(), wide("1")}, 18, []int{3, 2}},
		"no wider than the classes": {[]demand{wide(strings.Repeat("9", 200))}, 18, []int{30}},
		"no column":                 {nil, 18, []int{}},
	} {
		if got := steps(test.columns, test.room, phoneGap); !slices.Equal(got, test.want) {
			t.Errorf("%s: the widths are %v, want %v", name, got, test.want)
		}
	}
}

// TestChartTableScrolls lets a table scroll where its numbers have no room on a phone, and
// no other.
func TestChartTableScrolls(t *testing.T) {
	s := &sheet{book: &book{Site: &Site{Type: Type{Width: letters}}}, lang: &i18n.Language{}}
	table := func(cells ...string) report.Table {
		all := report.Table{Columns: []report.Column{{Title: "Year"}}, Rows: []report.Row{{Head: "2020"}}}
		for _, text := range cells {
			text, flags := figure.CutFlags(text)
			all.Rows[0].Cells = append(all.Rows[0].Cells, report.Cell{Text: text, Flags: flags})
			all.Columns = append(all.Columns, report.Column{Title: "GDP", Numeric: true})
		}
		return all
	}
	for _, test := range []struct {
		table report.Table
		want  bool
	}{
		{table("1401879亿元", "12.5%", "3%"), false},
		{table("RMB 140,187,900,000,000", "RMB 140,187,900,000,000", "3%"), true},
		{table("10,575.25 billion kilowatt-hours"), false}, // breaks at a space, since it is long
		{table("140,187.9 billion yuan"), false},
		{table("140,187.9 billion yuan", "134,908.4 billion yuan"), true}, // a number keeps its unit
		{table("12.5%", "3%", "1401879亿元ᵖ"), true},                        // flags have room beside the numbers
	} {
		if view := s.tableOf("caption", test.table); view.Scroll != test.want {
			t.Errorf("%v: scrolls is %v, want %v (widths %v)", test.table.Rows[0].Cells, view.Scroll, test.want, view.Widths)
		}
	}
}
