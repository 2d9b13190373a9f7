package page

import (
	"os"
	"strings"
	"testing"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// TestPrevailing finds what time the figures of a page are of.
func TestPrevailing(t *testing.T) {
	for name, c := range map[string]struct {
		dates []string
		want  string
	}{
		"none":                                  {nil, ""},
		"none that is known":                    {[]string{"unknown", ""}, ""},
		"one":                                   {[]string{"2025"}, "2025"},
		"a year with a quarter and a day":       {[]string{"2025", "2025", "2025", "2025-10/2025-12", "2025-12-31"}, "2025"},
		"a year, and the end of it":             {[]string{"2025", "2025-12-31"}, "2025-12-31"},
		"two that are equally many":             {[]string{"2024", "2025", "2024", "2025"}, "2025"},
		"quarters":                              {[]string{"2025-Q1", "2025-Q2", "2025-Q3"}, "2025"},
		"years":                                 {[]string{"2021", "2022", "2023", "2024-12-31"}, "2021/2024"},
		"a fiscal year":                         {[]string{"2024/25", "2024/25", "2023"}, "2024/25"},
		"those that are not known do not count": {[]string{"unknown", "unknown", "unknown", "2020-04-30"}, "2020-04-30"},
	} {
		t.Run(name, func(t *testing.T) {
			var figures []*figure.Figure
			for _, s := range c.dates {
				p, err := number.ParsePeriod(s)
				if err != nil && s != "" {
					t.Fatal(err)
				}
				figures = append(figures, &figure.Figure{AsOf: p})
			}
			if got := prevailing(figures).ISO(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestPeriodOfTheReport looks for the report's period in the colophon of every page, and
// for what time a section's figures are of.
func TestPeriodOfTheReport(t *testing.T) {
	pages := write(t, load(t, edited(t, "", "languages   = [", "period = \"2024/25\"\nlanguages   = [", `as_of     = "2020-04-30"`, `as_of     = "2020"`, `as_of  = "2020-04-30"`, `as_of  = "2020"`)))
	for page, want := range map[string]string{
		"en/about.html": "<dt>Period</dt><dd>financial year 2024–25</dd>",
		"zh/index.html": "<dt>报告期</dt><dd>2024/25财政年度</dd>",
		"zh/zones.html": "2020年的数据",
		"en/zones.html": "Data for 2020",
	} {
		if !strings.Contains(pages[page], want) {
			t.Errorf("%s lacks %s", page, want)
		}
	}
	for page, text := range write(t, load(t, os.DirFS("testdata/report"))) {
		if strings.Contains(text, "<dt>Period</dt>") {
			t.Errorf("%s has a period that nobody gave", page)
		}
	}
}
