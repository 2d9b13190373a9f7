package data

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// notes explains the columns, the words in them, and what a workbook cannot hold.
func (b *book) notes(sheet string, tables []Table) {
	w := b.writer(sheet, true)
	w.section("sheet-notes-general")
	for _, key := range []string{"sheet-notes-values", "sheet-notes-percent", "sheet-notes-dates"} {
		w.line(b.style.wrapped, "", func(l *i18n.Language) string { return l.T(key) })
	}
	if len(b.texts) > 0 {
		w.line(b.style.wrapped, strings.Join(b.texts, " "), func(l *i18n.Language) string { return l.T("sheet-notes-texts") })
	}
	w.section("sheet-notes-columns")
	seen := map[string]bool{}
	for _, t := range tables {
		for _, c := range t.Columns {
			if seen[c.Name()] {
				continue
			}
			seen[c.Name()] = true
			w.line(b.style.wrapped, c.Name(), func(l *i18n.Language) string {
				return l.T("sheet-line", "term", b.title(l, c), "text", b.meaning(l, c))
			})
		}
	}
	w.section("column-status")
	for _, s := range []figure.Status{figure.Reported, figure.Derived, figure.Corroborated, figure.Disputed} {
		w.line(b.style.wrapped, s.String(), func(l *i18n.Language) string {
			word, meaning := b.report.StatusWords(s)
			return l.T("sheet-line", "term", l.T(word), "text", l.T(meaning))
		})
	}
	w.line(b.style.wrapped, unpublished, func(l *i18n.Language) string { return l.T("chart-unpublished") })
	w.section("column-qualifier")
	for _, name := range number.QualifierNames() {
		w.line(b.style.wrapped, name, func(l *i18n.Language) string {
			return strings.Trim(l.T("note-bound-"+name), " ()（）")
		})
	}
}

// section writes a heading, with a free line before it.
func (w *writer) section(key string) {
	if w.row > 1 {
		w.row++
	}
	w.line(w.style.head, "", func(l *i18n.Language) string { return l.T(key) })
}
