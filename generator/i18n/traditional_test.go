package i18n

import (
	"io/fs"
	"math/rand"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/traditionalchinese"

	"example.org/diglot"
	"example.org/diglot/generator/number"
)

// sharedForms are characters of the first level of Big5 that are also the simplified
// form of another character, with the words in which they are right in Traditional
// Chinese.
var sharedForms = map[rune][]string{
	'后': nil, '里': {"公里", "海里"}, '于': nil, '云': nil, '范': nil, '几': nil, '余': nil, '术': nil, '价': nil, '体': nil,
	'机': nil, '划': nil, '准': nil, '征': nil, '种': nil, '松': nil, '谷': nil, '斗': {"漏斗"}, '丑': nil, '朴': nil, '胜': nil, '舍': nil,
	'冲': nil, '卷': {"第{at}卷"}, '涂': nil, '姜': nil, '志': nil, '借': nil, '致': nil, '仆': nil, '曲': {"三部曲"}, '千': {"千"}, '板': nil, '表': {"表"},
	'系': {"系統", "系列", "關係"}, '制': nil, '采': nil, '只': {"只"}, '台': {"台"}, '面': {"面"}, '折': {"折線"}, '复': nil, '历': nil,
	'发': nil, '干': nil, '升': {"升"}, '出': {"出"}, '回': {"回"}, '周': {"周"}, '注': {"請注意"}, '游': nil, '占': nil, '布': {"公布", "發布"},
	'杰': nil, '据': nil, '杆': nil, '柜': nil, '症': nil, '秋': nil, '别': nil,
}

// rareForms are characters outside the first level of Big5, which holds what
// Traditional Chinese needs every day, that are right all the same.
const rareForms = "弌卌瓩浬厘"

// simplified returns the characters of a text that are written so in Simplified
// Chinese alone.
func simplified(text string) string {
	var found strings.Builder
	for i, c := range text {
		if !unicode.Is(unicode.Han, c) || strings.ContainsRune(rareForms, c) || c == '〇' {
			continue
		}
		words, shared := sharedForms[c]
		if !everydayForms()[c] || shared && !within(text, i, words) {
			found.WriteRune(c)
		}
	}
	return found.String()
}

// everydayForms are the 5401 characters of the first level of Big5.
var everydayForms = sync.OnceValue(func() map[rune]bool {
	forms := map[rune]bool{}
	decoder := traditionalchinese.Big5.NewDecoder()
	for lead := byte(0xA4); lead <= 0xC6; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if s, err := decoder.Bytes([]byte{lead, byte(trail)}); err == nil {
				for _, c := range string(s) {
					forms[c] = unicode.Is(unicode.Han, c)
				}
			}
		}
	}
	return forms
})

// within reports whether the character at an offset stands in one of the words.
func within(text string, at int, words []string) bool {
	for _, word := range words {
		for start := max(0, at-len(word)); start <= at; start++ {
			if strings.HasPrefix(text[start:], word) && start+len(word) > at {
				return true
			}
		}
	}
	return false
}

// TestSimplified holds that the test itself tells the two scripts apart: nearly every
// line of zh.toml with Han characters that differ is found.
func TestSimplified(t *testing.T) {
	for text, want := range map[string]string{
		"约两万亿元": "约两万亿", "約兩萬億元": "", "以后": "后", "以後": "", "公里": "", "这里": "这里", "這裡": "", "几个项目": "几个项",
		"计划": "计划", "計劃": "", "系統": "", "联系": "联系", "聯繫": "", "公布": "", "准备": "准备", "干部": "干",
	} {
		if got := simplified(text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestTraditional reads all that diglot knows of Traditional Chinese: its file, its
// words in the file of units, and what it writes.
func TestTraditional(t *testing.T) {
	for _, path := range []string{"i18n/zh-hant.toml", unitsPath} {
		text, err := fs.ReadFile(diglot.Defaults(), path)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if path == unitsPath && !strings.HasPrefix(line, "zh-hant") {
				continue
			}
			if found := simplified(line); found != "" {
				t.Errorf("%s:%d: %s in %s", path, i+1, found, line)
			}
		}
	}
	c := loadDefaults(t)
	l := c.Lang("zh-hant")
	check := func(text string) {
		t.Helper()
		if found := simplified(text); found != "" {
			t.Errorf("%s in %q", found, text)
		}
	}
	for _, key := range l.Messages() {
		check(l.T(key, "n", 12345))
	}
	random := rand.New(rand.NewSource(4))
	forms := []number.Form{{}, {Bare: true}, {Words: true}, {Full: true}}
	for q := number.Exact; q <= number.Planned; q++ {
		for _, id := range c.UnitIDs() {
			for _, f := range forms {
				value := randomValue(random)
				if phrase, err := l.Number.Format(number.Quantity{Value: value, Qualifier: q}, l.Unit(id), f); err == nil {
					check(phrase.String())
				}
			}
		}
	}
	for _, s := range []string{"2020-04-30", "2020-04", "2020", "2018/2019", "2019-01/2019-03", "2018-11/2019-02", "2020-04-01/2020-04-30", "2020-04-01/2020-05-03", "2019-12-31/2020-01-01", "2025-Q1", "2025-Q1/2025-Q3", "2024-Q4/2025-Q1", "2025-S1", "2024-S2/2025-S1", "2024/25", "2023/24/2024/25"} {
		period, err := number.ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		check(l.Number.Period(period))
	}
}

// TestTraditionalReads reads what only Traditional Chinese writes, and numerals in its
// characters.
func TestTraditionalReads(t *testing.T) {
	l := loadDefaults(t).Lang("zh-hant")
	for phrase, want := range map[string]struct {
		value, unit string
		q           number.Qualifier
		currency    string
	}{
		"兩萬三千人":      {value: "23000", unit: "person"},
		"約1.4萬億元":    {value: "1400000000000", q: number.About, currency: "CNY"},
		"新臺幣200億元":   {value: "20000000000", currency: "TWD"},
		"500萬港元":     {value: "5000000", currency: "HKD"},
		"參佰萬元":       {value: "3000000", currency: "CNY"},
		"兩個半月":       {value: "2.5", unit: "month"},
		"三分之二":       {value: "2/3"},
		"300多萬噸":     {value: "3000000", unit: "t", q: number.More},
		"150百萬瓦":     {value: "150", unit: "MW"},
		"150兆瓦":      {value: "150", unit: "MW"},
		"3.5兆元":      {value: "3500000000000", currency: "CNY"},
		"12平方米":      {value: "12", unit: "m²"},
		"第三":         {value: "3"},
		"三點五倍":       {value: "3.5"},
		"增加了0.3個百分點": {value: "0.3", unit: "pp"},
	} {
		got, err := l.Read(phrase)
		if err != nil || got.Value.Cmp(ratio(t, want.value)) != 0 || got.UnitID != want.unit || got.Qualifier != want.q || got.Currency != want.currency || !got.Whole() {
			t.Errorf("%s reads as %+v, %v", phrase, got, err)
		}
	}
	if got, err := l.Read("幾十人"); err == nil {
		t.Errorf("an estimate is read as %+v", got)
	}
	for v, want := range map[string]string{"2": "兩個", "20002": "兩萬零二個", "200000000": "兩億個"} {
		p, err := l.Number.Format(number.Quantity{Value: ratio(t, v)}, l.Unit("entity"), number.Form{Words: true})
		if err != nil || p.String() != want {
			t.Errorf("%s: got %q, %v; want %q", v, p, err, want)
		}
	}
}
