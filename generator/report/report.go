// Package report joins what the readers return: it binds every placeholder,
// directive and link of the prose to the figure, chart or page that it names, and
// is the single truth that pages, charts, tables and downloads are written from.
//
// [Join] says what does not fit together; a [Report] it returns without errors
// can be written out without further checks: Phrase, Text and Period never fail.
package report

import (
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

// Parts is what the readers returned.
type Parts struct {
	Config   *config.Config
	Catalog  *i18n.Catalog
	Figures  *figure.Set
	Sections []*section.Section
	// About is the page on method and sources (content/about), or nil.
	About *section.Section
	// Terms is the whole glossary, with the terms that are there for the checks alone.
	Terms []term.Term
	// Reviews says of the sections that were ever reviewed which translations are
	// stale.
	Reviews review.Set
	// Palette is the colours of the pages and charts.
	Palette *palette.Palette
}

// A Report is a whole report, its parts bound to each other. It never changes.
type Report struct {
	Parts
	// Glossary is what readers see of the glossary.
	Glossary []term.Term
	// inlines holds every text of the TOML files that has placeholders, by itself.
	inlines map[string]*section.Inline
	uses    map[*figure.Figure][]Use
	places  map[string]Use
}

// A Use is a place where a figure or chart stands.
type Use struct {
	// Section is nil for the home page.
	Section *section.Section
	// Block is the index of the block in the section's documents, or -1 in the
	// front matter.
	Block int
	// Chart is the chart that shows the figure, or nil where it stands in prose.
	Chart *figure.Chart
}

// Join binds the parts. What does not fit together goes into msgs.
func Join(parts Parts, msgs *diag.List) *Report {
	r := &Report{
		Parts:   parts,
		inlines: map[string]*section.Inline{},
		uses:    map[*figure.Figure][]Use{},
		places:  map[string]Use{},
	}
	for _, t := range parts.Terms {
		if !t.Hidden {
			r.Glossary = append(r.Glossary, t)
		}
	}
	j := &joiner{Report: r, msgs: msgs, tables: map[string]bool{}}
	j.readTexts()
	all := parts.Sections
	if parts.About != nil {
		all = append(all[:len(all):len(all)], parts.About)
	}
	for _, s := range all {
		j.bindSection(s)
	}
	j.bindCharts()
	j.bindHome()
	j.checkLinks(all)
	for _, s := range all {
		j.checkParity(s)
	}
	j.checkUnused()
	return r
}

// A joiner is a report under construction.
type joiner struct {
	*Report
	msgs *diag.List
	// tables are the ids of the charts whose tables stand in a section.
	tables map[string]bool
}

// Uses returns the places where a figure stands, in the order of the report.
func (r *Report) Uses(f *figure.Figure) []Use { return r.uses[f] }

// Place returns where a chart stands first. The second result is false for a
// chart that no section shows.
func (r *Report) Place(c *figure.Chart) (Use, bool) {
	use, ok := r.places[c.ID]
	return use, ok
}

// Section returns the section with a slug, or nil.
func (r *Report) Section(slug string) *section.Section {
	for _, s := range r.Sections {
		if s.Slug == slug {
			return s
		}
	}
	if r.About != nil && r.About.Slug == slug {
		return r.About
	}
	return nil
}
