package page

import (
	"crypto/sha1"
	"fmt"
	"strings"

	"example.org/diglot/generator/epub"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
)

// publication says what the book is. Its documents and files come later.
func (e *ebook) publication() *epub.Publication {
	c := e.Report.Config
	first := e.sheet(e.in[0], "title")
	tagged := func(text string) epub.Text { return epub.Text{Tag: e.in[0].Tag, Text: text} }
	p := &epub.Publication{
		Identifier:  e.identifier(),
		Modified:    Day(e.Report) + "T00:00:00Z",
		Title:       tagged(first.text(c.Title)),
		Direction:   e.in[0].Dir,
		Creator:     tagged(first.text(c.Publisher.Name)),
		Publisher:   tagged(first.text(c.Publisher.Name)),
		Description: tagged(first.text(c.Description)),
		Rights:      strings.TrimSpace(c.Licence.Name + " " + c.Licence.URL),
		Source:      c.BaseURL,
	}
	if known(c.Edition.Date) && !c.Edition.Date.IsSpan() {
		p.Date = c.Edition.Date.ISO()
	}
	for _, l := range e.langs {
		if l != e.in[0] {
			p.Others = append(p.Others, epub.Text{Tag: l.Tag, Text: e.Report.Text(l.Key, c.Title)})
		}
	}
	p.Access = epub.Access{
		Modes: []string{"textual", "visual"}, Sufficient: []string{"textual", "textual,visual"},
		Features: []string{"tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "alternativeText"},
		Hazards:  []string{"none"},
	}
	charts := len(e.Report.Figures.Charts) > 0
	if charts {
		p.Access.Features = append(p.Access.Features, "longDescription")
	}
	for _, l := range e.in {
		p.Languages = append(p.Languages, l.Tag)
		summary := l.T("ebook-access")
		if charts {
			summary = l.T("ebook-access-charts")
		}
		p.Access.Summaries = append(p.Access.Summaries, epub.Text{Tag: l.Tag, Text: summary})
	}
	return p
}

// identifier names the book among all books: a UUID made by RFC 9562, version 5, of
// the report's address (or its title), the edition and the languages. It is the
// same for every build of an edition.
func (e *ebook) identifier() string {
	c := e.Report.Config
	name := c.BaseURL
	if name == "" {
		name = e.Report.Text(e.langs[0].Key, c.Title)
	}
	name += "\n" + c.Edition.Date.ISO() + "\n" + c.Edition.Label.In(e.langs[0].Key)
	for _, l := range e.in {
		name += "\n" + l.Tag
	}
	// The namespace of addresses, 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
	space := []byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	id := sha1.Sum(append(space, name...))
	id[6] = id[6]&0x0f | 0x50
	id[8] = id[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[0:4], id[4:6], id[6:8], id[8:10], id[10:16])
}

// Day is the day that files with the whole report bear as that of their making: the first
// of the edition's date, or else of the newest figure's, or else the first that computers
// know. "2026-11-01".
func Day(r *report.Report) string {
	dates := []number.Period{r.Config.Edition.Date}
	if newest, ok := latest(r.Figures.Figures); ok {
		dates = append(dates, newest)
	}
	for _, date := range dates {
		if known(date) {
			if first, _, ok := date.Bounds(); ok {
				return first
			}
		}
	}
	return "1970-01-01"
}
