package data

import (
	"example.org/diglot/generator/i18n"
)

// texts is a text of the report by language, each under its short name.
func (s *Set) texts(t i18n.Text) object {
	return s.each(func(l *i18n.Language) (string, string) {
		return string(l.Key), plain(s.report.Text(l.Key, t))
	})
}

// natural is a text by BCP 47 tag, as the web's vocabularies have it.
func (s *Set) natural(write func(*i18n.Language) string) object {
	return s.each(func(l *i18n.Language) (string, string) { return l.Tag, plain(write(l)) })
}

func (s *Set) each(write func(*i18n.Language) (name, text string)) object {
	var o object
	for _, l := range s.langs() {
		o.put(write(l))
	}
	return o
}

// title is the words for a column in a language: "Label", and "Label (中文)" where
// the column holds the words of one of several languages.
func (s *Set) title(l *i18n.Language, c Column) string {
	title := l.T("column-" + c.ID)
	if c.Lang == "" || c.Alone {
		return title
	}
	return l.T("column-worded", "column", title, "language", s.report.Catalog.Lang(c.Lang).Name)
}

// meaning says what a column holds.
func (s *Set) meaning(l *i18n.Language, c Column) string { return l.T("column-" + c.ID + "-meaning") }

// tableTitle is the words for one of the three tables, or a chart's title.
func (s *Set) tableTitle(l *i18n.Language, t Table) string {
	if c := s.chartOf(t); c != nil {
		return s.report.Text(l.Key, c.Title)
	}
	return l.T("data-table-" + t.Name)
}
