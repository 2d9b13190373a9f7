package page

import (
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/report"
)

// maxUses is how many places a note lists; the data page lists all of them.
const maxUses = 4

// rowID is the id of a figure's row on the data page.
func (s *sheet) rowID(f *figure.Figure) string {
	if s.file != nil {
		return fileID(s.lang, "data", report.RowID(f))
	}
	return s.inBook() + report.RowID(f)
}

// row returns the address of a figure's row on the data page.
func (s *sheet) row(f *figure.Figure) string {
	if s.file != nil {
		return "#" + s.rowID(f)
	}
	return s.page("data") + "#" + s.rowID(f)
}

// useLinks lists the pages where a figure stands, each once and at most limit of
// them, without this page itself. A further link leads to the rest.
func (s *sheet) useLinks(f *figure.Figure, limit int) []link {
	var links []link
	seen := map[string]bool{}
	for _, use := range s.Report.Uses(f) {
		l, path := s.useLink(use)
		if l.Href == "" || seen[path] || path == s.path {
			continue
		}
		if len(links) == limit {
			return append(links, link{s.row(f), s.t("note-more-uses")})
		}
		seen[path] = true
		links = append(links, l)
	}
	return links
}

// useLink leads to a place in a section, to a chart or to the home page.
func (s *sheet) useLink(use report.Use) (to link, path string) {
	switch {
	case use.Chart != nil && s.numbers[use.Chart.ID] != "":
		path = pagePath(s.lang.Key, "charts/"+use.Chart.ID)
		return link{s.page("charts/" + use.Chart.ID), s.t("chart-number", "number", s.numbers[use.Chart.ID])}, path
	case use.Section == nil:
		path = pagePath(s.lang.Key, "index")
		return link{s.page("index"), s.t("nav-home")}, path
	}
	c := s.chapter(s.lang.Key, use.Section.Slug)
	if c == nil {
		return link{}, ""
	}
	path = s.sectionPath(c.slug)
	id := ""
	if use.Block >= 0 && use.Block < len(c.doc.Blocks) {
		block := c.doc.Blocks[use.Block]
		if id = block.ID; id == "" {
			id = block.Heading
		}
	}
	href := s.section(c.slug)
	switch {
	case s.file != nil:
		href = "#" + fileID(s.lang, c.slug, id)
	case id != "":
		href += "#" + s.inBook() + id
	}
	return link{href, c.name}, path
}

// listed puts the signs of a list between links.
func (s *sheet) listed(links []link) []link {
	var out []link
	for i, l := range links {
		if i > 0 {
			out = append(out, link{Text: s.t("source-places-join")})
		}
		out = append(out, l)
	}
	return out
}
