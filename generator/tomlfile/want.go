package tomlfile

import (
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
)

// want returns the value of a key, which must be of a kind, called a noun in
// messages. It reports values of other kinds, at the value.
func (t *Table) want(key string, kind Kind, noun string) (*value, bool) {
	e := t.ask(key)
	if e == nil {
		return nil, false
	}
	v := &e.value
	if v.kind == kind {
		return v, true
	}
	m := t.wrongType(v, "%q must be %s, not %s", key, noun, t.found(v))
	if hint := t.hint(key, kind, v); hint != "" {
		m.WithHint("%s", hint)
	}
	return nil, false
}

// hintLength is the longest value, in characters, that a hint repeats.
const hintLength = 40

// hint returns how to write a value of another kind as the kind wanted, or "".
func (t *Table) hint(key string, kind Kind, v *value) string {
	raw := t.raw(v)
	short := utf8.RuneCountInString(raw) <= hintLength && !strings.Contains(raw, "\n")
	scalar := v.kind != KindArray && v.kind != KindTable
	switch {
	case kind == KindString && scalar && short:
		return "quote it: " + key + ` = "` + raw + `"`
	case kind == KindInteger && v.kind == KindString && isDigits(v.text):
		return "without quotes: " + key + " = " + v.text
	case kind == KindBool && v.kind == KindString && (v.text == "true" || v.text == "false"):
		return "without quotes: " + key + " = " + v.text
	case kind == KindArray && v.kind == KindTable && v.table.origin == byHeader:
		return "write [[" + v.table.Path() + "]]"
	case kind == KindInteger && v.kind == KindFloat && isDigits(strings.TrimSuffix(raw, ".0")):
		return key + " = " + strings.TrimSuffix(raw, ".0")
	case kind == KindArray && short && (v.kind == KindString || v.kind == KindTable):
		return "in brackets: " + key + " = [" + raw + "]"
	case kind == KindTable && v.kind == KindArray && v.headers:
		return "give [" + key + "] once, in single brackets"
	case kind == KindTable:
		return key + " = { … }"
	}
	return ""
}

// wrongType reports a value.
func (t *Table) wrongType(v *value, format string, args ...any) *diag.Message {
	return t.doc.msgs.Errorf("wrong-type", t.spanOf(v), format, args...)
}

// found names a value that is not what it should be.
func (t *Table) found(v *value) string {
	if v.kind == KindBool {
		return t.raw(v)
	}
	return v.kind.String()
}

func (t *Table) spanOf(v *value) diag.Span { return t.doc.span(v.start, v.end) }

// raw returns a value as it stands in the file.
func (t *Table) raw(v *value) string { return string(t.doc.text[v.start:v.end]) }
