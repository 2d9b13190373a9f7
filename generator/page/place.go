package page

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// place writes the places of a document that are cited: "paras. 19, 23–24". It is empty
// where none is named.
func (s *sheet) place(c report.Cited) string { return s.Report.Where(s.lang.Key, c.Places) }

// short writes where a figure comes from in the space of a table cell: "A1 para. 23".
func (s *sheet) short(f *figure.Figure) string {
	var parts []string
	for _, c := range report.Cite(f) {
		s.cited[c.Document] = true
		parts = append(parts, strings.TrimSpace(c.Document.Label+" "+s.place(c)))
	}
	return strings.Join(parts, s.t("source-join"))
}

// sourceID is the id of a document in the list at the page's end.
func (s *sheet) sourceID(d *figure.Document) string {
	if s.file != nil {
		return fileID(s.lang, "about", report.SourceID(d))
	}
	return s.prefix + report.SourceID(d)
}

// toSource returns the address of a document in that list. An e-book has one list
// for all its pages.
func (s *sheet) toSource(d *figure.Document) string {
	list := ""
	if s.ebook != nil {
		list = ebookSources
	}
	return list + "#" + s.sourceID(d)
}

// A citation is the line below a chart that says where its numbers come from.
type citation struct {
	// Term opens the line, Stop ends its first sentence.
	Term, Stop string
	Sources    []sourceRef
	// AsOf is a sentence of its own.
	AsOf string
}

// A sourceRef is a document in a citation.
type sourceRef struct {
	// Join is the sign before it, "" for the first.
	Join, Href, Label, Place string
}

// citation writes a chart's source line from the cells that it shows.
func (s *sheet) citation(c *figure.Chart) citation {
	from, dates := s.Report.ChartSources(s.lang.Key, c)
	line := citation{Term: s.t("source-term"), Stop: s.t("source-stop")}
	for i, c := range from {
		s.cited[c.Document] = true
		ref := sourceRef{Href: s.toSource(c.Document), Label: c.Document.Label, Place: s.place(c)}
		if i > 0 {
			ref.Join = s.t("source-join")
		}
		line.Sources = append(line.Sources, ref)
	}
	if len(dates) > 0 {
		line.AsOf = s.t("source-as-of", "dates", s.lang.Join(dates))
	}
	return line
}

func (s *sheet) date(p number.Period) string { return s.Report.Date(s.lang.Key, p) }
