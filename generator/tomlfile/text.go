package tomlfile

import (
	"bytes"

	"example.org/diglot/generator/diag"
)

// String returns the text of a key and the place of the value, quotes included.
func (t *Table) String(key string) (s string, span diag.Span, ok bool) {
	v, ok := t.want(key, KindString, KindString.String())
	if !ok {
		return "", diag.Span{}, false
	}
	return v.text, t.spanOf(v), true
}

// StringSpan returns the place of a string's content, inside the quotes, so that
// a byte of the string has the same offset in the span. Where that cannot be,
// because the string has escape sequences or the value is no string, it returns
// the place of the whole value, or of the table where the key is absent.
func (t *Table) StringSpan(key string) diag.Span {
	e := t.ask(key)
	if e == nil {
		return t.Span()
	}
	return t.contentOf(&e.value)
}

// Strings returns the texts of a list and the place of each, quotes included. Of
// a list with other things in it, each of those is reported.
func (t *Table) Strings(key string) (texts []string, spans []diag.Span, ok bool) {
	v, ok := t.want(key, KindArray, "a list of texts")
	if !ok {
		return nil, nil, false
	}
	texts = make([]string, 0, len(v.items))
	spans = make([]diag.Span, 0, len(v.items))
	for i := range v.items {
		item := &v.items[i]
		if item.kind != KindString {
			t.wrongType(item, "items of %q must be text in quotes, not %s", key, t.found(item))
			ok = false
			continue
		}
		texts = append(texts, item.text)
		spans = append(spans, t.spanOf(item))
	}
	if !ok {
		return nil, nil, false
	}
	return texts, spans, true
}

// contentOf returns the place of a string inside its quotes, or of the whole value.
func (t *Table) contentOf(v *value) diag.Span {
	raw := t.doc.text[v.start:v.end]
	if v.kind != KindString || len(raw) < 2 {
		return t.spanOf(v)
	}
	quotes := 1
	if q := raw[0]; len(raw) >= 6 && raw[1] == q && raw[2] == q {
		quotes = 3
	}
	content := raw[quotes : len(raw)-quotes]
	start := v.start + quotes
	if quotes == 3 {
		// A line end right after the opening quotes does not count.
		trimmed := bytes.TrimPrefix(bytes.TrimPrefix(content, []byte("\r")), []byte("\n"))
		start += len(content) - len(trimmed)
		content = trimmed
	}
	if string(content) != v.text {
		return t.spanOf(v)
	}
	return t.doc.span(start, start+len(content))
}
