package number_test

import (
	"errors"
	"math/big"
	"testing"

	. "example.org/diglot/generator/number"
)

// units are the words of the two languages for what the tests count.
type units struct{ zh, en Unit }

func testUnits() map[string]units {
	count := func(measure, singular, plural string) units {
		return units{Unit{Measure: measure}, Unit{One: singular, Other: plural}}
	}
	return map[string]units{
		"person":  count("人", "person", "people"),
		"entity":  count("个", "entity", "entities"),
		"school":  count("所", "university", "universities"),
		"fund":    count("支", "fund", "funds"),
		"project": {Unit{Measure: "个", Other: "项目"}, Unit{One: "project", Other: "projects"}},
		"result":  {Unit{Measure: "项"}, Unit{}},
		"number":  {},
		"yuan":    {Unit{Kind: Money, Measure: "元", Currency: "CNY"}, Unit{Kind: Money, Currency: "CNY"}},
		"dollar":  {Unit{Kind: Money, Currency: "USD"}, Unit{Kind: Money, Currency: "USD"}},
		"percent": {Unit{Kind: Percent}, Unit{Kind: Percent}},
		"times":   {Unit{Kind: Times, Measure: "倍"}, Unit{Kind: Times, One: "time", Other: "times"}},
		"rank":    {Unit{Kind: Rank}, Unit{Kind: Rank}},
		"phase":   {Unit{Kind: Rank, Measure: "期"}, Unit{Kind: Rank, One: "phase"}},
		"inch":    {Unit{Kind: Measure, Measure: "英寸"}, Unit{Kind: Measure, One: "inch", Other: "inches"}},
		"kg":      {Unit{Kind: Measure, Symbol: "kg"}, Unit{Kind: Measure, Symbol: "kg"}},
		"degree":  {Unit{Kind: Measure, Symbol: "°"}, Unit{Kind: Measure, Symbol: "°"}},
	}
}

func rat(t testing.TB, s string) *big.Rat {
	t.Helper()
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return v
}

type formatCase struct {
	value  string
	q      Qualifier
	unit   string
	form   Form
	zh, en string
}

func TestFormat(t *testing.T) {
	zh, en := Chinese(), English()
	for name, c := range formatCases() {
		t.Run(name, func(t *testing.T) {
			q := Quantity{Value: rat(t, c.value), Qualifier: c.q}
			u := testUnits()[c.unit]
			for _, side := range []struct {
				locale *Locale
				unit   Unit
				want   string
			}{{&zh, u.zh, c.zh}, {&en, u.en, c.en}} {
				got, err := side.locale.Format(q, side.unit, c.form)
				if err != nil || got.String() != side.want {
					t.Errorf("got %q, %v; want %q", got, err, side.want)
				}
			}
		})
	}
}

