package page

import (
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/term"
)

// A glossaryView is the view of the layout "glossary": the terms of the report.
type glossaryView struct {
	frame
	Heading, Summary string
	Table            termTable
}

// A termTable lists the terms in every language.
type termTable struct {
	Caption string
	// Columns are the heads: this language's terms, the other languages', what a
	// term means.
	Columns []foreign
	// Widths are the widths of the columns; Scroll is set where they may be wider than
	// the page.
	Widths []int
	Scroll bool
	Rows   []termView
}

// A termView is a term in every language.
type termView struct {
	ID, Term string
	Others   []dataPhrase
	Gloss    string
}

// glossaryPage lists the terms in the order of one language.
func (b *book) glossaryPage(l *i18n.Language) Page {
	return b.newPage(l, "glossary", "glossary", func(s *sheet) any {
		v := &glossaryView{Heading: s.t("page-glossary"), Summary: s.t("glossary-summary")}
		v.Table = s.termTable()
		v.frame = s.frame("glossary", v.Heading, v.Summary)
		return v
	})
}

// termTable lists the terms, this language's first.
func (s *sheet) termTable() termTable {
	t := termTable{Caption: s.t("page-glossary"), Columns: []foreign{{s.lang.Tag, s.lang.Name}}, Rows: s.terms()}
	for _, other := range s.others() {
		t.Columns = append(t.Columns, foreign{other.Tag, other.Name})
	}
	t.Columns = append(t.Columns, foreign{s.lang.Tag, s.t("glossary-meaning")})
	t.Widths = s.termWidths(t)
	t.Scroll = total(t.Widths) > termRoom
	return t
}

// termWidths are the widths of the columns: each language's terms, and what they mean.
func (s *sheet) termWidths(t termTable) []int {
	columns := make([]demand, len(t.Columns))
	last := len(columns) - 1
	for i := range columns {
		columns[i].most = 18
		columns[i].plain(s.emHead, t.Columns[i].Text)
	}
	columns[last].most = 24
	for _, row := range t.Rows {
		columns[0].plain(s.em, row.Term)
		for i, other := range row.Others {
			columns[i+1].plain(s.em, other.Text)
		}
		columns[last].plain(s.em, row.Gloss)
	}
	return steps(columns, termRoom, cellGap)
}

// termRoom is the room that the table has in the narrowest window in which it is set as one
// (48em in the style sheet), in the size of text.
const termRoom = 46

// terms lists the terms in the order of the page's language.
func (s *sheet) terms() []termView {
	var rows []termView
	for _, i := range s.termOrder() {
		t := s.Report.Glossary[i]
		row := termView{
			ID:   s.termID(i),
			Term: t.Text.In(s.lang.Key), Gloss: t.Gloss.In(s.lang.Key),
		}
		for _, other := range s.others() {
			row.Others = append(row.Others, dataPhrase{Term: other.Name, Tag: other.Tag, Text: t.Text.In(other.Key)})
		}
		rows = append(rows, row)
	}
	return rows
}

// termID is the id of a term's row.
func (s *sheet) termID(i int) string {
	if s.file != nil {
		return fileID(s.lang, "glossary", report.TermID(i))
	}
	return s.inBook() + report.TermID(i)
}

// termOrder lists the terms as the page's language looks them up. The result holds
// places in the glossary, which also number the terms.
func (s *sheet) termOrder() []int { return s.lang.Order(term.SortKeys(s.Report.Glossary, s.lang)) }
