package generator_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
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

// TestSecondReportColumns writes the columns of files: one scale and one number of
// decimals a column.
func TestSecondReportColumns(t *testing.T) {
	const chart = `[chart.%s]
kind = "bar"
title = { zh = "指标", en = "Measures" }
subtitle = { zh = "全部", en = "All" }
alt = { zh = "条形图。", en = "Bar chart." }
heading = { zh = "项", en = "Item" }
data = "%s.csv"
unit = "%s"
as_of = "2025"
source = { id = "office", table = "7" }
series = [ { column = "value" } ]

`
	columns := []struct {
		id, unit string
		cells    []string
		zh, en   []string
	}{
		{"shares", "%", []string{"51", "49", "67.9"}, []string{"51.0%", "49.0%", "67.9%"}, []string{"51.0%", "49.0%", "67.9%"}},
		{
			"money", "亿元",
			[]string{"10000", "2266", "27861"},
			[]string{"10000亿元", "2266亿元", "27861亿元"},
			[]string{"1,000.0 billion yuan", "226.6 billion yuan", "2,786.1 billion yuan"},
		},
		{
			"people", "万人",
			[]string{"95380", "45109"},
			[]string{"95380万人", "45109万人"},
			[]string{"953.80 million people", "451.09 million people"},
		},
		{"falls", "%", []string{"-3.8", "4", "-0.1"}, []string{"−3.8%", "4.0%", "−0.1%"}, []string{"−3.8%", "4.0%", "−0.1%"}},
	}
	var charts, body strings.Builder
	for _, c := range columns {
		fmt.Fprintf(&charts, chart, c.id, c.id, c.unit)
		fmt.Fprintf(&body, "\n::chart{#%s}\n", c.id)
	}
	fsys := officeReport("", charts.String(), body.String(), body.String())
	for _, c := range columns {
		text := "zh,en,value\n"
		for i, cell := range c.cells {
			text += fmt.Sprintf("第%c项,Item %c,%s\n", '甲'+i, 'A'+i, cell)
		}
		fsys["content/01-all/"+c.id+".csv"] = &fstest.MapFile{Data: []byte(text)}
	}
	r := sound(t, fsys)
	for _, c := range columns {
		for lang, want := range map[i18n.Lang][]string{"zh": c.zh, "en": c.en} {
			var got []string
			for _, cell := range r.Figures.Chart(c.id).Series[0].Cells {
				got = append(got, r.CellPhrase(lang, cell, number.Form{}).String())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s: -want +got\n%s", c.id, lang, diff)
			}
		}
	}
	for lang, want := range map[i18n.Lang]string{"zh": "表7", "en": "Table 7"} {
		if got := r.SourceLine(lang, r.Figures.Chart("money"), ""); !strings.Contains(got, want) {
			t.Errorf("%s: the source %q lacks %q", lang, got, want)
		}
	}
}

// TestSecondReportDates writes the times that an office's figures are of.
func TestSecondReportDates(t *testing.T) {
	dates := []struct{ asOf, zh, en string }{
		{"2025-Q3", "2025年三季度", "Q3 2025"},
		{"2025-H1", "2025年上半年", "first half of 2025"},
		{"2022/23", "2022/23财政年度", "financial year 2022–23"},
		{"2025", "2025年", "2025"},
	}
	var figures, prose strings.Builder
	for i, d := range dates {
		figures.WriteString(officeFigure(fmt.Sprintf("f%d", i), fmt.Sprintf("value = \"5.0%%\"\nas_of = %q", d.asOf)))
		fmt.Fprintf(&prose, "\n- {$f%d}\n", i)
	}
	r := sound(t, officeReport("", figures.String(), prose.String(), prose.String()))
	for i, d := range dates {
		f := r.Figures.Figure(fmt.Sprintf("f%d", i))
		if zh, en := r.Period("zh", f), r.Period("en", f); zh != d.zh || en != d.en {
			t.Errorf("%s: got %q and %q, want %q and %q", d.asOf, zh, en, d.zh, d.en)
		}
	}
}

