package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// A dataView is the view of the layout "data": every figure of the report.
type dataView struct {
	frame
	Heading, Summary string
	// BySection and ByStatus name the two filters, All the choice that shows
	// everything.
	BySection, ByStatus, All string
	Marks                    []markView
	Table                    figureTable
	// Count follows the number of rows that are shown, which the style sheet counts.
	Count     string
	Downloads downloads
	Sources   sources
}

// A figureTable lists every figure.
type figureTable struct {
	ID, Caption string
	Terms       dataTerms
	// Columns is the number of columns, and Widths are their widths: 0 is what the others
	// leave. Scroll is set where the table may be wider than the page.
	Columns int
	Widths  []int
	Scroll  bool
	Groups  []dataGroup
	// Legend explains the signs at values, or is "".
	Legend string
}

// dataTerms are the heads of the columns, and the words before a value where the
// columns are stacked.
type dataTerms struct {
	What, Stored, AsOf, Source, Status string
	Languages                          []foreign
}

// A dataGroup is the figures of one section.
type dataGroup struct {
	ID, Href string
	Title    template.HTML
	Rows     []dataRow
}

// A dataRow is one figure.
type dataRow struct {
	ID, Name, Mark, Label string
	NameParts             []string // where a long name may break
	Uses                  []link
	Phrases               []dataPhrase
	Stored, AsOf, Source  string
	Word                  string
	// Elsewhere is what another document says, with its mark, or "".
	Elsewhere string
}

// A dataPhrase is a figure as one language writes it.
type dataPhrase struct {
	Term, Tag, Text string
	// Mark is what is set after the text or, where that is "", in its place.
	Mark template.HTML
	// Plain is both as text, for measuring.
	Plain string
}

// groupID is the id of a section's figures on the data page; the link to it shows
// them alone.
func groupID(slug string) string { return "figures-" + slug }

// dataPage lists all figures in one language.
func (b *book) dataPage(l *i18n.Language) Page {
	return b.newPage(l, "data", "data", func(s *sheet) any {
		v := &dataView{
			Heading: s.t("page-data"), Summary: s.t("data-summary"),
			BySection: s.t("data-by-section"), ByStatus: s.t("data-by-status"), All: s.t("data-all"),
			Marks:     s.marks(),
			Table:     s.figureTable("all"),
			Count:     s.t("data-shown"),
			Downloads: s.downloads(s.Site.Downloads),
		}
		v.frame = s.frame("data", v.Heading, s.t("data-summary"))
		v.Sources = s.sources()
		return v
	})
}

// figureTable lists all figures; the table gets the id given.
func (s *sheet) figureTable(id string) figureTable {
	t := figureTable{
		ID: id, Caption: s.t("data-caption"),
		Terms:   s.dataTerms(),
		Columns: 5 + len(s.langs),
		Groups:  s.dataGroups(),
		Legend:  s.legend(figureSigns(s.Report.Figures.Figures)),
	}
	for _, l := range s.langs {
		t.Terms.Languages = append(t.Terms.Languages, foreign{l.Tag, l.Name})
	}
	t.Widths = s.figureWidths(t)
	if t.Scroll = total(t.Widths) > tableRoom; !t.Scroll {
		t.Widths[0] = 0
	}
	return t
}

// tableRoom is the room that the table has in the narrowest window in which it is set as one
// (72em in the style sheet), in the size of text.
const tableRoom = 70

