package i18n

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// A FormText is a table form = { zh = "万人", en = "million", decimals = 1 } as it is
// written: how numbers are to look. What its scales mean, package figure works out
// from the catalogue.
type FormText struct {
	// Scales names the scale per language; Texts and places as in the file.
	Scales []Placed
	// Decimals is below 0 where the table does not say.
	Decimals int
	// Span is the table.
	Span diag.Span
}

// maxDecimals is the largest number of decimals that a form may ask for.
const maxDecimals = 9

// ReadForm reads a form.
func ReadForm(t *tomlfile.Table, langs []Lang, msgs *diag.List) FormText {
	form := FormText{Decimals: -1, Span: t.Span()}
	if n, span, ok := t.Int("decimals"); ok {
		if n < 0 || n > maxDecimals {
			msgs.Errorf("bad-decimals", span, "decimals count from 0 to %d, and these are %d", maxDecimals, n)
		} else {
			form.Decimals = n
		}
	}
	for _, lang := range langs {
		if text, _, ok := t.String(string(lang)); ok {
			form.Scales = append(form.Scales, Placed{Lang: lang, Text: text, Span: t.StringSpan(string(lang))})
		}
	}
	return form
}
