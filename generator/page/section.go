package page

import (
	"html/template"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// A sectionView is the view of the layout "section".
type sectionView struct {
	frame
	Ordinal, Kicker  string
	Heading, Summary template.HTML
	Meta             []metaItem
	Rail             rail
	Body             template.HTML
	Sources          sources
	Pager            pager
}

// sectionPage is one section in one language.
func (b *book) sectionPage(l *i18n.Language, c *chapter) Page {
	return b.newPage(l, c.slug, "section", func(s *sheet) any {
		front := &c.doc.Front
		v := &sectionView{
			Ordinal: s.ordinal(c),
			Kicker:  s.kicker(c),
			Heading: s.title(front.Title),
			Summary: s.inline(front.Summary),
			Body:    s.body(c.doc, ""),
			Rail:    s.rail(c),
			Pager:   s.sectionPager(c),
		}
		v.Meta = s.sectionMeta(c)
		s.shown = firstChart(c)
		v.frame = s.frame(c.slug, s.Report.Plain(l.Key, front.Title), s.describe(c))
		v.Sources = s.sources()
		return v
	})
}

// kicker is the line above a section's title.
func (s *sheet) kicker(c *chapter) string { return s.Report.Kicker(c.doc, c.number) }

// describe is a section's sentence for search engines.
func (s *sheet) describe(c *chapter) string {
	if own := s.Report.Plain(s.lang.Key, c.doc.Front.Description); own != "" {
		return own
	}
	return s.text(s.Report.Config.Description)
}

func (s *sheet) sectionMeta(c *chapter) []metaItem {
	figures := s.figuresIn(c.doc)
	var items []metaItem
	if date := s.dataDate(figures); date != "" {
		items = append(items, metaItem{Text: date})
	}
	if n := len(figures); n > 0 {
		item := metaItem{Text: s.t("section-figures", "n", n)}
		if s.hasData[c.slug] {
			item.Href = s.page("data") + "#" + groupID(c.slug)
		}
		items = append(items, item)
	}
	text := c.doc.Text(func(r *section.Ref) string { return s.Report.RefText(s.lang.Key, r) })
	return append(items, metaItem{Text: s.t("section-minutes", "n", readingMinutes(text))})
}

// sectionPager leads to the sections before and after.
func (s *sheet) sectionPager(c *chapter) pager {
	p := pager{Label: s.t("nav-pager")}
	all := s.chapters[s.lang.Key]
	if c.index > 0 {
		p.Previous = s.pagerLink("nav-previous", all[c.index-1])
	}
	if c.index+1 < len(all) {
		p.Next = s.pagerLink("nav-next", all[c.index+1])
	}
	return p
}

func (s *sheet) pagerLink(word string, c *chapter) pagerLink {
	return pagerLink{Href: s.page(c.slug), Word: s.say(word), Text: words{{Text: s.Report.Plain(s.lang.Key, c.doc.Front.Short)}}}
}
