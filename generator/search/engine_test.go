package search_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"modernc.org/quickjs"

	"example.org/diglot"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/search"
)

// An engine is the page's script in a JavaScript machine without a page.
type engine struct{ vm *quickjs.VM }

// start runs the script, with the index of a language where there is one.
func start(t *testing.T, options string, scripts ...[]byte) engine {
	t.Helper()
	script, err := search.Script(diglot.Built())
	if err != nil {
		t.Skip(err)
	}
	vm, err := quickjs.NewVM()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { vm.Close() })
	e := engine{vm}
	e.run(t, string(script))
	e.run(t, "diglotSearch.open("+options+")")
	for _, s := range scripts {
		e.run(t, string(s))
	}
	e.run(t, `globalThis.addresses = (query) => JSON.stringify(diglotSearch.find(query).hits.map((hit) => hit.href));
		globalThis.marked = (query, text) => { const on = diglotSearch.find(query).marks(text); return text.split("").map((c, i) => on[i] ? "[" + c + "]" : c).join("").replaceAll("][", ""); }`)
	return e
}

func (e engine) run(t *testing.T, script string) {
	t.Helper()
	if _, err := e.vm.Eval(script, quickjs.EvalGlobal); err != nil {
		t.Fatal(err)
	}
}

// find returns the addresses of what is found, best first.
func (e engine) find(t *testing.T, query string) []string {
	t.Helper()
	result, err := e.vm.Call("addresses", query)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	if err := json.Unmarshal([]byte(result.(string)), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// options are what the page tells the script about a language.
func options(r *report.Report, lang i18n.Lang) string {
	l := r.Catalog.Lang(lang)
	text, _ := json.Marshal(map[string]string{"group": l.Number.Group, "point": l.Number.Point, "stemmer": l.Stemmer})
	return string(text)
}

func open(t *testing.T, r *report.Report, lang i18n.Lang) engine {
	t.Helper()
	scripts, err := search.Build(r, lang, tables(lang)).Scripts(500)
	if err != nil {
		t.Fatal(err)
	}
	return start(t, options(r, lang), scripts...)
}

func TestFind(t *testing.T) {
	r := load(t)
	engines := map[i18n.Lang]engine{"zh": open(t, r, "zh"), "en": open(t, r, "en")}
	for _, c := range []struct {
		lang  i18n.Lang
		query string
		// first are the first addresses, in order; all says that there are no more.
		first []string
		all   bool
	}{
		{"zh", "团队", []string{"data.html#row-teams", "glossary.html#term-1", "rings.html#b-1"}, true},
		{"zh", "创新团队", []string{"glossary.html#term-1"}, true},
		{"zh", "化", []string{"glossary.html#term-2"}, true},
		{"zh", "  资金 ", []string{"rings.html#money"}, true},
		{"zh", "团队 甲", []string{"rings.html#b-1"}, true},
		{"zh", "Fraunhofer 圈里", []string{"rings.html#p-1"}, true},
		{"zh", "脚注", []string{"rings.html#fn-1"}, true},
		{"zh", "incubator", []string{"glossary.html#term-2"}, true},
		{"zh", "文章", []string{"about.html#src-a"}, true},
		{"zh", "怎么做", []string{"about.html#p-1"}, true},
		{"zh", "没有这个", nil, true},
		{"zh", "，占", []string{"rings.html#p-2"}, true},
		{"zh", "0多", []string{"data.html#row-people"}, false},

		{"zh", "6.5亿", []string{"data.html#row-fund"}, false},
		{"zh", "6.5亿元", []string{"data.html#row-fund"}, false},
		{"zh", "６．５ 亿元", []string{"data.html#row-fund"}, false},
		{"zh", "650 million", []string{"data.html#row-fund"}, true},
		{"zh", "RMB 650 million", []string{"data.html#row-fund"}, true},
		{"zh", "650000000", []string{"data.html#row-fund"}, true},
		{"zh", "650,000,000", []string{"data.html#row-fund"}, true},
		{"en", "6.5亿", []string{"data.html#row-fund"}, true},
		{"en", "6.5亿元", []string{"data.html#row-fund"}, true},
		{"en", "650 million", []string{"data.html#row-fund"}, false},
		{"en", "rmb 650 million", []string{"data.html#row-fund"}, false},
		{"en", "650000000", []string{"data.html#row-fund"}, true},
		{"en", "2280", []string{"data.html#row-people"}, false},
		{"en", "2,280", []string{"data.html#row-people"}, false},
		{"en", "２２８０", []string{"data.html#row-people"}, false},
		{"zh", "2280", []string{"data.html#row-people"}, false},
		{"zh", "12,500", []string{"data.html#row-teams"}, true},
		{"zh", "12500", []string{"data.html#row-teams"}, true},
		{"en", "41.7%", []string{"data.html#row-share"}, false},
		{"en", "280", nil, false}, // no number begins so; it is found inside one

		{"en", "teams", []string{"data.html#row-teams", "glossary.html#term-1", "rings.html#b-1"}, true},
		{"en", "TEAM", []string{"glossary.html#term-1", "rings.html#b-1", "data.html#row-teams"}, true},
		{"en", "innov", []string{"glossary.html#term-1"}, true},
		{"en", "innovations", []string{"glossary.html#term-1"}, true},
		{"en", "innov team", []string{"glossary.html#term-1"}, false},
		{"en", "teams first", []string{"rings.html#b-1"}, true},
		{"en", "“quotes”", []string{"rings.html#p-3", "rings.html#b-3"}, true},
		{"en", "first path", []string{"rings.html"}, true},
		{"en", "fraunhöfer", []string{"rings.html#p-1"}, true},
		{"en", "rau", []string{"rings.html#p-1"}, true},
		{"en", "not placed", []string{"charts/loose.html#chart-loose"}, true},
		{"en", "script", []string{"rings.html#p-3"}, true},
		{"en", "😀", []string{"rings.html#p-3"}, true},
		{"en", "עربي", nil, true},
		{"en", "שלום", []string{"rings.html#p-3"}, true},
		{"en", "", nil, true},
		{"en", " \t ", nil, true},
		{"en", "constructor", nil, true},
		{"en", "__proto__", nil, true},
	} {
		got := engines[c.lang].find(t, c.query)
		want := c.first
		if !c.all && len(got) > len(want) && len(want) > 0 {
			got = got[:len(want)]
		} else if !c.all && len(want) == 0 && len(got) > 0 {
			continue
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s %q: found %q, want %q", c.lang, c.query, got, want)
		}
	}
}

// TestEveryPair looks for every two neighbouring characters and for every word of the
// sample. A pair of Han characters and a word find the entry they stand in; any other
// pair of characters finds something.
func TestEveryPair(t *testing.T) {
	r := load(t)
	for _, lang := range r.Config.Languages {
		e := open(t, r, lang)
		for _, g := range search.Build(r, lang, tables(lang)) {
			for _, entry := range g.Entries {
				address := g.Page
				if entry.ID != "" {
					address += "#" + entry.ID
				}
				for _, text := range entry.Texts {
					runes := []rune(text)
					for i := range max(0, len(runes)-1) {
						pair := string(runes[i : i+2])
						han := unicode.Is(unicode.Han, runes[i]) && unicode.Is(unicode.Han, runes[i+1])
						// A comma between digits is no part of the numeral.
						some := strings.TrimSpace(pair) != "" && !strings.Contains(pair, ",")
						if found := e.find(t, pair); len(found) == 0 && some || han && !slices.Contains(found, address) {
							t.Errorf("%s: %q is not found in %s", lang, pair, address)
						}
					}
					for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) || unicode.Is(unicode.Han, r) }) {
						if !slices.Contains(e.find(t, word), address) {
							t.Errorf("%s: %q is not found in %s", lang, word, address)
						}
					}
				}
			}
		}
	}
}

