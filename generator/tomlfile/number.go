package tomlfile

import (
	"math/big"
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
)

// Int returns the whole number of a key and the place of the value.
func (t *Table) Int(key string) (n int, span diag.Span, ok bool) {
	v, ok := t.want(key, KindInteger, KindInteger.String())
	if !ok {
		return 0, diag.Span{}, false
	}
	n64, err := t.integer(v)
	n = int(n64)
	if err != nil || int64(n) != n64 {
		t.wrongType(v, "%q is too large", key)
		return 0, diag.Span{}, false
	}
	return n, t.spanOf(v), true
}

// Bool returns the value of a key that is true or false, and the value's place.
func (t *Table) Bool(key string) (b bool, span diag.Span, ok bool) {
	v, ok := t.want(key, KindBool, KindBool.String())
	if !ok {
		return false, diag.Span{}, false
	}
	return t.raw(v) == "true", t.spanOf(v), true
}

// Number returns an exact number as a decimal text, which is an optional "-",
// digits, and, optionally, "." and digits: "2280", "-3.5". The value is an integer
// (2280, 2_280) or a string with such a text. A float is refused.
func (t *Table) Number(key string) (text string, span diag.Span, ok bool) {
	e := t.ask(key)
	if e == nil {
		return "", diag.Span{}, false
	}
	v := &e.value
	switch v.kind {
	case KindInteger:
		if n, err := t.integer(v); err == nil {
			return strconv.FormatInt(n, 10), t.spanOf(v), true
		}
		t.wrongType(v, "%q is too large for an integer", key).
			WithHint("quote it: %s = \"%s\"", key, strings.ReplaceAll(t.raw(v), "_", ""))
	case KindString:
		if isDecimal(v.text) {
			return v.text, t.spanOf(v), true
		}
		m := t.doc.msgs.Errorf("wrong-type", t.contentOf(v), "%q is no decimal number", v.text)
		if plain := plainDecimal(v.text); isDecimal(plain) {
			m.WithHint("did you mean %q?", plain)
		} else {
			m.WithHint(`only digits, "-" and "." can stand here`)
		}
	case KindFloat:
		m := t.wrongType(v, "%q is a floating-point number, which is not exact", key)
		if exact := expand(strings.ReplaceAll(t.raw(v), "_", "")); exact != "" {
			m.WithHint("quote it: %s = %q", key, exact)
		}
	default:
		t.wrongType(v, "%q must be a number, not %s", key, t.found(v))
	}
	return "", diag.Span{}, false
}

// integer returns the value of an integer, which may have underscores and be
// hexadecimal, octal or binary.
func (t *Table) integer(v *value) (int64, error) {
	return strconv.ParseInt(strings.ReplaceAll(t.raw(v), "_", ""), 0, 64)
}

// isDecimal reports whether a text is what [Table.Number] returns.
func isDecimal(s string) bool {
	whole, decimals, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return isDigits(whole) && (!point || isDigits(decimals))
}

// expand returns a float of TOML without its exponent, or "" where that would be
// long, or where the float is no number.
func expand(float string) string {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(float, "+")), "e")
	power, err := strconv.Atoi("0" + strings.TrimLeft(exponent, "+-"))
	if err != nil || power > 20 || !isDecimal(mantissa) {
		return ""
	}
	if exponent == "" {
		return mantissa
	}
	exact, ok := new(big.Rat).SetString(float)
	if !ok {
		return ""
	}
	places, _ := exact.FloatPrec()
	return exact.FloatString(places)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// plainDecimal returns a number as it should have been typed: without grouping,
// with digits of ASCII.
func plainDecimal(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '０' <= r && r <= '９':
			return r - '０' + '0'
		case r == '．':
			return '.'
		case r == '−' || r == '－':
			return '-'
		case strings.ContainsRune(",，_' \u00a0\u202f\u3000+", r):
			return -1
		}
		return r
	}, s)
}
