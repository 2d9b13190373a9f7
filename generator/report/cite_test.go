package report

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// TestMergeRanges joins neighbouring paragraphs.
func TestMergeRanges(t *testing.T) {
	for name, c := range map[string]struct{ places, want []string }{
		"one":                      {[]string{"23"}, []string{"23"}},
		"in order":                 {[]string{"21", "19"}, []string{"19", "21"}},
		"neighbours":               {[]string{"24", "23"}, []string{"23–24"}},
		"a range and its end":      {[]string{"23–24", "24"}, []string{"23–24"}},
		"ranges that touch":        {[]string{"36→37", "38-39"}, []string{"36–39"}},
		"a range inside another":   {[]string{"1–9", "3"}, []string{"1–9"}},
		"a list":                   {[]string{"12–13, 26", "14"}, []string{"12–14", "26"}},
		"what is no paragraph":     {[]string{"cover", "3"}, []string{"3", "cover"}},
		"a range that runs back":   {[]string{"9–3"}, []string{"9–3"}},
		"a sentence across a page": {[]string{"41 – 42"}, []string{"41–42"}},
	} {
		t.Run(name, func(t *testing.T) {
			var places []i18n.Text
			for _, at := range c.places {
				places = append(places, i18n.Text{"zh": at, "en": at})
			}
			var got []string
			for _, text := range mergeRanges(places) {
				if text["zh"] != text["en"] {
					t.Errorf("%q in one language and %q in the other", text["zh"], text["en"])
				}
				got = append(got, text["en"])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestWhere writes the places of citations as each language does.
func TestWhere(t *testing.T) {
	var msgs diag.List
	langs := []i18n.Lang{"zh", "en"}
	r := &Report{Parts: Parts{Catalog: i18n.Load(fstest.MapFS{}, diglot.Defaults(), langs, make([]diag.Span, 2), &msgs)}}
	both := func(term figure.Term, at string) figure.Locator {
		return figure.Locator{Term: term, At: i18n.Text{"zh": at, "en": at}}
	}
	words := figure.Locator{Term: "section", At: i18n.Text{"zh": "一、综合", "en": "I. General"}}
	doc := &figure.Document{ID: "a"}
	cite := func(all ...[]figure.Locator) []figure.Citation {
		var list []figure.Citation
		for _, l := range all {
			list = append(list, figure.Citation{Document: doc, Locators: l})
		}
		return list
	}
	one := func(l ...figure.Locator) []figure.Locator { return l }
	for name, c := range map[string]struct {
		cited  []figure.Citation
		zh, en string
	}{
		"nothing":     {cite(one()), "", ""},
		"a paragraph": {cite(one(both("paragraph", "23"))), "第23段", "para. 23"},
		"paragraphs": {
			cite(one(both("paragraph", "24")), one(both("paragraph", "23")), one(both("paragraph", "19"))),
			"第19、23–24段", "paras. 19, 23–24",
		},
		"a table":             {cite(one(both("table", "7"))), "表7", "Table 7"},
		"a table with hyphen": {cite(one(both("table", "2-1"))), "表2-1", "Table 2-1"},
		"two tables":          {cite(one(both("table", "7")), one(both("table", "9"))), "表7、9", "Tables 7, 9"},
		"pages":               {cite(one(both("page", "12-14"))), "第12–14页", "pp. 12–14"},
		"words":               {cite(one(words)), "一、综合", "I. General"},
		"a cell of a table":   {cite(one(both("page", "3"), both("table", "7"), both("cell", "B12"))), "第3页，表7，单元格B12", "p. 3, Table 7, cell B12"},
		"several kinds": {
			cite(one(both("table", "7")), one(words), one(both("table", "8")), one(both("page", "1"), both("note", "2")), one(both("table", "7"))),
			"表7–8，一、综合，第1页，注2", "Tables 7–8, I. General, p. 1, note 2",
		},
		"a cover": {cite(one(both("page", "cover")), one(both("page", "3"))), "第3页，cover", "p. 3, cover"},
	} {
		t.Run(name, func(t *testing.T) {
			cited := Gather(c.cited)
			if zh, en := r.Where("zh", cited[0].Places), r.Where("en", cited[0].Places); zh != c.zh || en != c.en {
				t.Errorf("%q and %q, want %q and %q", zh, en, c.zh, c.en)
			}
		})
	}
}
