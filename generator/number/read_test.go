package number_test

import (
	"errors"
	"testing"

	. "example.org/diglot/generator/number"
)

type readCase struct {
	value string
	q     Qualifier
	unit  string
}

func TestReadChinese(t *testing.T) {
	zh := Chinese()
	for phrase, want := range map[string]readCase{
		// The phrases of the source article (bilingual.md F.2).
		"16所高校": {"16", Exact, "所高校"}, "11名": {"11", Exact, "名"}, "累计已达20名": {"20", Cumulative, "名"},
		"163人": {"163", Exact, "人"}, "12个奖项": {"12", Exact, "个奖项"}, "62项": {"62", Exact, "项"},
		"首批13个": {"13", First, "个"}, "唯一": {"1", Sole, ""}, "310家": {"310", Exact, "家"},
		"8个规划项目": {"8", Exact, "个规划项目"}, "六大园": {"6", Exact, "大园"}, "一区": {"1", Exact, "区"},
		"2280多人": {"2280", More, "人"}, "3支": {"3", Exact, "支"}, "6.5亿元": {"650000000", Exact, "元"},
		"近200项": {"200", Nearly, "项"}, "近500人": {"500", Nearly, "人"}, "300万元": {"3000000", Exact, "元"},
		"300余项": {"300", Over, "项"}, "14.2亿元": {"1420000000", Exact, "元"}, "累计达97家": {"97", Cumulative, "家"},
		"亿元级": {"100000000", Exact, "元级"}, "二期": {"2", Exact, "期"}, "12英寸": {"12", Exact, "英寸"},
		"三条": {"3", Exact, "条"}, "三个方面": {"3", Exact, "个方面"}, "第三条": {"3", Exact, "条"},
		"第一": {"1", Exact, ""}, "第一批163人": {"163", First, "人"}, "累计达574家": {"574", Cumulative, "家"},
		"912.17亿": {"91217000000", Exact, ""}, "39038.1亿元": {"3903810000000", Exact, "元"},

		// Digits.
		"2,280人": {"2280", Exact, "人"}, "２２８０人": {"2280", Exact, "人"}, "1\u2009234\u2009567人": {"1234567", Exact, "人"},
		"6.5 亿元": {"650000000", Exact, "元"}, "3.90万亿元": {"3900000000000", Exact, "元"}, "3亿4500万元": {"345000000", Exact, "元"},
		"5百万元": {"5000000", Exact, "元"}, "3千人": {"3000", Exact, "人"}, "2千万": {"20000000", Exact, ""},
		"−3.5%": {"-0.035", Exact, ""}, "-3.5％": {"-0.035", Exact, ""}, "负三": {"-3", Exact, ""},
		"￥650,000,000": {"650000000", Exact, ""}, "人民币6.5亿元": {"650000000", Exact, "元"}, "500万美元": {"5000000", Exact, "美元"},

		// Numerals.
		"三千一百一十五项": {"3115", Exact, "项"}, "十六所": {"16", Exact, "所"}, "两个": {"2", Exact, "个"}, "二〇二〇年": {"2020", Exact, "年"},
		"廿四节": {"24", Exact, "节"}, "卅": {"30", Exact, ""}, "一万零二人": {"10002", Exact, "人"}, "一万二": {"12000", Exact, ""},
		"两万三千": {"23000", Exact, ""}, "三亿四千五百万元": {"345000000", Exact, "元"}, "一百零五": {"105", Exact, ""},
		"一百五": {"150", Exact, ""}, "三万亿": {"3000000000000", Exact, ""}, "一万二千亿": {"1200000000000", Exact, ""},
		"叁佰万元": {"3000000", Exact, "元"}, "三点五倍": {"3.5", Exact, "倍"}, "半年": {"0.5", Exact, "年"}, "一半": {"0.5", Exact, ""},
		"两个半月": {"2.5", Exact, "个月"}, "百分之四十": {"0.4", Exact, ""}, "百分之41.7": {"0.417", Exact, ""}, "三分之一": {"1/3", Exact, ""},
		"千分之三": {"0.003", Exact, ""}, "零": {"0", Exact, ""}, "一九四九年": {"1949", Exact, "年"}, "十万八千里": {"108000", Exact, "里"},

		// Qualifiers in every position.
		"约2780人": {"2780", About, "人"}, "2780人左右": {"2780", About, "人"}, "大约2780人左右": {"2780", About, "人"},
		"500以上": {"500", AtLeast, ""}, "500人以上": {"500", AtLeast, "人"}, "至少500人": {"500", AtLeast, "人"},
		"不少于500人": {"500", AtLeast, "人"}, "不满60周岁": {"60", Below, "周岁"}, "不足500人": {"500", Below, "人"}, "不到1%": {"0.01", Below, ""},
		"超300亿元": {"30000000000", More, "元"}, "逾百万人": {"1000000", More, "人"}, "将近500人": {"500", Nearly, "人"},
		"300多万元": {"3000000", More, "元"}, "300万多元": {"3000000", More, "元"}, "三百余项": {"300", Over, "项"},
		"十多个": {"10", More, "个"}, "十几个": {"10", More, "个"}, "两千多万元": {"20000000", More, "元"}, "300+人": {"300", More, "人"},
		"已达到310家": {"310", Exact, "家"}, "共有16所": {"16", Exact, "所"}, "共16所": {"16", Cumulative, "所"}, "唯一一个": {"1", Sole, "个"},
		"唯一的中心": {"1", Sole, "中心"}, "拟引进3名": {"3", Exact, "名"}, "将近一半": {"0.5", Nearly, ""},
		"首位": {"1", Exact, "位"}, "第12位": {"12", Exact, "位"}, "第十二": {"12", Exact, ""}, "217倍": {"217", Exact, "倍"},
		"12千瓦时": {"12", Exact, "千瓦时"}, "十二千克": {"12", Exact, "千克"}, "3千字": {"3000", Exact, "字"},
		"增长3个百分点": {"3", Exact, "个百分点"},
	} {
		t.Run(phrase, func(t *testing.T) { checkRead(t, &zh, phrase, want) })
	}
}

