package palette

import (
	"errors"
	"io/fs"
	"slices"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
)

// File is the style sheet that the tokens stand in.
const File = "assets/tokens.css"

// Load reads the tokens of a report, or those of defaults where it has none of its
// own, and sets the colours of its theme in them. What is wrong goes into msgs; the
// Palette has every colour of the design all the same.
func Load(root, defaults fs.FS, theme config.Theme, msgs *diag.List) *Palette {
	l := &loader{msgs: msgs}
	standard := l.read(defaults, byDiglot)
	l.tokens = standard
	if _, err := fs.Stat(root, File); !errors.Is(err, fs.ErrNotExist) {
		l.tokens = l.read(root, bySheet)
		l.complete(standard)
	}
	l.override(theme)
	return l.palette()
}

// A loader is a palette under construction.
type loader struct {
	msgs   *diag.List
	tokens *tokens
	edits  []edit
}

// read reads the style sheet of one tree. One that cannot be read has no tokens.
func (l *loader) read(fsys fs.FS, from origin) *tokens {
	file, ok := diag.ReadFile(fsys, File, l.msgs)
	if !ok {
		file = diag.NewFile(File, nil)
	}
	return readTokens(file, from)
}

// complete says which colours of the design a report's own style sheet does not set,
// or sets to what cannot be read, and takes diglot's for these.
func (l *loader) complete(standard *tokens) {
	t := l.tokens
	if t.file.Text == nil {
		l.tokens = standard
		return
	}
	for _, name := range names() {
		usual := standard.light.values[name]
		if _, given := t.light.values[name]; !given && !t.light.lost[name] {
			l.msgs.Errorf("missing-colour", t.file.Span(0, 0), "the colour %q is not set", name).
				WithHint("write --%s:%s; into :root, or delete the file and set single colours in %s", name, usual.span.Text(), config.Name)
			t.light.values[name] = usual
		}
	}
	for _, b := range t.blocks() {
		seen := inherit("", t.light.values, b.values)
		for _, name := range names() {
			v, given := b.values[name]
			if _, ok := seen.Colour(name); !given || ok && !b.lost[name] {
				continue
			}
			l.msgs.Errorf("bad-colour", v.span, "the value of %q is no colour that diglot can judge", name).
				WithHint("write #rrggbb, var(--…) or color-mix(in oklab, var(--…) 60%%, var(--…))")
			delete(b.values, name)
			if b == &t.light {
				b.values[name] = standard.light.values[name]
			}
		}
	}
	l.agree()
}

// agree holds the two places of the dark scheme against each other.
func (l *loader) agree() {
	t := l.tokens
	if !t.wished.there() || !t.chosen.there() {
		return
	}
	wished, chosen := inherit("", t.light.values, t.wished.values), inherit("", t.light.values, t.chosen.values)
	for _, name := range names() {
		a, b := wished.values[name], chosen.values[name]
		if a.seen != b.seen {
			l.msgs.Errorf("two-darks", b.span, "%q is %s where the reader chooses dark, and %s where the system does", name, b.seen, a.seen).
				WithHint("both rules set the same colours").
				WithNote(a.span, "the system’s is set here")
		}
	}
}

// palette lays the schemes over each other.
func (l *loader) palette() *Palette {
	t := l.tokens
	dark := t.wished
	if !dark.there() {
		dark = t.chosen
	}
	return &Palette{
		Light: inherit("light", t.light.values),
		Dark:  inherit("dark", t.light.values, dark.values),
		Print: inherit("print", t.light.values, t.print.values),
		css:   apply(t.file.Text, l.edits),
	}
}

// inherit makes a scheme of values, later ones in place of earlier.
func inherit(name string, sheets ...map[string]value) Scheme {
	s := Scheme{Name: name, values: map[string]value{}}
	for _, sheet := range sheets {
		for name, v := range sheet {
			s.values[name] = v
		}
	}
	return s.seen()
}

// known lists the colours whose names exist.
func (l *loader) known(colours []config.ThemeColour, valid []string) []config.ThemeColour {
	var list []config.ThemeColour
	for _, c := range colours {
		if !slices.Contains(valid, c.Name) {
			l.msgs.Errorf("unknown-colour", c.NameSpan, "no colour is named %q", c.Name).
				WithHint("%s", diag.DidYouMean(c.Name, valid))
			continue
		}
		list = append(list, c)
	}
	return list
}
