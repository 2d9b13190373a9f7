package page

import (
	"html/template"
	"strings"
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
