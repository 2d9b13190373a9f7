package config

import (
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// TestLanguages reads names of languages as authors write them.
func TestLanguages(t *testing.T) {
	for list, want := range map[string]struct {
		langs   []i18n.Lang
		message string
	}{
		"zh-Hant en":         {[]i18n.Lang{"zh-Hant", "en"}, ""},
		"pt-BR en-GB es-419": {[]i18n.Lang{"pt-BR", "en-GB", "es-419"}, ""},
		"zh-hant en":         {[]i18n.Lang{"zh-hant", "en"}, ""},
		"zh_Hant en":         {[]i18n.Lang{"en"}, `"zh_Hant" is no name for a language` + "\n did you mean \"zh-Hant\"?"},
		"zh-Hant zh-hant":    {[]i18n.Lang{"zh-Hant"}, `language "zh-hant" is listed twice`},
		"x en":               {[]i18n.Lang{"en"}, `"x" is no name for a language` + "\n a BCP 47 tag: zh, en, fr, zh-Hant, pt-BR"},
		"zh/Hant en":         {[]i18n.Lang{"en"}, `"zh/Hant" is no name for a language` + "\n a BCP 47 tag: zh, en, fr, zh-Hant, pt-BR"},
	} {
		t.Run(list, func(t *testing.T) {
			var names, texts []string
			for _, name := range strings.Fields(list) {
				names = append(names, strconv.Quote(name))
			}
			for _, name := range want.langs {
				texts = append(texts, string(name)+` = "A"`)
			}
			text := "languages = [" + strings.Join(names, ", ") + "]\ntitle = { " + strings.Join(texts, ", ") + " }\nsummary = { " + strings.Join(texts, ", ") + " }\n"
			var msgs diag.List
			c := Load(fstest.MapFS{Name: {Data: []byte(text)}}, &msgs)
			if diff := cmp.Diff(want.langs, c.Languages); diff != "" {
				t.Error(diff)
			}
			var got []string
			for _, m := range msgs.Messages() {
				said := m.Text
				if m.Hint != "" {
					said += "\n " + m.Hint
				}
				got = append(got, said)
			}
			if s := strings.Join(got, "\n"); s != want.message {
				t.Errorf("got %s, want %s", s, want.message)
			}
		})
	}
}
