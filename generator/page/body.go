package page

import (
	"html"
	"html/template"
	"slices"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/section"
)

// body renders a document's text for this page. Prefix stands before its ids
// where several documents share the page.
func (s *sheet) body(doc *section.Doc, prefix string) template.HTML {
	return s.rendered(doc, s.env(doc, prefix))
}

// env is what a document does not know of this page.
func (s *sheet) env(doc *section.Doc, prefix string) section.Env {
	return section.Env{
		Number:    s.placeholder,
		Directive: func(d *section.Directive) string { return s.directive(doc, d, prefix) },
		Page:      s.pageLink,
		Tag:       s.tag,
		Prefix:    prefix,

		HeadingLinks: s.edition == nil, // beside another language, "¶" leads to the block alone
		Labels: section.Labels{
			Footnotes: s.t("footnotes"), Back: s.t("footnote-back"), Table: s.t("table-label"),
		},
	}
}

// tag returns the BCP 47 tag of a language of the report.
func (s *sheet) tag(name string) string {
	for _, l := range s.langs {
		if string(l.Key) == name {
			return l.Tag
		}
	}
	return name
}

// pageLink returns the address of a link to another page of the report. On the
// page that holds all sections, a section is a place on it.
func (s *sheet) pageLink(l *section.Link) string {
	if s.file != nil {
		return s.file.link(s, l)
	}
	fragment := ""
	if l.Fragment != "" {
		fragment = "#" + s.inBook() + l.Fragment
	}
	if s.ebook != nil && !s.ebook.has(s, l) {
		fragment = ""
	}
	if s.whole && s.chapter(s.lang.Key, l.Page) != nil {
		return "#" + strings.TrimSuffix(l.Page+"-"+l.Fragment, "-")
	}
	if s.known[l.Page] {
		return s.section(l.Page) + fragment
	}
	return s.page(l.Page) + fragment
}

// directive writes what a directive places: a chart, a table or key figures.
func (s *sheet) directive(doc *section.Doc, d *section.Directive, prefix string) string {
	if d.Name == "keyfigures" {
		return s.part("keyfigures", s.keysView(prefix+doc.Blocks[d.Block].ID, d))
	}
	c := s.Report.Figures.Chart(d.ID)
	if c == nil {
		return `<p class="draft ui" role="note">` + html.EscapeString(s.t("chart-undrawn")) +
			` <mark>` + html.EscapeString(d.Span.Text()) + `</mark></p>`
	}
	if d.Name == "table" {
		v := s.view(c, 3)
		v.ID = prefix + "table-" + c.ID
		if s.ebook != nil {
			v.Wide, v.Narrow = "", ""
			return s.part(ebookFigureLayout, v)
		}
		return s.part("datatable", v)
	}
	if id, twice := s.placed[c.ID]; twice {
		return s.part("again", link{"#" + id, s.t("chart-above", "title", s.text(c.Title))})
	}
	level := 3
	if d.Block >= 0 && d.Block < len(doc.Blocks) && doc.Blocks[d.Block].Heading == "" {
		level = 2
	}
	v := s.chart(c, level)
	v.ID = prefix + v.ID
	s.placed[c.ID] = v.ID
	if s.ebook != nil {
		return s.part(ebookFigureLayout, v)
	}
	return s.part("figure", v)
}

// figuresIn lists the figures that a document uses in its text and charts, each once.
func (s *sheet) figuresIn(doc *section.Doc) []*figure.Figure {
	var list []*figure.Figure
	add := func(f *figure.Figure) {
		if f != nil && !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	for _, r := range doc.Refs {
		add(s.Report.Figures.Figure(r.ID))
	}
	for _, d := range doc.Directives {
		for _, id := range d.IDs {
			add(s.Report.Figures.Figure(id.Text))
		}
		if c := s.Report.Figures.Chart(d.ID); c != nil {
			for _, cell := range c.Cells() {
				add(cell.Figure)
			}
		}
	}
	return list
}

// dataDate says what time figures are of, or is "" where no date is known: the period that
// most of them have, if it is that of half of them, or else the years that they lie in. A
// day or a month is a date that they are as of, anything longer a time that they are for.
func (s *sheet) dataDate(figures []*figure.Figure) string {
	p := prevailing(figures)
	switch {
	case p.IsZero():
		return ""
	case !p.IsSpan() && (p.Precision() == number.Day || p.Precision() == number.Month):
		return s.t("data-as-of", "date", s.date(p))
	}
	return s.t("data-for", "date", s.date(p))
}

// prevailing is the period that at least half of the figures with a date have, the later
// one of two, or else the years that all of them lie in.
func prevailing(figures []*figure.Figure) number.Period {
	count := map[number.Period]int{}
	var dates []number.Period
	for _, f := range figures {
		if known(f.AsOf) {
			dates = append(dates, f.AsOf)
			count[f.AsOf]++
		}
	}
	var most number.Period
	for _, p := range dates {
		if n := count[p]; n > count[most] || n == count[most] && p.Compare(most) > 0 {
			most = p
		}
	}
	if 2*count[most] >= len(dates) {
		return most
	}
	return number.Years(dates)
}

// latest is the newest date among figures, and false where no date is known.
func latest(figures []*figure.Figure) (number.Period, bool) {
	var newest number.Period
	found := false
	for _, f := range figures {
		if known(f.AsOf) && (!found || f.AsOf.Compare(newest) > 0) {
			newest, found = f.AsOf, true
		}
	}
	return newest, found
}
