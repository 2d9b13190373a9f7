package i18n

import (
	"fmt"
	"io/fs"
	"math/big"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

func ratio(t *testing.T, s string) *big.Rat {
	t.Helper()
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return v
}

// describe writes a message in one line: place, text and hint.
func describe(m diag.Message) string {
	place := "report"
	if m.Span.File != nil {
		line, col := m.Span.Position()
		place = fmt.Sprintf("%s:%d:%d", m.Span.File.Path, line, col)
	}
	s := place + ": " + m.Severity.String() + ": " + m.Text
	if m.Hint != "" {
		s += " | " + m.Hint
	}
	return s
}

func describeAll(msgs *diag.List) []string {
	var all []string
	for _, m := range msgs.Messages() {
		all = append(all, describe(m))
	}
	return all
}

func files(pairs ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

const (
	englishFile = `tag = "en"
name = "English"
join = { between = ", ", last = " and " }
[messages]
source = "Source: {source}"
count = { one = "{n} figure", other = "{n} figures" }
`
	chineseFile = `tag = "zh-Hans"
name = "中文"
join = { between = "、", last = "和" }
[messages]
source = "来源：{source}"
count = "{n}个数字"
`
	unitsFile = `[person]
kind = "count"
zh = { measure = "人" }
en = { one = "person", other = "people" }
[yuan]
kind = "money"
currency = "CNY"
zh = { measure = "元" }
[percent]
kind = "percent"
`
)

// defaults are two languages with few messages, whose numbers are those that come
// with diglot.
func defaults() fstest.MapFS {
	return files("i18n/en.toml", englishFile+numberTables("en"), "i18n/zh.toml", chineseFile+numberTables("zh"), "i18n/units.toml", unitsFile)
}

// numberTables returns the tables [number] and below of a language of diglot.
func numberTables(lang string) string {
	text, err := fs.ReadFile(diglot.Defaults(), "i18n/"+lang+".toml")
	if err != nil {
		panic(err)
	}
	_, numbers, _ := strings.Cut(string(text), "\n[number]\n")
	numbers, _, _ = strings.Cut(numbers, "\n[messages]\n")
	return "[number]\n" + numbers
}

func TestLoad(t *testing.T) {
	var msgs diag.List
	c := Load(fstest.MapFS{}, defaults(), []Lang{"zh", "en"}, nil, &msgs)
	if all := describeAll(&msgs); all != nil {
		t.Fatal(strings.Join(all, "\n"))
	}
	zh, en := c.Lang("zh"), c.Lang("en")
	got := []string{
		zh.Name, zh.Tag, en.Name, en.Tag,
		zh.T("source", "source", "A1"), en.T("source", "source", "A1"),
		zh.T("count", "n", 1), en.T("count", "n", 1), zh.T("count", "n", 2280), en.T("count", "n", 2280), en.T("count", "n", 0),
		en.T("nothing"), en.T("source"),
		zh.Join([]string{"甲", "乙", "丙"}), en.Join([]string{"a", "b", "c"}), en.Join([]string{"a", "b"}), en.Join([]string{"a"}), en.Join(nil),
	}
	want := []string{
		"中文", "zh-Hans", "English", "en",
		"来源：A1", "Source: A1",
		"1个数字", "1 figure", "2280个数字", "2,280 figures", "0 figures",
		"⟦nothing⟧", "Source: {source}",
		"甲、乙和丙", "a, b and c", "a and b", "a", "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"person", "yuan", "percent"}, c.UnitIDs()); diff != "" {
		t.Error(diff)
	}
	if !c.HasUnit("yuan") || c.HasUnit("euro") || c.UnitKind("yuan") != number.Money || c.UnitKind("euro") != number.Count {
		t.Error("the units are not as in the file")
	}
	if c.Lang("fr") != nil {
		t.Error("there is a language that the report does not have")
	}
}

// TestOverlay lays a report's files over the defaults, key by key.
func TestOverlay(t *testing.T) {
	var msgs diag.List
	report := files(
		"i18n/en.toml", "[messages]\nsource = \"From {source}\"\nown = \"Mine\"\n[number]\ncurrency_style = \"yuan\"\n",
		"i18n/zh.toml", "[messages]\nown = \"自有\"\n",
		"i18n/units.toml", "[person]\nen = { one = \"head\", other = \"heads\" }\n[tree]\nkind = \"count\"\nzh = { measure = \"棵\" }\nen = { one = \"tree\", other = \"trees\" }\n",
	)
	c := Load(report, defaults(), []Lang{"zh", "en"}, nil, &msgs)
	if all := describeAll(&msgs); all != nil {
		t.Fatal(strings.Join(all, "\n"))
	}
	en := c.Lang("en")
	million := number.Quantity{Value: ratio(t, "3000000")}
	money, err := en.Number.Format(million, en.Unit("yuan"), number.Form{})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{en.T("source", "source", "A1"), en.T("count", "n", 2), en.T("own"), en.Unit("person").Other, en.Unit("tree").One, money.String()}
	want := []string{"From A1", "2 figures", "Mine", "heads", "tree", "3 million yuan"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if c.Lang("zh").Unit("person").Measure != "人" {
		t.Error("a unit's Chinese word is lost where the report gives another English one")
	}
	restyled := c.WithCurrencyStyle("cny").Lang("en")
	money, err = restyled.Number.Format(million, restyled.Unit("yuan"), number.Form{})
	if err != nil || money.String() != "CNY 3 million" {
		t.Errorf("restyled: got %q, %v", money, err)
	}
	if c.WithCurrencyStyle("nonsense").Lang("en").Number.CurrencyStyle != "yuan" {
		t.Error("a style that no language has is taken over")
	}
}

func TestLoadReports(t *testing.T) {
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  []string
	}{
		"an unknown message": {
			files("i18n/en.toml", "[messages]\nsourse = \"From\"\n"),
			[]string{`i18n/en.toml:2:11: error: no message named "sourse" in "en" | did you mean "source"? a message of your own must be there in every language`},
		},
		"a message of one language": {
			files("i18n/zh.toml", "[messages]\nmine = \"自有\"\n"),
			[]string{`i18n/zh.toml:2:9: error: no message named "mine" in "zh" | a message of your own must be there in every language`},
		},
		"a plural form too few": {
			files("i18n/en.toml", "[messages]\ncount = \"{n} figures\"\n"),
			[]string{`i18n/en.toml:2:10: error: message "count" lacks the plural form "one" | count = { one = "…", other = "…" }`},
		},
		"no other": {
			files("i18n/en.toml", "[messages]\ncount = { one = \"{n} figure\" }\n"),
			[]string{`i18n/en.toml:2:9: error: message "count" lacks the plural form "other" | { one = "…", other = "…" }`},
		},
		"an unknown plural form": {
			files("i18n/en.toml", "[messages]\ncount = { one = \"{n} figure\", few = \"{n}\", other = \"{n} figures\" }\n"),
			[]string{`i18n/en.toml:2:31: error: unknown key "few" in "messages.count" | keys here: one, other`},
		},
		"an unknown argument": {
			files("i18n/zh.toml", "[messages]\nsource = \"来源：{sourse}\"\n"),
			[]string{`i18n/zh.toml:2:11: error: message "source" has no argument "{sourse}" | did you mean "source"?`},
		},
		"a number for a text": {
			files("i18n/zh.toml", "[messages]\nsource = 3\n"),
			[]string{`i18n/zh.toml:2:10: error: "source" must be`},
		},
		"an unknown stemmer": {
			files("i18n/zh.toml", "stemmer = \"poter\"\n"),
			[]string{`i18n/zh.toml:1:11: error: no stemmer named "poter" | did you mean "porter"?; without one`},
		},
		"a bad tag": {
			files("i18n/zh.toml", "tag = \"chinese!\"\nname = \"\"\n"),
			[]string{
				`i18n/zh.toml:1:7: error: "chinese!" is no language tag | BCP 47 tags look like this: "en", "zh-Hans", "pt-BR"`,
				`i18n/zh.toml:2:8: error: a language's name is empty`,
			},
		},
		"unknown keys": {
			files("i18n/en.toml", "nmae = \"English\"\n[number]\npiont = \".\"\n"),
			[]string{
				`i18n/en.toml:1:1: error: unknown key "nmae" | did you mean "name"? `,
				`i18n/en.toml:3:1: error: unknown key "piont" in "number" | did you mean "point"?`,
			},
		},
		"bad number rules": {
			files("i18n/en.toml", "[number]\npercent = \"%\"\nplural = \"t w\"\ngroup_from = 99\ngroup_sizes = [\"x\"]\nscales = [{ power = 6, one = \"million\" }]\n"),
			[]string{
				`i18n/en.toml:1:1: error: the number rules of "en" lack scales | in [number] of i18n/en.toml; docs/languages.md says what each means`,
				`i18n/en.toml:2:11: error: the pattern "%" has no {n} for the number`,
				`i18n/en.toml:3:10: error: "t w" is no language tag | name a language whose plural rules hold here too`,
				`i18n/en.toml:4:14: error: "group_from" must lie between 0 and 18`,
				`i18n/en.toml:5:16: error: a group has at least one digit | group_sizes = ["3", "2"], from the right`,
				`i18n/en.toml:6:11: error: a scale needs a power of ten, rising from one to the next, and a word | `,
				`i18n/en.toml:6:11: error: key "other" is missing in "number.scales" | the plural forms here: one, other; or other alone`,
			},
		},
		"bad numerals": {
			files("i18n/zh.toml", "[number.numerals]\nsystem = \"hanz\"\ndigits = \"零一二\"\ntwo = \"两个\"\n"),
			[]string{
				`i18n/zh.toml:2:10: error: no numeral system named "hanz" | did you mean "hans"?; a language without one`,
				`i18n/zh.toml:3:10: error: "digits" must be 10 characters, not 3`,
				`i18n/zh.toml:4:7: error: "two" must be 1 characters, not 2`,
			},
		},
		"bad changes": {
			files("i18n/en.toml", "[number.changes]\nverbs = [{ rising = [\"soared\"], falls = [\"sank\"] }]\nfolds = [{ words = [\"doubled\"], value = 1, change = \"too\" }, { value = 3 }]\n"),
			[]string{
				`i18n/en.toml:2:10: error: verbs of change need the words that follow them | by = ["", "by"], to = ["to"]; "" is the verb alone`,
				`i18n/en.toml:2:33: error: unknown key "falls" in "number.changes.verbs" | keys here: rising, falling, by, to`,
				`i18n/en.toml:3:41: error: "value" must be 2 or more`,
				`i18n/en.toml:3:53: error: unknown change "too" | did you mean "to"?`,
				`i18n/en.toml:3:62: error: key "words" is missing in "number.changes.folds"`,
			},
		},
		"a unit without words": {
			files("i18n/en.toml", "[number.units]\nkm = { also = [\"klicks\"] }\n"),
			[]string{`i18n/en.toml:2:1: error: unit "km" has no word | km = { one = "…", other = "…" }, or measure = "…" for a word`},
		},
		"a syntax error": {
			files("i18n/en.toml", "[messages\n"),
			[]string{`i18n/en.toml:1:`},
		},
		"units": {
			files("i18n/units.toml", `[tree]
zh = { measure = "棵" }
[coin]
kind = "monye"
[gold]
kind = "money"
[silver]
kind = "count"
currency = "CNY"
en = { other = "pieces" }
fr = { other = "x" }
[lead]
kind = "money"
currency = "yuan"
en = { one = "x" }
en_GB = 3
`),
			[]string{
				`i18n/units.toml:1:2: error: unit "tree" lacks its kind | kinds: count, money, percent, times, rank, measure`,
				`i18n/units.toml:1:2: warning: 2 units have no words in "en": tree, coin | add en = {`,
				`i18n/units.toml:3:2: warning: 2 units have no words in "zh": coin, silver | `,
				`i18n/units.toml:4:8: error: no kind of unit named "monye" | did you mean "money"?`,
				`i18n/units.toml:5:2: error: unit "gold" is money and lacks its currency | currency = "CNY"`,
				`i18n/units.toml:7:2: error: unit "silver" has a currency, but is no money`,
				`i18n/units.toml:7:2: error: unit "silver" lacks the plural form "one" in "en" | en = { one = "…", other = "pieces" }`,
				`i18n/units.toml:11:1: error: unknown key "fr" in unit "silver" | valid here: kind, currency, zh, en`,
				`i18n/units.toml:14:12: error: "yuan" is no currency code | ISO 4217 codes are three capital letters: "CNY"`,
				`i18n/units.toml:15:6: error: key "other" is missing in "lead.en" | the plural: { one = "x", other = "…" }`,
				`i18n/units.toml:16:1: error: unknown key "en_GB" in unit "lead" | `,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			Load(c.files, defaults(), []Lang{"zh", "en"}, nil, &msgs)
			compareStarts(t, describeAll(&msgs), c.want)
		})
	}
}

// compareStarts compares messages with their beginnings, in any order of those at one place.
func compareStarts(t *testing.T, got, want []string) {
	t.Helper()
	rest := append([]string(nil), got...)
	for _, w := range want {
		found := false
		for i, g := range rest {
			if strings.HasPrefix(g, w) {
				rest = append(rest[:i], rest[i+1:]...)
				found = true
				break
			}
		}
		if !found {
			t.Errorf("missing: %s", w)
		}
	}
	for _, g := range rest {
		t.Errorf("unexpected: %s", g)
	}
}
