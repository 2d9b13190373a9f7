package page

import (
	"strconv"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/section"
)

// A book is what all pages of a site share, worked out once.
type book struct {
	*Site
	langs    []*i18n.Language
	chapters map[i18n.Lang][]*chapter
	// bySlug finds a chapter; known are the slugs that any language has.
	bySlug map[i18n.Lang]map[string]*chapter
	known  map[string]bool
	// hasData are the slugs of the sections whose files hold figures.
	hasData map[string]bool
	// numbers holds each chart's number in the report: "2.1".
	numbers map[string]string
	// editions are the report in two languages side by side, one for each language
	// but the first.
	editions []*edition
	layouts  *Layouts
}

// A chapter is a section as one language has it.
type chapter struct {
	slug string
	// number counts the language's sections from 1; index is number-1.
	number, index int
	// name is what the section is called by its number.
	name   string
	doc    *section.Doc
	charts []*figure.Chart
}

// newBook works out what the pages share.
func newBook(s *Site, layouts *Layouts) *book {
	b := &book{
		Site:     s,
		langs:    s.Report.Catalog.Languages(),
		chapters: map[i18n.Lang][]*chapter{},
		numbers:  map[string]string{},
		bySlug:   map[i18n.Lang]map[string]*chapter{},
		known:    map[string]bool{},
		hasData:  map[string]bool{},
		layouts:  layouts,
	}
	for _, f := range s.Report.Figures.Figures {
		b.hasData[f.Section] = true
	}
	charts := map[string][]*figure.Chart{}
	for _, c := range s.Report.Figures.Charts {
		charts[c.Section] = append(charts[c.Section], c)
	}
	for _, l := range b.langs {
		b.addChapters(l.Key, charts)
	}
	b.numberCharts()
	b.addEditions()
	return b
}

// addChapters lists the sections that a language has, in order.
func (b *book) addChapters(l i18n.Lang, charts map[string][]*figure.Chart) {
	b.bySlug[l] = map[string]*chapter{}
	for _, s := range b.Report.Sections {
		doc := s.Doc(l)
		if doc == nil {
			continue
		}
		n := len(b.chapters[l])
		c := &chapter{slug: s.Slug, number: n + 1, index: n, name: b.Report.SectionName(l, n+1), doc: doc, charts: charts[s.Slug]}
		b.chapters[l] = append(b.chapters[l], c)
		b.bySlug[l][s.Slug] = c
		b.known[s.Slug] = true
	}
}

// numberCharts numbers the charts within their sections: 2.1 is the first chart
// of the second section. A chart of no section counts alone.
func (b *book) numberCharts() {
	order := map[string]int{}
	for i, s := range b.Report.Sections {
		order[s.Slug] = i + 1
	}
	count := map[int]int{}
	for _, c := range b.Report.Figures.Charts {
		n := order[c.Section]
		count[n]++
		if n == 0 {
			b.numbers[c.ID] = strconv.Itoa(count[n])
			continue
		}
		b.numbers[c.ID] = strconv.Itoa(n) + "." + strconv.Itoa(count[n])
	}
}

// chapter returns a section as a language has it, or nil.
func (b *book) chapter(l i18n.Lang, slug string) *chapter { return b.bySlug[l][slug] }
