package tomlfile

import "example.org/diglot/generator/diag"

// DateTime returns a date with a time of day as text, and the place of the value. The
// value is a TOML date-time (2026-12-01T09:00:00+08:00) or a string; both are returned
// as they are: which texts name a moment is for the caller to say.
func (t *Table) DateTime(key string) (text string, span diag.Span, ok bool) {
	e := t.ask(key)
	if e == nil {
		return "", diag.Span{}, false
	}
	v := &e.value
	switch v.kind {
	case KindString:
		return v.text, t.spanOf(v), true
	case KindDatetime:
		return t.raw(v), t.spanOf(v), true
	}
	t.wrongType(v, "%q must be a date with a time of day, not %s", key, t.found(v)).
		WithHint("%s = %q", key, "2026-12-01T09:00+08:00")
	return "", diag.Span{}, false
}
