package chart

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// TestRuns takes the letters of flags out of labels.
func TestRuns(t *testing.T) {
	for text, want := range map[string]string{
		"":               "",
		"126.4":          "126.4",
		"126.4ᵖ":         "126.4^p",
		"93347亿元ᵉᵖ":      "93347亿元^ep",
		"A 3ᵖ · B 4 · ᵉ": "A 3^p · B 4 · ^e",
	} {
		got := ""
		for _, r := range runs(text) {
			if r.raised {
				got += "^"
			}
			got += r.text
		}
		if got != want {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
}

// TestFlags draws charts of values with flags and of missing ones.
func TestFlags(t *testing.T) {
	archive, err := txtar.ParseFile("../testdata/load/flags.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	var msgs diag.List
	c := config.Load(fsys, &msgs)
	catalog := i18n.Load(fsys, diglot.Defaults(), c.Languages, nil, &msgs)
	r := report.Join(report.Parts{Config: c, Catalog: catalog, Figures: figure.Load(fsys, catalog, &msgs)}, &msgs)
	if msgs.Errors() > 0 {
		t.Fatal(msgs.String())
	}
	m := metrics(t)
	for _, test := range []struct {
		chart, lang string
		// told is in the walk or the description, cells are those of the first column,
		// drawn are words of both drawings.
		told, cells string
		drawn       []string
	}{
		{"sectors", "en", "Primary sector: RMB 9,334.7 billion (preliminary)", "", nil},
		{"sectors", "zh", "第一产业：93347亿元（初步数）", "93347亿元+p 499653亿元+p 808879亿元", []string{"93347亿元", "p"}},
		{"electricity", "en", "Wind: 1,120.37 billion kilowatt-hours (estimated, preliminary)", "", []string{"kilowatt-hours", "ep", "billion"}},
		{"years", "en", "2023: not available", "2.2% 8.5%+b 3.1% …! 5.0%+r 5.0%+p", []string{"8.5%", "b", "…"}},
		{"branches", "zh", "军工：保密", "2.3%+p 2.5% 0.6% 9.1% −10.2% −1.2% …! −17.2%+e –! c!", []string{"−17.2%", "e", "暂无数据", "不适用", "保密"}},
		{"work", "en", "New jobs: not available", "", []string{"confidential"}},
		{"residence", "en", "", "", []string{"e"}},
	} {
		t.Run(test.chart+"."+test.lang, func(t *testing.T) {
			p, err := Build(r, m, r.Figures.Chart(test.chart), i18n.Lang(test.lang))
			if err != nil {
				t.Fatal(err)
			}
			told := p.Description
			for _, group := range p.Points {
				told += "\n" + strings.Join(group, "\n")
			}
			if !strings.Contains(told, test.told) {
				t.Errorf("nothing says %q:\n%s", test.told, told)
			}
			var cells []string
			for _, row := range p.Table.Rows {
				text := row.Cells[0].Text
				if row.Cells[0].Flags != "" {
					text += "+" + string(row.Cells[0].Flags)
				}
				if row.Cells[0].Missing != figure.Present {
					text += "!"
				}
				cells = append(cells, text)
			}
			if got := strings.Join(cells, " "); test.cells != "" && got != test.cells {
				t.Errorf("the table has %q, want %q", got, test.cells)
			}
			for _, d := range []Drawing{p.Wide, p.Narrow} {
				if !d.Fits {
					t.Errorf("the words of the drawing %d wide cover each other", d.Width)
				}
				for _, word := range test.drawn {
					if !strings.Contains(string(d.Option), `"`+word+`"`) && !strings.Contains(string(d.Option), word+`"`) {
						t.Errorf("the drawing %d wide lacks %q", d.Width, word)
					}
				}
				if strings.ContainsAny(string(d.Option)+string(d.SVG), "ᵖᵉᵇʳ") {
					t.Errorf("the drawing %d wide has letters that few fonts have", d.Width)
				}
			}
		})
	}
}
