package report

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
	Cells []string
}
