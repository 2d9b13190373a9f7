package report

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// Signs gathers the flags and the signs of missing values that a table, a chart or a page
// shows, for its legend. The zero Signs has none.
type Signs struct {
	flags   figure.Flags
	missing uint8
}

// Add adds what stands at a value.
func (s *Signs) Add(flags figure.Flags, missing figure.Missing) {
	s.flags = s.flags.And(flags)
	if missing != figure.Present {
		s.missing |= 1 << missing
	}
}

// A Sign is a letter or sign at a value, with what it means.
type Sign struct{ Sign, Word string }

// Legend lists signs with their meanings in a language: p preliminary, … not available.
func (r *Report) Legend(lang i18n.Lang, s Signs) []Sign {
	l := r.Catalog.Lang(lang)
	var list []Sign
	for _, flag := range string(s.flags) {
		list = append(list, Sign{string(flag), FlagWord(l, flag)})
	}
	for _, m := range figure.MissingReasons() {
		if s.missing&(1<<m) != 0 {
			list = append(list, Sign{MissingSign(l, m), MissingWord(l, m)})
		}
	}
	return list
}

// LegendLine is the legend as one line of text: "p preliminary; … not available".
func (r *Report) LegendLine(lang i18n.Lang, s Signs) string {
	l := r.Catalog.Lang(lang)
	var items []string
	for _, sign := range r.Legend(lang, s) {
		items = append(items, l.T("legend-item", "sign", sign.Sign, "word", sign.Word))
	}
	return strings.Join(items, l.T("legend-join"))
}

// ChartSigns gathers what stands at the values of a chart.
func ChartSigns(c *figure.Chart) Signs {
	var s Signs
	for _, cell := range c.Cells() {
		s.Add(cell.Flags, cell.Missing)
	}
	return s
}

// FlagWord is what one flag means, in the words of a language.
func FlagWord(l *i18n.Language, flag rune) string { return l.T("flag-" + string(flag)) }

// FlagWords are what flags mean: "preliminary, revised"; "" where there are none.
func FlagWords(l *i18n.Language, flags figure.Flags) string {
	var words []string
	for _, flag := range string(flags) {
		words = append(words, FlagWord(l, flag))
	}
	return strings.Join(words, l.T("flag-join"))
}

// MissingSign is what is written in place of a missing value, MissingWord what it means.
func MissingSign(l *i18n.Language, m figure.Missing) string { return l.T("missing-sign-" + m.String()) }

// MissingWord is what the sign of a missing value means.
func MissingWord(l *i18n.Language, m figure.Missing) string { return l.T("missing-" + m.String()) }

// missingPhrase is the sign of a missing value as a phrase.
func (r *Report) missingPhrase(lang i18n.Lang, m figure.Missing) number.Phrase {
	return number.Phrase{{Role: number.Digits, Text: MissingSign(r.Catalog.Lang(lang), m)}}
}

// Told is a figure's phrase with its flags in words, for texts that are read aloud: 126.4
// (preliminary); in place of a missing value what its sign means.
func (r *Report) Told(lang i18n.Lang, f *figure.Figure) string {
	l := r.Catalog.Lang(lang)
	if f.Missing != figure.Present {
		return MissingWord(l, f.Missing)
	}
	return WithFlags(l, r.Phrase(lang, f, number.Form{}).String(), f.Flags)
}

// WithFlags adds flags to a phrase, in words.
func WithFlags(l *i18n.Language, phrase string, flags figure.Flags) string {
	if flags == "" {
		return phrase
	}
	return l.T("flag-told", "value", phrase, "flags", FlagWords(l, flags))
}

// RevisionPhrase writes the value that a revision replaced.
func (r *Report) RevisionPhrase(lang i18n.Lang, f *figure.Figure, rev figure.Revision) string {
	return r.CellPhrase(lang, figure.Cell{Quantity: rev.Was, Unit: f.Unit, Form: rev.Form}, number.Form{}).String()
}
