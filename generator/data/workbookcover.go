package data

import (
	"strings"

	"example.org/diglot/generator/i18n"
)

// proseWidth is the width of a column of sentences.
const proseWidth = 60

// A writer writes a sheet of sentences from the top, a column for each language.
type writer struct {
	*book
	sheet string
	// named is set where a column of names stands before those of the languages.
	named bool
	row   int
}

func (b *book) writer(sheet string, named bool) *writer {
	w := &writer{book: b, sheet: sheet, named: named, row: 1}
	for i := range w.languages() {
		b.width(sheet, w.column(i), proseWidth)
	}
	if named {
		b.width(sheet, 1, nameWidth)
	}
	b.pagesWide(sheet, 1)
	return w
}

// nameWidth is the width of the column of names.
const nameWidth = 24

// column is the number of a language's column.
func (w *writer) column(i int) int {
	if w.named {
		return i + 2
	}
	return i + 1
}

// line writes a line in every language, unless it is empty in all of them.
func (w *writer) line(style int, name string, write func(*i18n.Language) string) {
	var texts []string
	var widths []float64
	any := false
	for _, l := range w.languages() {
		text := plain(write(l))
		texts, widths = append(texts, text), append(widths, proseWidth)
		any = any || text != ""
	}
	if !any {
		return
	}
	for i, text := range texts {
		w.put(w.sheet, w.column(i), w.row, text, style)
	}
	if w.named {
		w.put(w.sheet, 1, w.row, name, style)
		texts, widths = append(texts, name), append(widths, nameWidth)
	}
	height := float64(lineHeight)
	if style == w.style.title {
		height = titleHeight
	}
	w.height(w.sheet, w.row, texts, widths, height)
	w.row++
}

// term writes a line with a term before it, unless there is nothing to say.
func (w *writer) term(key string, write func(*i18n.Language) string) {
	w.line(w.style.wrapped, "", func(l *i18n.Language) string {
		if text := write(l); text != "" {
			return l.T("sheet-line", "term", l.T(key), "text", text)
		}
		return ""
	})
}

// cover says what the workbook is, in all languages side by side, and leads to its
// sheets, whose names are messages.
func (b *book) cover(sheet string, title, subtitle i18n.Text, sheets []string) {
	c := b.report.Config
	w := b.writer(sheet, false)
	text := func(t i18n.Text) func(*i18n.Language) string {
		return func(l *i18n.Language) string { return b.report.Text(l.Key, t) }
	}
	same := func(s string) func(*i18n.Language) string { return func(*i18n.Language) string { return s } }
	w.line(b.style.title, "", text(title))
	w.line(b.style.wrapped, "", text(subtitle))
	w.row++
	w.term("footer-report", text(c.Title))
	w.term("footer-publisher", text(c.Publisher.Name))
	w.term("footer-period", b.period)
	w.term("footer-edition", b.edition)
	w.term("footer-licence", same(strings.TrimSpace(c.Licence.Name+" "+c.Licence.URL)))
	w.term("footer-build", same(b.version))
	w.term("sheet-address", same(c.BaseURL))
	w.term("footer-corrections", same(c.Publisher.Corrections))
	w.row++
	w.line(b.style.lead, "", func(l *i18n.Language) string { return l.T("nav-contents") })
	for _, key := range sheets {
		w.line(b.style.link, "", func(l *i18n.Language) string { return l.T(key) })
		for i := range b.languages() {
			b.do(b.file.SetCellHyperLink(sheet, cellName(b, i+1, w.row-1), quotedSheet(b.lead.T(key))+"!A1", "Location"))
		}
	}
}

// edition writes which edition the data belong to, with its date.
func (b *book) edition(l *i18n.Language) string {
	e := b.report.Config.Edition
	if e.Date.IsZero() {
		return b.report.Text(l.Key, e.Label)
	}
	return b.report.Text(l.Key, e.Label) + l.T("source-comma") + b.report.Date(l.Key, e.Date)
}

// period writes what time the report is about.
func (b *book) period(l *i18n.Language) string {
	if p := b.report.Config.Period; !p.IsZero() {
		return b.report.Date(l.Key, p)
	}
	return ""
}

// quotedSheet is a sheet's name as references to it have it.
func quotedSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }
