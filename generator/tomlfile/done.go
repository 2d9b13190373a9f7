package tomlfile

import (
	"strings"

	"example.org/diglot/generator/diag"
)

// Missing reports that a key is missing, at the table's header, and makes the key
// known. It reports nothing, and returns nil, when the key is there, since its
// value has then been reported, and when the file is [Table.Broken]. The message's
// methods can be called on nil.
func (t *Table) Missing(key string) *diag.Message {
	if t == nil || t.doc.broken || t.Has(key) {
		return nil
	}
	return t.doc.msgs.Errorf("missing-key", t.Span(), "key %q is missing%s", key, t.in())
}

// Done reports every key that nobody asked for, in this table and in all tables
// below it that were entered by [Table.Table] or [Table.Tables]. It names the key
// that was probably meant, and those that are known here. Calling it again
// reports nothing twice.
func (t *Table) Done() {
	if t == nil || t.done {
		return
	}
	t.done = true
	for i := range t.entries {
		e := &t.entries[i]
		if !e.asked {
			t.unknown(e)
			continue
		}
		e.value.done()
	}
}

// done checks the tables in a value that was asked for.
func (v *value) done() {
	if v.table != nil && v.table.entered {
		v.table.Done()
	}
	for i := range v.items {
		v.items[i].done()
	}
}

func (t *Table) unknown(e *entry) {
	m := t.doc.msgs.Errorf("unknown-key", t.doc.span(e.start, e.end), "unknown key %q%s", e.name, t.in())
	var hints []string
	if s := diag.Suggest(e.name, t.known); s != "" {
		hints = append(hints, `did you mean "`+s+`"?`)
	}
	if list := diag.Listing("keys here", t.known); list != "" && (hints == nil || len(t.known) > 1) {
		hints = append(hints, list)
	}
	m.WithHint("%s", strings.Join(hints, " "))
}
