package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/i18n"
)

// A reportView is the view of the layout "report": all sections on one page.
type reportView struct {
	frame
	Kicker           string
	Heading, Summary template.HTML
	Meta             []metaItem
	ContentsHeading  string
	// Imprint stands on the first sheet of paper, in place of the footer on the last.
	Imprint  []footerItem
	Chapters []chapterView
	Sources  sources
}

// A chapterView is a section on that page.
type chapterView struct {
	// ID is the section's slug, Href the link to it.
	ID, Href, Ordinal, Kicker string
	Title, Summary, Body      template.HTML
	// Elsewhere leads to the section in the other languages of the same file.
	Elsewhere []languageLink
}

// reportPage is the whole report in one language, for reading through and for paper.
func (b *book) reportPage(l *i18n.Language) Page {
	return b.newPage(l, "report", "report", func(s *sheet) any {
		s.whole = true
		c := s.Report.Config
		v := &reportView{
			Kicker:          s.text(c.Kicker),
			Heading:         s.title(s.Report.Inline(l.Key, c.Title)),
			Summary:         s.inline(s.Report.Inline(l.Key, c.Summary)),
			ContentsHeading: s.t("nav-contents"),
			Imprint:         append(s.imprint(), s.build()...),
		}
		if label := s.text(c.Edition.Label); label != "" {
			v.Meta = append(v.Meta, metaItem{Text: label})
		}
		for _, chapter := range s.chapters[l.Key] {
			v.Chapters = append(v.Chapters, s.chapterView(chapter, chapter.slug, "-"))
		}
		v.frame = s.frame("report", s.t("page-report"), s.text(c.Description))
		v.Sources = s.sources()
		return v
	})
}

// chapterView writes a section for a page that holds several: with the id given, which
// the joint parts from those inside.
func (s *sheet) chapterView(c *chapter, id, joint string) chapterView {
	front := &c.doc.Front
	return chapterView{
		ID: id, Href: "#" + id, Ordinal: s.ordinal(c),
		Kicker:  s.kicker(c),
		Title:   s.title(front.Title),
		Summary: s.inline(front.Summary),
		Body:    deepen(s.body(c.doc, id+joint)),
	}
}

// deepen puts the headings of a section one level down, below the section's own
// title. All text in the body is escaped, so a tag's name is only ever a tag's.
func deepen(body template.HTML) template.HTML {
	var pairs []string
	for level := '5'; level >= '2'; level-- {
		from, to := "h"+string(level), "h"+string(level+1)
		pairs = append(pairs, "<"+from, "<"+to, "</"+from, "</"+to)
	}
	return template.HTML(strings.NewReplacer(pairs...).Replace(string(body)))
}
