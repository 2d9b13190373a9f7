package check

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// judged reads two texts and says what the judgement finds between them.
func judged(finders map[i18n.Lang]*numeralFinder, one, two i18n.Lang, a, b string, thisYear int) string {
	sideOf := func(lang i18n.Lang, text string) *side {
		file := diag.NewFile(string(lang), []byte(text))
		s := side{lang: finders[lang].lang, finder: finders[lang], place: file.Whole()}
		var whole stretch
		whole.add(text, file.Whole(), false)
		s.numerals = whole.read(finders[lang], &s)
		return &s
	}
	var said []string
	for _, v := range judge(sideOf(one, a), sideOf(two, b), thisYear) {
		switch v.finding {
		case differs:
			said = append(said, fmt.Sprintf("%s|%s %s", v.n.text(), v.other.text(), v.difference.Mistake))
		case missing:
			said = append(said, v.n.text()+"|")
		case mayDiffer:
			said = append(said, fmt.Sprintf("(%s|%s %s)", v.n.text(), v.other.text(), v.difference.Mistake))
		case alone:
			said = append(said, "("+v.n.text()+"|)")
		}
	}
	return strings.Join(said, "; ")
}

// TestJudge holds blocks of two languages against each other in both directions: an
// error is told as "here|there mistake", a warning in parentheses.
func TestJudge(t *testing.T) {
	finders := finders(t)
	for _, test := range []struct{ zh, en, want string }{
		// equal quantities, whatever their order or writing
		{"产量7亿吨，占三分之一。", "A third of it, 700 million tonnes.", ""},
		{"涉及两个领域。", "Both fields are covered.", ""},
		{"涉及两个领域。", "It covers two fields.", ""},
		{"涉及两个领域。", "It covers three fields.", "两|three value-differs"},
		{"涉及两个领域。", "It covers these fields.", "(两|)"},
		{"增长5.0%、4.8%和3.2%。", "Growth of 5.0, 4.8 and 3.2 per cent.", ""},
		{"增长5.0%，其中4.8%。", "Growth of 5.0%, of which 4.9%.", "4.8%|4.9% digit-changed"},
		// slips
		{"投资7亿元。", "Investment of 7 billion yuan.", "7亿|7 billion scale-swapped"},
		{"投资6.5亿元。", "Investment of RMB 65 million.", "6.5亿|65 million decimal-shifted"},
		{"提高0.89个百分点。", "It rose by 0.89 per cent.", "0.89|0.89 percent-points"},
		{"增长1.5倍。", "It was 1.5 times the level of last year.", "1.5|1.5 times-off-by-one"},
		{"增长5.2%。", "It fell by 5.2%.", "5.2%|5.2% direction-flipped"},
		{"近500家企业。", "More than 500 firms.", "500|500 qualifier-flipped"},
		{"约500家企业。", "More than 500 firms.", "500|500 qualifier-changed"},
		{"共500家企业，3000人。", "There are 500 firms.", "3000|"},
		{"投资650亿美元。", "Investment of 65 billion yuan.", "650亿|65 billion currency-differs"},
		// what counts nothing
		{"0—15岁人口占16.1%，60周岁及以上占22.0%。", "Those aged 0–15 made up 16.1%, and those aged 60 and over 22.0%.", ""},
		{"不满16周岁的人口。", "The population under 16.", ""},
		{"三次产业结构、三大需求。", "The structure of the three industries and of demand.", ""},
		{"十种有色金属产量8175万吨。", "Output of ten kinds of nonferrous metals was 81.75 million tonnes.", ""},
		{"31个省（自治区、直辖市）。", "All 31 provinces, autonomous regions and municipalities.", ""},
		{"合计100.0%。", "The whole.", ""},
		{"万元国内生产总值能耗下降3.8%。", "Energy use per 10,000 yuan of GDP fell by 3.8%.", ""},
		{"单位：亿元", "Unit: 100 million yuan", ""},
		{"单位：亿元", "Unit: million yuan", "亿|million scale-swapped"},
		{"每十万人9930人。", "9,930 per 100,000 residents.", ""},
		{"见第3节和图2。", "See section 3 and figure 2.", ""},
		{"见第3节。", "See section 4.", "3|4 "},
		{"“粮食产量稳定在1.3万亿斤以上”，文件说。", "Grain output stays above 1.3 trillion jin, the document says.", ""},
		{"“粮食产量稳定在1.3万亿斤以上”，文件说。", "Grain output stays above 650 million tonnes, the document says.", ""},
		// times
		{"全年增长5%。", "In 2025 it grew by 5%.", ""},
		{"全年增长5%。", "In 2023 it grew by 5%.", "全年|2023 "},
		{"比上年增长5%。", "It grew by 5% from 2024.", ""},
		{"比上年增长5%。", "It grew by 5% from 2022.", "上年|2022 "},
		{"年末人口140489万人。", "At the end of 2025 the population was 1,404.89 million.", ""},
		{"一季度增长5.4%。", "In Q1 it grew by 5.4%.", ""},
		{"一季度增长5.4%。", "In January–March it grew by 5.4%.", ""},
		{"一季度增长5.4%。", "In the second quarter it grew by 5.4%.", "一季度|second quarter "},
		{"前三季度增长5.4%。", "From January to September it grew by 5.4%.", ""},
		{"1—9月增长5.4%。", "It grew by 5.4% in the first nine months.", ""},
		{"上半年增长5.4%。", "It grew by 5.4% in H1.", ""},
		{"上半年增长5.4%。", "It grew by 5.4% in the second half of the year.", "上半年|second half "},
		{"“十四五”以来。", "Since the start of the 14th Five-Year Plan.", ""},
		{"“十四五”以来。", "Since the start of the 13th Five-Year Plan.", "十四五|13th Five-Year Plan "},
		{"2024/25财政年度。", "The 2024-25 fiscal year.", ""},
		{"2019年底。", "At the end of 2018.", "2019|2018 "},
		{"2020年4月底。", "At the end of April 2020.", ""},
		{"2020年5月底。", "At the end of April 2020.", "5|April "},
		{"2020年12月31日。", "On 31 December 2020.", ""},
		{"2020年12月31日。", "On 30 December 2020.", "31|30 "},
		{"12月同比增长5.4%。", "In December it grew by 5.4% year on year.", ""},
		{"12月环比增长0.4%。", "In December it grew by 0.4% year on year.", "环比|year on year "},
		{"21世纪以来，上世纪90年代。", "In the 21st century and in the 1990s.", ""},
	} {
		t.Run(test.zh+" "+test.en, func(t *testing.T) {
			if diff := cmp.Diff(test.want, judged(finders, "zh", "en", test.zh, test.en, 2025)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			back := judged(finders, "en", "zh", test.en, test.zh, 2025)
			if (back == "") != (test.want == "") {
				t.Errorf("from the other side: %q", back)
			}
		})
	}
}

// TestJudgeLanguages holds other pairs of languages against each other by the same
// judgement.
func TestJudgeLanguages(t *testing.T) {
	var unreported diag.List
	catalog := i18n.Load(nil, diglot.Defaults(), []i18n.Lang{"en", "fr", "zh-Hant"}, nil, &unreported)
	finders := map[i18n.Lang]*numeralFinder{}
	for _, l := range catalog.Languages() {
		finders[l.Key] = newNumeralFinder(l, catalog.UnitIDs(), nil)
	}
	for _, test := range []struct {
		one, two   i18n.Lang
		a, b, want string
	}{
		{"en", "fr", "Exports rose by 2.4% to 48.7 billion euros in Q1.", "Au premier trimestre, les exportations ont progressé de 2,4 % à 48,7 milliards d’euros.", ""},
		{"en", "fr", "Exports came to 48.7 billion euros.", "Les exportations ont atteint 48,7 millions d’euros.", "48.7 billion|48,7 millions scale-swapped"},
		{"en", "fr", "There were 2,500 more.", "Il y en avait 2\u202f500 de plus.", ""},
		{"fr", "zh-Hant", "Le taux est passé de 3,5 % à 3,9 % au T3.", "第三季的比率由3.5%升至3.9%。", ""},
		{"zh-Hant", "fr", "第二季的比率為3.5%。", "Le taux était de 3,5 % au troisième trimestre.", "第二季|troisième trimestre "},
		{"zh-Hant", "en", "產量達18.9萬個。", "Output was 18,900.", "18.9萬|18,900 decimal-shifted"},
	} {
		if diff := cmp.Diff(test.want, judged(finders, test.one, test.two, test.a, test.b, 2025)); diff != "" {
			t.Errorf("%s %s -want +got\n%s", test.a, test.b, diff)
		}
	}
}
