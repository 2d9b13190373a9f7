package page

import "example.org/diglot/generator/i18n"

// An edition is the report in two of its languages side by side: in the first, which
// leads, and in one of the others.
type edition struct {
	first, other *i18n.Language
	// slugs are the sections that both have, in order; has holds the same.
	slugs []string
	has   map[string]bool
}

// addEditions lists the editions, in the order of the languages.
func (b *book) addEditions() {
	for _, other := range b.langs[min(1, len(b.langs)):] {
		e := &edition{first: b.langs[0], other: other, has: map[string]bool{}}
		for _, c := range b.chapters[e.first.Key] {
			if b.chapter(other.Key, c.slug) != nil {
				e.slugs = append(e.slugs, c.slug)
				e.has[c.slug] = true
			}
		}
		b.editions = append(b.editions, e)
	}
}

// editionOf returns the first edition that a language is in, or nil.
func (b *book) editionOf(l *i18n.Language) *edition {
	for _, e := range b.editions {
		if e.holds(l) {
			return e
		}
	}
	return nil
}

// editionPages are the contents of an edition and its sections.
func (b *book) editionPages(e *edition) []Page {
	pages := []Page{b.parallelIndexPage(e)}
	for i := range e.slugs {
		pages = append(pages, b.parallelPage(e, i))
	}
	return pages
}

// languages lists the two, the leading one first.
func (e *edition) languages() []*i18n.Language { return []*i18n.Language{e.first, e.other} }

// holds reports whether a language is one of the two. A nil edition holds none.
func (e *edition) holds(l *i18n.Language) bool { return e != nil && (l == e.first || l == e.other) }

// path returns the path of a page: "zh-en/zones.html".
func (e *edition) path(name string) string {
	return pagePath(e.first.Key+"-"+e.other.Key, name)
}

// prefix stands before the ids of one language. No id that an author or the renderer
// makes begins like it, so the rows can have the ids that the blocks have on the
// pages in one language.
func (e *edition) prefix(l *i18n.Language) string { return string(l.Key) + "_" }

// anchor returns the id of an element of one language, "" for none.
func (e *edition) anchor(l *i18n.Language, id string) string {
	if id == "" {
		return ""
	}
	return e.prefix(l) + id
}

// sheets are the two that write a page of the edition, one a language.
func (b *book) sheets(e *edition, name string) (first, other *sheet) {
	in := func(l *i18n.Language) *sheet {
		s := b.sheet(l, e.path(name))
		s.edition, s.prefix = e, e.prefix(l)
		return s
	}
	return in(e.first), in(e.other)
}

// editionFrame is what stands around a page in two languages: around the first one's
// sheet, with the notes and the foot of both. Like [sheet.frame] it comes last.
func editionFrame(first, other *sheet, name, title, description string) frame {
	f := first.frame(name, title, description)
	f.Notes = append(f.Notes, other.notes()...)
	f.Footers = append(f.Footers, other.footer()...)
	if other.walked && !first.walked {
		f.Scripts = other.scripts()
	}
	f.Patterns = len(first.placed)+len(other.placed) > 0
	return f
}

// sectionPath returns the path of a section in the language, or in the languages, of
// this page.
func (s *sheet) sectionPath(slug string) string {
	if s.edition != nil && s.edition.has[slug] {
		return s.edition.path(slug)
	}
	return pagePath(s.lang.Key, slug)
}

// section returns the address of a section in the language, or in the languages, of
// this page.
func (s *sheet) section(slug string) string {
	if s.edition != nil && s.edition.has[slug] {
		return s.to(s.edition.path(slug))
	}
	return s.page(slug)
}

// parallelLink leads from a page in one language to the same page in two, where there
// is one, or to the contents in two.
func (s *sheet) parallelLink(name string) languageLink {
	e := s.editionOf(s.lang)
	if s.edition != nil || e == nil {
		return languageLink{}
	}
	to := languageLink{Text: s.t("parallel-label")}
	if !e.has[name] {
		to.Href = s.to(e.path("index"))
		return to
	}
	to.Same = true
	to.Href = s.to(e.path(name))
	to.Blocks = paragraphCount(s.chapter(s.lang.Key, name))
	return to
}
