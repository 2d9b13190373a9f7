package i18n

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/tomlfile"
)

// A message is a text of the interface in its plural forms; a message that has only
// one form has Other alone.
type message struct {
	forms number.Forms
	// incomplete says that it lacks forms, and that this has been reported.
	incomplete bool
	// span is where it stands.
	span diag.Span
}

// plural reports whether the message has several forms.
func (m message) plural() bool { return len(m.forms.All()) > 1 }

// readMessages reads a [messages] table of a language with these plural categories.
func readMessages(t *tomlfile.Table, categories []plural.Form, msgs *diag.List) map[string]message {
	messages := map[string]message{}
	for _, key := range t.Keys() {
		if m, ok := readMessage(t, key, categories, msgs); ok {
			messages[key.Name] = m
		}
	}
	return messages
}

func readMessage(t *tomlfile.Table, key tomlfile.Key, categories []plural.Form, msgs *diag.List) (message, bool) {
	if t.ValueKind(key.Name) != tomlfile.KindTable {
		s, _, ok := t.String(key.Name)
		return message{forms: number.Forms{Other: s}, span: t.StringSpan(key.Name)}, ok
	}
	forms, ok := t.Table(key.Name)
	if !ok {
		return message{}, false
	}
	m := message{span: key.Span}
	for _, c := range categories {
		*m.forms.At(c), _, _ = forms.String(number.PluralName(c))
	}
	if m.forms.Other == "" && !forms.Has(number.PluralName(plural.Other)) {
		msgs.Errorf("missing-plural", forms.Span(), "message %q lacks the plural form %s", key.Name, lacking(m.forms, categories)).
			WithHint("%s", sampleForms(categories, number.Forms{}))
		m.incomplete = true
		for _, s := range m.forms.All() {
			m.forms.Other = s
		}
	}
	return m, m.forms.Other != ""
}

// sampleForms is a word in all forms, for hints: { one = "…", other = "days" }, with
// those that are given.
func sampleForms(categories []plural.Form, given number.Forms) string {
	var forms []string
	for _, c := range categories {
		word := *given.At(c)
		if word == "" {
			word = "…"
		}
		forms = append(forms, number.PluralName(c)+" = "+strconv.Quote(word))
	}
	return "{ " + strings.Join(forms, ", ") + " }"
}

// namesOf lists the names of categories: one, few, other.
func namesOf(categories []plural.Form) string {
	var names []string
	for _, c := range categories {
		names = append(names, number.PluralName(c))
	}
	return strings.Join(names, ", ")
}

// toml is the message as a file gives it, for hints.
func (m message) toml() string {
	if !m.plural() {
		return strconv.Quote(m.forms.Other)
	}
	var forms []string
	for _, c := range number.PluralCategories() {
		if s := *m.forms.At(c); s != "" {
			forms = append(forms, number.PluralName(c)+" = "+strconv.Quote(s))
		}
	}
	return "{ " + strings.Join(forms, ", ") + " }"
}

// arguments lists the arguments of a message, sorted: ["n", "section"].
func (m message) arguments() []string {
	var names []string
	for _, text := range m.forms.All() {
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
// argument that the reference does not, and needs all plural categories of its
// language where the reference has plural forms.
func (m message) check(key string, ref message, categories []plural.Form, msgs *diag.List) {
	known := ref.arguments()
	for _, name := range m.arguments() {
		if !slices.Contains(known, name) {
			msgs.Errorf("unknown-argument", m.span, "message %q has no argument %q", key, "{"+name+"}").
				WithHint("%s", argumentHint(name, known))
		}
	}
	if missing := lacking(m.forms, categories); ref.plural() && missing != "" && !m.incomplete {
		msgs.Errorf("missing-plural", m.span, "message %q lacks the plural form %s", key, missing).
			WithHint(`%s = %s`, key, sampleForms(categories, number.Forms{}))
	}
}

// lacking names the categories that a word has no form for: "one" or "few", "many".
func lacking(f number.Forms, categories []plural.Form) string {
	var missing []string
	for _, c := range categories {
		if *f.At(c) == "" {
			missing = append(missing, quoted(number.PluralName(c)))
		}
	}
	return strings.Join(missing, ", ")
}

func argumentHint(name string, known []string) string {
	if len(known) == 0 {
		return "this message takes no arguments"
	}
	return diag.DidYouMean(name, known)
}
