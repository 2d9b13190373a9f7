package check

import (
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/section"
)

// missingAlt finds what is described by machine or not at all: charts without a
// description by their author, and sections without one for search engines.
func missingAlt() Rule {
	return Rule{ID: "missing-alt", Severity: diag.Warning, run: func(c *checker) {
		for _, chart := range c.Figures.Charts {
			if chart.Alt == nil {
				c.found(chart.Span, "chart %q has no description of its own", chart.ID).
					WithHint("add alt = { … }: one is composed from the data, and does not know what matters")
			}
		}
		for _, s := range c.Sections {
			c.descriptions(s)
		}
		if c.About != nil {
			c.descriptions(c.About)
		}
	}}
}

func (c *checker) descriptions(s *section.Section) {
	for _, lang := range c.Config.Languages {
		if d := s.Doc(lang); d != nil && d.Front.Description == nil {
			c.found(d.Front.Mark, "this section has neither a description nor a summary").
				WithHint(`add description = "…", the sentence that search engines show`)
		}
	}
}
