package tomlfile

import "strings"

// This file holds TOML's rules on what may be added to which table. Where a rule
// is broken the reader reports it, with a note at the place that was first, and
// goes on with a detached table, so that what follows is still read.

func (r *reader) newTable(parent *Table, name string, o origin, e extent) *Table {
	t := &Table{doc: r.doc, parent: parent, name: name, origin: o, start: e.start, end: e.end}
	t.pathLength = parent.pathLength + len(name) + 1
	return t
}

// detached returns a table that belongs to no other.
func (r *reader) detached() *Table { return &Table{doc: r.doc} }

// header returns the table of [parts].
func (r *reader) header(parts []part, e extent) *Table {
	t := r.above(parts)
	last := parts[len(parts)-1]
	if t == nil || r.tooLong(t, last) {
		return r.detached()
	}
	old := t.find(last.name)
	if old == nil {
		child := r.newTable(t, last.name, byHeader, e)
		t.add(entry{name: last.name, start: last.start, end: last.end, value: value{kind: KindTable, start: e.start, end: e.end, table: child}})
		return child
	}
	child := old.value.table
	if child == nil || child.origin != impliedBy {
		r.conflict(e, parts, r.root, old, "table")
		return r.detached()
	}
	child.origin, child.start, child.end = byHeader, e.start, e.end
	old.start, old.end = last.start, last.end
	old.value.start, old.value.end = e.start, e.end
	return child
}

// arrayHeader returns the new table of [[parts]].
func (r *reader) arrayHeader(parts []part, e extent) *Table {
	t := r.above(parts)
	last := parts[len(parts)-1]
	if t == nil || r.tooLong(t, last) {
		return r.detached()
	}
	old := t.find(last.name)
	if old == nil {
		old = t.add(entry{name: last.name, start: last.start, end: last.end, value: value{kind: KindArray, start: e.start, end: e.end, headers: true}})
	}
	if !old.value.headers {
		r.conflict(e, parts, r.root, old, "list of tables")
		return r.detached()
	}
	child := r.newTable(t, last.name, byArray, e)
	old.value.items = append(old.value.items, value{kind: KindTable, start: e.start, end: e.end, table: child})
	return child
}

// above returns the table that a header's last key belongs to, or nil after a
// conflict.
func (r *reader) above(parts []part) *Table {
	t := r.root
	for i, p := range parts[:len(parts)-1] {
		old := t.find(p.name)
		switch {
		case old == nil:
			if r.tooLong(t, p) {
				return nil
			}
			t = r.imply(t, p, impliedBy)
		case old.value.headers:
			t = old.value.items[len(old.value.items)-1].table
		case old.value.table != nil && old.value.table.origin != inline:
			t = old.value.table
		default:
			r.conflict(extent{p.start, p.end}, parts[:i+1], r.root, old, "table")
			return nil
		}
	}
	return t
}

// descend returns the table that the last of a statement's keys belongs to.
func (r *reader) descend(t *Table, parts []part) *Table {
	for i, p := range parts[:len(parts)-1] {
		old := t.find(p.name)
		switch {
		case old == nil:
			if r.tooLong(t, p) {
				return r.detached()
			}
			t = r.imply(t, p, byDottedKey)
		case old.value.table != nil && old.value.table.origin == byDottedKey:
			t = old.value.table
		default:
			r.conflict(extent{p.start, p.end}, parts[i:i+1], t, old, "table")
			return r.detached()
		}
	}
	return t
}

// imply adds the table that a part of a dotted key stands for.
func (r *reader) imply(t *Table, p part, o origin) *Table {
	e := extent{p.start, p.end}
	child := r.newTable(t, p.name, o, e)
	t.add(entry{name: p.name, start: p.start, end: p.end, value: value{kind: KindTable, start: e.start, end: e.end, table: child}})
	return child
}

// put adds a key with its value.
func (r *reader) put(t *Table, p part, v value) {
	if r.tooLong(t, p) {
		return
	}
	if old := t.find(p.name); old != nil {
		r.conflict(extent{p.start, p.end}, []part{p}, t, old, "key")
		return
	}
	t.add(entry{name: p.name, start: p.start, end: p.end, value: v})
}

func (r *reader) tooLong(t *Table, p part) bool {
	if t.pathLength+len(p.name)+1 <= maxPath {
		return false
	}
	r.doc.errorf("toml-syntax", p.start, p.end, "keys are longer than %d bytes in all", maxPath)
	return true
}

// conflict reports a key of a table that cannot be what it is used for, a noun,
// since it was given before as something else.
func (r *reader) conflict(e extent, parts []part, t *Table, old *entry, noun string) {
	var names []string
	if path := t.Path(); path != "" {
		names = append(names, path)
	}
	for _, p := range parts {
		names = append(names, p.name)
	}
	name := strings.Join(names, ".")
	first := extent{old.start, old.end}
	m := r.doc.errorf("duplicate-key", e.start, e.end, "%s %q is given twice", noun, name)
	is := old.value
	switch {
	case noun == "key":
		m.Text = `key "` + parts[0].name + `" is given twice` + t.in()
	case noun == "table" && is.headers:
		m.Text = `"` + name + `" is a list of tables, not one table`
		m.WithHint("use double brackets: [[%s]]", name)
	case is.table == nil:
		m.Text = `"` + name + `" is ` + is.kind.String() + ", not a " + noun
	case noun != "table":
		m.Text = `"` + name + `" is one table, not a ` + noun
	case is.table.origin == inline:
		m.Text = `table "` + name + `" is complete in its braces and cannot be added to`
	case is.table.origin == byHeader:
		first = extent{is.start, is.end}
	}
	m.WithNote(r.doc.span(first.start, first.end), "first given here")
}
