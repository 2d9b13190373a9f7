package tomlfile

import "example.org/diglot/generator/diag"

// Extents returns the places that make up a table: its header with the keys below it, and
// each header below it that belongs to it ([figure.a] and [figure.a.source]). A nil table
// has none.
func (t *Table) Extents() []diag.Span {
	if t == nil {
		return nil
	}
	start, end := t.start, t.end
	var below []diag.Span
	for i := range t.entries {
		e := &t.entries[i]
		switch {
		case e.value.headers:
			for j := range e.value.items {
				below = append(below, e.value.items[j].table.Extents()...)
			}
		case e.value.table != nil && e.value.table.origin != inline:
			below = append(below, e.value.table.Extents()...)
		default:
			start, end = min(start, e.start), max(end, e.value.end)
		}
	}
	return append([]diag.Span{t.doc.span(start, end)}, below...)
}
