package check

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/term"
)

// finders returns a finder a language, with a glossary of names.
func finders(t testing.TB) map[i18n.Lang]*numeralFinder {
	t.Helper()
	var msgs diag.List
	c := i18n.Load(fstest.MapFS{}, diglot.Defaults(), []i18n.Lang{"zh", "en"}, make([]diag.Span, 2), &msgs)
	if msgs.HasErrors() {
		t.Fatal(msgs.String())
	}
	terms := []term.Term{
		{Name: true, Text: i18n.Text{"zh": "一带一路", "en": "12-inch club"}},
		{Name: true, Text: i18n.Text{"zh": "亿元级项目", "en": "RMB 100 million class"}},
	}
	all := map[i18n.Lang]*numeralFinder{}
	for _, l := range c.Languages() {
		all[l.Key] = newNumeralFinder(l, c.UnitIDs(), terms)
	}
	return all
}

// TestNumerals looks for numerals in text: what is between the bars is found.
func TestNumerals(t *testing.T) {
	finders := finders(t)
	for lang, cases := range map[i18n.Lang][]string{"zh": hanCases, "en": latinCases} {
		for _, want := range cases {
			t.Run(want, func(t *testing.T) {
				text := strings.ReplaceAll(want, "|", "")
				got, at := "", 0
				for _, n := range finders[lang].find(text) {
					if (n.class == hard || n.class == soft || n.class == rank) && n.from >= at {
						got += text[at:n.from] + "|" + text[n.from:n.to] + "|"
						at = n.to
					}
				}
				if diff := cmp.Diff(want, got+text[at:]); diff != "" {
					t.Errorf("-want +got\n%s", diff)
				}
			})
		}
	}
}

// FuzzNumerals reads any text: what is found lies in it, in order, on the borders of
// characters.
func FuzzNumerals(f *testing.F) {
	finders := finders(f)
	for _, c := range append(hanCases, latinCases...) {
		f.Add(strings.ReplaceAll(c, "|", ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // a file that is no UTF-8 is refused where it is read
		}
		for _, finder := range finders {
			last := 0
			for _, n := range finder.find(text) {
				if n.from < last || n.to < n.from || n.to > len(text) || !utf8.ValidString(text[n.from:n.to]) {
					t.Errorf("%d to %d of %q", n.from, n.to, text)
				}
				last = n.from
			}
		}
	})
}

var hanCases = []string{
	"大圈聚起|2280多|人", "基金规模|6.5亿|元", "专利|三千一百一十五|项", "其中|十六|项",
	"|两|家公司", "占|百分之四十|", "另有|一半|", "|三分之一|", "占|12%|", "仅|一|家公开", "增加|1.5|倍",
	"|2019|个项目", "列全市第|一|，", "排名第|3|。", "|三|大平台", "|十|个圈", "聚起|五百余|人", "每年|3|个月",
	"|两|年以后", "|半|个小时", "|三点五|个", "|5|年以来", "“|12|项”", "全角|１２|项", "|二十四|节气",
	"第一条路径，第三", "2020年4月底", "2016—2020年", "2021年至2025年", "4月30日", "2—5月", "二〇二〇年五月", "十月一日",
	"“2018”", "90年代", "10:30", "A1与B4", "GB/T 15835-2011", "图2、表3、第4节", "《四十个圈》", "写作“三个方面”",
	"一批一起一并一定一些一个之一不一统一", "一家企业", "两地、两院、双城、两者", "四川、百姓、千方百计、万一", "数百人、上千家、几十个、成千上万",
	"初三、周三、星期五", "半导体、过半数、大半", "首批、首先、首次", "一带一路", "亿元级项目", "三四个人", "十分清楚", "五年规划", "每万人",
	"一方面统一思想，第一时间落实，三者缺一不可，百花齐放，万众一心", "一、总体要求。二、主要目标。", "一是人才，二是资金", "十八大以来", "三峡、九龙坡、万州、百度",
	"三甲医院、985高校、二手车、三维模型、上半年、前三季度", "|21|个世纪", "21世纪、二十世纪九十年代", "半成品、半个世纪", "上午9时30分、9点", "每天24小时", "Python 3、工业4.0、2.0版",
	"电话023-65345678", "2020-04-30", "二次供水、二期", "千亿级产业、数十亿元、百余家", "|三|位专家", "|十多|家企业", "第三方、第十四届",
}

var latinCases = []string{
	"more than |2,280| people", "RMB |650 million|", "|twenty-one| teams", "|a dozen| of them", "|Two| firms", "|forty| per cent",
	"|half| of the rest", "|a third| of the fund", "|12%| are open", "|two hundred and eighty-one| are not", "only |one| firm",
	"|one| project", "it ranks |first| in it", "|2019| projects", "|half a million|", "one and |two|", "|two thirds| of it", "|3.5|",
	"in 2019 it grew", "30 April 2020", "April 30, 2020", "10 January", "2–5 May", "2019–20", "from 2016–2020", "“2018”", "the 1990s", "the 21st",
	"section 3, No. 2, page 14", "COVID-19", "B4 and A1", "one of them, no one, at first, one another, which one", "the first path, second thoughts, a third path",
	"the Three Gorges", "hundreds, thousands, dozens, millions", "more than half of them", "the first half", "held per 10,000 residents",
	"projects of the RMB 100 million class", "the 12-inch club", "“three respects”", "one by one", "one can see", "phase out", "a tenth path",
	"phase two, grade 3", "2020-04-30 or 30/4/2020 or 1.5.2020", "the Two Sessions, the Ten Years of reform", "one country, no one, in one way", "zero-carbon",
	"May 2020, May 1st, 1–3 May", "between 2016 and 2020", "|1| in |10|", "|50| firms", "|24| hours",
}
