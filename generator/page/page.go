package page

import (
	"io"
	"io/fs"

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
	// Version names the state of the report's files; it stands in the footer.
	Version string
	// Draft puts a banner on every page: the report has errors.
	Draft bool
}

// A Picture is a chart as one language shows it.
type Picture struct {
	// Wide and Narrow are the same chart for two widths; the style sheet shows one.
	Wide, Narrow SVG
	Table        report.Table
	// Description says in words what the chart shows.
	Description string
	// Live is the logical name of the asset that makes the chart interactive, or
	// "" where the chart stays as it is drawn.
	Live string
}

// An SVG is a finished drawing: one <svg> element with a viewBox.
type SVG struct {
	Markup        []byte
	Width, Height int
}

// A Page is one file of the site.
type Page struct {
	// Path is relative to the site's root, with forward slashes: "zh/zones.html".
	Path string
	// Render writes the page. It is pure, and safe to call from several goroutines.
	Render func(io.Writer) error
}

// Pages parses the layouts and returns every page of the site, in a fixed order.
// A layout that does not parse, or that names a field its view does not have, is an error.
func Pages(s *Site, layouts fs.FS) ([]Page, error) {
	return nil, nil
}
