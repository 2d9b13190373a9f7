package page

import (
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// The files of an e-book. Sections stand in files of their own, whose names begin
// with "section-".
const (
	ebookCoverPage = "cover.xhtml"
	ebookTitlePage = "title.xhtml"
	ebookNav       = "nav.xhtml"
	ebookStart     = "start.xhtml"
	ebookData      = "data.xhtml"
	ebookGlossary  = "glossary.xhtml"
	ebookAbout     = "about.xhtml"
	ebookSources   = "sources.xhtml"
	ebookCover     = "cover.svg"
	ebookPicture   = "cover.png"
	ebookStyle     = "style.css"
)

// sectionFile is the file that holds a section.
func sectionFile(slug string) string { return "section-" + slug + ".xhtml" }

// prefix keeps the ids of the languages of one file apart. No id that an author or
// the renderer makes begins like it.
func (e *ebook) prefix(l *i18n.Language) string {
	if len(e.in) == 1 {
		return ""
	}
	return string(l.Key) + "_"
}

// inBook is the prefix of ids that other pages link to: those of an e-book. On the
// site such ids are the same on every page.
func (s *sheet) inBook() string {
	if s.ebook == nil {
		return ""
	}
	return s.prefix
}

// holds reports whether the book is in a language.
func (e *ebook) holds(l *i18n.Language) bool {
	for _, in := range e.in {
		if in == l {
			return true
		}
	}
	return false
}

// placeCharts finds the first place of every chart in every language.
func (e *ebook) placeCharts() {
	home := e.Report.Config.Home
	for _, l := range e.in {
		places := map[string]string{}
		e.charts[l.Key] = places
		for _, c := range e.chapters[l.Key] {
			for _, d := range c.doc.Directives {
				if d.Name == "chart" && places[d.ID] == "" {
					places[d.ID] = sectionFile(c.slug)
				}
			}
		}
		for _, id := range []string{home.Cover, home.Featured} {
			if places[id] == "" && e.Report.Figures.Chart(id) != nil {
				places[id] = ebookStart
			}
		}
	}
}

// address returns the place in the book of a page of the site. What the book does
// not hold is led to on the web, where the report knows its own address there.
func (e *ebook) address(s *sheet, name string) string {
	if e.chapter(s.lang.Key, name) != nil {
		return sectionFile(name)
	}
	switch name {
	case "index":
		return ebookStart
	case "report":
		return ebookNav
	case "data":
		return ebookData
	case "about":
		return ebookAbout
	case "glossary":
		if len(e.Report.Glossary) > 0 {
			return ebookGlossary
		}
	}
	if id, ok := strings.CutPrefix(name, "charts/"); ok {
		if c := e.Report.Figures.Chart(id); c != nil && e.charts[s.lang.Key][id] != "" {
			return e.charts[s.lang.Key][id] + "#" + s.prefix + chartID(c)
		}
	}
	if base := e.Report.Config.BaseURL; base != "" {
		return base + pagePath(s.lang.Key, name)
	}
	return ebookData
}

// has reports whether the place in a section that a link leads to is in the book. In
// a draft it may not be.
func (e *ebook) has(s *sheet, l *section.Link) bool {
	if c := e.chapter(s.lang.Key, l.Page); c != nil {
		return c.doc.Block(l.Fragment) >= 0
	}
	about := e.Report.About
	return l.Page == "about" && about != nil && about.Doc(s.lang.Key) != nil && about.Doc(s.lang.Key).Block(l.Fragment) >= 0
}

// blockIn returns the address of a section's block in another language: in the
// book, on the web, or nowhere.
func (e *ebook) blockIn(l *i18n.Language, slug, id string) string {
	href := ""
	switch {
	case e.holds(l) && slug == "about":
		href = ebookAbout
	case e.holds(l):
		href = sectionFile(slug)
	case e.Report.Config.BaseURL != "":
		href = e.Report.Config.BaseURL + pagePath(l.Key, slug)
	}
	if href == "" || id == "" {
		return href
	}
	if e.holds(l) {
		id = e.prefix(l) + id
	}
	return href + "#" + id
}