// TestSigns reads numbers as a language writes them, and text of scripts that do not
// part words.
func TestSigns(t *testing.T) {
	index := func(texts ...string) []byte {
		g := search.Group{Page: "a.html"}
		for _, text := range texts {
			g.Entries = append(g.Entries, search.Entry{Kind: search.Paragraph, ID: "p-" + string(rune('1'+len(g.Entries))), Texts: []string{text}})
		}
		scripts, err := search.Index{g}.Scripts(search.MaxScript)
		if err != nil {
			t.Fatal(err)
		}
		return scripts[0]
	}
	for _, c := range []struct{ options, text, query string }{
		{"{group: '\\u202f', point: ','}", "plus de 12\u202f500 personnes", "12500"},
		{"{group: '\\u202f', point: ','}", "plus de 12\u202f500 personnes", "12\u202f500"},
		{"{group: '.', point: ','}", "über 12.500 Menschen", "12500"},
		{"{group: '.', point: ','}", "1,5 Millionen", "1,5 mill"},
		{"{group: '’', point: '.'}", "über 12’500 Menschen", "12500"},
		{"{group: '', point: '.'}", "12500人", "12500"},
		{"{group: ',', point: '.'}", "ひらがなとカタカナ", "なと"},
		{"{group: ',', point: '.'}", "ﾃﾞｰﾀの数", "データ"},
		{"{group: ',', point: '.'}", "혁신 생태계", "생태"},
		{"{group: ',', point: '.'}", "นวัตกรรม", "กรรม"},
		{"{group: ',', point: '.'}", "人々の〇一", "々の"},
		{"{group: ',', point: '.'}", "Инновации", "инновации"},
		{"{group: ',', point: '.'}", "École d’été", "ecole"},
		{"{group: ',', point: '.'}", "École d’été", "d'ete"},
		{"{group: ',', point: '.'}", "inno\u00advation", "innovation"},
		{"{group: ',', point: '.'}", "Chengdu–Chongqing", "chengdu-chongqing"},
		{"{group: ',', point: '.'}", "ＣＱＵ团队", "cqu"},
		{"{group: ',', point: '.'}", "2019, 336 firms", "336"},
		{"{group: ',', point: '.'}", "4.5–5.5%", "4.5%"}, // both ends of a range
		{"{group: ',', point: '.'}", "4.5–5.5%", "5.5%"},
		{"{group: ',', point: '.'}", "4.5–5.5%", "4.5–5.5%"},
		{"{group: ',', point: '.'}", "4.5%—5.5%", "4.5%"},
		{"{group: ',', point: '.'}", "3,500–4,500万人", "3500"},
		{"{group: ',', point: '.'}", "3500—4500万人", "4500万"},
	} {
		e := start(t, c.options, index(c.text))
		if got := e.find(t, c.query); !slices.Equal(got, []string{"a.html#p-1"}) {
			t.Errorf("%s: %q finds %q in %q", c.options, c.query, got, c.text)
		}
	}
	e := start(t, "{group: ',', point: '.'}", index("16.5亿元", "6.5亿元", "65亿元"))
	if got := e.find(t, "6.5亿元"); !slices.Equal(got, []string{"a.html#p-2"}) {
		t.Errorf("6.5亿元 finds %q", got)
	}
}

