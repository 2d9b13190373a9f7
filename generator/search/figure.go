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
		if !f.Stated() {
			continue // only a draft has such figures
		}
		if f.Missing != figure.Present {
			b.add(Figure, report.RowID(f), b.text(f.Label), report.MissingWord(b.lang, f.Missing))
			continue
		}
		phrase := b.Phrase(b.lang.Key, f, number.Form{})
		b.phrases[oneLine(phrase.String())] = true
		texts := []string{b.text(f.Label), phrase.String()}
		for _, other := range b.Others(b.lang.Key) {
			texts = append(texts, b.Phrase(other, f, number.Form{}).String())
		}
		b.add(Figure, report.RowID(f), append(texts, b.inFull(f, phrase))...)
	}
}

// inFull writes a figure's value with all its digits as the page of all figures does, or "" where
// its phrase shows them.
func (b *builder) inFull(f *figure.Figure, phrase number.Phrase) string {
	shown := digits(phrase)
	if group := b.lang.Number.Group; group != "" {
		shown = strings.ReplaceAll(shown, group, "")
	}
	exact, ends := b.Exact(f)
	if ends && shown == exact {
		return ""
	}
	text, _ := b.InFull(b.lang.Key, f)
	if !ends {
		text = b.lang.T("note-about-exact", "value", text)
	}
	if strings.Contains(phrase.String(), text) {
		return ""
	}
	return text
}

// digits is a phrase without its words.
func digits(phrase number.Phrase) string {
	text := ""
	for _, part := range phrase {
		if part.Role == number.Digits {
			text += part.Text
		}
	}
	return text
}

// terms adds the glossary.
func (b *builder) terms() {
	if len(b.Glossary) == 0 {
		return
	}
	b.group("glossary", b.lang.T("page-glossary"))
	for i, t := range b.Glossary {
		texts := []string{b.text(t.Text)}
		for _, other := range b.Others(b.lang.Key) {
			texts = append(texts, b.Text(other, t.Text))
		}
		b.add(Term, report.TermID(i), append(texts, b.text(t.Gloss))...)
	}
}
