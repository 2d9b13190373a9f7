package chart

import (
	"encoding/json"
	"math/big"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// A sheet is a chart written out in one language: all words and numbers that its
// drawings, its table and its description show.
type sheet struct {
	id         string
	kind       figure.Kind
	lang       i18n.Lang
	language   *i18n.Language
	title      string
	alt        string
	heading    label
	categories []category
	series     []track
	nodes      []node
	links      []link
	// points are the sentences of the walk through the chart, in groups. A value knows
	// its point by its index among all of them.
	points [][]string
}

// A label is a text with the places where its author lets a line break.
type label struct {
	text string
	// marked is the text with a [BreakMark] at each of them.
	marked string
}

// A category is the name of a row, and its short name in the drawing.
type category struct{ name, short label }

// A track is a series: a value for each category.
type track struct {
	name  label
	role  figure.Role
	paint paint
	// alone is true for the only series of a chart that has no name of its own.
	alone  bool
	values []value
}

// A value is a cell, written out.
type value struct {
	// exact is nil where nothing is published.
	exact     *big.Rat
	qualifier number.Qualifier
	// unit is the unit's id.
	unit string
	// digits is what its digits look like.
	digits number.Style
	// short stands in the drawing, with its flags as raised letters; full in the table,
	// without them: 近200项, 200 · nearly 200 projects. told is full with the flags in words.
	short, full, told string
	flags             figure.Flags
	// reason says why there is no value, sign what is written in its place, and absence
	// the words for it.
	reason        figure.Missing
	sign, absence string
	// date says when the value held; when says so at the end of a sentence.
	date, when string
	// point is the index of the sentence that is said about the value.
	point int
	role  figure.Role
	paint paint
}

// A node is an end of links.
type node struct {
	id    string
	name  label
	paint paint
}

// A link joins two nodes, by their index.
type link struct {
	from, to int
	value    value
	label    label
}

// missing reports whether nothing is published.
func (v value) missing() bool { return v.exact == nil }

// open is the direction in which the true value lies from the number: 1 above, -1
// below, 0 where the end of a bar is closed.
func (v value) open() int {
	if d := v.qualifier.Direction(); d == number.Upward || d == number.Downward {
		return d
	}
	return 0
}

// literal is the exact value as a number of JSON. A value that never ends, which only
// a draft can hold, is cut after twelve decimals.
func literal(v *big.Rat) json.Number {
	if s, ok := number.DecimalText(v); ok {
		return json.Number(s)
	}
	return json.Number(v.FloatString(12))
}

// data is the value of a data item: nothing where nothing is published.
func (v value) data() any {
	if v.missing() {
		return nil
	}
	return literal(v.exact)
}

// A writer writes a chart in one language.
type writer struct {
	report   *report.Report
	lang     i18n.Lang
	language *i18n.Language
}

// newSheet writes out a chart.
func newSheet(r *report.Report, c *figure.Chart, lang i18n.Lang) *sheet {
	w := writer{r, lang, r.Catalog.Lang(lang)}
	s := &sheet{
		id: c.ID, kind: c.Kind, lang: lang, language: w.language,
		title:   r.Text(lang, c.Title),
		alt:     r.Text(lang, c.Alt),
		heading: w.label(c.Heading),
	}
	for _, cat := range c.Categories {
		name := w.label(cat.Name)
		short := name
		if len(cat.Short) > 0 {
			short = w.label(cat.Short)
		}
		s.categories = append(s.categories, category{name, short})
	}
	for i, p := range paints(c.Series) {
		s.series = append(s.series, w.track(c.Series[i], p, len(c.Series) == 1))
	}
	w.addLinks(s, c)
	s.walk()
	return s
}

// label writes a text with its break marks.
func (w writer) label(t i18n.Text) label {
	s := Marked(w.report, w.lang, t)
	return label{text: strings.ReplaceAll(s, BreakMark, ""), marked: s}
}

// track writes a series.
func (w writer) track(src figure.Series, p paint, only bool) track {
	t := track{name: w.label(src.Name), role: src.Role, paint: p}
	t.alone = only && t.name.text == ""
	for _, cell := range src.Cells {
		v := w.value(cell)
		v.role, v.paint = src.Role, p
		t.values = append(t.values, v)
	}
	return t
}

// value writes a cell.
func (w writer) value(cell figure.Cell) value {
	v := value{
		exact: cell.Quantity.Value, qualifier: cell.Quantity.Qualifier, unit: cell.Unit, digits: cell.Form.In(w.lang),
		flags: cell.Flags, reason: cell.Missing, sign: "–", absence: w.language.T("chart-unpublished"),
	}
	if v.reason != figure.Present {
		v.sign, v.absence = report.MissingSign(w.language, v.reason), report.MissingWord(w.language, v.reason)
	}
	if v.missing() {
		return v
	}
	full := w.report.CellPhrase(w.lang, cell, number.Form{})
	v.full, v.short = full.String(), full.String()
	if bare(w.language.Unit(v.unit), full) {
		v.short = w.report.CellPhrase(w.lang, cell, number.Form{Bare: true}).String()
	}
	v.short += v.flags.Superscript()
	v.told = report.WithFlags(w.language, v.full, v.flags)
	v.date, v.when = w.dates(cell)
	return v
}

// dates writes when a cell held, by itself and at the end of a sentence: a day is “as of
// 30 April 2020”, and a year, or what the author says of the date, stands as it is.
func (w writer) dates(cell figure.Cell) (date, when string) {
	date = w.report.Date(w.lang, cell.AsOf)
	if cell.Figure != nil {
		date = w.report.Period(w.lang, cell.Figure)
	}
	if cell.AsOf.IsDay() && date == w.report.Date(w.lang, cell.AsOf) {
		return date, w.language.T("chart-as-of", "date", date)
	}
	return date, date
}

// bare reports whether a phrase's unit is left to the subtitle. Amounts of money keep
// their currency, shares their sign; and a measure word stays with a number that words
// qualify, which reads as a phrase: 近200项.
func bare(unit number.Unit, phrase number.Phrase) bool {
	if unit.Kind != number.Count && unit.Kind != number.Measure {
		return false
	}
	for _, part := range phrase {
		if part.Role == number.Qualify && unit.Measure != "" {
			return false
		}
	}
	return true
}

// addLinks writes nodes and links.
func (w writer) addLinks(s *sheet, c *figure.Chart) {
	index := map[string]int{}
	for i, n := range c.Nodes {
		index[n.ID] = i
		s.nodes = append(s.nodes, node{n.ID, w.label(n.Name), seriesPaint(n.Group)})
	}
	for _, l := range c.Links {
		out := link{from: index[l.From], to: index[l.To], value: w.value(l.Value), label: w.label(l.Label)}
		if out.value.missing() {
			out.value.date, out.value.when = w.dates(l.Value)
		}
		s.links = append(s.links, out)
	}
}

// phrase writes a value that is not a cell, such as a total, with its unit.
func (s *sheet) phrase(v *big.Rat, q number.Qualifier, unit string) string {
	return s.format(v, q, unit, number.Form{}).String()
}

// shortPhrase is phrase in the form of a drawing's labels.
func (s *sheet) shortPhrase(v *big.Rat, q number.Qualifier, unit string) string {
	full := s.format(v, q, unit, number.Form{})
	if bare(s.language.Unit(unit), full) {
		return s.format(v, q, unit, number.Form{Bare: true}).String()
	}
	return full.String()
}

// format writes a value; what cannot be written exactly is a dash.
func (s *sheet) format(v *big.Rat, q number.Qualifier, unit string, form number.Form) number.Phrase {
	form.Style = s.digits(unit)
	p, err := s.language.Number.Format(number.Quantity{Value: v, Qualifier: q}, s.language.Unit(unit), form)
	if err != nil {
		return number.Phrase{{Role: number.Digits, Text: "–"}}
	}
	return p
}

// digits is the form of what is worked out from the chart's values in a unit: their scale,
// and as many decimals as the value with the most.
func (s *sheet) digits(unit string) number.Style {
	var style number.Style
	found := false
	add := func(v value) {
		switch {
		case v.missing() || v.unit != unit:
		case !found:
			style, found = v.digits, true
		case v.digits.Placed && (!style.Placed || v.digits.Place < style.Place):
			style.Place, style.Placed = v.digits.Place, true
		}
	}
	for _, t := range s.series {
		for _, v := range t.values {
			add(v)
		}
	}
	for _, l := range s.links {
		add(l.value)
	}
	return style
}

// tick writes a tick of an axis, in the scale of the chart's values, and with as many
// decimals as the finest of all its ticks. Zero has none.
func (s *sheet) tick(v *big.Rat, unit string, all []*big.Rat) string {
	style := s.digits(unit)
	style.Placed = false
	for _, t := range all {
		if place, ok := lastPlace(t); ok && v.Sign() != 0 && (!style.Placed || place < style.Place) {
			style.Place, style.Placed = place, true
		}
	}
	text, err := s.language.Number.Compact(v, s.language.Unit(unit), style)
	if err != nil {
		return s.shortPhrase(v, number.Exact, unit)
	}
	return text
}

// lastPlace is the power of ten of a value's last digit that is not zero; ok is false
// for zero, and for decimals without an end.
func lastPlace(v *big.Rat) (place int, ok bool) {
	text, ends := number.DecimalText(v)
	if !ends || v.Sign() == 0 {
		return 0, false
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if fraction != "" {
		return -len(fraction), true
	}
	return len(whole) - len(strings.TrimRight(whole, "0")), true
}

// share writes a part of a whole in percent, rounded to one decimal as a drawing is.
func (s *sheet) share(part, whole *big.Rat) string {
	v := s.language.Number.Round(new(big.Rat).Quo(part, whole), number.Percent, 1)
	p, err := s.language.Number.Format(number.Quantity{Value: v}, number.Unit{Kind: number.Percent}, number.Form{})
	if err != nil {
		return "–"
	}
	return p.String()
}

// trackNames lists the names of the series.
func (s *sheet) trackNames() []label {
	all := make([]label, len(s.series))
	for i, t := range s.series {
		all[i] = t.name
	}
	return all
}

// trackPaints lists the colours of the series.
func (s *sheet) trackPaints() []paint {
	all := make([]paint, len(s.series))
	for i, t := range s.series {
		all[i] = t.paint
	}
	return all
}

// all returns every published value.
func (s *sheet) all() []*big.Rat {
	var values []*big.Rat
	for _, t := range s.series {
		for _, v := range t.values {
			if !v.missing() {
				values = append(values, v.exact)
			}
		}
	}
	return values
}
