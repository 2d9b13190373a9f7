package page

import "example.org/diglot/generator/section"

// An ebookNavView is the view of the layout "epub-nav": the table of contents and
// the landmarks.
type ebookNavView struct {
	ebookFrame
	Entries   []navEntry
	Cover     navEntry
	TitlePage navEntry
	Contents  navEntry
	Text      navEntry
	Glossary  navEntry
	Sources   navEntry
}

// A navEntry is a line of the contents in every language of the book; without a
// Href there is none.
type navEntry struct {
	Href  string
	Texts []foreign
	Inner []navEntry
	// heading is the id of the heading that an inner entry leads to.
	heading string
}

func (e *ebook) navView(sheets []*sheet) any {
	v := &ebookNavView{
		ebookFrame: e.plainFrame(sheets, "", "nav-contents"),
		Cover:      entry(sheets, ebookCoverPage, "ebook-cover"),
		TitlePage:  entry(sheets, ebookTitlePage, "ebook-title-page"),
		Contents:   entry(sheets, ebookNav, "nav-contents"),
		Text:       entry(sheets, ebookStart, "ebook-text"),
		Sources:    entry(sheets, ebookSources, "ebook-sources"),
	}
	v.Entries = []navEntry{v.TitlePage, entry(sheets, ebookStart, "home-figures")}
	slugs := e.slugs()
	if len(slugs) > 0 {
		v.Text.Href = sectionFile(slugs[0])
	}
	for _, slug := range slugs {
		v.Entries = append(v.Entries, sectionEntry(sheets, slug))
	}
	v.Entries = append(v.Entries, aboutEntry(sheets), entry(sheets, ebookData, "page-data"))
	if len(e.Report.Glossary) > 0 {
		v.Glossary = entry(sheets, ebookGlossary, "page-glossary")
		v.Entries = append(v.Entries, v.Glossary)
	}
	v.Entries = append(v.Entries, v.Sources)
	return v
}

// entry is a line whose words are a message of the interface.
func entry(sheets []*sheet, href, message string) navEntry {
	to := navEntry{Href: href}
	for _, s := range sheets {
		to.Texts = append(to.Texts, foreign{s.lang.Tag, s.t(message)})
	}
	return to
}

// sectionEntry is a section with its headings.
func sectionEntry(sheets []*sheet, slug string) navEntry {
	to := navEntry{Href: sectionFile(slug)}
	for _, s := range sheets {
		if c := s.chapter(s.lang.Key, slug); c != nil {
			to.add(s, c.doc)
		}
	}
	return to
}

// aboutEntry is the page about the report.
func aboutEntry(sheets []*sheet) navEntry {
	to := navEntry{Href: ebookAbout}
	for _, s := range sheets {
		if about := s.Report.About; about != nil && about.Doc(s.lang.Key) != nil {
			to.add(s, about.Doc(s.lang.Key))
		} else {
			to.Texts = append(to.Texts, foreign{s.lang.Tag, s.t("page-about")})
		}
	}
	return to
}

// add puts a document's title and its headings of the second level into an entry. A
// heading that another language has brought in gets its words in this one too.
func (n *navEntry) add(s *sheet, doc *section.Doc) {
	n.Texts = append(n.Texts, foreign{s.lang.Tag, s.Report.Plain(s.lang.Key, doc.Front.Title)})
	byID := map[string]int{}
	for i := range n.Inner {
		byID[n.Inner[i].heading] = i
	}
	for _, h := range doc.Headings {
		if h.Level != 2 || h.ID == "" {
			continue
		}
		text := foreign{s.lang.Tag, s.Report.Plain(s.lang.Key, h.Title)}
		if i, ok := byID[h.ID]; ok {
			n.Inner[i].Texts = append(n.Inner[i].Texts, text)
			continue
		}
		n.Inner = append(n.Inner, navEntry{Href: n.Href + "#" + s.prefix + h.ID, Texts: []foreign{text}, heading: h.ID})
	}
}