func TestReadEnglish(t *testing.T) {
	en := English()
	for phrase, want := range map[string]readCase{
		"more than 2,280 people": {"2280", More, "people"}, "60 and over": {"60", AtLeast, ""}, "65 or older": {"65", AtLeast, ""}, "nearly 500 people": {"500", Nearly, "people"}, "3,115": {"3115", Exact, ""},
		"RMB 650 million": {"650000000", Exact, ""}, "RMB650m": {"650000000", Exact, ""}, "RMB 42.64bn": {"42640000000", Exact, ""},
		"3.38bn yuan": {"3380000000", Exact, "yuan"}, "355.91 billion yuan": {"355910000000", Exact, "yuan"}, "¥650,000,000": {"650000000", Exact, ""},
		"CNY 650 million": {"650000000", Exact, ""}, "RMB 3,903.81 billion": {"3903810000000", Exact, ""}, "US$5 million": {"5000000", Exact, ""},
		"12k people": {"12000", Exact, "people"}, "12 km": {"12", Exact, "km"}, "12 m": {"12", Exact, "m"}, "5 mn": {"5000000", Exact, ""},
		"2 trillion": {"2000000000000", Exact, ""}, "389 talents": {"389", Exact, "talents"}, "95 teams": {"95", Exact, "teams"},

		"nine projects": {"9", Exact, "projects"}, "Twenty-one people": {"21", Exact, "people"}, "twenty one people": {"21", Exact, "people"},
		"a dozen firms": {"12", Exact, "firms"}, "two dozen": {"24", Exact, ""}, "one hundred and five": {"105", Exact, ""},
		"two hundred and eighty-one thousand": {"281000", Exact, ""}, "three thousand one hundred and fifteen": {"3115", Exact, ""},
		"half a million": {"500000", Exact, ""}, "two and a half million": {"2500000", Exact, ""}, "2 and a half million": {"2500000", Exact, ""}, "a hundred people": {"100", Exact, "people"},
		"one hundred thousand": {"100000", Exact, ""}, "half": {"0.5", Exact, ""}, "two thirds": {"2/3", Exact, ""}, "two-thirds": {"2/3", Exact, ""}, "a quarter": {"0.25", Exact, ""},
		"zero": {"0", Exact, ""}, "minus 3.5%": {"-0.035", Exact, ""}, "−3.5%": {"-0.035", Exact, ""},

		"41.7%": {"0.417", Exact, ""}, "41.7 percent": {"0.417", Exact, ""}, "forty per cent": {"0.4", Exact, ""}, "3 percentage points": {"3", Exact, "percentage points"},
		"217 times": {"217", Exact, "times"}, "217-fold": {"217", Exact, "-fold"}, "12 inches": {"12", Exact, "inches"},
		"1st": {"1", Exact, ""}, "first": {"1", Exact, ""}, "twelfth": {"12", Exact, ""}, "second phase": {"2", Exact, "phase"}, "No. 3": {"3", Exact, ""}, "22nd place": {"22", Exact, "place"},

		"over 300": {"300", Over, ""}, "just over 300": {"300", Over, ""}, "about 43": {"43", About, ""}, "some 40 firms": {"40", About, "firms"}, "40 firms or so": {"40", About, "firms"},
		"at least 20 people": {"20", AtLeast, "people"}, "20 or more people": {"20", AtLeast, "people"}, "20 people or more": {"20", AtLeast, "people"}, "no fewer than 20": {"20", AtLeast, ""},
		"fewer than 20 people": {"20", Below, "people"}, "less than RMB 3 million": {"3000000", Below, ""}, "under 40%": {"0.4", Below, ""},
		"a total of 97 firms": {"97", Cumulative, "firms"}, "20 so far": {"20", Cumulative, ""}, "97 firms in all": {"97", Cumulative, "firms"},
		"the first 13 centres": {"13", First, "centres"}, "The First 13": {"13", First, ""}, "the only centre": {"1", Sole, "centre"}, "the only one": {"1", Sole, ""},
		"2,280+ people": {"2280", More, "people"}, "More than a million": {"1000000", More, ""}, "almost half": {"0.5", Nearly, ""}, "as many as 300": {"300", Exact, ""},
	} {
		t.Run(phrase, func(t *testing.T) { checkRead(t, &en, phrase, want) })
	}
}

