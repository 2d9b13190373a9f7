package report

import "example.org/diglot/generator/figure"

// A Table is the data behind a chart, written for one language.
type Table struct {
	// Columns are the heads; the first belongs to the row heads.
	Columns []Column
	Rows    []Row
}

// A Column is the head of a table's column.
type Column struct {
	Title string
	// Numeric columns are set flush right.
	Numeric bool
}

// A Row is a head and one cell for each further column.
type Row struct {
	Head  string
	Cells []Cell
}

// A Cell is a value as a language writes it, with the flags that are set after it. Missing
// is set where Text is the sign of a missing value.
type Cell struct {
	Text    string
	Flags   figure.Flags
	Missing figure.Missing
}

// Marked reports whether flags stand at values of the table.
func (t Table) Marked() bool {
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			if cell.Flags != "" {
				return true
			}
		}
	}
	return false
}
