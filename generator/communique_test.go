package generator_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

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

// TestCommuniqueSlips puts slips into the communiqué, one at a time: each is an error.
func TestCommuniqueSlips(t *testing.T) {
	root := os.DirFS("testdata/communique")
	for _, slip := range []struct{ name, file, was, is, rule string }{
		{"a part larger than the whole", "01-general/figures.toml", `"91246亿元"`, `"9124.6亿元"`, "bad-derive"},
		{"a fall that rises in English", "01-general/en.md", "Food prices fell by", "Food prices rose by", "direction"},
		{"a fall of a negative number", "01-general/zh.md", "食品价格下降{$cpi_food :abs}", "食品价格下降{$cpi_food}", "direction"},
		{"two expenditures in each other's place", "09-living/zh.md", "城镇居民人均消费支出{$consumption_urban}，{$consumption_urban_g :change}；农村居民人均消费支出{$consumption_rural}", "城镇居民人均消费支出{$consumption_rural}，{$consumption_urban_g :change}；农村居民人均消费支出{$consumption_urban}", "figure-swapped"},
		{"a figure in another's place", "09-living/en.md", "Urban residents had {$income_urban}", "Urban residents had {$income_rural}", "unpaired-block"},
		{"a level for a change", "01-general/zh.md", "第三产业增加值{$tertiary}，{$tertiary_g :change}", "第三产业增加值{$tertiary_g}，增长{$tertiary}", "figure-swapped"},
		{"shares of 90 per cent", "01-general/industry-shares.csv", "6.8,37.0,56.2", "6.8,27.0,56.2", "shares"},
		{"a cell ten times too small", "01-general/gdp.csv", "91246p", "9124.6p", "series-outlier"},
		{"a date to come", "05-trade/figures.toml", `as_of  = "2025"`, `as_of  = "2035"`, "future-date"},
		{"another year of a quotation", "01-general/zh.md", "2026年2月26日", "2025年2月26日", "unpaired-number"},
		{"another number of provinces", "02-agriculture/en.md", "of the 31 provinces", "of the 13 provinces", "unpaired-number"},
		{"billion for million", "02-agriculture/en.md", "120 million tonnes", "120 billion tonnes", "unpaired-number"},
		{"another age", "12-population/en.md", "Aged 16–59 (under 60)", "Aged 16–95 (under 60)", "unpaired-number"},
	} {
		t.Run(slip.name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() {
					return err
				}
				text, err := fs.ReadFile(root, path)
				if path == "content/"+slip.file {
					if !strings.Contains(string(text), slip.was) {
						t.Fatalf("%s lacks %q", path, slip.was)
					}
					text = []byte(strings.Replace(string(text), slip.was, slip.is, 1))
				}
				fsys[path] = &fstest.MapFile{Data: text}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			var msgs diag.List
			generator.Load(fsys, diglot.Defaults(), &msgs)
			found := false
			for _, m := range msgs.Messages() {
				found = found || m.Severity == diag.Error && m.ID == slip.rule
			}
			if !found {
				t.Errorf("no error of %q", slip.rule)
			}
		})
	}
}
