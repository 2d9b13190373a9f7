package i18n

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

func TestLookup(t *testing.T) {
	for lang, want := range map[Lang]string{
		"en": "en", "en-GB": "en-GB en-001 en", "pt-BR": "pt-BR pt", "zh": "zh", "zh-Hans": "zh-Hans zh", "zh-CN": "zh-CN zh",
		"zh-Hant": "zh-Hant", "zh-hant": "zh-hant", "zh-TW": "zh-TW zh-Hant", "zh-HK": "zh-HK zh-Hant", "sr-Latn": "sr-Latn", "xx": "xx",
	} {
		if got := strings.Join(lookup(lang), " "); got != want {
			t.Errorf("%s is looked for as %q, want %q", lang, got, want)
		}
	}
}

// TestRegional reads languages by their regional tags: what their own file lacks comes
// from the general language's, and messages name the file that is at fault.
func TestRegional(t *testing.T) {
	var msgs diag.List
	report := files(
		"i18n/en-gb.toml", "name = \"British English\"\n[messages]\nsource = \"From {source}\"\n[number]\ncurrency_style = \"yuan\"\n",
		"i18n/en.toml", "[messages]\ncount = { one = \"{n} number\", other = \"{n} numbers\" }\n",
		"i18n/units.toml", "[person]\nen-GB = { one = \"head\", other = \"heads\" }\n",
	)
	c := Load(report, defaults(), []Lang{"en-GB", "en-US", "zh-CN"}, nil, &msgs)
	if all := describeAll(&msgs); all != nil {
		t.Fatal(strings.Join(all, "\n"))
	}
	gb, us, cn := c.Lang("en-GB"), c.Lang("en-US"), c.Lang("zh-CN")
	million := number.Quantity{Value: ratio(t, "3000000")}
	money, err := gb.Number.Format(million, gb.Unit("yuan"), number.Form{})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{
		gb.Tag, gb.Name, gb.T("source", "source", "A1"), gb.T("count", "n", 1), gb.Unit("person").Other, money.String(),
		us.Tag, us.Name, us.T("source", "source", "A1"), us.Unit("person").Other,
		cn.Tag, cn.Name, cn.Unit("person").Measure,
	}
	want := []string{
		"en-GB", "British English", "From A1", "1 number", "heads", "3 million yuan",
		"en-US", "English", "Source: A1", "people",
		"zh-CN", "中文", "人",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestRegionalLacks holds that messages name the report's own file of a regional
// language, and that another script is never taken for it.
func TestRegionalLacks(t *testing.T) {
	for name, c := range map[string]struct {
		lang Lang
		file string
		text string
		want []string
	}{
		"a message unknown": {"en-GB", "i18n/en-GB.toml", "[messages]\nsourse = \"x\"\n", []string{`i18n/en-GB.toml:2:11: error: no message named "sourse" in "en-GB"`}},
		"Traditional from Simplified": {"zh-Hant", "", "", []string{
			`report: error: language "zh-Hant" has no file i18n/zh-Hant.toml`,
			`i18n/units.toml:1:2: warning: 1 units have no words in "zh-Hant": person`,
		}},
		"number rules": {"pt-BR", "i18n/pt-BR.toml", strings.NewReplacer(`tag  = "it"`, `tag  = "pt-BR"`, `about      =`, `aboot      =`).Replace(italianFile(t)), []string{
			`i18n/pt-BR.toml:8:1: error: the number rules of "pt-BR" lack qualifiers.about | in [number] of i18n/pt-BR.toml; docs/languages.md says what each means`,
			`i18n/pt-BR.toml:32:1: error: unknown key "aboot" in "number.qualifiers" | did you mean "about"?`,
			`i18n/units.toml:1:2: warning: 1 units have no words in "pt-BR": person`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			report := files()
			if c.file != "" {
				report = files(c.file, c.text)
			}
			Load(report, defaults(), []Lang{c.lang, "zh"}, nil, &msgs)
			compareStarts(t, describeAll(&msgs), c.want)
		})
	}
}
