package page

import (
	"html/template"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// An aboutView is the view of the layout "about": method, documents, disputed
// figures, revisions, corrections.
type aboutView struct {
	frame
	Heading, Summary, Body template.HTML
	Rail                   rail
	Method                 methodView
}

// A methodView is the lists below the author's text about the report.
type methodView struct {
	DocumentsID, DocumentsHeading string
	Documents                     []documentView

	DisputedID, DisputedHeading, DisputedIntro string
	Disputed                                   []doubtView

	// Revisions is what was changed; it has no rows where nothing was.
	Revisions revisionsView

	// Corrections leads to who corrects mistakes. It is zero where the author's
	// own text says so.
	CorrectionsID, CorrectionsHeading, CorrectionsIntro string
	Corrections                                         link
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
		title := s.t("page-about")
		v := &aboutView{Heading: template.HTML(template.HTMLEscapeString(title))}
		var headings []section.Heading
		if doc := s.about(); doc != nil {
			title = s.Report.Plain(l.Key, doc.Front.Title)
			v.Heading, v.Summary = s.title(doc.Front.Title), s.inline(doc.Front.Summary)
			v.Body = s.body(doc, "")
			headings = doc.Headings
		}
		v.Method = s.method("about-")
		v.Rail = s.aboutRail(v, title, headings)
		v.frame = s.frame("about", title, s.text(s.Report.Config.Description))
		return v
	})
}

// about is what the author says about the report in the sheet's language, or nil.
func (s *sheet) about() *section.Doc {
	if s.Report.About == nil {
		return nil
	}
	return s.Report.About.Doc(s.lang.Key)
}

// method lists documents and disputed figures, and says where to send corrections
// unless the author's text does. The ids of the headings begin with the prefix.
func (s *sheet) method(prefix string) methodView {
	v := methodView{
		DocumentsID: prefix + "documents", DocumentsHeading: s.t("about-documents"), Documents: s.documents(),
		DisputedID: prefix + "disputed", DisputedHeading: s.t("about-disputed"), DisputedIntro: s.t("about-disputed-intro"),
		Disputed:      s.doubts(),
		Revisions:     s.revisions(prefix + "revisions"),
		CorrectionsID: prefix + "corrections",
	}
	if mail := s.Report.Config.Publisher.Corrections; mail != "" && s.about() == nil {
		v.CorrectionsHeading, v.CorrectionsIntro = s.t("about-corrections"), s.t("about-corrections-intro")
		v.Corrections = link{"mailto:" + mail, mail}
	}
	return v
}

// aboutRail lists the headings of the text and of the lists below it.
func (s *sheet) aboutRail(v *aboutView, title string, headings []section.Heading) rail {
	page := railItem{Href: "#main-text", Text: title, Current: true, Inner: s.railHeadings(headings)}
	add := func(id, text string) {
		page.Inner = append(page.Inner, railHeading{"#" + id, template.HTML(template.HTMLEscapeString(text))})
	}
	add(v.Method.DocumentsID, v.Method.DocumentsHeading)
	if len(v.Method.Disputed) > 0 {
		add(v.Method.DisputedID, v.Method.DisputedHeading)
	}
	if len(v.Method.Revisions.Rows) > 0 {
		add(v.Method.Revisions.ID, v.Method.Revisions.Heading)
	}
	if v.Method.Corrections.Href != "" {
		add(v.Method.CorrectionsID, v.Method.CorrectionsHeading)
	}
	return rail{Label: s.t("nav-contents"), Items: []railItem{page}}
}

// doubts lists the disputed figures.
func (s *sheet) doubts() []doubtView {
	var list []doubtView
	for _, f := range s.Report.Figures.Figures {
		if f.Status == figure.Disputed && f.Quantity.Value != nil {
			list = append(list, doubtView{Label: s.text(f.Label), Note: s.text(f.Note), Number: s.written(f)})
		}
	}
	return list
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
			ID: s.sourceID(d), Label: d.Label, Href: d.URL, Title: s.text(d.Title),
			Detail: s.documentDetail(d), Note: s.text(d.Note),
		}
		if n := count[d]; n > 0 {
			v.Count = s.t("figures-count", "n", n)
		}
		list = append(list, v)
	}
	return list
}
