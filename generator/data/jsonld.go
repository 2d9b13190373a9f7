package data

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A Page is the page that a description stands on, and what it says there.
type Page struct {
	// Path is relative to the site's root: "zh/charts/zones.html".
	Path string
	Lang i18n.Lang
	// Description is a sentence or more on the data.
	Description string
}

// Dataset describes the report's data in schema.org's words, as JSON-LD for the page
// that lists it. Addresses are absolute where the report knows its own, and
// relative to the page otherwise.
func Dataset(s *Set, p Page, files []File) ([]byte, error) {
	p.Description = s.longEnough(p.Lang, plain(p.Description))
	o := s.dataset(p, s.report.Config.Title)
	o.put("isBasedOn", s.works(p, s.Sources))
	o.put("distribution", s.downloads(p, files))
	return json.Marshal(o)
}

// ChartDataset describes the values of one chart, a part of the report's data. The
// path data is that of the page that lists these.
func ChartDataset(s *Set, p Page, data string, c *figure.Chart, files []File) ([]byte, error) {
	subtitle := plain(s.report.Text(p.Lang, c.Subtitle))
	p.Description = s.longEnough(p.Lang, subtitle+s.report.Catalog.Lang(p.Lang).T("source-stop")+plain(p.Description))
	o := s.dataset(p, c.Title)
	o.put("alternativeHeadline", subtitle)
	var whole object
	whole.put("@type", "Dataset")
	whole.put("name", plain(s.report.Text(p.Lang, s.report.Config.Title)))
	whole.put("description", plain(s.report.Text(p.Lang, s.report.Config.Description)))
	whole.put("url", s.address(p, data))
	o.put("isPartOf", whole)
	o.put("isBasedOn", s.works(p, s.sourcesOf(s.chart(c))))
	o.put("distribution", s.downloads(p, files))
	return json.Marshal(o)
}

// minDescription is how many characters search engines for data ask of a description.
const minDescription = 50

// longEnough adds what the report says of itself to a description that is short.
func (s *Set) longEnough(lang i18n.Lang, text string) string {
	for _, more := range []i18n.Text{s.report.Config.Description, s.report.Config.Summary} {
		sentence := plain(s.report.Text(lang, more))
		if utf8.RuneCountInString(text) < minDescription && !strings.Contains(text, sentence) {
			text += s.report.Catalog.Lang(lang).Number.Gap + sentence
		}
	}
	return text
}

// dataset writes what all descriptions have.
func (s *Set) dataset(p Page, title i18n.Text) object {
	c := s.report.Config
	var o object
	o.put("@context", "https://schema.org")
	o.put("@type", "Dataset")
	o.put("name", plain(s.report.Text(p.Lang, title)))
	o.put("description", plain(p.Description))
	if c.BaseURL != "" {
		o.put("@id", c.BaseURL+p.Path+"#data")
		o.put("url", c.BaseURL+p.Path)
	}
	o.put("inLanguage", s.report.Catalog.Lang(p.Lang).Tag)
	o.put("license", c.Licence.URL)
	if name := plain(s.report.Text(p.Lang, c.Publisher.Name)); name != "" {
		var publisher object
		publisher.put("@type", "Organization")
		publisher.put("name", name)
		publisher.put("url", c.Publisher.URL)
		o.put("publisher", publisher)
		o.put("creator", publisher)
	}
	o.put("version", s.version)
	o.put("datePublished", date(c.Edition.Date))
	o.put("isAccessibleForFree", true)
	return o
}

// date is a date as schema.org has it: a day, a month or a year.
func date(p number.Period) string {
	switch {
	case p.IsSpan():
		return ""
	case p.Precision() == number.Year, p.Precision() == number.Month, p.IsDay():
		return p.ISO()
	}
	return ""
}

// works lists documents, titled in the page's language.
func (s *Set) works(p Page, t Table) []object {
	var list []object
	for _, row := range t.Rows {
		d := s.report.Figures.Document(row.Cells[0])
		var o object
		o.put("@type", "CreativeWork")
		o.put("name", plain(s.report.Text(p.Lang, d.Title)))
		o.put("url", d.URL)
		o.put("inLanguage", d.Lang)
		o.put("datePublished", date(d.Date))
		list = append(list, o)
	}
	return list
}

// mediaTypes are the types of the files that are offered (IANA), by their endings.
var mediaTypes = map[string]string{
	"csv":  "text/csv",
	"json": "application/json",
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// downloads lists files that the data can be had as.
func (s *Set) downloads(p Page, files []File) []object {
	var list []object
	for _, f := range files {
		var o object
		o.put("@type", "DataDownload")
		o.put("name", f.Path[strings.LastIndexByte(f.Path, '/')+1:])
		o.put("encodingFormat", mediaTypes[f.Path[strings.LastIndexByte(f.Path, '.')+1:]])
		o.put("contentUrl", s.address(p, f.Path))
		list = append(list, o)
	}
	return list
}

// address is a file's address, absolute where the report knows its own.
func (s *Set) address(p Page, path string) string {
	if base := s.report.Config.BaseURL; base != "" {
		return base + path
	}
	return strings.Repeat("../", strings.Count(p.Path, "/")) + path
}
