package page

import (
	"fmt"
	"html/template"

	"example.org/diglot/generator/i18n"
)

// standalone draws the charts for e-books: the narrow drawings, for the page of a
// reader is seldom wider than a phone's.
func (b *book) standalone(look EbookLook) (map[i18n.Lang]map[string][]byte, error) {
	all := map[i18n.Lang]map[string][]byte{}
	for lang, pictures := range b.Pictures {
		all[lang] = map[string][]byte{}
		for id, p := range pictures {
			drawing, err := look.Standalone(p.Narrow.Markup)
			if err != nil {
				return nil, fmt.Errorf("chart %q: %w", id, err)
			}
			all[lang][id] = drawing
		}
	}
	return all, nil
}

// forEbook makes a chart ready for an e-book: one drawing, whose ids hold its language.
func (s *sheet) forEbook(v *chartView) {
	v.Wide, v.Table.Scroll = "", false
	v.Narrow = template.HTML(s.ebook.drawings[s.lang.Key][v.Chart])
}