func TestMarks(t *testing.T) {
	r := load(t)
	e := open(t, r, "en")
	for _, c := range [][3]string{
		{"team", "First teams, a team", "First [teams], a [team]"},
		{"teams", "a team", "a [team]"},
		{"first team", "Team and first", "[Team] and [first]"},
		{"2280", "more than 2,280 people", "more than [2,280] people"},
		{"创新团队", "创新的团队和创新团队", "创新的团队和[创新团队]"},
		{"创新团队", "创新的团队", "[创新]的[团队]"},
		{"6.5亿", "6.53亿元、6.5亿元", "6.53亿元、[6.5亿]元"},
		{"inn", "innovation at the inn", "[innovation] at the [inn]"},
		{"", "nothing", "nothing"},
	} {
		got, err := e.vm.Call("marked", c[0], c[1])
		if err != nil {
			t.Fatal(err)
		}
		if got != c[2] {
			t.Errorf("%q in %q: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

// TestStems holds the stemmer against the samples of Porter's paper.
func TestStems(t *testing.T) {
	samples := strings.Fields(`caresses caress ponies poni ties ti caress caress cats cat
		feed feed agreed agre plastered plaster bled bled motoring motor sing sing
		conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz failing fail filing file
		happy happi sky sky
		relational relat conditional condit rational ration valenci valenc hesitanci hesit digitizer digit conformabli conform
		radicalli radic differentli differ vileli vile analogousli analog vietnamization vietnam predication predic operator oper
		feudalism feudal decisiveness decis hopefulness hope callousness callous formaliti formal sensitiviti sensit sensibiliti sensibl
		triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good
		revival reviv allowance allow inference infer airliner airlin gyroscopic gyroscop adjustable adjust defensible defens
		irritant irrit replacement replac adjustment adjust dependent depend adoption adopt homologou homolog communism commun
		activate activ angulariti angular homologous homolog effective effect bowdlerize bowdler
		probate probat rate rate cease ceas controll control roll roll
		generalizations gener oscillators oscil dog's dog firms' firm be be café café`)
	e := start(t, "{group: ',', point: '.', stemmer: 'porter'}")
	e.run(t, `globalThis.root = (word) => diglotSearch.open({ group: ",", point: ".", stemmer: "porter" }).root(word)`)
	for i := 0; i < len(samples); i += 2 {
		got, err := e.vm.Call("root", samples[i])
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(samples[i+1], got); diff != "" {
			t.Errorf("%s: -want +got\n%s", samples[i], diff)
		}
	}
}
