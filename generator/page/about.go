package page

import (
	"html/template"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// An aboutView is the view of the layout "about": method, documents, disputed
// figures, corrections.
type aboutView struct {
	frame
	Heading, Summary, Body template.HTML

	DocumentsHeading string
	Documents        []documentView

	DisputedHeading, DisputedIntro string
	Disputed                       []doubtView

	CorrectionsHeading, CorrectionsIntro string
	Corrections                          link
}

// A documentView is a source document with all that is known of it.
type documentView struct {
	ID, Label, Href, Title, Detail, Note, Count string
}

// A doubtView is a disputed figure with the reason.
type doubtView struct {
	Label, Note string
	Number      template.HTML
}

// aboutPage says how the report was made, in one language. Its text is
// content/about; a report without one has the lists alone.
func (b *book) aboutPage(l *i18n.Language) Page {
	return b.newPage(l, "about", "about", func(s *sheet) any {
		c := s.Report.Config
		v := &aboutView{
			Heading:            template.HTML(template.HTMLEscapeString(s.t("page-about"))),
			DocumentsHeading:   s.t("about-documents"),
			DisputedHeading:    s.t("about-disputed"),
			DisputedIntro:      s.t("about-disputed-intro"),
			CorrectionsHeading: s.t("about-corrections"),
			CorrectionsIntro:   s.t("about-corrections-intro"),
		}
		title := s.t("page-about")
		if about := s.Report.About; about != nil && about.Doc(l.Key) != nil {
			doc := about.Doc(l.Key)
			title = s.Report.Plain(l.Key, doc.Front.Title)
			v.Heading, v.Summary = s.title(doc.Front.Title), s.inline(doc.Front.Summary)
			v.Body = s.body(doc, "")
		}
		v.Documents = s.documents()
		for _, f := range s.Report.Figures.Figures {
			if f.Status == figure.Disputed && f.Quantity.Value != nil {
				words := template.HTMLEscapeString(s.Report.RefText(l.Key, plainRef(f)))
				v.Disputed = append(v.Disputed, doubtView{
					Label: s.text(f.Label), Note: s.text(f.Note), Number: template.HTML(s.control(f, "n", words)),
				})
			}
		}
		if mail := c.Publisher.Corrections; mail != "" {
			v.Corrections = link{"mailto:" + mail, mail}
		}
		v.frame = s.frame("about", title, s.text(c.Description))
		return v
	})
}

// documents lists all source documents, with the number of figures from each.
func (s *sheet) documents() []documentView {
	count := map[*figure.Document]int{}
	for _, f := range s.Report.Figures.Figures {
		if f.Source.Document != nil {
			count[f.Source.Document]++
		}
	}
	var list []documentView
	for _, d := range s.Report.Figures.Documents {
		v := documentView{
			ID: sourceID(d), Label: d.Label, Href: d.URL, Title: s.text(d.Title),
			Detail: s.documentDetail(d), Note: s.text(d.Note),
		}
		if n := count[d]; n > 0 {
			v.Count = s.t("figures-count", "n", n)
		}
		list = append(list, v)
	}
	return list
}
