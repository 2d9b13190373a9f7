package page

import (
	"io"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// A Site is everything that pages are written from. No page changes it.
type Site struct {
	Report *report.Report
	// Pictures holds every chart of the report by its id, once for each language.
	Pictures map[i18n.Lang]map[string]Picture
	// Assets gives the path from the site's root for a file's logical name:
	// "site.css" → "assets/site.3f2a9c.css". A name that is missing is not linked.
	Assets map[string]string
	// Cards are the pictures that links to the report show, in each language; none where
	// the report has no images.
	Cards map[i18n.Lang]Image
	// Downloads are the files of the whole report's data.
	Downloads []Download
	// LinkedData describes data to search engines, as JSON-LD by the path of the page
	// that it stands on. It has no "<".
	LinkedData map[string][]byte
	// Search holds the logical names of the files of each language's search index, in
	// the order in which they are loaded. Where a language has none there is no search.
	Search map[i18n.Lang][]string
	// Press is what newsrooms take along, by language.
	Press map[i18n.Lang]Press
	// Version names the state of the report's files; it stands in the footer.
	Version string
	// Type measures texts.
	Type Type
	// Inline is what a chart's file carries in itself.
	Inline Inline
	// Frozen holds the paths of the files that [Freeze] has made, by chart.
	Frozen map[i18n.Lang]map[string]string
	// Draft puts a banner on the pages that the report's errors concern; nil where it
	// has none.
	Draft *Draft
}

// Type measures texts in Noto Sans SC, as which most fonts of readers are about as wide.
// Sizes and widths are in CSS pixels.
type Type struct {
	// Width is the width of a text on one line.
	Width func(text string, size float64, bold bool) float64
	// Lines counts the lines that a text needs.
	Lines func(text string, size, room float64, bold bool) int
}

// A Picture is a chart as one language shows it.
type Picture struct {
	// Wide and Narrow are the same chart for two widths; the style sheet shows one.
	Wide, Narrow SVG
	Table        report.Table
	// Description says in words what the chart shows.
	Description string
	// Data is the logical name of the script with the chart's points and options, or ""
	// where there is nothing to walk through.
	Data string
	// Points is the same script without options, for a file that holds all it needs.
	Points []byte
	// Grouped is set where the points stand in groups.
	Grouped bool
	// Downloads are the chart's files in this language.
	Downloads []Download
	// Images are the chart's images for the press in this language, in the order of
	// press.Formats.
	Images []Image
}

// An SVG is a finished drawing: one <svg> element with a viewBox.
type SVG struct {
	Markup        []byte
	Width, Height int
	// Live is set where the chart's script has an option that can take this drawing's
	// place.
	Live bool
}

// A Page is one file of the site.
type Page struct {
	// Path is relative to the site's root, with forward slashes: "zh/zones.html".
	Path string
	// Render writes the page. It is pure, and safe to call from several goroutines.
	Render func(io.Writer) error
}

// Pages returns every page of the site, in a fixed order.
func Pages(s *Site, layouts *Layouts) []Page {
	b := newBook(s, layouts)
	pages := []Page{b.gatePage(), b.missingPage()}
	if s.Report.Config.Offline.Worker {
		pages = append(pages, b.unkeptPage())
	}
	for _, l := range b.langs {
		pages = append(pages, b.homePage(l))
		for _, c := range b.chapters[l.Key] {
			pages = append(pages, b.sectionPage(l, c))
		}
		pages = append(pages, b.reportPage(l), b.dataPage(l), b.aboutPage(l), b.pressPage(l))
		if charts := s.Report.Figures.Charts; len(charts) > 0 {
			pages = append(pages, b.chartsPage(l))
			for i := range charts {
				pages = append(pages, b.chartPage(l, i))
			}
		}
		if len(s.Report.Glossary) > 0 {
			pages = append(pages, b.glossaryPage(l))
		}
		if b.searches(l) {
			pages = append(pages, b.searchPage(l))
		}
	}
	for _, e := range b.editions {
		pages = append(pages, b.editionPages(e)...)
	}
	return pages
}

// A layoutView is a layout with the type of its view.
type layoutView struct {
	layout string
	view   any
}

// views lists the layouts of all pages.
func views() []layoutView {
	return []layoutView{
		{"gate", &gateView{}},
		{"missing", &missingView{}},
		{"home", &homeView{}},
		{"section", &sectionView{}},
		{"report", &reportView{}},
		{"charts", &chartsView{}},
		{"chart", &chartPageView{}},
		{"data", &dataView{}},
		{"glossary", &glossaryView{}},
		{"about", &aboutView{}},
		{"press", &pressView{}},
		{"search", &searchView{}},
		{"parallel", &parallelView{}},
		{"parallelindex", &parallelIndexView{}},
	}
}

// pageAt is a page whose view is worked out when it is written.
func (b *book) pageAt(l *i18n.Language, path, layout string, view func(*sheet) any) Page {
	return Page{Path: path, Render: func(w io.Writer) error {
		s := b.sheet(l, path)
		v := view(s)
		if s.err != nil {
			return s.err
		}
		return b.layouts.whole[layout].write(w, v)
	}}
}
