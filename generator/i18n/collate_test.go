package i18n

import (
	"strings"
	"testing"

	"example.org/diglot/generator/diag"
)

// TestOrder sorts words as each language's readers look them up.
func TestOrder(t *testing.T) {
	for name, c := range map[string]struct {
		tag, collation, words, want string
	}{
		"English":                  {"en", "", "zone Zebra économie economy apple Äpfel", "Äpfel apple économie economy Zebra zone"},
		"Swedish":                  {"sv", "", "zon Äpple apa Ångström", "apa zon Ångström Äpple"},
		"French":                   {"fr", "", "côté coté cote côte", "cote coté côte côté"},
		"Simplified by pinyin":     {"zh-Hans", "pinyin", "重庆 沙坪坝 核心 人民币 一带一路 阿坝 GDP", "GDP 阿坝 核心 人民币 沙坪坝 一带一路 重庆"},
		"Simplified by strokes":    {"zh-Hans", "stroke", "核心 人民币 一带一路", "一带一路 人民币 核心"},
		"Traditional by strokes":   {"zh-Hant", "", "核心 人民幣 一帶一路 慶典", "一帶一路 人民幣 核心 慶典"},
		"Traditional by pinyin":    {"zh-Hant", "pinyin", "核心 人民幣 一帶一路 慶典", "核心 慶典 人民幣 一帶一路"},
		"syllables of pinyin":      {"zh-Hans", "pinyin", "cheng du|chang an|cheng", "chang an|cheng|cheng du"},
		"nothing known of the tag": {"xx", "", "b a", "a b"},
	} {
		t.Run(name, func(t *testing.T) {
			sep := " "
			if strings.Contains(c.words, "|") {
				sep = "|"
			}
			words := strings.Split(c.words, sep)
			l := &Language{Tag: c.tag, Collation: c.collation}
			var got []string
			for _, i := range l.Order(words) {
				got = append(got, words[i])
			}
			if s := strings.Join(got, sep); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
	l := &Language{Tag: "en"}
	if got := l.Order([]string{"b", "a", "b", "A"}); got[0] != 1 && got[0] != 3 || got[2] != 0 || got[3] != 2 {
		t.Errorf("equal texts are not in their order: %v", got)
	}
}

func TestCollationName(t *testing.T) {
	for text, want := range map[string][]string{
		"collation = \"stroke\"\n":  nil,
		"collation = \"strokes\"\n": {`i18n/zh.toml:1:13: error: no collation named "strokes" in "zh" | did you mean "stroke"?`},
		"collation = \"phonebk\"\n": {`i18n/zh.toml:1:13: error: no collation named "phonebk" in "zh" | valid`},
	} {
		var msgs diag.List
		c := Load(files("i18n/zh.toml", text), defaults(), []Lang{"zh"}, nil, &msgs)
		compareStarts(t, describeAll(&msgs), want)
		if want == nil && c.Lang("zh").Collation != "stroke" {
			t.Error("the collation is not taken over")
		}
	}
}
