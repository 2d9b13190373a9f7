package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// The layouts that e-books share.
const (
	ebookFrameLayout  = "epub-base"
	ebookHeadLayout   = "epub-head"
	ebookFigureLayout = "epub-figure"
	ebookNotesLayout  = "epub-notes"
)

// An ebookPart is one document of an e-book.
type ebookPart struct {
	// File is its name in the book, Name that of the site's page that it stands for.
	file, name, layout string
	// View writes it, from one sheet a language.
	view func([]*sheet) any
}

// documents lists the parts of the book in reading order.
func (e *ebook) documents() []ebookPart {
	parts := []ebookPart{
		{ebookCoverPage, "cover", "epub-cover", e.coverView},
		{ebookTitlePage, "title", "epub-title", e.titleView},
		{ebookNav, "contents", "epub-nav", e.navView},
		{ebookStart, "index", "epub-start", e.startView},
	}
	for _, slug := range e.slugs() {
		parts = append(parts, ebookPart{sectionFile(slug), slug, "epub-section", func(sheets []*sheet) any {
			return e.sectionView(sheets, slug)
		}})
	}
	parts = append(parts, ebookPart{ebookAbout, "about", "epub-section", e.aboutView})
	parts = append(parts, ebookPart{ebookData, "data", "epub-data", e.dataView})
	if len(e.Report.Glossary) > 0 {
		parts = append(parts, ebookPart{ebookGlossary, "glossary", "epub-glossary", e.glossaryView})
	}
	return append(parts, ebookPart{ebookSources, "sources", "epub-sources", e.sourcesView})
}

// ebookViews lists the layouts of e-books with the types of their views.
func ebookViews() []layoutView {
	return []layoutView{
		{"epub-cover", &ebookCoverView{}},
		{"epub-title", &ebookTitleView{}},
		{"epub-nav", &ebookNavView{}},
		{"epub-start", &ebookStartView{}},
		{"epub-section", &ebookSectionView{}},
		{"epub-data", &ebookDataView{}},
		{"epub-glossary", &ebookGlossaryView{}},
		{"epub-sources", &ebookSourcesView{}},
	}
}

// slugs lists the sections that any language of the book has, in order.
func (e *ebook) slugs() []string {
	var list []string
	for _, s := range e.Report.Sections {
		for _, l := range e.in {
			if e.chapter(l.Key, s.Slug) != nil {
				list = append(list, s.Slug)
				break
			}
		}
	}
	return list
}

// An ebookFrame is what every document of an e-book has around its main part.
type ebookFrame struct {
	// Lang is the tag of the leading language, Dir the direction of its script.
	Lang, Dir, Title, Style string
	// Drafts are the banners of a report with errors.
	Drafts []foreign
	Heads  []ebookHead
}

// An ebookHead is the title of a document in one of its languages.
type ebookHead struct {
	Tag, Dir, Kicker string
	Heading, Summary template.HTML
}

// ebookFrame writes the frame of a document whose heads are given, one a language.
func (e *ebook) ebookFrame(sheets []*sheet, name string, heads []ebookHead, titles []string) ebookFrame {
	f := ebookFrame{
		Lang: e.in[0].Tag, Dir: e.in[0].Dir, Style: ebookStyle, Heads: heads,
		Title: strings.Join(titles, " | "),
	}
	for _, s := range sheets {
		if s.Draft.concerns(name) {
			f.Drafts = append(f.Drafts, foreign{s.lang.Tag, s.t("draft-banner")})
		}
	}
	return f
}

// plainFrame is the frame of a document whose title is a message of the interface.
func (e *ebook) plainFrame(sheets []*sheet, name, title string) ebookFrame {
	var heads []ebookHead
	var titles []string
	for _, s := range sheets {
		heads = append(heads, s.ebookHead("", template.HTML(template.HTMLEscapeString(s.t(title))), ""))
		titles = append(titles, s.t(title))
	}
	return e.ebookFrame(sheets, name, heads, titles)
}

func (s *sheet) ebookHead(kicker string, heading, summary template.HTML) ebookHead {
	return ebookHead{Tag: s.lang.Tag, Dir: s.lang.Dir, Kicker: kicker, Heading: heading, Summary: summary}
}

// A tongue is HTML in one language of an e-book.
type tongue struct {
	Tag, Dir string
	// Second is set on the languages that do not lead.
	Second bool
	HTML   template.HTML
}

// tongue marks HTML with the language of the sheet.
func (s *sheet) tongue(html template.HTML) tongue {
	return tongue{s.lang.Tag, s.lang.Dir, s.lang != s.ebook.in[0], html}
}

// blocks renders a document block by block, the notice on what is stale with each;
// the first also holds the notice on the document's head.
func (s *sheet) blocks(doc *section.Doc) []template.HTML {
	env := s.env(doc, s.prefix)
	env.HeadingLinks = false
	stale := s.stale(doc)
	list := make([]template.HTML, len(doc.Blocks))
	for i := range doc.Blocks {
		list[i] = template.HTML(s.before(doc, stale, i) + doc.RenderBlock(i, env))
	}
	if front := template.HTML(s.before(doc, stale, review.Front)); front != "" && len(list) > 0 {
		list[0] = front + list[0]
	}
	return list
}
