package data

import "strings"

// sourceColumns are the columns of the table of documents.
var sourceColumns = []field{
	{"source", Text, false},
	{"mark", Text, false},
	{"title", Text, true},
	{"publisher", Text, true},
	{"published", Text, false},
	{"accessed", Text, false},
	{"address", Text, false},
	{"language", Text, false},
	{"note", Text, true},
}

func (s *Set) sources() Table {
	t := Table{Name: "sources", Columns: s.columns(sourceColumns), Key: []string{"source"}}
	for _, d := range s.report.Figures.Documents {
		cells := []string{d.ID, plain(d.Label)}
		cells = append(cells, s.text(d.Title)...)
		cells = append(cells, s.text(d.Publisher)...)
		cells = append(cells, d.Date.ISO(), d.Accessed.ISO(), plain(d.URL), d.Lang)
		t.Rows = append(t.Rows, Row{Cells: append(cells, s.text(d.Note)...)})
	}
	return t
}

// sourcesOf returns the documents that a table's rows name.
func (s *Set) sourcesOf(t Table) Table {
	cited := map[string]bool{}
	if column := t.index("source"); column >= 0 {
		for _, row := range t.Rows {
			for _, id := range strings.Split(row.Cells[column], listSeparator) {
				cited[id] = true
			}
		}
	}
	out := s.Sources
	out.Rows = nil
	for _, row := range s.Sources.Rows {
		if cited[row.Cells[0]] {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}
