package tomlfile

import (
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
)

// A Table is a table of a TOML file, or the file's root. It remembers which keys
// were asked for, and so is not safe for use by several goroutines.
type Table struct {
	doc        *document
	parent     *Table
	name       string
	origin     origin
	start, end int // the header, or the whole inline table
	pathLength int

	entries []entry
	index   map[string]int // of entries, once there are many

	known   []string // every key asked for, in the order of asking
	absent  map[string]bool
	entered bool // by a caller, who must then know all of its keys
	done    bool
}

// An origin is the way a table came about, which decides what may be added to it.
type origin uint8

const (
	rootTable   origin = iota
	impliedBy          // a in [a.b]
	byHeader           // [a]
	byArray            // [[a]]
	byDottedKey        // a in a.b = 1
	inline             // a = { … }
)

// An entry is a key with its value. Offsets count from the start of the
// document's text.
type entry struct {
	name       string
	start, end int
	value      value
	asked      bool
}

// A value is what stands behind a key, or an item of a list.
type value struct {
	kind       Kind
	start, end int
	// text is a string's value.
	text string
	// table is set for tables, items for lists.
	table *Table
	items []value
	// headers tells [[a]], which may go on, from a = [ … ].
	headers bool
}

// A Key is the name of a key and the place where it is given: for a table, the
// first header that names it.
type Key struct {
	Name string
	Span diag.Span
}

// Keys returns the table's keys in the order of the file. It does not make them
// known.
func (t *Table) Keys() []Key {
	if t == nil {
		return nil
	}
	keys := make([]Key, len(t.entries))
	for i, e := range t.entries {
		keys[i] = Key{Name: e.name, Span: t.doc.span(e.start, e.end)}
	}
	return keys
}

// Known lists the keys that were asked for, in the order of asking: what the table's
// readers understand.
func (t *Table) Known() []string {
	if t == nil {
		return nil
	}
	return slices.Clone(t.known)
}

// Span returns the place of the table: its header, or the whole of an inline
// table, or the start of the file for the root.
func (t *Table) Span() diag.Span {
	if t == nil {
		return diag.Span{}
	}
	return t.doc.span(t.start, t.end)
}

// File returns the file that the table stands in, or nil for a nil table.
func (t *Table) File() *diag.File {
	if t == nil {
		return nil
	}
	return t.doc.file
}

// Path returns the keys that lead to the table, joined by ".", or "" for the
// root: "figure.cqu_people.source". It is meant for messages.
func (t *Table) Path() string {
	if t == nil || t.parent == nil {
		return ""
	}
	if above := t.parent.Path(); above != "" {
		return above + "." + t.name
	}
	return t.name
}

// Broken reports whether the file has a syntax error, so that the table may lack
// what the author wrote.
func (t *Table) Broken() bool { return t != nil && t.doc.broken }

// Has reports whether the table has a key, and makes it known.
func (t *Table) Has(key string) bool { return t.ask(key) != nil }

// KeySpan returns the place of a key, or the table's where the key is absent.
func (t *Table) KeySpan(key string) diag.Span {
	if e := t.ask(key); e != nil {
		return t.doc.span(e.start, e.end)
	}
	return t.Span()
}

// ValueSpan returns the place of a key's value, quotes and brackets included, or
// the table's where the key is absent.
func (t *Table) ValueSpan(key string) diag.Span {
	if e := t.ask(key); e != nil {
		return t.doc.span(e.value.start, e.value.end)
	}
	return t.Span()
}

// ValueKind returns the kind of a key's value, or [KindNone] where the key is
// absent.
func (t *Table) ValueKind(key string) Kind {
	if e := t.ask(key); e != nil {
		return e.value.kind
	}
	return KindNone
}

// ask makes a key known and returns its entry, or nil. The entry is valid until
// the table grows, which it does not after parsing. Values that are no valid TOML
// count as absent: they have been reported.
func (t *Table) ask(key string) *entry {
	if t == nil {
		return nil
	}
	e := t.find(key)
	if e == nil {
		if !t.absent[key] {
			if t.absent == nil {
				t.absent = map[string]bool{}
			}
			t.absent[key] = true
			t.known = append(t.known, key)
		}
		return nil
	}
	if !e.asked {
		e.asked = true
		t.known = append(t.known, key)
	}
	if e.value.kind == KindNone {
		return nil
	}
	return e
}

// indexFrom is the number of entries from which a table is searched by a map.
const indexFrom = 12

func (t *Table) find(name string) *entry {
	if t.index != nil {
		if i, ok := t.index[name]; ok {
			return &t.entries[i]
		}
		return nil
	}
	for i := range t.entries {
		if t.entries[i].name == name {
			return &t.entries[i]
		}
	}
	return nil
}

// add appends an entry, whose name must be new, and returns it.
func (t *Table) add(e entry) *entry {
	t.entries = append(t.entries, e)
	switch {
	case t.index != nil:
		t.index[e.name] = len(t.entries) - 1
	case len(t.entries) == indexFrom:
		t.index = make(map[string]int, 2*indexFrom)
		for i := range t.entries {
			t.index[t.entries[i].name] = i
		}
	}
	return &t.entries[len(t.entries)-1]
}

// in returns ` in "path"` for messages, or "" for the root.
func (t *Table) in() string {
	if path := t.Path(); path != "" {
		return ` in "` + strings.ToValidUTF8(path, "\ufffd") + `"`
	}
	return ""
}
