package page

import (
	"fmt"
	"io"
	"strings"

	"example.org/diglot/generator/epub"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// An EbookLook is how e-books look.
type EbookLook struct {
	// CSS is their style sheet.
	CSS []byte
	// Standalone turns a drawing of the site into one that needs no style sheet.
	Standalone func(svg []byte) ([]byte, error)
	// Picture turns the drawing of a cover into a PNG, since many readers show no SVG there:
	// nil leaves the drawing, and so does a picture of no bytes. Tag is the BCP 47 tag of the
	// book's first language, title what the cover says.
	Picture func(svg []byte, tag, title string) ([]byte, error)
	// Pack writes a finished book: epub.Publication.WriteTo, or something that
	// remembers what that wrote.
	Pack func(p *epub.Publication, w io.Writer) error
}

// Ebooks returns the report's e-books as files of the site: one a language, then
// one in all languages. There are none where the report asks for none.
func Ebooks(s *Site, look EbookLook, layouts *Layouts) ([]Page, error) {
	if !s.Report.Config.Offline.EPUB {
		return nil, nil
	}
	b := newBook(s, layouts)
	drawings, err := b.standalone(look)
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, langs := range b.offlineLanguages() {
		e := &ebook{book: b, look: look, drawings: drawings, in: langs, charts: map[i18n.Lang]map[string]string{}}
		e.placeCharts()
		pages = append(pages, Page{Path: b.offlinePath(langs, ".epub"), Render: e.write})
	}
	return pages, nil
}

// An ebook is one e-book: the report in one language, or in several, block by block.
type ebook struct {
	*book
	look EbookLook
	// drawings are the charts of each language, in colours of their own.
	drawings map[i18n.Lang]map[string][]byte
	in       []*i18n.Language
	// charts are the files where the charts of each language stand first.
	charts map[i18n.Lang]map[string]string
	cover  epub.File
}

// write packs the e-book.
func (e *ebook) write(w io.Writer) error {
	p := e.publication()
	var err error
	if e.cover, err = e.coverFile(); err != nil {
		return fmt.Errorf("the cover: %w", err)
	}
	for _, d := range e.documents() {
		html, err := e.document(d)
		if err != nil {
			return err
		}
		p.Documents = append(p.Documents, epub.Document{Path: d.file, HTML: []byte(html), Nav: d.file == ebookNav})
	}
	p.Files = []epub.File{
		{Path: ebookStyle, MediaType: "text/css", Content: e.look.CSS},
		e.cover,
	}
	return e.look.Pack(p, w)
}

// document renders a part of the book.
func (e *ebook) document(d ebookPart) (string, error) {
	sheets := make([]*sheet, len(e.in))
	for i, l := range e.in {
		sheets[i] = e.sheet(l, d.name)
	}
	view := d.view(sheets)
	for _, s := range sheets {
		if s.err != nil {
			return "", s.err
		}
	}
	var b strings.Builder
	err := e.layouts.whole[d.layout].write(&b, view)
	return b.String(), err
}

// sheet is one language of a part of the book.
func (e *ebook) sheet(l *i18n.Language, name string) *sheet {
	s := e.book.sheet(l, pagePath(l.Key, name))
	s.ebook, s.prefix = e, e.prefix(l)
	s.refs = map[*figure.Figure]int{}
	return s
}
