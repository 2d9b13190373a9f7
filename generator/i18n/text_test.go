package i18n

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

func TestReadText(t *testing.T) {
	langs := []Lang{"zh", "en"}
	for name, c := range map[string]struct {
		file     string
		required bool
		text     Text
		want     []string
	}{
		"both languages":      {`label = { zh = "团队", en = "teams" }`, true, Text{"zh": "团队", "en": "teams"}, nil},
		"none, not required":  {``, false, nil, nil},
		"none, required":      {``, true, nil, []string{`f.toml:1:1: error: key "label" is missing | label = { zh = "…", en = "…" }`}},
		"one language":        {`label = { zh = "团队" }`, true, Text{"zh": "团队"}, []string{`f.toml:1:9: error: the text of "label" is missing in "en" | add en = "…"`}},
		"an unknown language": {`label = { zh = "团队", en = "teams", fr = "équipes" }`, true, Text{"zh": "团队", "en": "teams"}, []string{`f.toml:1:36: error: "fr" is no language of this report | `}},
		"a misspelt language": {`label = { zh = "团队", eng = "teams" }`, true, Text{"zh": "团队"}, []string{
			`f.toml:1:22: error: "eng" is no language of this report | did you mean "en"?`,
			`f.toml:1:9: error: the text of "label" is missing in "en" | `,
		}},
		"an empty text": {`label = { zh = "团队", en = "" }`, true, Text{"zh": "团队"}, []string{`f.toml:1:27: error: the text of "label" is empty in "en"`}},
		"a plain text":  {`label = "teams"`, true, nil, []string{`f.toml:1:9: error: "label" must be a table`}},
		"a number":      {`label = { zh = 3, en = "teams" }`, true, Text{"en": "teams"}, []string{`f.toml:1:16: error: "zh" must be`}},
	} {
		t.Run(name, func(t *testing.T) {
			var msgs diag.List
			root := tomlfile.Parse(diag.NewFile("f.toml", []byte(c.file)), &msgs)
			text, spans := ReadText(root, "label", langs, c.required, &msgs)
			root.Done()
			if diff := cmp.Diff(c.text, text); diff != "" {
				t.Error(diff)
			}
			for lang, s := range text {
				if got := spans[lang].Text(); got != s {
					t.Errorf("%s: the span holds %q", lang, got)
				}
			}
			compareStarts(t, describeAll(&msgs), c.want)
		})
	}
}

func TestTextOf(t *testing.T) {
	var msgs diag.List
	root := tomlfile.Parse(diag.NewFile("f.toml", []byte(`categories = [{ zh = "环重大", en = "Chongqing", shrt = 1 }, { zh = "其余" }]`)), &msgs)
	rows, _ := root.Tables("categories")
	var got []Text
	for _, row := range rows {
		text, spans := TextOf(row, []Lang{"zh", "en"}, &msgs)
		if len(spans) != len(text) {
			t.Errorf("%d texts have %d places", len(text), len(spans))
		}
		got = append(got, text)
	}
	root.Done()
	if diff := cmp.Diff([]Text{{"zh": "环重大", "en": "Chongqing"}, {"zh": "其余"}}, got); diff != "" {
		t.Error(diff)
	}
	compareStarts(t, describeAll(&msgs), []string{
		`f.toml:1:47: error: unknown key "shrt"`,
		`f.toml:1:59: error: the text is missing in "en" | `,
	})
}