func formatCases() map[string]formatCase {
	bare, words, full := Form{Bare: true}, Form{Words: true}, Form{Full: true}
	return map[string]formatCase{
		// The vectors of bilingual.md C.3.
		"more people":        {"2280", More, "person", Form{}, "2280多人", "more than 2,280 people"},
		"nearly people":      {"500", Nearly, "person", Form{}, "近500人", "nearly 500 people"},
		"yi":                 {"650000000", Exact, "yuan", Form{}, "6.5亿元", "RMB 650 million"},
		"billion":            {"1420000000", Exact, "yuan", Form{}, "14.2亿元", "RMB 1.42 billion"},
		"wan":                {"3000000", Exact, "yuan", Form{}, "300万元", "RMB 3 million"},
		"over":               {"300", Over, "result", Form{}, "300余项", "over 300"},
		"nearly":             {"200", Nearly, "result", Form{}, "近200项", "nearly 200"},
		"four digits":        {"3115", Exact, "result", Form{}, "3115项", "3,115"},
		"one fund":           {"1", Exact, "fund", Form{}, "1支", "1 fund"},
		"three funds":        {"3", Exact, "fund", Form{}, "3支", "3 funds"},
		"91.217 billion":     {"91217000000", Exact, "yuan", Form{}, "912.17亿元", "RMB 91.217 billion"},
		"many decimals":      {"3903810000000", Exact, "yuan", Form{}, "39038.1亿元", "RMB 3,903.81 billion"},
		"rounded there":      {"3903800000000", Exact, "yuan", Form{}, "3.9038万亿元", "RMB 3.9038 trillion"},
		"all digits of many": {"3903810000000", Exact, "yuan", full, "3,903,810,000,000元", "RMB 3,903,810,000,000"},

		"five digits":         {"12500", Exact, "person", Form{}, "12500人", "12,500 people"},
		"count in wan":        {"100000", Exact, "person", Form{}, "10万人", "100,000 people"},
		"count of few digits": {"1477300", Exact, "person", Form{}, "147.73万人", "1.4773 million people"},
		"count of all digits": {"1477347", Exact, "person", Form{}, "1477347人", "1,477,347 people"},
		"count 1.42 million":  {"1420000", Exact, "person", Form{}, "142万人", "1.42 million people"},
		"count below wan":     {"99999", Exact, "person", Form{}, "99999人", "99,999 people"},
		"money below wan":     {"9999", Exact, "yuan", Form{}, "9999元", "RMB 9,999"},
		"money of all digits": {"1234567", Exact, "yuan", Form{}, "1234567元", "RMB 1,234,567"},
		"small money":         {"0.5", Exact, "yuan", Form{}, "0.5元", "RMB 0.5"},
		"zero":                {"0", Exact, "person", Form{}, "0人", "0 people"},
		"one":                 {"1", Exact, "person", Form{}, "1人", "1 person"},
		"a half":              {"0.5", Exact, "entity", Form{}, "0.5个", "0.5 entities"},
		"negative":            {"-3000000", Exact, "yuan", Form{}, "−300万元", "RMB −3 million"},
		"no unit":             {"2280", Exact, "number", Form{}, "2280", "2,280"},
		"measure and noun":    {"9", Exact, "project", Form{}, "9个项目", "9 projects"},
		"dollars":             {"5000000", Exact, "dollar", Form{}, "500万美元", "US$5 million"},

		"about":          {"2780", About, "person", Form{}, "约2780人", "about 2,780 people"},
		"at least":       {"20", AtLeast, "person", Form{}, "至少20人", "at least 20 people"},
		"fewer":          {"20", Below, "person", Form{}, "不足20人", "fewer than 20 people"},
		"less money":     {"3000000", Below, "yuan", Form{}, "不足300万元", "less than RMB 3 million"},
		"less percent":   {"0.4", Below, "percent", Form{}, "不足40%", "less than 40%"},
		"cumulative":     {"97", Cumulative, "entity", Form{}, "累计达97个", "a total of 97 entities"},
		"first":          {"13", First, "entity", Form{}, "首批13个", "the first 13 entities"},
		"sole":           {"1", Sole, "entity", Form{}, "唯一一个", "the only entity"},
		"sole noun":      {"1", Sole, "project", Form{}, "唯一一个项目", "the only project"},
		"sole bare":      {"1", Sole, "entity", bare, "唯一", "the only one"},
		"sole two":       {"2", Sole, "entity", Form{}, "仅有的2个", "the only 2 entities"},
		"planned":        {"20", Planned, "person", Form{}, "20人", "20 people"},
		"more money":     {"3000000", More, "yuan", Form{}, "300万多元", "more than RMB 3 million"},
		"over money":     {"650000000", Over, "yuan", Form{}, "6.5亿余元", "over RMB 650 million"},
		"more uneven":    {"16", More, "school", Form{}, "超过16所", "more than 16 universities"},
		"over uneven":    {"16", Over, "school", Form{}, "略高于16所", "over 16 universities"},
		"more percent":   {"0.4", More, "percent", Form{}, "超过40%", "more than 40%"},
		"over percent":   {"0.417", Over, "percent", Form{}, "略高于41.7%", "over 41.7%"},
		"more bare":      {"2280", More, "person", bare, "2280多", "more than 2,280"},
		"money bare":     {"650000000", Exact, "yuan", bare, "6.5亿", "650 million"},
		"percent bare":   {"0.417", Exact, "percent", bare, "41.7%", "41.7%"},
		"percent":        {"0.417", Exact, "percent", Form{}, "41.7%", "41.7%"},
		"whole percent":  {"0.4", Exact, "percent", Form{}, "40%", "40%"},
		"growth":         {"-0.035", Exact, "percent", Form{}, "−3.5%", "−3.5%"},
		"times":          {"217", Exact, "times", Form{}, "217倍", "217 times"},
		"about times":    {"217", About, "times", Form{}, "约217倍", "about 217 times"},
		"inches":         {"12", Exact, "inch", Form{}, "12英寸", "12 inches"},
		"symbol":         {"12", Exact, "kg", Form{}, "12 kg", "12 kg"},
		"closed symbol":  {"37.5", Exact, "degree", Form{}, "37.5°", "37.5°"},
		"rank":           {"1", Exact, "rank", Form{}, "第一", "1st"},
		"rank in words":  {"1", Exact, "rank", words, "第一", "first"},
		"rank ten":       {"10", Exact, "rank", Form{}, "第十", "10th"},
		"rank beyond":    {"12", Exact, "rank", Form{}, "第12", "12th"},
		"rank 2":         {"2", Exact, "rank", Form{}, "第二", "2nd"},
		"rank 22":        {"22", Exact, "rank", Form{}, "第22", "22nd"},
		"rank 113":       {"113", Exact, "rank", Form{}, "第113", "113th"},
		"second phase":   {"2", Exact, "phase", words, "第二期", "second phase"},
		"planned rank":   {"1", Planned, "rank", Form{}, "第一", "1st"},
		"full":           {"650000000", Exact, "yuan", full, "650,000,000元", "RMB 650,000,000"},
		"full qualified": {"3000000", More, "yuan", full, "3000000多元", "more than RMB 3,000,000"},

		"words":            {"16", Exact, "school", words, "十六所", "sixteen universities"},
		"words of nine":    {"9", Exact, "project", words, "九个项目", "nine projects"},
		"words of two":     {"2", Exact, "entity", words, "两个", "two entities"},
		"two people":       {"2", Exact, "person", words, "两人", "two people"},
		"two alone":        {"2", Exact, "entity", Form{Bare: true, Words: true}, "二", "two"},
		"words of a lot":   {"3115", Exact, "result", words, "三千一百一十五项", "3,115"},
		"words hundred":    {"100", Exact, "person", words, "一百人", "one hundred people"},
		"words above":      {"280", Exact, "person", words, "二百八十人", "280 people"},
		"words of money":   {"650000000", Exact, "yuan", words, "六亿五千万元", "RMB 650 million"},
		"words of percent": {"0.4", Exact, "percent", words, "40%", "40%"},
		"words of times":   {"4", Exact, "times", words, "四倍", "four times"},
		"words of parts":   {"2.5", Exact, "inch", words, "2.5英寸", "2.5 inches"},
		"words qualified":  {"300", Over, "result", words, "三百余项", "over 300"},
		"words over inch":  {"12", Exact, "inch", words, "十二英寸", "twelve inches"},
	}
}

