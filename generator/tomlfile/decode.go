package tomlfile

import (
	"errors"

	"github.com/BurntSushi/toml"
)

// A fault is a syntax error: a library's message and the bytes it speaks of.
type fault struct {
	message    string
	start, end int
}

// decode reads a text with BurntSushi/toml and returns its first error.
func decode(text []byte) (f fault, bad bool) {
	defer func() {
		// The library panics where its own lexer and parser disagree. That is an
		// error in the text all the same, though one without a place.
		if r := recover(); r != nil {
			f, bad = fault{message: "this is no valid TOML", end: len(text)}, true
		}
	}()
	var v any
	_, err := toml.Decode(string(text), &v)
	if err == nil {
		return fault{}, false
	}
	f = fault{message: err.Error()}
	var perr toml.ParseError
	if errors.As(err, &perr) {
		f.message = perr.Message
		f.start = min(max(perr.Position.Start, 0), len(text))
		f.end = min(f.start+max(perr.Position.Len, 1), len(text))
	}
	return f, true
}

// validate gives BurntSushi/toml the last word. What only it refuses are values
// such as a date with a thirteenth month, each of which is reported and then
// counts as absent. In a document that is broken already only these are looked
// for.
func (d *document) validate(root *Table) {
	var f fault
	mark := len(byteOrderMark(d.text))
	if !d.broken {
		var bad bool
		if f, bad = decode(d.text[mark:]); !bad {
			return
		}
	}
	if !root.validateValues() && !d.broken {
		d.report(0, fault{f.message, f.start + mark, f.end + mark})
	}
}

// validateValues reports the numbers and dates in a table and below that are no
// valid TOML, and whether there are any.
func (t *Table) validateValues() (found bool) {
	for i := range t.entries {
		found = t.validateValue(&t.entries[i].value) || found
	}
	return found
}

func (t *Table) validateValue(v *value) (found bool) {
	switch v.kind {
	case KindTable:
		return v.table.validateValues()
	case KindArray:
		for i := range v.items {
			found = t.validateValue(&v.items[i]) || found
		}
		return found
	case KindInteger, KindFloat, KindDatetime:
		f, bad := decode([]byte("v = " + t.raw(v)))
		if bad {
			t.doc.report(v.start, fault{f.message, v.start, v.end})
			v.kind = KindNone
		}
		return bad
	}
	return false
}
