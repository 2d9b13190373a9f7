package page

import "strings"

// A Draft says which pages of a report with errors carry the banner. A nil Draft is
// a report without errors.
//
// An error in the text of a section concerns that section's pages. One in a file of
// figures concerns the pages that list figures and charts, and the sections that use
// them. One in a file that belongs to no section concerns every page. The home page,
// the page with all sections and the search hold something of each, so any error
// concerns them.
type Draft struct {
	// All is set where every page is concerned.
	All bool
	// Sections are the slugs of the sections concerned; "about" is the page on the
	// report itself.
	Sections map[string]bool
	// Figures is set where the lists of figures and charts are concerned.
	Figures bool
}

// concerns reports whether a page, by its name within a language, has the banner.
func (d *Draft) concerns(name string) bool {
	switch {
	case d == nil:
		return false
	case d.All, name == "index", name == "report", name == "search":
		return true
	case name == "data", name == "charts", name == "press", strings.HasPrefix(name, "charts/"):
		return d.Figures
	}
	return d.Sections[name]
}
