package figure

import (
	"errors"
	"math/big"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A Form is how a figure is written: the scale word and the decimals of the phrase
// that the author typed, or that the source prints, and what the author says
// otherwise.
type Form struct {
	// Style is that of the phrase, Lang the language that the phrase is of.
	Style number.Style
	Lang  i18n.Lang
	// Scales are the powers of ten that the author chooses for single languages.
	Scales map[i18n.Lang]int
}

// In is the style in a language.
func (f Form) In(lang i18n.Lang) number.Style {
	s := f.Style
	if lang != f.Lang {
		s = s.Abroad()
	}
	if power, ok := f.Scales[lang]; ok {
		s.Scale, s.Scaling = power, number.FixedScale
	}
	return s
}

// A FormRule is what an author says of the form of figures, in form = { … } of a
// figure, a series, a chart, or of a unit in config.toml:
//
//	form = { zh = "万人", en = "million", decimals = 1 }
//
// A text per language names the scale, with or without the unit: 万, 亿元, million,
// "100 million yuan"; "none" writes all digits. Decimals are counted in the scale of the
// report's first language, and the others show the same digits.
type FormRule struct {
	// Scales are powers of ten; Decimals is below 0 where nothing is said.
	Scales   map[i18n.Lang]int
	Decimals int
	// Span is where the rule stands.
	Span diag.Span
}

// none is the name of no scale in a form.
const none = "none"

// readForm reads form = { … } of a table; the second result is false where there is none.
func (l *loader) readForm(t *tomlfile.Table) (FormRule, bool) {
	form, ok := t.Table("form")
	if !ok {
		return FormRule{Decimals: -1, Span: t.ValueSpan("form")}, false
	}
	text := i18n.ReadForm(form, l.langs, l.msgs)
	return NewFormRule(text, l.catalog, l.msgs), true
}

// NewFormRule looks up the scales that a form names.
func NewFormRule(form i18n.FormText, catalog *i18n.Catalog, msgs *diag.List) FormRule {
	rule := FormRule{Scales: map[i18n.Lang]int{}, Decimals: form.Decimals, Span: form.Span}
	for _, named := range form.Scales {
		if named.Text == none {
			rule.Scales[named.Lang] = 0
			continue
		}
		scaled, ok := catalog.ReadScaledUnit(named.Text, named.Lang)
		if !ok {
			msgs.Errorf("bad-scale", named.Span, "%q names no scale in %q", named.Text, named.Lang).
				WithHint("%s", diag.Listing("scales", scaleNames(catalog.Lang(named.Lang))))
			continue
		}
		if scaled.Unit != "" && catalog.UnitKind(scaled.Unit).IsShare() {
			continue // % and ‰ are the unit's own sign
		}
		rule.Scales[named.Lang] = scaled.Power
	}
	return rule
}

// maxDecimals is the largest number of decimals that round may ask for.
const maxDecimals = 9

// scaleNames lists the scale words of a language, and "none".
func scaleNames(l *i18n.Language) []string {
	names := []string{none}
	for _, s := range l.Number.Scales {
		names = append(names, s.Other)
	}
	return names
}

// apply lays a rule over a form.
func (r FormRule) apply(f Form) Form {
	if len(r.Scales) == 0 {
		return f
	}
	scales := make(map[i18n.Lang]int, len(f.Scales)+len(r.Scales))
	for _, from := range []map[i18n.Lang]int{f.Scales, r.Scales} {
		for lang, power := range from {
			scales[lang] = power
		}
	}
	f.Scales = scales
	return f
}

// settle works out what is shown of a value: rounded where decimals are asked for,
// or where it has too many digits. The report's first language decides what a decimal
// is one of, so that all languages show the same value.
func settle(catalog *i18n.Catalog, v *big.Rat, unit string, form Form, decimals int) (*big.Rat, Form, error) {
	lead := catalog.Languages()[0]
	style := form.In(lead.Key)
	shown, settled, err := lead.Number.Settle(v, catalog.UnitKind(unit), style, decimals)
	if err != nil {
		return v, form, err
	}
	form.Style.Place, form.Style.Placed, form.Style.Rounded = settled.Place, settled.Placed, settled.Rounded
	if _, chosen := form.Scales[lead.Key]; form.Style.Scaling == number.AutoScale && !chosen {
		form.Style.Scale, form.Style.Scaling = settled.Scale, settled.Scaling
	}
	return shown, form, nil
}

// show settles a figure's value, and refuses digits that do not reproduce it.
func (l *loader) show(f *Figure, span diag.Span, decimals int, decimalsSpan diag.Span) {
	shown, form, err := settle(l.catalog, f.Quantity.Value, f.Unit, f.Form, decimals)
	switch {
	case errors.Is(err, number.ErrInexact):
		l.msgs.Errorf("inexact", span, "the digits of %q would not give its value back", f.ID).
			WithHint("add round = 1, or the number of decimals to show")
		return
	case shown.Sign() == 0 && f.Quantity.Value.Sign() != 0:
		l.msgs.Errorf("rounds-to-zero", decimalsSpan, "rounded so, %q shows as zero", f.ID).
			WithHint("allow more decimals")
		return
	}
	f.Shown, f.Form = shown, form
	for _, lang := range l.catalog.Languages() {
		if !l.catalog.Worded(f.Unit, lang.Key) {
			l.msgs.Errorf("unit-wordless", span, "%q counts in %q, which has no words in %q", f.ID, f.Unit, lang.Key).
				WithHint(`add %s = { one = "…", other = "…" } to the unit, or %s = {} for a number alone`, lang.Key, lang.Key).
				WithNote(l.catalog.UnitSpan(f.Unit), "this is the unit")
		}
		_, err := lang.Number.Format(f.ShownQuantity(), lang.Unit(f.Unit), number.Form{Style: f.Form.In(lang.Key)})
		if err != nil {
			l.msgs.Errorf("unwritable", span, "%q cannot be written in %q: %v", f.ID, lang.Key, err)
			return
		}
	}
}
