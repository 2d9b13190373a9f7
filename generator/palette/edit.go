package palette

import (
	"cmp"
	"slices"

	"example.org/diglot/generator/config"
)

// An edit replaces the text between two offsets.
type edit struct {
	start, end int
	text       string
}

// apply makes edits that do not overlap. Those at one place follow each other in the
// order of the list.
func apply(text []byte, edits []edit) []byte {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	var out []byte
	at := 0
	for _, e := range sorted {
		out = append(append(out, text[at:e.start]...), e.text...)
		at = e.end
	}
	return append(out, text[at:]...)
}

// override sets the colours of a theme, in the values and in the style sheet.
func (l *loader) override(theme config.Theme) {
	t := l.tokens
	valid := inherit("", t.light.values).Names()
	dark := l.known(theme.Dark, valid)
	if len(dark) > 0 && !t.wished.there() && !t.chosen.there() {
		l.msgs.Errorf("no-dark", dark[0].NameSpan, "%s has no dark scheme to set colours in", File)
		dark = nil
	}
	for _, c := range dark {
		for _, b := range []*block{&t.wished, &t.chosen} {
			if b.there() {
				l.set(b, c.Name, chosenValue(c), c.Colour.String())
			}
		}
	}
	for _, c := range l.known(theme.Light, valid) {
		old := t.light.values[c.Name]
		for _, b := range []*block{&t.wished, &t.chosen} {
			if _, own := b.values[c.Name]; b.there() && !own {
				l.set(b, c.Name, old, old.span.Text()) // dark keeps what it has inherited
			}
		}
		l.set(&t.light, c.Name, chosenValue(c), c.Colour.String())
	}
}

func chosenValue(c config.ThemeColour) value {
	return value{expression: expression{colour: c.Colour}, span: c.Span, origin: byConfig}
}

// set gives a colour of a scheme another value, in place of the one that its rules
// set, or before all that they set.
func (l *loader) set(b *block, name string, v value, text string) {
	old, given := b.values[name]
	switch {
	case given && old.span.File == l.tokens.file:
		l.edits = append(l.edits, edit{old.span.Start, old.span.End, text})
	case b.there():
		l.edits = append(l.edits, edit{b.open, b.open, "--" + name + ":" + text + ";"})
	}
	b.values[name] = v
}
