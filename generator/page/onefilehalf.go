package page

import (
	"html/template"

	"example.org/diglot/generator/figure"
)

// half writes the report in one language. Notes come last.
func (f *oneFile) half(s *sheet) fileHalf {
	c, l := f.Report.Config, s.lang
	v := fileHalf{
		ID: string(l.Key), Start: fileID(l, "index", ""), Tag: l.Tag, Dir: l.Dir, Lead: l == f.in[0],
		Skip:     s.say("nav-skip"),
		Header:   f.header(s),
		Kicker:   s.text(c.Kicker),
		Heading:  s.title(f.Report.Inline(l.Key, c.Title)),
		Summary:  s.inline(f.Report.Inline(l.Key, c.Summary)),
		Emblem:   Emblem(f.Report.Figures.Chart(c.Home.Cover)),
		Keys:     s.keysSection(fileID(l, "index", "figures")),
		Contents: s.contentsSection(fileID(l, "index", "contents")),
	}
	if f.Draft != nil {
		v.Draft = s.say("draft-banner")
	}
	for _, other := range s.others() {
		name := languageLink{Tag: other.Tag, Text: f.Report.Text(other.Key, c.Title)}
		if f.holds(other) {
			name.Href = "#" + string(other.Key)
		}
		v.Names = append(v.Names, name)
	}
	if date := s.dataDate(s.noted); date != "" {
		v.Meta = append(v.Meta, metaItem{Text: date})
	}
	if label := s.text(c.Edition.Label); label != "" {
		v.Meta = append(v.Meta, metaItem{Text: label})
	}
	for _, chapter := range f.chapters[l.Key] {
		v.Chapters = append(v.Chapters, f.section(s, chapter))
	}
	v.About = f.about(s)
	if len(f.Report.Glossary) > 0 {
		v.Glossary = glossaryPart{s.filePart("glossary", "page-glossary", s.t("glossary-summary")), s.termTable()}
	}
	if len(f.Report.Figures.Charts) > 0 {
		v.Charts = f.charts(s)
	}
	v.Data = f.data(s)
	if f.searches(l) {
		v.Finder = f.finder(s)
	}
	v.Contents.Further = f.further(s)
	v.Notes, v.Footers = s.notes(), f.footer(s)
	return v
}

// section writes a section, with the ways to it in the other languages of the file.
func (f *oneFile) section(s *sheet, c *chapter) chapterView {
	v := s.chapterView(c, fileID(s.lang, c.slug, ""), ".")
	for _, l := range s.others() {
		if f.holds(l) && f.chapter(l.Key, c.slug) != nil {
			v.Elsewhere = append(v.Elsewhere, languageLink{Href: "#" + fileID(l, c.slug, ""), Tag: l.Tag, Text: l.Name})
		}
	}
	return v
}

// filePart is a part with a heading from the interface.
func (s *sheet) filePart(name, heading, summary string) filePart {
	return filePart{
		ID:      fileID(s.lang, name, ""),
		Heading: template.HTML(template.HTMLEscapeString(s.t(heading))),
		Summary: template.HTML(template.HTMLEscapeString(summary)),
	}
}

// about says how the report was made.
func (f *oneFile) about(s *sheet) filePart {
	v := s.filePart("about", "page-about", "")
	if doc := s.about(); doc != nil {
		v.Heading, v.Summary = s.title(doc.Front.Title), s.inline(doc.Front.Summary)
		v.Body = deepen(s.body(doc, v.ID+"."))
	}
	v.Body += deepen(template.HTML(s.part("method", s.method(v.ID+"."))))
	return v
}

// charts lists the charts.
func (f *oneFile) charts(s *sheet) chartList {
	v := chartList{filePart: s.filePart("charts", "page-charts", "")}
	for _, c := range f.Report.Figures.Charts {
		if _, placed := s.placed[c.ID]; !placed {
			v.Charts = append(v.Charts, f.loose(s, c))
		}
		v.Links = append(v.Links, numberedLink{
			s.t("chart-number", "number", f.numbers[c.ID]), s.page("charts/" + c.ID), s.text(c.Title),
		})
	}
	return v
}

// loose is a chart that stands in no section.
func (f *oneFile) loose(s *sheet, c *figure.Chart) chartView {
	v := s.chart(c, 3)
	v.ID = fileID(s.lang, "charts", v.ID)
	s.placed[c.ID] = v.ID
	return v
}

// finder is the search of one language.
func (f *oneFile) finder(s *sheet) *finder {
	v := s.finder()
	v.Title = "<h2>" + template.HTML(template.HTMLEscapeString(s.t("page-search"))) + "</h2>"
	v.ID, v.Field = fileID(s.lang, "search", ""), fileID(s.lang, "search", "q")
	v.Within = string(s.lang.Key) + "."
	v.NoScript = s.t("onefile-search")
	return &v
}

// data lists all figures.
func (f *oneFile) data(s *sheet) dataPart {
	v := dataPart{s.filePart("data", "page-data", s.t("data-summary")), s.figureTable(fileID(s.lang, "data", "all"))}
	for i := range v.Table.Groups {
		v.Table.Groups[i].ID = fileID(s.lang, "data", v.Table.Groups[i].ID)
	}
	return v
}

// further leads to what is no section.
func (f *oneFile) further(s *sheet) []link {
	names := []string{"about"}
	if len(f.Report.Glossary) > 0 {
		names = append(names, "glossary")
	}
	if len(f.Report.Figures.Charts) > 0 {
		names = append(names, "charts")
	}
	names = append(names, "data")
	if f.searches(s.lang) {
		names = append(names, "search")
	}
	var links []link
	for _, name := range names {
		links = append(links, link{s.page(name), s.t("page-" + name)})
	}
	return links
}

// header is the line at the head of a language.
func (f *oneFile) header(s *sheet) *header {
	h := &header{
		Skip:       s.say("nav-skip"),
		Home:       link{s.page("index"), s.text(f.Report.Config.Name)},
		Contents:   wordsLink{"#" + fileID(s.lang, "index", "contents"), s.say("nav-contents")},
		Appearance: s.say("theme-label"),
	}
	if f.searches(s.lang) {
		h.Search = wordsLink{"#" + fileID(s.lang, "search", "q"), s.say("page-search")}
	}
	for _, l := range s.others() {
		h.Languages = append(h.Languages, languageLink{
			Href: f.beside(l) + "#" + string(l.Key), Tag: l.Tag, Text: l.Name, Same: true,
		})
	}
	return h
}

// footer says who answers for the report, and where the current edition is.
func (f *oneFile) footer(s *sheet) []footer {
	items := s.imprint()
	if base := f.Report.Config.BaseURL; base != "" {
		items = append(items, footerItem{Term: s.t("footer-offline"), Text: s.t("onefile-note"), Links: []footerLink{{Href: base, Text: base}}})
	}
	return []footer{{"", append(items, s.build()...)}}
}
