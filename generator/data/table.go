package data

import (
	"slices"
	"strings"

	"example.org/diglot/generator/i18n"
)

// A Type is what a column's cells hold.
type Type uint8

const (
	// Text is words, an id, or a date as ISO 8601 writes it, which may be a year alone.
	Text Type = iota
	// Decimal is a plain decimal: digits, at most one sign and one point.
	Decimal
	// Integer is a whole number.
	Integer
	// Truth is "true" or "false".
	Truth
	// List is ids with a semicolon between them.
	List
)

// listSeparator stands between the ids of a List.
const listSeparator = ";"

// A Column is a column of a table.
type Column struct {
	// ID is the column's name, the same in every report and language: "as_of".
	ID   string
	Type Type
	// Lang is the language of a column that each language has one of, or "".
	Lang i18n.Lang
	// Alone is set where the table has the columns of one language only, which
	// then need not say which.
	Alone bool
}

// Name is what stands in the head of a data file: "value", "label_zh". It has no
// hyphen, which CSV on the Web does not allow.
func (c Column) Name() string {
	if c.Lang == "" || c.Alone {
		return c.ID
	}
	return c.ID + "_" + strings.ReplaceAll(string(c.Lang), "-", "_")
}

// A Row is one record.
type Row struct {
	// Cells has one string a column; "" where there is nothing to say.
	Cells []string
	// Percent is set where the row's values are fractions that people write as
	// percentages.
	Percent bool
}

// A Table is records of one kind.
type Table struct {
	// Name is "figures", "values" or "sources", or a chart's id.
	Name    string
	Columns []Column
	Rows    []Row
	// Key lists the names of the columns that no two rows share the content of.
	Key []string
}

// index returns the place of the first column with an id, or -1.
func (t *Table) index(id string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.ID == id })
}

// filter returns the table with some of its columns.
func (t *Table) filter(keep func(i int, c Column) bool) Table {
	out := Table{Name: t.Name, Rows: make([]Row, len(t.Rows))}
	for r, row := range t.Rows {
		out.Rows[r].Percent = row.Percent
	}
	for i, c := range t.Columns {
		if !keep(i, c) {
			continue
		}
		out.Columns = append(out.Columns, c)
		for r, row := range t.Rows {
			out.Rows[r].Cells = append(out.Rows[r].Cells, row.Cells[i])
		}
	}
	for _, name := range t.Key {
		if slices.ContainsFunc(out.Columns, func(c Column) bool { return c.Name() == name }) {
			out.Key = append(out.Key, name)
		}
	}
	return out
}

// in returns the table with the words of one language only.
func (t *Table) in(lang i18n.Lang) Table {
	out := t.filter(func(_ int, c Column) bool { return c.Lang == "" || c.Lang == lang })
	for i := range out.Columns {
		out.Columns[i].Alone = true
	}
	return out
}

// leadBy returns the table with one language's columns before the other languages'.
func (t *Table) leadBy(lang i18n.Lang) Table {
	order := make([]int, 0, len(t.Columns))
	for i := 0; i < len(t.Columns); {
		j := i + 1
		for j < len(t.Columns) && t.Columns[j].ID == t.Columns[i].ID {
			j++
		}
		group := make([]int, 0, j-i)
		for k := i; k < j; k++ {
			if t.Columns[k].Lang == lang {
				group = append(group, k)
			}
		}
		for k := i; k < j; k++ {
			if !slices.Contains(group, k) {
				group = append(group, k)
			}
		}
		order = append(order, group...)
		i = j
	}
	out := Table{Name: t.Name, Key: t.Key, Rows: make([]Row, len(t.Rows))}
	for _, i := range order {
		out.Columns = append(out.Columns, t.Columns[i])
	}
	for r, row := range t.Rows {
		out.Rows[r].Percent = row.Percent
		for _, i := range order {
			out.Rows[r].Cells = append(out.Rows[r].Cells, row.Cells[i])
		}
	}
	return out
}

// empty reports whether no row has anything in a column.
func (t *Table) empty(i int) bool {
	return !slices.ContainsFunc(t.Rows, func(r Row) bool { return r.Cells[i] != "" })
}
