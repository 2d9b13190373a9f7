package tomlfile

import (
	"strings"

	"example.org/diglot/generator/diag"
)

// Date returns a date or period as text, and the place of the value. The value
// is a TOML date (2020-04-30), a year (2020), or a string, which is returned as
// it is: which texts name a period is for the caller to say. A time of day is
// refused.
func (t *Table) Date(key string) (text string, span diag.Span, ok bool) {
	e := t.ask(key)
	if e == nil {
		return "", diag.Span{}, false
	}
	v := &e.value
	raw := t.raw(v)
	switch {
	case v.kind == KindString:
		return v.text, t.spanOf(v), true
	case v.kind == KindDatetime && isDate(raw), v.kind == KindInteger && len(raw) == 4 && isDigits(raw):
		return raw, t.spanOf(v), true
	case v.kind == KindDatetime && len(raw) > len("2020-04-30") && isDate(raw[:len("2020-04-30")]):
		t.wrongType(v, "%q must be a date without a time of day", key).
			WithHint("%s = %s", key, raw[:len("2020-04-30")])
	case v.kind == KindFloat && len(raw) == len("2020.04") && raw[4] == '.':
		t.wrongType(v, "%q must be a date, not %s", key, t.found(v)).
			WithHint("%s = %q", key, strings.Replace(raw, ".", "-", 1))
	default:
		t.wrongType(v, "%q must be a date, not %s", key, t.found(v)).
			WithHint("%s = 2020-04-30", key)
	}
	return "", diag.Span{}, false
}

// isDate reports whether a text has the form of a TOML local date.
func isDate(s string) bool {
	return len(s) == len("2020-04-30") && s[4] == '-' && s[7] == '-' &&
		isDigits(s[:4]) && isDigits(s[5:7]) && isDigits(s[8:])
}