// figureWidths are the widths of the columns: what a figure counts, its phrases, the stored
// value, the date, the source, the status.
func (s *sheet) figureWidths(t figureTable) []int {
	columns := make([]demand, t.Columns)
	what, phrases := &columns[0], columns[1:1+len(s.langs)]
	rest := columns[1+len(s.langs):]
	stored, asOf, source, status := &rest[0], &rest[1], &rest[2], &rest[3]
	what.most, stored.most, asOf.most, source.most, status.most = 14, 12, 9, 8, 9
	what.least = 9
	what.plain(s.emHead, t.Terms.What)
	for i := range phrases {
		phrases[i].most = 12
		phrases[i].plain(s.emHead, t.Terms.Languages[i].Text)
	}
	stored.plain(s.emHead, t.Terms.Stored)
	asOf.plain(s.emHead, t.Terms.AsOf)
	source.plain(s.emHead, t.Terms.Source)
	status.plain(s.emHead, t.Terms.Status)
	mono := func(text string) float64 { return float64(len(text)) * idWidth * idSize }
	mark := func(text string) float64 { return s.em(text) + statusMark }
	for _, group := range t.Groups {
		for _, row := range group.Rows {
			what.plain(s.em, row.Label)
			what.hold(mono, row.Name, strings.SplitAfter(row.Name, "_"))
			for i, phrase := range row.Phrases {
				phrases[i].number(s.em, phrase.Plain, false)
			}
			stored.number(s.em, row.Stored, false)
			asOf.whole(s.em, row.AsOf)
			source.whole(s.em, row.Source)
			status.whole(mark, row.Word)
			status.whole(s.em, row.Elsewhere)
		}
	}
	return steps(columns, tableRoom, cellGap)
}

// statusMark is how much room the mark before a status takes, in the size of text.
const statusMark = 1.2

func (s *sheet) dataTerms() dataTerms {
	return dataTerms{
		What: s.t("data-what"), Stored: s.t("data-stored"),
		AsOf: s.t("note-as-of"), Source: s.t("note-source"), Status: s.t("note-status"),
	}
}

// dataGroups puts the figures under their sections, in the report's order.
func (s *sheet) dataGroups() []dataGroup {
	var groups []dataGroup
	for _, f := range s.Report.Figures.Figures {
		if n := len(groups); n == 0 || groups[n-1].ID != groupID(f.Section) {
			groups = append(groups, s.dataGroup(f.Section))
		}
		last := &groups[len(groups)-1]
		last.Rows = append(last.Rows, s.dataRow(f))
	}
	return groups
}

func (s *sheet) dataGroup(slug string) dataGroup {
	g := dataGroup{ID: groupID(slug), Title: template.HTML(template.HTMLEscapeString(slug))}
	if c := s.chapter(s.lang.Key, slug); c != nil {
		g.Href = s.page(slug)
		g.Title = s.title(c.doc.Front.Short)
	}
	return g
}

func (s *sheet) dataRow(f *figure.Figure) dataRow {
	row := dataRow{
		ID: s.rowID(f), Name: f.ID, Mark: mark(f.Status), Label: s.text(f.Label),
		NameParts: strings.SplitAfter(f.ID, "_"),
		Uses:      s.useLinks(f, len(s.Report.Uses(f))),
		AsOf:      s.Report.Period(s.lang.Key, f), Source: s.short(f),
		Word: s.t(report.StatusWord(f)),
	}
	for _, l := range s.langs {
		row.Phrases = append(row.Phrases, s.dataPhrase(f, l))
	}
	if f.Quantity.Value != nil {
		row.Stored = s.exact(f)
	}
	if c := f.Competing; c != nil && c.Source.Document != nil {
		cell := figure.Cell{Quantity: c.Quantity, Unit: f.Unit}
		phrase := s.Report.CellPhrase(s.lang.Key, cell, number.Form{}).String()
		row.Elsewhere = s.t("data-elsewhere", "phrase", phrase, "source", c.Source.Document.Label)
		s.cited[c.Source.Document] = true
	}
	return row
}

// dataPhrase is a figure in a language, with what stands at it.
func (s *sheet) dataPhrase(f *figure.Figure, l *i18n.Language) dataPhrase {
	p := dataPhrase{Term: l.Name, Tag: l.Tag, Mark: flagMark(l, f.Flags)}
	if f.Missing != figure.Present {
		p.Mark = missingMark(l, f.Missing)
		return p
	}
	p.Text = s.Report.Phrase(l.Key, f, number.Form{}).String()
	p.Plain = p.Text + string(f.Flags)
	return p
}
