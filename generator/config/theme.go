package config

import (
	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/tomlfile"
)

// A Theme replaces single colours of assets/tokens.css, so that a report in the
// colours of its house needs no style sheet of its own:
//
//	[theme.light]
//	c1     = "#00553a"      # first series; the ramp of heat maps is mixed from it
//	accent = "#00553a"      # links, focus, source marks
//
//	[theme.dark]
//	c1     = "#6fc49b"
//	accent = "#8fd8b4"
//
// A key is a token without its hyphens at the start: paper, wash, sand, ink, ink-2,
// rule, accent, c1 to c6, rest, q1 to q5. A value is #rgb or #rrggbb. Which names
// exist, and whether the colours can be read on each other, package palette knows.
type Theme struct {
	// Light and Dark are in the author's order.
	Light, Dark []ThemeColour
}

// A ThemeColour replaces one colour of one scheme.
type ThemeColour struct {
	Name   string
	Colour colour.Colour
	// NameSpan and Span are the places of the key and of its value.
	NameSpan, Span diag.Span
}

func (r *reader) theme() Theme {
	t, ok := r.table.Table("theme")
	if !ok {
		return Theme{}
	}
	return Theme{Light: r.colours(t, "light"), Dark: r.colours(t, "dark")}
}

// colours reads the colours of one scheme.
func (r *reader) colours(theme *tomlfile.Table, scheme string) []ThemeColour {
	t, ok := theme.Table(scheme)
	if !ok {
		return nil
	}
	var list []ThemeColour
	for _, key := range t.Keys() {
		s, span, ok := t.String(key.Name)
		if !ok {
			continue // not a text: reported
		}
		c, err := colour.Parse(s)
		if err != nil {
			r.msgs.Errorf("bad-colour", span, "%v", err).WithHint(`for example %s = "#1f42a9"`, key.Name)
			continue
		}
		list = append(list, ThemeColour{Name: key.Name, Colour: c, NameSpan: key.Span, Span: span})
	}
	return list
}
