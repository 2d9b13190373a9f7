package data

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// figureColumns are the columns of the table of figures.
var figureColumns = []field{
	{"figure", Text, false},
	{"section", Text, false},
	{"label", Text, true},
	{"value", Decimal, false},
	{"exact", Truth, false},
	{"shown", Decimal, false},
	{"upper", Decimal, false},
	{"unit", Text, false},
	{"currency", Text, false},
	{"qualifier", Text, false},
	{"phrase", Text, true},
	{"as_of", Text, false},
	{"date", Text, true},
	{"status", Text, false},
	{"obs_status", List, false},
	{"conf_status", Text, false},
	{"flags", Text, false},
	{"missing", Text, false},
	{"source", List, false},
	{"place", Text, true},
	{"printed", Text, false},
	{"formula", Text, false},
	{"other_value", Decimal, false},
	{"other_source", Text, false},
	{"other_place", Text, true},
	{"note", Text, true},
}

func (s *Set) figures() Table {
	t := Table{Name: "figures", Columns: s.columns(figureColumns), Key: []string{"figure"}}
	for _, f := range s.report.Figures.Figures {
		t.Rows = append(t.Rows, s.figure(f))
	}
	return t
}

// figure writes the row of one figure, in the order of figureColumns.
func (s *Set) figure(f *figure.Figure) Row {
	value, exact := s.report.Exact(f)
	cells := []string{f.ID, f.Section}
	cells = append(cells, s.text(f.Label)...)
	cells = append(cells, value, truth(exact, value), decimal(f.Shown, f.Quantity.Value), upper(f.Quantity))
	cells = append(cells, f.Unit, s.currency(f.Unit), qualifier(f.Quantity))
	cells = append(cells, s.worded(func(l i18n.Lang) string { return s.report.Phrase(l, f, number.Form{}).String() })...)
	cells = append(cells, f.AsOf.ISO())
	cells = append(cells, s.worded(func(l i18n.Lang) string { return s.report.Period(l, f) })...)
	cells = append(cells, f.Status.String())
	cells = append(cells, observed(f.Flags, f.Missing)...)
	cells = append(cells, s.from(f.Citations())...)
	cells = append(cells, plain(f.Source.Printed), formula(f.Derivation))
	cells = append(cells, s.other(f.Competing)...)
	cells = append(cells, s.text(f.Note)...)
	return Row{Cells: cells, Percent: s.percent(f.Unit)}
}

// from writes documents and the place in them, in every language. Where there are several
// documents the place is left out: it would not be known in which.
func (s *Set) from(list []figure.Citation) []string {
	cited := report.Gather(list)
	var documents []string
	for _, c := range cited {
		documents = append(documents, c.Document.ID)
	}
	return append([]string{strings.Join(documents, listSeparator)}, s.worded(func(l i18n.Lang) string {
		if len(cited) != 1 {
			return ""
		}
		return s.report.Where(l, cited[0].Places)
	})...)
}

// formula writes a derivation: "share(city_awards_district, city_awards_total)".
func formula(d *figure.Derivation) string {
	if d == nil {
		return ""
	}
	var ids []string
	for _, f := range d.Inputs {
		ids = append(ids, f.ID)
	}
	return d.Op.String() + "(" + strings.Join(ids, ", ") + ")"
}

// other writes what another document says: value, document, place.
func (s *Set) other(c *figure.Competing) []string {
	if c == nil {
		return append([]string{""}, s.from(nil)...)
	}
	return append([]string{decimal(c.Quantity.Value, nil)}, s.from([]figure.Citation{c.Source})...)
}
