package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/figure"
)

// A oneFileView is the view of the layout "onefile": the whole report, once a language.
type oneFileView struct {
	// Lang is the BCP 47 tag of the leading language, Dir the direction of its script.
	Lang, Dir          string
	Title, Description string
	Policy             string
	Icon               template.URL
	Theme              template.JS
	Style              template.CSS
	Scripts            []template.JS
	Packs              []pack
	// Licences are those of the chart engine, or "".
	Licences string
	Halves   []fileHalf
	// Aside names the part of the page with the menu.
	Aside string
	Menu  *menu
	// Patterns is set where charts may ask for the patterns of the series.
	Patterns bool
}

// A fileHalf is the report in one language of the file.
type fileHalf struct {
	// ID is the element's: the language's name. Start is the id of its main part.
	ID, Start, Tag, Dir string
	// Lead is set on the one that is seen first.
	Lead    bool
	Skip    words
	Draft   words
	Header  *header
	Kicker  string
	Heading template.HTML
	// Names are the title in the other languages; they lead to those in the same file.
	Names    []languageLink
	Summary  template.HTML
	Meta     []metaItem
	Emblem   template.HTML
	Keys     keysSection
	Contents contentsSection
	Chapters []chapterView
	// Charts, About, Glossary and Data are parts that are left out where they are zero.
	Charts   chartList
	About    filePart
	Glossary glossaryPart
	Data     dataPart
	Finder   *finder
	Notes    []notes
	Footers  []footer
}

// A filePart is a part that is no section.
type filePart struct {
	ID               string
	Heading, Summary template.HTML
	Body             template.HTML
}

// A chartList lists all charts, and shows those that stand in no section.
type chartList struct {
	filePart
	Links  []numberedLink
	Charts []chartView
}

// A numberedLink leads to a chart.
type numberedLink struct {
	Number, Href, Text string
}

type glossaryPart struct {
	filePart
	Table termTable
}

type dataPart struct {
	filePart
	Table figureTable
}

// view writes the file.
func (f *oneFile) view() (*oneFileView, error) {
	v := &oneFileView{
		Lang: f.in[0].Tag, Dir: f.in[0].Dir,
		Icon: f.icon, Theme: f.theme, Style: f.style, Scripts: f.scripts, Menu: &menu{},
	}
	var titles, descriptions, asides []string
	if f.engine.ID != "" {
		v.Packs, v.Licences = append(v.Packs, f.engine), f.licences
	}
	for _, l := range f.in {
		s := f.sheet(l)
		v.Halves = append(v.Halves, f.half(s))
		if s.err != nil {
			return nil, s.err
		}
		if p := f.byLang[l.Key]; p.ID != "" {
			v.Packs = append(v.Packs, p)
		}
		titles = append(titles, s.text(f.Report.Config.Name))
		descriptions = append(descriptions, s.text(f.Report.Config.Description))
		asides = append(asides, s.t("theme-label"))
		f.menu(v.Menu, s)
		v.Patterns = v.Patterns || len(s.placed) > 0
	}
	v.Title, v.Description, v.Aside = strings.Join(titles, titleJoin), strings.Join(descriptions, " "), strings.Join(asides, " ")
	v.Policy = f.policy(v.Packs)
	return v, nil
}

// menu adds a language's words to the switches, which all languages share.
func (f *oneFile) menu(m *menu, s *sheet) {
	tag := s.lang.Tag
	if len(f.in) == 1 {
		tag = ""
	}
	m.Appearance = m.Appearance.and(tag, s.t("theme-label"))
	m.System = m.System.and(tag, s.t("theme-system"))
	m.Light = m.Light.and(tag, s.t("theme-light"))
	m.Dark = m.Dark.and(tag, s.t("theme-dark"))
	m.Patterns = m.Patterns.and(tag, s.t("theme-patterns"))
}

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
		Emblem:   emblem(f.Report.Figures.Chart(c.Home.Cover)),
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
	if newest, ok := latest(s.noted); ok {
		v.Meta = append(v.Meta, metaItem{Text: s.t("data-as-of", "date", s.date(newest))})
	}
	if label := s.text(c.Edition.Label); label != "" {
		v.Meta = append(v.Meta, metaItem{Text: label})
	}
	for _, chapter := range f.chapters[l.Key] {
		v.Chapters = append(v.Chapters, f.section(s, chapter))
	}
	v.About = f.about(s)
	if len(f.Report.Terms) > 0 {
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
	if len(f.Report.Terms) > 0 {
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
