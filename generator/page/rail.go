package page

import (
	"html/template"

	"example.org/diglot/generator/section"
)

// A rail is the list of sections beside a section's text.
type rail struct {
	Label string
	Items []railItem
	// All leads to the contents of a report with more sections than a rail holds.
	All link
}

// A railItem is a section; the page's own is current and lists its headings.
type railItem struct {
	Href, Text string
	Current    bool
	Inner      []railHeading
}

// A railHeading is a heading of the page.
type railHeading struct {
	Href string
	Text template.HTML
}

// railReach is how many sections a rail shows on each side of its own. More would
// let every page grow with the report.
const railReach = 8

func (s *sheet) rail(current *chapter) rail {
	all := s.chapters[s.lang.Key]
	from := max(0, min(current.index-railReach, len(all)-2*railReach-1))
	to := min(len(all), from+2*railReach+1)
	r := rail{Label: s.t("nav-contents")}
	if to-from < len(all) {
		r.All = link{s.page("index") + "#contents", s.t("nav-all")}
	}
	for _, c := range all[from:to] {
		item := railItem{Href: s.page(c.slug), Text: s.Report.Plain(s.lang.Key, c.doc.Front.Short)}
		if c == current {
			item.Current = true
			item.Inner = s.railHeadings(c.doc.Headings)
		}
		r.Items = append(r.Items, item)
	}
	return r
}

// railHeadings lists the headings of level 2 that have an address.
func (s *sheet) railHeadings(headings []section.Heading) []railHeading {
	var list []railHeading
	for _, h := range headings {
		if h.Level == 2 && h.ID != "" {
			list = append(list, railHeading{"#" + h.ID, s.title(h.Title)})
		}
	}
	return list
}
