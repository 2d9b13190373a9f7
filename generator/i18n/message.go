package i18n

import (
	"fmt"
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A message is a text of the interface in its plural forms; one is empty where
// the message has only one form.
type message struct {
	one, other string
	// span is where it stands.
	span diag.Span
}

// The plural forms, as CLDR names them.
const (
	formOne   = "one"
	formOther = "other"
)

// readMessages reads a [messages] table.
func readMessages(t *tomlfile.Table, msgs *diag.List) map[string]message {
	messages := map[string]message{}
	for _, key := range t.Keys() {
		if m, ok := readMessage(t, key, msgs); ok {
			messages[key.Name] = m
		}
	}
	return messages
}

func readMessage(t *tomlfile.Table, key tomlfile.Key, msgs *diag.List) (message, bool) {
	if t.ValueKind(key.Name) != tomlfile.KindTable {
		s, _, ok := t.String(key.Name)
		return message{other: s, span: t.StringSpan(key.Name)}, ok
	}
	forms, ok := t.Table(key.Name)
	if !ok {
		return message{}, false
	}
	m := message{span: key.Span}
	m.one, _, _ = forms.String(formOne)
	if m.other, _, ok = forms.String(formOther); !ok && !forms.Has(formOther) {
		msgs.Errorf("missing-plural", forms.Span(), "message %q lacks the plural form %q", key.Name, formOther).
			WithHint(`{ one = "…", other = "…" }`)
	}
	return m, ok
}

// toml is the message as a file gives it, for hints.
func (m message) toml() string {
	if m.one == "" {
		return fmt.Sprintf("%q", m.other)
	}
	return fmt.Sprintf("{ one = %q, other = %q }", m.one, m.other)
}

// arguments lists the arguments of a message, sorted: ["n", "section"].
func (m message) arguments() []string {
	var names []string
	for _, text := range []string{m.one, m.other} {
		for {
			_, rest, ok := strings.Cut(text, "{")
			if !ok {
				break
			}
			name, after, ok := strings.Cut(rest, "}")
			if !ok {
				break
			}
			names = append(names, name)
			text = after
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// check holds a message against the same message of the reference: it may use no
// argument that the reference does not, and needs the plural forms of its
// language where the reference has plural forms.
func (m message) check(key string, ref message, plural number.Plural, msgs *diag.List) {
	known := ref.arguments()
	for _, name := range m.arguments() {
		if !slices.Contains(known, name) {
			msgs.Errorf("unknown-argument", m.span, "message %q has no argument %q", key, "{"+name+"}").
				WithHint("%s", argumentHint(name, known))
		}
	}
	if ref.one != "" && m.one == "" && plural != number.PluralNone {
		msgs.Errorf("missing-plural", m.span, "message %q lacks the plural form %q", key, formOne).
			WithHint(`%s = { one = "…", other = "…" }`, key)
	}
}

func argumentHint(name string, known []string) string {
	if len(known) == 0 {
		return "this message takes no arguments"
	}
	return diag.DidYouMean(name, known)
}