// TestSecondReportFlags writes what is preliminary, revised, estimated, confidential or not
// available: at a figure, in a file's cells, and in the legend.
func TestSecondReportFlags(t *testing.T) {
	figures := officeFigure("gdp", `value = "1401879亿元"`+"\n"+`flag = "p"`) +
		officeFigure("energy", `value = "61.7亿吨"`+"\n"+`flag = "e"`) +
		officeFigure("jobs", `missing = "not-available"`+"\n"+`unit = "person"`) +
		officeFigure("secret", `missing = "confidential"`+"\n"+`unit = "yuan"`) +
		`[figure.before]
label = { zh = "上年", en = "A year before" }
value = "1349084亿元"
as_of = "2024"
source = { id = "office", table = "1" }
revision = { was = "1348066亿元", date = "2025-12-26", kind = "revision", why = { zh = "普查。", en = "A census." } }

[chart.years]
kind = "bar"
title = { zh = "指标", en = "Measures" }
subtitle = { zh = "各年", en = "By year" }
alt = { zh = "条形图。", en = "Bar chart." }
heading = { zh = "年", en = "Year" }
data = "years.csv"
unit = "亿元"
as_of = "2025"
source = { id = "office", table = "1" }
series = [ { column = "value" } ]
`
	body := "\n| {$gdp :label} | {$energy :label} |\n|---|---|\n| {$gdp} | {$energy} |\n| {$before} | |\n\n::keyfigures{ids=\"jobs secret\"}\n\n::chart{#years}\n"
	fsys := officeReport("", figures, body, body)
	fsys["content/01-all/years.csv"] = &fstest.MapFile{Data: []byte("zh,en,value\n2022年,2022,…\n2023年,2023,c\n2024年,2024,1349084r\n2025年,2025,1401879p\n")}
	r := sound(t, fsys)
	for lang, want := range map[i18n.Lang][]string{
		"zh": {"1401879亿元（初步数）", "61.7亿吨（估计数）", "暂无数据", "保密", "1349084亿元（修订数）"},
		"en": {"140,187.9 billion yuan (preliminary)", "6.17 billion tonnes (estimated)", "not available", "confidential", "134,908.4 billion yuan (revised)"},
	} {
		for i, id := range []string{"gdp", "energy", "jobs", "secret", "before"} {
			f := r.Figures.Figure(id)
			if got := r.Told(lang, f); got != want[i] {
				t.Errorf("%s, %s: got %q, want %q", id, lang, got, want[i])
			}
		}
	}
	for id, want := range map[string]string{"jobs": "…", "secret": "c"} {
		if got := r.Phrase("en", r.Figures.Figure(id), number.Form{}).String(); got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
	for lang, want := range map[i18n.Lang]string{
		"zh": "p 初步数；r 修订数；… 暂无数据；c 保密",
		"en": "p preliminary; r revised; … not available; c confidential",
	} {
		if got := r.LegendLine(lang, report.ChartSigns(r.Figures.Chart("years"))); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

// TestSecondReportDifference writes a population that fell as a difference that is told.
func TestSecondReportDifference(t *testing.T) {
	figures := officeFigure("pop", `value = "140489万人"`+"\n"+`as_of = "2025"`) +
		officeFigure("pop24", `value = "140828万人"`+"\n"+`as_of = "2024"`) +
		officeFigure("more", `derive = { difference = ["pop", "pop24"] }`+"\n"+`as_of = "2025"`+"\n"+
			`because = { zh = "两个年末之差。", en = "The difference between two ends of years." }`)
	r := sound(t, officeReport("",
		figures,
		"年末人口{$pop}，上年末{$pop24}，比上年末{$more :change}，即{$more}。\n",
		"The population was {$pop} and {$pop24 :bare} a year earlier; it {$more :change}, that is by {$more}.\n"))
	for lang, want := range map[i18n.Lang]string{
		"zh": "年末人口140489万人，上年末140828万人，比上年末减少339万人，即−339万人。",
		"en": "The population was 1,404.89 million people and 1,408.28 million a year earlier; it decreased by 3.39 million people, that is by −3.39 million people.",
	} {
		if got := written(r, lang, 0); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

// soundProse are sentences that a statistician calls correct: nothing is said of them.
var soundProse = []struct{ zh, en string }{
	{"全年粮食产量比上年增长{$x}。", "Grain output was up {$x} in 2025."},
	{"年末就业人员比上年末增长{$x}。", "At the end of 2025 employment was up {$x} on a year earlier."},
	{"一季度，工业增加值同比增长{$x}。", "In Q1 the value added of industry was up {$x} year on year."},
	{"万元国内生产总值能耗下降{$x}。", "Energy consumption per 10,000 yuan of GDP was down {$x}."},
	{"“十四五”时期年均增长{$x}。", "Over the 14th Five-Year Plan period growth averaged {$x} a year."},
	{"十种有色金属产量增长{$x}。", "The output of ten kinds of nonferrous metals was up {$x}."},
	{"三次产业都有增长，第三产业增长{$x}。", "All three industries grew; the tertiary industry was up {$x}."},
	{"全国31个省都有增长，平均{$x}。", "All 31 provinces saw growth, {$x} on average."},
	{"0—15岁人口占{$x}。", "Those aged 0–15 made up {$x}."},
	{"60岁及以上人口占{$x}。", "People aged 60 and over made up {$x}."},
	{"16—59岁（含不满60周岁）人口占{$x}。", "Those aged 16–59 (under 60) made up {$x}."},
	{"每百元营业收入中的费用增长{$x}。", "Expenses per 100 yuan of business revenue were up {$x}."},
	{"合计为100.0%，其中服务业{$x}。", "The total is 100.0%, of which services {$x}."},
	{"过去五年，产量年均增长{$x}。", "Over the past five years output grew {$x} a year."},
	{"发言人说：“粮食产量稳定在1.3万亿斤以上。”全年增长{$x}。", "The spokesperson said: “Grain output has stayed above 1.3 trillion jin.” Growth in 2025 was {$x}."},
}

// TestSecondReportProse holds that nothing is said of sound prose.
func TestSecondReportProse(t *testing.T) {
	for _, p := range soundProse {
		t.Run(p.zh, func(t *testing.T) {
			sound(t, officeReport("period = \"2025\"\n", officeFigure("x", `value = "5.0%"`), p.zh+"\n", p.en+"\n"))
		})
	}
}

// TestSecondReportTraditional writes the rows' numbers in traditional characters: 萬 and
// 億 with the measure words of that language.
func TestSecondReportTraditional(t *testing.T) {
	traditional := []struct{ keys, ask, want string }{
		{`value = "1401879亿元"`, "", "1,401,879億元"},
		{`value = "140489万人"`, "", "140,489萬人"},
		{`value = "约339万人"`, "", "約339萬人"},
		{`value = "−3.8%"`, " :change", "下降3.8%"},
		{`value = "2"` + "\n" + `unit = "times"`, " :words", "兩倍"},
		{`value = "28.0微克/立方米"`, "", "28.0微克/立方公尺"},
	}
	var figures, prose strings.Builder
	for i, row := range traditional {
		figures.WriteString(officeFigure(fmt.Sprintf("f%d", i), row.keys))
		fmt.Fprintf(&prose, "\n- {$f%d%s}\n", i, row.ask)
	}
	fsys := officeReport("languages = [\"zh\", \"zh-Hant\"]\n", figures.String(), prose.String(), "")
	for name, file := range fsys {
		file.Data = []byte(strings.ReplaceAll(string(file.Data), " en = ", " zh-Hant = "))
		fsys[name] = file
	}
	fsys["content/01-all/zh-Hant.md"] = fsys["content/01-all/zh.md"]
	delete(fsys, "content/01-all/en.md")
	r := sound(t, fsys)
	lines := strings.Split(strings.TrimSpace(written(r, r.Config.Languages[1], 0)), "\n")
	for i, row := range traditional {
		if lines[i] != row.want {
			t.Errorf("%s: got %q, want %q", row.keys, lines[i], row.want)
		}
	}
}

// TestSecondReportTitle joins a title at its break mark with a space, where the language
// has one between words.
func TestSecondReportTitle(t *testing.T) {
	fsys := officeReport("", officeFigure("x", `value = "5.0%"`), "增长{$x}。\n", "Growth was {$x}.\n")
	config := string(fsys["config.toml"].Data)
	fsys["config.toml"].Data = []byte(strings.Replace(config, `{ zh = "公报", en = "Communiqué" }`, `{ zh = "经济和社会|发展", en = "Economy and society|in 2025" }`, 1))
	r := sound(t, fsys)
	for lang, want := range map[i18n.Lang]string{"zh": "经济和社会发展", "en": "Economy and society in 2025"} {
		if got := r.Text(lang, r.Config.Title); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
		if got := r.Text(lang, r.Config.Name); got != want {
			t.Errorf("%s: the name is %q, want %q", lang, got, want)
		}
	}
}
