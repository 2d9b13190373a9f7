package i18n

import (
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// ReadText reads the text of a key, { zh = "…", en = "…" }, and the place of each
// language's words inside their quotes. It reports languages that the report does
// not have, languages that are missing and empty texts; and, if the text is
// required, its absence. The text is nil when there is none.
func ReadText(t *tomlfile.Table, key string, langs []Lang, required bool, msgs *diag.List) (Text, map[Lang]diag.Span) {
	if !t.Has(key) {
		if required {
			t.Missing(key).WithHint("%s = { %s }", key, sample(langs))
		}
		return nil, nil
	}
	inner, ok := t.Table(key)
	if !ok {
		return nil, nil
	}
	for _, k := range inner.Keys() {
		if inner.Has(k.Name); !slices.Contains(langs, Lang(k.Name)) {
			msgs.Errorf("unknown-language", k.Span, "%q is no language of this report", k.Name).
				WithHint("%s", diag.DidYouMean(k.Name, names(langs)))
		}
	}
	return readLanguages(inner, key, langs, msgs)
}

// TextOf reads a text whose languages stand in a table beside other keys, such as
// { zh = "…", en = "…", short = { … } }. Keys that nobody asks for are reported by
// the table's Done. The places are as in [ReadText].
func TextOf(t *tomlfile.Table, langs []Lang, msgs *diag.List) (Text, map[Lang]diag.Span) {
	return readLanguages(t, "", langs, msgs)
}

// readLanguages reads the languages of a table, whose key is for messages.
func readLanguages(t *tomlfile.Table, key string, langs []Lang, msgs *diag.List) (Text, map[Lang]diag.Span) {
	of := ""
	if key != "" {
		of = " of " + quoted(key)
	}
	text, spans := Text{}, map[Lang]diag.Span{}
	for _, lang := range langs {
		if !t.Has(string(lang)) {
			if !t.Broken() {
				msgs.Errorf("missing-language", t.Span(), "the text%s is missing in %q", of, lang).
					WithHint(`add %s = "…"`, lang)
			}
			continue
		}
		s, span, ok := t.String(string(lang))
		switch {
		case !ok:
		case s == "":
			msgs.Errorf("empty-text", span, "the text%s is empty in %q", of, lang)
		default:
			text[lang], spans[lang] = s, t.StringSpan(string(lang))
		}
	}
	if len(text) == 0 {
		return nil, nil
	}
	return text, spans
}

// sample is what a text looks like, for hints: zh = "…", en = "…".
func sample(langs []Lang) string {
	s := ""
	for i, lang := range langs {
		if i > 0 {
			s += ", "
		}
		s += string(lang) + ` = "…"`
	}
	return s
}

func names(langs []Lang) []string {
	list := make([]string, len(langs))
	for i, lang := range langs {
		list[i] = string(lang)
	}
	return list
}

func quoted(s string) string { return `"` + s + `"` }
