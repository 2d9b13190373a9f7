package search

import (
	"cmp"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// figures adds every figure that has a value, under its section. It comes before
// what shows the figures.
func (b *builder) figures() {
	from := ""
	for i, f := range b.Figures.Figures {
		if f.Section != from || i == 0 {
			from = f.Section
			b.group("data", cmp.Or(b.places[from], b.lang.T("page-data")))
		}
		if f.Quantity.Value == nil {
			continue // only a draft has such figures
		}
		phrase := b.Phrase(b.lang.Key, f, number.Form{}).String()
		b.phrases[oneLine(phrase)] = true
		texts := []string{b.text(f.Label), phrase}
		for _, other := range b.Others(b.lang.Key) {
			texts = append(texts, b.Phrase(other, f, number.Form{}).String())
		}
		b.add(Figure, report.RowID(f), append(texts, b.digits(f, phrase))...)
	}
}

// digits writes a figure's value with all its digits, or "" where its phrase shows
// them or they never end.
func (b *builder) digits(f *figure.Figure, phrase string) string {
	digits, ends := b.Exact(f)
	if !ends {
		return ""
	}
	plain := phrase
	if group := b.lang.Number.Group; group != "" {
		plain = strings.ReplaceAll(phrase, group, "")
	}
	for _, numeral := range strings.FieldsFunc(plain, func(r rune) bool { return (r < '0' || r > '9') && r != '.' }) {
		if numeral == digits {
			return ""
		}
	}
	return digits
}

// terms adds the glossary.
func (b *builder) terms() {
	if len(b.Terms) == 0 {
		return
	}
	b.group("glossary", b.lang.T("page-glossary"))
	for i, t := range b.Terms {
		texts := []string{b.text(t.Text)}
		for _, other := range b.Others(b.lang.Key) {
			texts = append(texts, b.Text(other, t.Text))
		}
		b.add(Term, report.TermID(i), append(texts, b.text(t.Gloss))...)
	}
}
