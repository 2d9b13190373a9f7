package figure

import (
	"io/fs"
	"path"
	"regexp"

	"example.org/diglot/generator/answer"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/tomlfile"
)

// idPattern is what an id may look like: it becomes part of file names,
// addresses and element ids.
var idPattern = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// webAddress is an absolute address of the web.
var webAddress = regexp.MustCompile(`^https?://[^\s"<>]+$`)

// Load reads content/sources.toml and the figures.toml and CSV files of every
// section folder. What is wrong goes into msgs; a figure or chart that cannot be
// used is left out of the Set.
func Load(fsys fs.FS, catalog *i18n.Catalog, msgs *diag.List) *Set {
	return LoadWith(fsys, catalog, nil, msgs)
}

// LoadWith is [Load] with the author's forms for single units, by the unit's id; see
// [NewFormRule].
func LoadWith(fsys fs.FS, catalog *i18n.Catalog, forms map[string]FormRule, msgs *diag.List) *Set {
	l := &loader{
		fsys: fsys, catalog: catalog, forms: forms, msgs: msgs,
		set: &Set{
			documents: map[string]*Document{},
			figures:   map[string]*Figure{},
			charts:    map[string]*Chart{},
		},
	}
	for _, lang := range catalog.Languages() {
		l.langs = append(l.langs, lang.Key)
	}
	l.readDocuments()
	for _, dir := range l.sectionDirs() {
		l.readSection(dir)
	}
	l.derive()
	for _, draft := range l.charts {
		l.finishChart(draft)
	}
	return l.set
}

// A loader holds what the readers of one report's figures share.
type loader struct {
	fsys    fs.FS
	catalog *i18n.Catalog
	forms   map[string]FormRule
	langs   []i18n.Lang
	msgs    *diag.List
	set     *Set
	derived []*derivedDraft
	charts  []*chartDraft
}

// sectionDirs lists the folders of content/, in the order of their names.
// What is wrong with a folder's name is said by package section.
func (l *loader) sectionDirs() []string {
	entries, err := fs.ReadDir(l.fsys, "content")
	if err != nil {
		return nil
	}
	var dirs []string
	for _, e := range entries {
		if e.IsDir() {
			dirs = append(dirs, path.Join("content", e.Name()))
		}
	}
	return dirs
}

// readSection reads one folder's figures.toml, if there is one.
func (l *loader) readSection(dir string) {
	name := path.Join(dir, "figures.toml")
	file, ok := diag.ReadOptional(l.fsys, name, l.msgs)
	if !ok {
		return
	}
	root := tomlfile.Parse(file, l.msgs)
	if figures, ok := root.Table("figure"); ok {
		for _, key := range figures.Keys() {
			if t, ok := figures.Table(key.Name); ok {
				l.readFigure(dir, key, t)
			}
		}
	}
	if charts, ok := root.Table("chart"); ok {
		for _, key := range charts.Keys() {
			if t, ok := charts.Table(key.Name); ok {
				l.readChart(dir, key, t)
			}
		}
	}
	root.Done()
}

// newID checks an id's form, and that no other figure or chart has it.
func (l *loader) newID(what string, key tomlfile.Key) bool {
	if !idPattern.MatchString(key.Name) {
		l.msgs.Errorf("bad-id", key.Span, "%q is no id for a %s", key.Name, what).
			WithHint("use lower-case letters, digits and _, a letter first")
		return false
	}
	var first diag.Span
	if f := l.set.figures[key.Name]; f != nil {
		first = f.Span
	} else if c := l.set.charts[key.Name]; c != nil {
		first = c.Span
	} else {
		return true
	}
	l.msgs.Errorf("duplicate-id", key.Span, "the id %q is used twice", key.Name).
		WithHint("ids are unique in the whole report").
		WithNote(first, "it is first used here")
	return false
}

// text reads a required or optional text in all the report's languages.
func (l *loader) text(t *tomlfile.Table, key string, required bool) i18n.Text {
	text, spans := i18n.ReadText(t, key, l.langs, required, l.msgs)
	l.set.Texts = append(l.set.Texts, i18n.Place(text, spans, l.langs)...)
	return text
}

// answers reads what the author answers to findings in a table, and in the places given.
func (l *loader) answers(t *tomlfile.Table, places ...diag.Span) {
	l.set.Answers = append(l.set.Answers, answer.OfTable(t, places...)...)
}

// names returns the ids of a map's entries, for suggestions.
func names[T any](list []T, id func(T) string) []string {
	ids := make([]string, len(list))
	for i, item := range list {
		ids[i] = id(item)
	}
	return ids
}
