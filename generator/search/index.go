package search

import (
	"slices"
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// An Index is all that can be found in one language, in the order of the report.
type Index []Group

// A Group is the entries of one page that belong to one part of the report.
type Group struct {
	// Page is the page's address, seen from the language's folder: "zones.html".
	Page string
	// Place names the part of the report in words: "Section 3, The rings".
	Place   string
	Entries []Entry
}

// An Entry is one thing that can be found.
type Entry struct {
	Kind Kind
	// ID is the id of its element, or "" for a page as a whole.
	ID string
	// Texts are what can be found; the package comment says which a kind has.
	Texts []string
}

// Tables holds the data behind each chart of a report in one language, by the
// chart's id.
type Tables map[string]report.Table

// Build gathers what can be found in a language. A draft's gaps are left out.
func Build(r *report.Report, lang i18n.Lang, tables Tables) Index {
	b := &builder{Report: r, lang: r.Catalog.Lang(lang), tables: tables, places: map[string]string{}, phrases: map[string]bool{}}
	b.namePlaces()
	b.home()
	b.figures()
	b.sections()
	b.looseCharts()
	b.terms()
	b.about()
	return b.index
}

// A builder gathers the groups of an index.
type builder struct {
	*report.Report
	lang   *i18n.Language
	tables Tables
	// places names the sections that the language has, by slug.
	places map[string]string
	// phrases are those of all figures.
	phrases map[string]bool
	index   Index
}

// group opens a group that further entries belong to.
func (b *builder) group(page, place string) {
	b.index = append(b.index, Group{Page: page + ".html", Place: oneLine(place)})
}

// add adds an entry to the group that is open.
func (b *builder) add(kind Kind, id string, texts ...string) {
	for i := range texts {
		texts[i] = oneLine(texts[i])
	}
	for len(texts) > 0 && texts[len(texts)-1] == "" {
		texts = texts[:len(texts)-1]
	}
	if len(texts) == 0 {
		return
	}
	g := &b.index[len(b.index)-1]
	g.Entries = append(g.Entries, Entry{Kind: kind, ID: id, Texts: texts})
}

// text writes a text of the report, its placeholders written out.
func (b *builder) text(t i18n.Text) string { return b.Text(b.lang.Key, t) }

// oneLine makes every run of white space and control characters one space.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == '\u0085' || r == '\u2028' || r == '\u2029' || r == '\u007f' }), " ")
}

// cells parts a block's text at its line ends and tabs.
func cells(text string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\t' })
	return slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" })
}
