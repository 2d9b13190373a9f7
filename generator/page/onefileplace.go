package page

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// fileID is the id that an element has in a one-file edition: its language, the page of
// the site that it stands on, and its id there, which is "" for the page as a whole. No
// name has a full stop inside, so "zh.zones.p-3" is that element and no other.
func fileID(l *i18n.Language, page, id string) string {
	name := string(l.Key) + "." + page
	if id != "" {
		name += "." + id
	}
	return name
}

// noteID is the id of a figure's note. No page's name ends in "_".
func (f *oneFile) noteID(l *i18n.Language, fig *figure.Figure) string {
	return fileID(l, "note_", fig.ID)
}

// address returns the place in the file of a page of the site. What the file does not
// hold is led to on the web, where the report knows its own address there.
func (f *oneFile) address(s *sheet, name string) string {
	if id, ok := strings.CutPrefix(name, "charts/"); ok {
		if c := f.Report.Figures.Chart(id); c != nil {
			return "#" + f.chartPlace(s, c)
		}
		name = "charts"
	}
	// A section that this language lacks, which only a draft can have, is not in its part.
	if f.known[name] && f.chapter(s.lang.Key, name) == nil {
		name = "index"
	}
	switch {
	case name == "press" && f.Report.Config.BaseURL != "":
		return f.Report.Config.BaseURL + pagePath(s.lang.Key, name)
	case name == "press", name == "report",
		name == "charts" && len(f.Report.Figures.Charts) == 0,
		name == "glossary" && len(f.Report.Glossary) == 0,
		name == "search" && !f.searches(s.lang):
		name = "index"
	}
	return "#" + fileID(s.lang, name, "")
}

// chartPlace is the id of a chart where it stands first: in a section, or else in the
// list of charts.
func (f *oneFile) chartPlace(s *sheet, c *figure.Chart) string {
	for _, chapter := range f.chapters[s.lang.Key] {
		for _, d := range chapter.doc.Directives {
			if d.Name == "chart" && d.ID == c.ID {
				return fileID(s.lang, chapter.slug, chartID(c))
			}
		}
	}
	if doc := s.about(); doc != nil {
		for _, d := range doc.Directives {
			if d.Name == "chart" && d.ID == c.ID {
				return fileID(s.lang, "about", chartID(c))
			}
		}
	}
	return fileID(s.lang, "charts", chartID(c))
}

// link returns the place in the file that a link of the text leads to.
func (f *oneFile) link(s *sheet, l *section.Link) string {
	if l.Fragment == "" || f.known[l.Page] && f.chapter(s.lang.Key, l.Page) == nil {
		return f.address(s, l.Page)
	}
	return "#" + fileID(s.lang, l.Page, l.Fragment)
}

// beside is the address of the file that holds a language: "" for this one.
func (f *oneFile) beside(l *i18n.Language) string {
	if f.holds(l) {
		return ""
	}
	return relative(f.offlinePath(f.in, ".html"), f.offlinePath([]*i18n.Language{l}, ".html"))
}

// rows leads from a note to its figure's row in the other languages of the file.
func (f *oneFile) rows(s *sheet, fig *figure.Figure) []noteLink {
	var links []noteLink
	for _, l := range s.others() {
		if f.holds(l) {
			links = append(links, noteLink{Href: "#" + f.sheet(l).rowID(fig), Tag: l.Tag, Text: l.Name})
		}
	}
	return links
}
