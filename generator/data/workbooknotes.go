package data

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// cover says what the workbook is, in all languages side by side, and leads to its
// sheets.
func (b *book) cover(sheet string, title, subtitle i18n.Text, sheets []string) {
	c := b.report.Config
	row := 1
	line := func(style int, write func(*i18n.Language) string) {
		any := false
		for i, l := range b.languages() {
			if text := plain(write(l)); text != "" {
				b.put(sheet, i+1, row, text, style)
				any = true
			}
		}
		if any {
			row++
		}
	}
	named := func(key, text string, l *i18n.Language) string {
		if text == "" {
			return ""
		}
		return l.T("sheet-line", "term", l.T(key), "text", text)
	}
	line(b.style.title, func(l *i18n.Language) string { return b.report.Text(l.Key, title) })
	line(b.style.wrapped, func(l *i18n.Language) string { return b.report.Text(l.Key, subtitle) })
	row++
	line(b.style.wrapped, func(l *i18n.Language) string {
		return named("footer-report", b.report.Text(l.Key, c.Title), l)
	})
	line(b.style.wrapped, func(l *i18n.Language) string {
		return named("footer-publisher", b.report.Text(l.Key, c.Publisher.Name), l)
	})
	line(b.style.wrapped, func(l *i18n.Language) string {
		edition := []string{b.report.Text(l.Key, c.Edition.Label)}
		if !c.Edition.Date.IsZero() {
			edition = append(edition, b.report.Date(l.Key, c.Edition.Date))
		}
		return named("footer-edition", strings.Join(edition, l.T("source-comma")), l)
	})
	line(b.style.wrapped, func(l *i18n.Language) string {
		return named("footer-licence", strings.TrimSpace(c.Licence.Name+" "+c.Licence.URL), l)
	})
	line(b.style.wrapped, func(l *i18n.Language) string { return named("footer-build", b.version, l) })
	line(b.style.wrapped, func(l *i18n.Language) string { return named("sheet-address", c.BaseURL, l) })
	line(b.style.wrapped, func(l *i18n.Language) string { return named("footer-corrections", c.Publisher.Corrections, l) })
	row++
	line(b.style.lead, func(l *i18n.Language) string { return l.T("nav-contents") })
	for _, name := range sheets {
		b.put(sheet, 1, row, name, b.style.link)
		cell := cellName(b, 1, row)
		b.do(b.file.SetCellHyperLink(sheet, cell, "'"+strings.ReplaceAll(name, "'", "''")+"'!A1", "Location"))
		row++
	}
	for i := range b.languages() {
		b.width(sheet, i+1, 60)
	}
	b.onePageWide(sheet, "landscape")
}

// notes explains the columns, the words in them, and what a workbook cannot hold.
func (b *book) notes(sheet string, tables []Table) {
	row := 1
	line := func(style int, id string, write func(*i18n.Language) string) {
		b.put(sheet, 1, row, id, style)
		for i, l := range b.languages() {
			b.put(sheet, i+2, row, plain(write(l)), style)
		}
		row++
	}
	section := func(key string) {
		if row > 1 {
			row++
		}
		line(b.style.head, "", func(l *i18n.Language) string { return l.T(key) })
	}
	section("sheet-notes-general")
	for _, key := range []string{"sheet-notes-values", "sheet-notes-percent", "sheet-notes-dates"} {
		line(b.style.wrapped, "", func(l *i18n.Language) string { return l.T(key) })
	}
	if len(b.texts) > 0 {
		line(b.style.wrapped, strings.Join(b.texts, " "), func(l *i18n.Language) string { return l.T("sheet-notes-texts") })
	}
	section("sheet-notes-columns")
	seen := map[string]bool{}
	for _, t := range tables {
		for _, c := range t.Columns {
			if seen[c.Name()] {
				continue
			}
			seen[c.Name()] = true
			line(b.style.wrapped, c.Name(), func(l *i18n.Language) string {
				return l.T("sheet-line", "term", b.title(l, c), "text", b.meaning(l, c))
			})
		}
	}
	b.vocabulary(section, line)
	b.width(sheet, 1, 22)
	for i := range b.languages() {
		b.width(sheet, i+2, 60)
	}
	b.onePageWide(sheet, "landscape")
}

// vocabulary explains the words of the columns "status" and "qualifier".
func (b *book) vocabulary(section func(string), line func(int, string, func(*i18n.Language) string)) {
	section("column-status")
	for _, s := range []figure.Status{figure.Reported, figure.Derived, figure.Corroborated, figure.Disputed} {
		line(b.style.wrapped, s.String(), func(l *i18n.Language) string {
			return l.T("sheet-line", "term", l.T("status-"+s.String()), "text", l.T("status-"+s.String()+"-meaning"))
		})
	}
	line(b.style.wrapped, unpublished, func(l *i18n.Language) string { return l.T("chart-unpublished") })
	section("column-qualifier")
	for _, name := range number.QualifierNames() {
		line(b.style.wrapped, name, func(l *i18n.Language) string {
			return strings.Trim(l.T("note-bound-"+name), " ()（）")
		})
	}
}
