package report

import (
	"slices"
	"strings"

	"example.org/diglot/generator/section"
)

// pages are the pages that every language has beside its sections.
var pages = []string{"index", "report", "charts", "data", "glossary", "about", "press", "search"}

// checkLinks makes sure that every link inside the report leads somewhere.
func (j *joiner) checkLinks(sections []*section.Section) {
	isPage := func(path string) bool {
		if id, ok := strings.CutPrefix(path, "charts/"); ok {
			return j.Figures.Chart(id) != nil
		}
		return slices.Contains(pages, path)
	}
	section.CheckLinks(sections, pages, isPage, j.msgs)
}
