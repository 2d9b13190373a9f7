package page

import (
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// sources is the list of documents at the end of a page.
type sources struct {
	Heading string
	List    []source
}

// A source is a document as a line of that list.
type source struct {
	ID, Label string
	// Href is the document's own address, or "".
	Href, Title string
	// Detail follows the title: publisher, date, what is not known of it.
	Detail string
}

// sources lists the documents that the page cites, in the report's order.
func (s *sheet) sources() sources {
	list := sources{Heading: s.t("source-heading")}
	for _, d := range s.Report.Figures.Documents {
		if s.cited[d] {
			list.List = append(list.List, s.source(d))
		}
	}
	return list
}

func (s *sheet) source(d *figure.Document) source {
	line := source{ID: s.sourceID(d), Label: d.Label, Href: d.URL, Title: s.text(d.Title), Detail: s.documentDetail(d)}
	if note := s.text(d.Note); note != "" {
		line.Detail += s.t("source-stop") + note
	}
	return line
}

// documentDetail is a document's publisher and date, as they follow its title.
func (s *sheet) documentDetail(d *figure.Document) string {
	detail := ""
	if publisher := s.text(d.Publisher); publisher != "" {
		detail += s.t("source-comma") + publisher
	}
	if known(d.Date) {
		detail += s.t("source-comma") + s.date(d.Date)
	}
	if d.URL != "" && known(d.Accessed) {
		detail += s.t("source-accessed", "date", s.date(d.Accessed))
	}
	return detail
}

// known reports whether a date is given.
func known(p number.Period) bool { return !p.IsUnknown() && !p.IsZero() }
