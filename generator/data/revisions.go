package data

import (
	"slices"

	"example.org/diglot/generator/i18n"
)

// revisionColumns are the columns of the table of revisions.
var revisionColumns = []field{
	{"figure", Text, false},
	{"revised", Text, false},
	{"kind", Text, false},
	{"was", Decimal, false},
	{"was_upper", Decimal, false},
	{"unit", Text, false},
	{"was_phrase", Text, true},
	{"why", Text, true},
}

// revisions lists the values that were changed after they were published, by figure, the
// newest change of each first.
func (s *Set) revisions() Table {
	t := Table{Name: "revisions", Columns: s.columns(revisionColumns), Key: []string{"figure", "revised", "was"}}
	for _, f := range s.report.Figures.Figures {
		for _, r := range slices.Backward(f.Revisions) {
			cells := []string{f.ID, r.Date.ISO(), string(r.Kind), decimal(r.Was.Value), upper(r.Was), f.Unit}
			cells = append(cells, s.worded(func(l i18n.Lang) string { return s.report.RevisionPhrase(l, f, r) })...)
			t.Rows = append(t.Rows, Row{Cells: append(cells, s.text(r.Why)...), Percent: s.percent(f.Unit)})
		}
	}
	return t
}
