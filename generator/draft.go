package generator

import (
	"path"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// draftOf works out which pages the errors of a report concern. Where it is not
// certain that a page is sound, the page is concerned.
func draftOf(r *report.Report, msgs *diag.List) *page.Draft {
	slugs := map[string]string{}
	all := allSections(r.Parts)
	for _, s := range all {
		slugs[s.Dir] = s.Slug
	}
	d := &page.Draft{Sections: map[string]bool{}}
	broken := map[string]bool{} // sections with errors in their figures
	for _, m := range msgs.Messages() {
		if m.Severity != diag.Error {
			continue
		}
		name := ""
		if m.Span.File != nil {
			name = m.Span.File.Path
		}
		slug, ok := slugs[path.Dir(name)]
		switch {
		case slugs[name] != "": // a language is missing
			d.Sections[slugs[name]] = true
		case !ok:
			d.All = true
		case path.Ext(name) == ".md", path.Base(name) == review.FileName:
			d.Sections[slug] = true
		default:
			d.Sections[slug], d.Figures, broken[slug] = true, true, true
		}
	}
	if d.Figures {
		for _, s := range all {
			d.Sections[s.Slug] = d.Sections[s.Slug] || leansOn(r, s, broken)
		}
	}
	return d
}

// leansOn reports whether a section shows a figure or chart of another section whose
// figures have errors, or one that could not be read at all.
func leansOn(r *report.Report, s *section.Section, broken map[string]bool) bool {
	doubtful := func(id string) bool {
		f := r.Figures.Figure(id)
		return f == nil || !f.Stated() || broken[f.Section]
	}
	for _, doc := range s.Docs {
		for _, ref := range doc.Refs {
			if doubtful(ref.ID) {
				return true
			}
		}
		for _, d := range doc.Directives {
			for _, id := range d.IDs {
				if doubtful(id.Text) {
					return true
				}
			}
			if c := r.Figures.Chart(d.ID); d.ID != "" && (c == nil || broken[c.Section] || chartLeansOn(c, broken)) {
				return true
			}
		}
	}
	return false
}

// chartLeansOn is the same for the figures that a chart shows.
func chartLeansOn(c *figure.Chart, broken map[string]bool) bool {
	for _, cell := range c.Cells() {
		if f := cell.Figure; f != nil && (!f.Stated() || broken[f.Section]) {
			return true
		}
	}
	return false
}

// undrawable lists the charts that cannot be drawn: those that have errors of their
// own or show a figure without a value.
func undrawable(r *report.Report) map[string]bool {
	list := map[string]bool{}
	for _, c := range r.Figures.Charts {
		var msgs diag.List
		chart.Check(c, r.Catalog, &msgs)
		list[c.ID] = msgs.HasErrors()
		for _, cell := range c.Cells() {
			f := cell.Figure
			list[c.ID] = list[c.ID] || f != nil && (!f.Stated() || f.Missing == figure.Present && cell.Quantity.Value == nil)
		}
	}
	return list
}
