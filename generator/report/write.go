package report

import (
	"errors"
	"math/big"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// Phrase writes a figure's number in a language.
func (r *Report) Phrase(lang i18n.Lang, f *figure.Figure, form number.Form) number.Phrase {
	phrase, err := r.phrase(lang, f, form)
	if err != nil {
		// Only a draft comes here: Join has reported the figure.
		return number.Phrase{{Role: number.Digits, Text: "–"}}
	}
	return phrase
}

func (r *Report) phrase(lang i18n.Lang, f *figure.Figure, form number.Form) (number.Phrase, error) {
	if f.Missing != figure.Present {
		return r.missingPhrase(lang, f.Missing), nil
	}
	q := f.ShownQuantity()
	form.Style = f.Form.In(lang)
	if form.Full {
		q.Value = f.Quantity.Value
	}
	return r.write(lang, q, f.Unit, form)
}

// RefPhrase writes what a placeholder asks for of its figure's number.
func (r *Report) RefPhrase(lang i18n.Lang, f *figure.Figure, ref *section.Ref) number.Phrase {
	phrase, err := r.refPhrase(lang, f, ref)
	if err != nil {
		return number.Phrase{{Role: number.Digits, Text: "–"}}
	}
	return phrase
}

func (r *Report) refPhrase(lang i18n.Lang, f *figure.Figure, ref *section.Ref) (number.Phrase, error) {
	form := ref.Form()
	if isFold(f) && ref.Variant == section.Usual {
		form.Told = number.AsVerb
	}
	if ref.Scale() == "" && ref.Decimals() < 0 {
		return r.phrase(lang, f, form)
	}
	q, style, err := r.restyled(lang, f, ref)
	if err != nil {
		return nil, err
	}
	form.Style = style
	return r.write(lang, q, f.Unit, form)
}

// isFold reports whether a figure is a multiple that was reached, whose phrase is a
// word in many languages: 翻一番, doubled.
func isFold(f *figure.Figure) bool {
	return f.Quantity.Change == number.To && f.Quantity.To == nil
}

// restyled rounds a figure for a placeholder that asks for a scale or decimals of its
// own, which are counted in what its language writes.
func (r *Report) restyled(lang i18n.Lang, f *figure.Figure, ref *section.Ref) (number.Quantity, number.Style, error) {
	l := r.Catalog.Lang(lang)
	style := f.Form.In(lang)
	if name := ref.Scale(); name == "none" {
		style.Scale, style.Scaling = 0, number.FixedScale
	} else if name != "" {
		scaled, ok := r.Catalog.ReadScaledUnit(name, lang)
		if !ok {
			return number.Quantity{}, style, errNoScale
		}
		style.Scale, style.Scaling = scaled.Power, number.FixedScale
	}
	q := f.ShownQuantity()
	if q.Value == nil {
		return q, style, number.ErrInexact
	}
	if ref.Decimals() >= 0 {
		shown, settled, err := l.Number.Settle(f.Quantity.Value, r.Catalog.UnitKind(f.Unit), style, ref.Decimals())
		if err != nil {
			return q, style, err
		}
		q.Value, style = shown, settled
	}
	return q, style, nil
}

var errNoScale = errors.New("the language has no such scale")

// CellPhrase writes the value of a chart's cell, or the sign of a missing one; the phrase
// is empty where nothing is published.
func (r *Report) CellPhrase(lang i18n.Lang, c figure.Cell, form number.Form) number.Phrase {
	if c.Missing != figure.Present {
		return r.missingPhrase(lang, c.Missing)
	}
	if c.Quantity.Value == nil {
		return nil
	}
	form.Style = c.Form.In(lang)
	phrase, err := r.write(lang, c.Quantity, c.Unit, form)
	if err != nil {
		return number.Phrase{{Role: number.Digits, Text: "–"}}
	}
	return phrase
}

func (r *Report) write(lang i18n.Lang, q number.Quantity, unit string, form number.Form) (number.Phrase, error) {
	if q.Value == nil {
		return nil, number.ErrInexact
	}
	l := r.Catalog.Lang(lang)
	return l.Number.Format(q, l.Unit(unit), form)
}

// exactDecimals is how many decimals of a value that never ends are shown.
const exactDecimals = 6

// Exact writes a figure's value in the base unit, as the data files hold it. The
// second result is false where the decimals go on for ever and are cut off.
func (r *Report) Exact(f *figure.Figure) (string, bool) {
	v := f.Quantity.Value
	if v == nil {
		return "", false
	}
	if s, ok := number.DecimalText(v); ok {
		return s, true
	}
	return new(big.Rat).Set(v).FloatString(exactDecimals), false
}

// Upper is the upper bound of a range as the data files hold it. The second result is false
// where a figure is a single value.
func (r *Report) Upper(f *figure.Figure) (string, bool) {
	to := f.Quantity.To
	if to == nil {
		return "", false
	}
	if s, ok := number.DecimalText(to); ok {
		return s, true
	}
	return to.FloatString(exactDecimals), true
}

// InFull writes a figure's value with all its digits and its unit, without a
// qualifier: 650,000,000元. The second result is false where the decimals go on for
// ever; they are then cut off where those of Exact are: 41.6667% for 0.416667.
func (r *Report) InFull(lang i18n.Lang, f *figure.Figure) (string, bool) {
	text, ends := r.Exact(f)
	phrase := r.Phrase(lang, f, number.Form{Full: true})
	if !ends {
		cut, ok := new(big.Rat).SetString(text)
		form := number.Form{Full: true, Style: number.Style{Place: -exactDecimals, Placed: true}}
		written, err := r.write(lang, number.Quantity{Value: cut}, f.Unit, form)
		if !ok || err != nil {
			return text, false
		}
		phrase = written
	}
	var plain strings.Builder
	for _, part := range phrase {
		if part.Role != number.Qualify {
			plain.WriteString(part.Text)
		}
	}
	return strings.TrimSpace(plain.String()), ends
}

// Period writes a figure's date: the author's wording where there is one.
func (r *Report) Period(lang i18n.Lang, f *figure.Figure) string {
	if s := f.AsOfNote.In(lang); s != "" {
		return s
	}
	return r.Date(lang, f.AsOf)
}

// Date writes a date or a span of time.
func (r *Report) Date(lang i18n.Lang, p number.Period) string {
	l := r.Catalog.Lang(lang)
	if p.IsUnknown() {
		return l.T("date-unknown")
	}
	return l.Number.Period(p)
}

// Text writes a text of config.toml or of a figures.toml, its placeholders
// written out, its break marks left out.
func (r *Report) Text(lang i18n.Lang, t i18n.Text) string {
	s := t.In(lang)
	inline, ok := r.inlines[s]
	if !ok {
		return s
	}
	return r.Plain(lang, inline)
}

// Inline returns the parts of a text, or nil where the text is empty.
func (r *Report) Inline(lang i18n.Lang, t i18n.Text) *section.Inline {
	s := t.In(lang)
	if s == "" {
		return nil
	}
	if inline, ok := r.inlines[s]; ok {
		return inline
	}
	return &section.Inline{Segments: []section.Segment{{Text: s}}}
}

// Plain writes an inline text without markup, its placeholders written out.
func (r *Report) Plain(lang i18n.Lang, inline *section.Inline) string {
	if inline == nil {
		return ""
	}
	var b strings.Builder
	for _, s := range inline.Segments {
		switch {
		case s.Ref != nil:
			b.WriteString(r.RefText(lang, s.Ref))
		case !s.Break:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// RefText writes what a placeholder stands for, as plain text.
func (r *Report) RefText(lang i18n.Lang, ref *section.Ref) string {
	f := r.Figures.Figure(ref.ID)
	switch {
	case f == nil:
		return ref.Span.Text()
	case ref.Variant == section.Label:
		return r.Text(lang, f.Label)
	}
	return r.RefPhrase(lang, f, ref).String()
}