func checkRead(t *testing.T, l *Locale, phrase string, want readCase) {
	t.Helper()
	got, err := l.Read(phrase)
	if err != nil {
		t.Fatal(err)
	}
	if got.Value.Cmp(rat(t, want.value)) != 0 || got.Qualifier != want.q || got.Unit != want.unit {
		t.Errorf("got %v %s %q; want %v %s %q", got.Qualifier, got.Value.RatString(), got.Unit, want.q, want.value, want.unit)
	}
}

func TestReadRefuses(t *testing.T) {
	zh, en := Chinese(), English()
	for phrase, c := range map[string]struct {
		locale *Locale
		want   error
	}{
		"":              {&zh, ErrNoNumber},
		"人":             {&zh, ErrNoNumber},
		"几十人":           {&zh, ErrNoNumber},
		"三四十人":          {&zh, ErrNoNumber},
		"三四个":           {&zh, ErrNoNumber},
		"近300多人":        {&zh, ErrContradiction},
		"at least":      {&en, ErrNoNumber},
		"people":        {&en, ErrNoNumber},
		"dozens":        {&en, ErrNoNumber},
		"someone":       {&en, ErrNoNumber},
		"nearly 3 plus": {&en, nil},
	} {
		t.Run(phrase, func(t *testing.T) {
			if got, err := c.locale.Read(phrase); !errors.Is(err, c.want) {
				t.Errorf("got %+v, %v; want %v", got, err, c.want)
			}
		})
	}
}

func TestReadParts(t *testing.T) {
	zh, en := Chinese(), English()
	for phrase, c := range map[string]struct {
		locale *Locale
		want   Reading
	}{
		"院士11名":                     {&zh, Reading{Before: "院士", Unit: "名", UnitID: "person"}},
		"全市第一":                      {&zh, Reading{Before: "全市", Kind: Rank, HasKind: true}},
		"全市唯一":                      {&zh, Reading{Before: "全市", Qualifier: Sole}},
		"500～300人":                  {&zh, Reading{Rest: "~300人"}},
		"36个亿元级项目":                  {&zh, Reading{Unit: "个", Rest: "亿元级项目"}},
		"2020年4月30日":                {&zh, Reading{Unit: "年", Rest: "4月30日"}},
		"1,23":                      {&en, Reading{Rest: ",23"}},
		"1,2345":                    {&en, Reading{Rest: ",2345"}},
		"1,234,56":                  {&en, Reading{Rest: ",234,56"}},
		"9 projects and seven more": {&en, Reading{Unit: "projects and", Rest: "seven more"}},
		"累计超过300项":                  {&zh, Reading{Qualifier: More, Stated: Cumulative, Unit: "项"}},
		"累计已达20多名":                  {&zh, Reading{Qualifier: More, Stated: Cumulative, Unit: "名", UnitID: "person"}},
		"6.5亿元":                     {&zh, Reading{Kind: Money, HasKind: true, Currency: "CNY", Power: 8, Unit: "元"}},
		"€5 million":                {&en, Reading{Kind: Money, HasKind: true, Currency: "EUR", Power: 6}},
		"41.7%":                     {&en, Reading{Kind: Percent, HasKind: true}},
		"217倍":                      {&zh, Reading{Kind: Times, HasKind: true, Unit: "倍"}},
		"首位":                        {&zh, Reading{Kind: Rank, HasKind: true, Unit: "位"}},
	} {
		t.Run(phrase, func(t *testing.T) {
			got, err := c.locale.Read(phrase)
			if err != nil {
				t.Fatal(err)
			}
			got.Value, got.Margin, got.Written = nil, nil, Written{}
			if got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// TestMargin holds the trap of 多: inside the scale word it reaches much further
// than after it.
func TestMargin(t *testing.T) {
	zh := Chinese()
	for phrase, want := range map[string]string{
		"300多万元": "1000000", "300万多元": "10000", "三百多万元": "1000000", "三百万多元": "10000",
		"2280多人": "10", "300余项": "100", "20余万人": "100000", "6.5亿多元": "10000000", "3万多": "10000",
		"十多个": "10", "一万多人": "10000", "近500人": "", "超过300人": "",
	} {
		got, err := zh.Read(phrase)
		switch {
		case err != nil:
			t.Errorf("%s: %v", phrase, err)
		case want == "":
			if got.Margin != nil {
				t.Errorf("%s: margin %v, want none", phrase, got.Margin)
			}
		case got.Margin == nil || got.Margin.Cmp(rat(t, want)) != 0:
			t.Errorf("%s: margin %v, want %s", phrase, got.Margin, want)
		default:
			back, err := zh.Format(got.Quantity(), Unit{Kind: Money, Measure: "元"}, Form{})
			if q, again := zh.Read(back.String()); err != nil || again != nil || q.Margin.Cmp(got.Margin) != 0 {
				t.Errorf("%s: written back as %s, %v", phrase, back, err)
			}
		}
	}
}
