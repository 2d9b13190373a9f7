package page

import (
	"html"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
)

// packDirective writes in the text pack what a directive places.
func (s *sheet) packDirective(d *section.Directive) string {
	if d.Name == "keyfigures" {
		var b strings.Builder
		b.WriteString("<ul>")
		for _, k := range s.packKeys(d) {
			b.WriteString("<li>" + html.EscapeString(k.before) + "<strong>" + html.EscapeString(k.number) + "</strong>" + html.EscapeString(k.after) + "</li>")
		}
		b.WriteString("</ul>\n")
		return b.String()
	}
	c := s.Report.Figures.Chart(d.ID)
	switch {
	case c == nil:
		return `<p class="small">` + html.EscapeString(s.t("chart-undrawn")) + "</p>\n"
	case d.Name == "chart" && s.placed[c.ID] != "":
		return `<p class="small">` + html.EscapeString(s.t("chart-above", "title", s.text(c.Title))) + "</p>\n"
	}
	v := s.packFigure(c)
	if d.Name == "chart" {
		s.placed[c.ID] = c.ID
		if images := s.Pictures[s.lang.Key][c.ID].Images; len(images) > 0 {
			first := images[0]
			v.Src, v.Width, v.Height = first.Path, first.Width, first.Height
		}
	}
	return s.part(packFigureLayout, v)
}

// packFigure is a chart as its data.
func (s *sheet) packFigure(c *figure.Chart) packFigure {
	picture, drawn := s.Pictures[s.lang.Key][c.ID]
	text := s.caption(c)
	v := packFigure{
		Title: text.Title, Subtitle: text.Subtitle, Note: text.Note, Source: text.Source,
		Alt: text.Alt, Table: s.tableOf(text.Title, picture.Table), Legend: s.legend(report.ChartSigns(c)),
	}
	if v.Alt == "" {
		v.Alt = v.Title
	}
	if !drawn {
		v.Undrawn = s.t("chart-undrawn")
	}
	return v
}

// A packKey is a key figure as words: what is counted, the number, and from when and
// where it is.
type packKey struct{ before, number, after string }

// packKeys writes the key figures that a directive places.
func (s *sheet) packKeys(d *section.Directive) []packKey {
	var list []packKey
	for _, id := range d.IDs {
		f := s.Report.Figures.Figure(id.Text)
		if f == nil || !f.Stated() {
			continue
		}
		list = append(list, packKey{
			s.t("sheet-line", "term", s.text(f.Label), "text", ""),
			s.Report.Phrase(s.lang.Key, f, number.Form{}).String() + f.Flags.Superscript(),
			s.t("press-key", "from", s.listing(s.Report.Period(s.lang.Key, f), s.short(f))),
		})
	}
	return list
}
