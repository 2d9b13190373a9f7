package tomlfile

// Table returns the table of a key, written [key], key = { … } or key.x = …. Its
// own keys are then checked by [Table.Done] of the tables above it.
func (t *Table) Table(key string) (*Table, bool) {
	v, ok := t.want(key, KindTable, KindTable.String())
	if !ok {
		return nil, false
	}
	v.table.entered = true
	return v.table, true
}

// Tables returns the tables of a list, written [[key]] or key = [ { … }, … ].
// Each thing in the list that is no table is reported.
func (t *Table) Tables(key string) ([]*Table, bool) {
	v, ok := t.want(key, KindArray, "a list of tables")
	if !ok {
		return nil, false
	}
	tables := make([]*Table, 0, len(v.items))
	for i := range v.items {
		item := &v.items[i]
		if item.kind != KindTable {
			t.wrongType(item, "items of %q must be tables, not %s", key, t.found(item)).
				WithHint("%s = [ { … }, … ]", key)
			ok = false
			continue
		}
		tables = append(tables, item.table)
	}
	if !ok {
		return nil, false // nobody looks into the others, so their keys are no matter
	}
	for _, table := range tables {
		table.entered = true
	}
	return tables, true
}