func TestFormatMargin(t *testing.T) {
	zh, en := Chinese(), English()
	yuan := testUnits()["yuan"]
	for name, c := range map[string]struct {
		value, margin string
		q             Qualifier
		zh, en        string
	}{
		"before the scale word": {"3000000", "1000000", More, "300多万元", "more than RMB 3 million"},
		"after the scale word":  {"3000000", "10000", More, "300万多元", "more than RMB 3 million"},
		"over, before":          {"20000000", "10000000", Over, "2000余万元", "over RMB 20 million"},
		"no scale word":         {"2280", "10", More, "2280多元", "more than RMB 2,280"},
	} {
		t.Run(name, func(t *testing.T) {
			q := Quantity{Value: rat(t, c.value), Qualifier: c.q, Margin: rat(t, c.margin)}
			got, err := zh.Format(q, yuan.zh, Form{})
			if err != nil || got.String() != c.zh {
				t.Errorf("got %q, %v; want %q", got, err, c.zh)
			}
			got, err = en.Format(q, yuan.en, Form{})
			if err != nil || got.String() != c.en {
				t.Errorf("got %q, %v; want %q", got, err, c.en)
			}
		})
	}
}

func TestFormatRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		value string
		q     Qualifier
		unit  string
		want  error
	}{
		"a third of a person":   {"1/3", Exact, "person", ErrInexact},
		"a share without end":   {"5/12", Exact, "percent", ErrInexact},
		"a ratio without end":   {"650/3", Exact, "times", ErrInexact},
		"an amount without end": {"1000000000/7", Exact, "yuan", ErrInexact},
		"rank zero":             {"0", Exact, "rank", ErrNoRank},
		"a broken rank":         {"1.5", Exact, "rank", ErrNoRank},
		"nearly second":         {"2", Nearly, "rank", ErrNoRank},
	} {
		t.Run(name, func(t *testing.T) {
			for _, l := range []Locale{Chinese(), English()} {
				q := Quantity{Value: rat(t, c.value), Qualifier: c.q}
				if got, err := l.Format(q, testUnits()[c.unit].en, Form{}); !errors.Is(err, c.want) {
					t.Errorf("got %q, %v; want %v", got, err, c.want)
				}
			}
		})
	}
}

func TestCurrencyStyles(t *testing.T) {
	q := Quantity{Value: rat(t, "650000000"), Qualifier: More}
	for style, want := range map[string]string{
		"rmb":  "more than RMB 650 million",
		"yuan": "more than 650 million yuan",
		"cny":  "more than CNY 650 million",
	} {
		l := English()
		l.CurrencyStyle = style
		got, err := l.Format(q, testUnits()["yuan"].en, Form{})
		if err != nil || got.String() != want {
			t.Errorf("%s: got %q, %v; want %q", style, got, err, want)
		}
	}
	l := English()
	got, err := l.Format(q, Unit{Kind: Money, Currency: "CHF"}, Form{})
	if err != nil || got.String() != "more than CHF 650 million" {
		t.Errorf("a currency without words: got %q, %v", got, err)
	}
}
