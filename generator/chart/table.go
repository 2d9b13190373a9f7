package chart

import (
	"math/big"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/report"
)

// table writes the data behind the chart: a row for each category, or for each link.
func (s *sheet) table() report.Table {
	if s.kind.Linked() {
		return s.linkTable()
	}
	head := s.heading.text
	if head == "" {
		head = s.language.T("chart-category")
	}
	t := report.Table{Columns: []report.Column{{Title: head}}}
	for _, track := range s.series {
		title := track.name.text
		if track.alone {
			title = s.language.T("chart-value")
		}
		t.Columns = append(t.Columns, report.Column{Title: title, Numeric: true})
	}
	dated := s.kind != figure.Scatter && s.kind != figure.Boxplot && s.datesDiffer()
	for i, c := range s.categories {
		row := report.Row{Head: c.name.text}
		if date := s.series[0].values[i].date; dated && date != "" {
			row.Head = s.language.T("chart-dated", "name", row.Head, "date", date)
		}
		for _, track := range s.series {
			row.Cells = append(row.Cells, s.cell(track.values[i]))
		}
		t.Rows = append(t.Rows, row)
	}
	s.addDerived(&t)
	return t
}

// cell is a value in a table.
func (s *sheet) cell(v value) report.Cell {
	switch {
	case v.reason != figure.Present:
		return report.Cell{Text: v.sign, Missing: v.reason}
	case v.missing():
		return report.Cell{Text: s.language.T("chart-missing", "words", s.unpublished())}
	}
	return report.Cell{Text: v.full, Flags: v.flags}
}

// datesDiffer reports whether the rows of a chart hold at different dates.
func (s *sheet) datesDiffer() bool {
	first := ""
	for _, v := range s.series[0].values {
		if v.missing() {
			continue
		}
		if first == "" {
			first = v.date
		}
		if v.date != first {
			return true
		}
	}
	return false
}

// addDerived adds the column of what the drawing works out: totals or shares.
func (s *sheet) addDerived(t *report.Table) {
	title := ""
	switch {
	case s.kind == figure.StackedBar:
		title = s.language.T("chart-total-head")
	case s.named() == 1 && (s.kind == figure.PercentBar || s.kind == figure.Waffle && s.hasRest()):
		title = s.language.T("chart-share-head", "name", s.series[0].name.text)
	default:
		return
	}
	t.Columns = append(t.Columns, report.Column{Title: title, Numeric: true})
	for i := range t.Rows {
		total, _, words := s.totalOf(i)
		if first := s.series[0].values[i]; s.kind != figure.StackedBar {
			words = ""
			if total != nil && total.Sign() > 0 {
				words = s.share(first.exact, total)
			}
		}
		flags := s.derivedFlags(i)
		if words == "" {
			flags = ""
			words = s.language.T("chart-missing", "words", s.unpublished())
		}
		t.Rows[i].Cells = append(t.Rows[i].Cells, report.Cell{Text: words, Flags: flags})
	}
}

// derivedFlags are the flags of what is worked out from the values of a category.
func (s *sheet) derivedFlags(i int) figure.Flags {
	var flags figure.Flags
	for _, t := range s.series {
		flags = flags.And(t.values[i].flags.Inherited())
	}
	return flags
}

// hasRest reports whether a series is the rest of a whole.
func (s *sheet) hasRest() bool {
	for _, t := range s.series {
		if t.role == figure.Rest {
			return true
		}
	}
	return false
}

// linkTable writes a row for each link.
func (s *sheet) linkTable() report.Table {
	head := s.heading.text
	if head == "" {
		head = s.language.T("chart-from")
	}
	t := report.Table{Columns: []report.Column{{Title: head}, {Title: s.language.T("chart-to")}}}
	labelled, valued := false, false
	for _, l := range s.links {
		labelled = labelled || l.label.text != ""
		valued = valued || !l.value.missing()
	}
	if labelled {
		t.Columns = append(t.Columns, report.Column{Title: s.language.T("chart-link")})
	}
	if valued {
		t.Columns = append(t.Columns, report.Column{Title: s.language.T("chart-value"), Numeric: true})
	}
	for _, l := range s.links {
		row := report.Row{Head: s.nodes[l.from].name.text, Cells: []report.Cell{{Text: s.nodes[l.to].name.text}}}
		if labelled {
			row.Cells = append(row.Cells, report.Cell{Text: l.label.text})
		}
		if valued {
			row.Cells = append(row.Cells, s.cell(l.value))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sorted orders the categories of a chart of one series, the largest first; what is not
// published comes last.
func sorted(s *sheet) ([]category, []track) {
	values := s.series[0].values
	t := s.series[0]
	t.values = nil
	var categories []category
	for _, i := range descending(values) {
		categories = append(categories, s.categories[i])
		t.values = append(t.values, values[i])
	}
	return categories, []track{t}
}

// extremes are the indexes of a series' largest and smallest values.
func (t track) extremes() (most, least int, ok bool) {
	most, least = -1, -1
	var high, low *big.Rat
	for i, v := range t.values {
		if v.missing() {
			continue
		}
		if high == nil || v.exact.Cmp(high) > 0 {
			most, high = i, v.exact
		}
		if low == nil || v.exact.Cmp(low) < 0 {
			least, low = i, v.exact
		}
	}
	return most, least, most >= 0
}
