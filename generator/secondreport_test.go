package generator_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
)

// A row is a number as a statistical office prints it, and what has to be written of
// it. The rows are those that a communiqué was once written wrong for.
type row struct {
	name string
	// keys are the keys of the figure's table that state the number.
	keys string
	// ask is what stands after the id in the placeholder, " :abs".
	ask    string
	zh, en string
}

// rows are the numbers of the communiqué that are written wherever the figure is used
// without a word on how.
var rows = []row{
	{"people in 万", `value = "140489万人"`, "", "140489万人", "1,404.89 million people"},
	{"money in 亿", `value = "1401879亿元"`, "", "1401879亿元", "140,187.9 billion yuan"},
	{"electricity in 亿", `value = "105752.5亿千瓦时"`, "", "105752.5亿千瓦时", "10,575.25 billion kilowatt-hours"},
	{"a rounded number keeps its scale", `value = "105752.5亿千瓦时"` + "\nround = 0", "", "105753亿千瓦时", "10,575.3 billion kilowatt-hours"},
	{"more decimals than were typed", `value = "105752.5亿千瓦时"` + "\nround = 4", "", "105752.5000亿千瓦时", "10,575.25000 billion kilowatt-hours"},
	{"tonnes in 万, as a phrase", `value = "71488万吨"`, "", "71488万吨", "714.88 million tonnes"},
	{"tonnes in 万, as a decimal", `value = "71488"` + "\n" + `unit = "万吨"`, "", "71488万吨", "714.88 million tonnes"},
	{"kilowatt-hours in 亿, as a decimal", `value = "105752.5"` + "\n" + `unit = "亿千瓦时"`, "", "105752.5亿千瓦时", "10,575.25 billion kilowatt-hours"},
	{"a zero at the end of a share", `value = "5.0%"`, "", "5.0%", "5.0%"},
	{"no change, with a zero", `value = "0.0%"`, "", "0.0%", "0.0%"},
	{"a zero at the end of a measure", `value = "28.0微克/立方米"`, "", "28.0微克/立方米", "28.0 micrograms per cubic metre"},
	{"a zero at the end of a count", `value = "43.0万套"`, "", "43.0万套", "430,000 flats"},
	{"a zero in 万 kilometres", `value = "5.0万公里"`, "", "5.0万公里", "50,000 kilometres"},
	{"kilometres in 万", `value = "16.5万公里"`, "", "16.5万公里", "165,000 kilometres"},
	{"hectares in 万", `value = "9万公顷"`, "", "9万公顷", "90,000 hectares"},
	{"yuan without a scale", `value = "99665元"`, "", "99665元", "99,665 yuan"},
	{"yuan without a scale, again", `value = "43377元"`, "", "43377元", "43,377 yuan"},
	{"yuan without a scale, exact", `value = "99665元"`, " :exact", "99665元", "99,665 yuan"},
	{"per mille", `value = "−2.41‰"`, "", "−2.41‰", "−2.41‰"},
	{"per mille, with a hyphen", `value = "-2.41‰"`, "", "−2.41‰", "−2.41‰"},
	{"yuan per person", `value = "184413元/人"`, "", "184413元/人", "184,413 yuan per person"},
	{"a ratio", `value = "2.31"` + "\n" + `unit = "ratio"`, "", "2.31", "2.31"},
	{"a range", `value = "3.5%—5.5%"`, "", "3.5%—5.5%", "3.5–5.5%"},
	{"a range with an integer", `value = "5%—5.5%"`, "", "5%—5.5%", "5–5.5%"},
	{"about", `value = "60%左右"`, "", "60%左右", "about 60%"},
	{"a fall, its magnitude", `value = "−3.8%"`, " :abs", "3.8%", "3.8%"},
	{"a fall, with its sign", `value = "−3.8%"`, "", "−3.8%", "−3.8%"},
	{"a fall, in words", `value = "−3.8%"`, " :change", "下降3.8%", "fell 3.8%"},
	{"a fall, typed in words", `value = "下降0.1%"`, " :change as=adverb", "下降0.1%", "down 0.1%"},
	{"doubling", `value = "翻一番"`, " :change", "翻一番", "doubled"},
	{"growth by a multiple", `value = "增长1.5倍"`, " :change", "增长1.5倍", "grew 150%"},
	{"percentage points", `value = "提高0.89个百分点"`, " :change", "提高0.89个百分点", "rose 0.89 percentage points"},
}

// officeReport is a small report of an office about its own numbers. Figures are
// keys after an id, the texts are those of the two languages' section.
func officeReport(config, figures, zh, en string) fstest.MapFS {
	const front = "+++\ntitle = %q\ndescription = %q\n+++\n"
	return fstest.MapFS{
		"config.toml": {Data: []byte(`title     = { zh = "公报", en = "Communiqué" }
summary   = { zh = "一份公报。", en = "A communiqué." }
currency  = "yuan"
` + config)},
		"content/sources.toml": {Data: []byte(`[source.office]
label = "S1"
title = { zh = "统计表", en = "Tables" }
date  = "2026-02"
lang  = "zh-Hans"
type  = "dataset"
own   = true
`)},
		"content/01-all/figures.toml": {Data: []byte(figures)},
		"content/01-all/zh.md":        {Data: []byte(fmt.Sprintf(front, "全部", "全部数字。") + zh)},
		"content/01-all/en.md":        {Data: []byte(fmt.Sprintf(front, "All", "All figures.") + en)},
	}
}

// officeFigure is a figure's table.
func officeFigure(id, keys string) string {
	if !strings.Contains(keys, "as_of") {
		keys += "\nas_of = \"2025\""
	}
	if !strings.Contains(keys, "derive") {
		keys += "\nsource = { id = \"office\", table = \"1\" }"
	}
	return fmt.Sprintf("[figure.%s]\nlabel = { zh = \"指标\", en = \"Measure\" }\n%s\n\n", id, keys)
}

// sound loads a report, and fails where anything is said against it.
func sound(t *testing.T, fsys fstest.MapFS) *report.Report {
	t.Helper()
	var msgs diag.List
	r := generator.Load(fsys, diglot.Defaults(), &msgs)
	var b strings.Builder
	if err := msgs.Render(&b, diag.RenderOptions{}); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 0 {
		t.Fatalf("the report is not sound:\n%s", b.String())
	}
	return r
}

// written is block i of the section in a language, numbers written out.
func written(r *report.Report, lang i18n.Lang, i int) string {
	return r.Sections[0].Doc(lang).BlockText(i, func(ref *section.Ref) string { return r.RefText(lang, ref) })
}

// TestSecondReport writes each row in the prose of both languages.
func TestSecondReport(t *testing.T) {
	var figures, prose strings.Builder
	for i, row := range rows {
		figures.WriteString(officeFigure(fmt.Sprintf("f%d", i), row.keys))
		fmt.Fprintf(&prose, "\n- {$f%d%s}\n", i, row.ask)
	}
	r := sound(t, officeReport("", figures.String(), prose.String(), prose.String()))
	lines := map[i18n.Lang][]string{}
	for _, lang := range r.Config.Languages {
		lines[lang] = strings.Split(strings.TrimSpace(written(r, lang, 0)), "\n")
	}
	for i, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for lang, want := range map[i18n.Lang]string{"zh": row.zh, "en": row.en} {
				if got := lines[lang][i]; got != want {
					t.Errorf("%s: got %q, want %q", lang, got, want)
				}
			}
		})
	}
}
