package data

import (
	"strconv"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// valueColumns are the columns of the table of charts' values.
var valueColumns = []field{
	{"chart", Text, false},
	{"row", Integer, false},
	{"category", Text, true},
	{"series", Text, true},
	{"from", Text, true},
	{"to", Text, true},
	{"relation", Text, true},
	{"value", Decimal, false},
	{"upper", Decimal, false},
	{"exact", Truth, false},
	{"unit", Text, false},
	{"currency", Text, false},
	{"qualifier", Text, false},
	{"phrase", Text, true},
	{"as_of", Text, false},
	{"status", Text, false},
	{"obs_status", List, false},
	{"conf_status", Text, false},
	{"flags", Text, false},
	{"missing", Text, false},
	{"source", List, false},
	{"place", Text, true},
	{"printed", Text, false},
	{"figure", Text, false},
}

// unpublished is the status of a cell for which nothing is published. It stands
// beside the names of figure.Status.
const unpublished = "unpublished"

// values writes the rows of one chart: for each category its series, then the links.
func (s *Set) values(c *figure.Chart) []Row {
	var rows []Row
	none := i18n.Text(nil)
	add := func(names [5]i18n.Text, cell figure.Cell, link bool) {
		cells := []string{c.ID, strconv.Itoa(len(rows) + 1)}
		for _, name := range names {
			cells = append(cells, s.text(name)...)
		}
		rows = append(rows, Row{Cells: append(cells, s.value(cell, link)...), Percent: s.percent(cell.Unit)})
	}
	for i, category := range c.Categories {
		for _, series := range c.Series {
			if i < len(series.Cells) {
				add([5]i18n.Text{category.Name, series.Name, none, none, none}, series.Cells[i], false)
			}
		}
	}
	nodes := map[string]i18n.Text{}
	for _, n := range c.Nodes {
		nodes[n.ID] = n.Name
	}
	for _, l := range c.Links {
		add([5]i18n.Text{none, none, nodes[l.From], nodes[l.To], l.Label}, l.Value, true)
	}
	return rows
}

// value writes the cells from "value" on, in the order of valueColumns. A link may
// have no value of its own: it is reported all the same.
func (s *Set) value(c figure.Cell, link bool) []string {
	value, exact := decimal(c.Quantity.Value), true
	status, id, cited := figure.Reported.String(), "", []figure.Citation{c.Source}
	how := observed(c.Flags, c.Missing)
	switch {
	case c.Quantity.Value != nil || c.Missing != figure.Present:
	case link:
		how = make([]string, len(how)) // nothing was observed
	default:
		status, how[0] = unpublished, unexplained
	}
	if f := c.Figure; f != nil {
		value, exact = s.report.Exact(f)
		status, id, cited = f.Status.String(), f.ID, f.Citations()
	}
	unit := c.Unit
	if c.Quantity.Value == nil {
		unit = ""
	}
	cells := []string{value, upper(c.Quantity), truth(exact, value), unit, s.currency(unit), qualifier(c.Quantity)}
	cells = append(cells, s.worded(func(l i18n.Lang) string {
		return s.report.CellPhrase(l, c, number.Form{}).String()
	})...)
	cells = append(cells, c.AsOf.ISO(), status)
	cells = append(cells, how...)
	cells = append(cells, s.from(cited)...)
	return append(cells, plain(c.Source.Printed), id)
}
