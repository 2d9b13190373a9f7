package data

import (
	"strings"
	"unicode"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// A Set is the tables of a report. It never changes, and may be read by several
// goroutines.
type Set struct {
	// Figures has a row a figure, Values a row for each value of each chart, Sources
	// a row a document, Revisions a row for each value that was changed after it was
	// published.
	Figures, Values, Sources, Revisions Table

	report  *report.Report
	version string
	// charts gives the rows of Values that belong to a chart: from, to.
	charts map[string][2]int
}

// New reads a report into tables. Version names the state of the report's files.
// Charts for which leave returns true are left out: a draft may have some that
// hold no data.
func New(r *report.Report, version string, leave func(id string) bool) *Set {
	s := &Set{report: r, version: version, charts: map[string][2]int{}}
	s.Figures = s.figures()
	s.Sources = s.sources()
	s.Revisions = s.revisions()
	s.Values = Table{Name: "values", Columns: s.columns(valueColumns), Key: []string{"chart", "row"}}
	for _, c := range r.Figures.Charts {
		if leave(c.ID) {
			continue
		}
		from := len(s.Values.Rows)
		s.Values.Rows = append(s.Values.Rows, s.values(c)...)
		s.charts[c.ID] = [2]int{from, len(s.Values.Rows)}
	}
	return s
}

// tables are the tables of the whole report; revisions are among them where there are any.
func (s *Set) tables() []Table {
	list := []Table{s.Figures, s.Values, s.Sources}
	if len(s.Revisions.Rows) > 0 {
		list = append(list, s.Revisions)
	}
	return list
}

// refers reports whether a table's column "figure" names rows of the table of figures.
func (s *Set) refers(t Table) bool { return t.Name == s.Values.Name || t.Name == s.Revisions.Name }

// Has reports whether a chart is among the tables.
func (s *Set) Has(c *figure.Chart) bool {
	_, ok := s.charts[c.ID]
	return ok
}

// chart returns the values of one chart, without the columns that only some kinds
// of chart have and this one has not.
func (s *Set) chart(c *figure.Chart) Table {
	rows := s.charts[c.ID]
	t := s.Values
	t.Name, t.Rows, t.Key = c.ID, s.Values.Rows[rows[0]:rows[1]], []string{"row"}
	return t.filter(func(i int, c Column) bool {
		switch c.ID {
		case "chart":
			return false
		case "series", "category", "from", "to", "relation", "currency", "upper", "flags", "missing":
			return !t.empty(i)
		}
		return true
	})
}

// chartOf returns the chart whose values a table holds, or nil for the tables of the
// whole report.
func (s *Set) chartOf(t Table) *figure.Chart {
	if t.index("row") != 0 {
		return nil
	}
	return s.report.Figures.Chart(t.Name)
}

// langs returns the report's languages, in its order.
func (s *Set) langs() []*i18n.Language { return s.report.Catalog.Languages() }

// A field is a column before the languages are told apart.
type field struct {
	id   string
	kind Type
	// worded is set where each language has a column of its own.
	worded bool
}

func (s *Set) columns(fields []field) []Column {
	var list []Column
	for _, f := range fields {
		if !f.worded {
			list = append(list, Column{ID: f.id, Type: f.kind})
			continue
		}
		for _, l := range s.langs() {
			list = append(list, Column{ID: f.id, Type: f.kind, Lang: l.Key})
		}
	}
	return list
}

// worded writes a cell for each language.
func (s *Set) worded(write func(i18n.Lang) string) []string {
	var cells []string
	for _, l := range s.langs() {
		cells = append(cells, plain(write(l.Key)))
	}
	return cells
}

// text writes a text of the report in each language.
func (s *Set) text(t i18n.Text) []string {
	return s.worded(func(l i18n.Lang) string { return s.report.Text(l, t) })
}

// plain is a text on one line, without control characters: many programs that read
// CSV files go by lines, and XML cannot hold control characters.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == unicode.ReplacementChar:
			return r
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			return ' '
		case r >= 0xfffe && r&0xfffe == 0xfffe:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
	return strings.TrimSpace(text)
}
