package page

import (
	"fmt"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// A sheet is one page being written. It gathers what the page has used so far:
// figures, documents, charts.
type sheet struct {
	*book
	lang *i18n.Language
	// path is the page's own, from the site's root.
	path string
	// noted are the figures that have a note on this page, in the order of first
	// use; number is the note's number on paper.
	noted  []*figure.Figure
	number map[*figure.Figure]int
	// cited are the documents that the page names.
	cited map[*figure.Document]bool
	// placed holds the element's id for each chart that stands on the page; walked
	// is set once one of them can be walked through.
	placed map[string]string
	walked bool
	// shown is the chart that stands for the page where it is linked, or nil.
	shown *figure.Chart
	// whole is set on the page that holds all sections.
	whole bool
	// edition is set on a page in two languages, ebook on a part of an e-book. What is
	// in several languages is written by a sheet for each; prefix then keeps the ids
	// of the languages apart.
	edition *edition
	ebook   *ebook
	// file is set in a one-file edition, whose parts are addresses inside it.
	file   *oneFile
	prefix string
	// refs counts the references to each note of an e-book.
	refs map[*figure.Figure]int
	// root is what every address starts with, or "" where addresses are relative.
	root string
	// err is the first layout inside the text that could not be filled in.
	err error
}

func (b *book) sheet(l *i18n.Language, path string) *sheet {
	return &sheet{
		book: b, lang: l, path: path,
		number: map[*figure.Figure]int{},
		cited:  map[*figure.Document]bool{},
		placed: map[string]string{},
	}
}

// t returns a message of the interface in the page's language.
func (s *sheet) t(key string, args ...any) string { return s.lang.T(key, args...) }

// text returns a text of the report in the page's language, placeholders written out.
func (s *sheet) text(t i18n.Text) string { return s.Report.Text(s.lang.Key, t) }

// to returns the address of a file of the site, seen from this page.
func (s *sheet) to(path string) string {
	if s.root != "" {
		return s.root + path
	}
	return relative(s.path, path)
}

// page returns the address of a page in the page's own language. A section that
// this language lacks, which only a draft can have, is led to in another.
func (s *sheet) page(name string) string {
	if s.ebook != nil {
		return s.ebook.address(s, name)
	}
	if s.file != nil {
		return s.file.address(s, name)
	}
	if !s.exists(s.lang, name) {
		for _, l := range s.others() {
			if s.exists(l, name) {
				return s.to(pagePath(l.Key, name))
			}
		}
	}
	return s.to(pagePath(s.lang.Key, name))
}

// asset returns the address of an asset, or "" where the site has none of that name.
func (s *sheet) asset(name string) string {
	path, ok := s.Assets[name]
	if !ok {
		return ""
	}
	if s.file != nil {
		return s.file.packed(s, name)
	}
	return s.to(path)
}

// Path is the path of a page in a language by its name: "data", "charts".
func Path(l i18n.Lang, name string) string { return pagePath(l, name) }

// ChartPath is the path of a chart's own page.
func ChartPath(l i18n.Lang, id string) string { return pagePath(l, "charts/"+id) }

// pagePath returns the path of a language's page: "zh/zones.html".
func pagePath(l i18n.Lang, name string) string { return string(l) + "/" + name + ".html" }

// part fills a shared layout in by itself, for what stands inside prose.
func (s *sheet) part(name string, view any) string {
	var b strings.Builder
	if err := s.layouts.parts.ExecuteTemplate(&b, name, view); err != nil && s.err == nil {
		s.err = fmt.Errorf("layouts/%s.html: %w", name, err)
	}
	return b.String()
}

// others lists the report's languages other than the page's own.
func (s *sheet) others() []*i18n.Language {
	list := make([]*i18n.Language, 0, len(s.langs))
	for _, l := range s.langs {
		if l.Key != s.lang.Key {
			list = append(list, l)
		}
	}
	return list
}
