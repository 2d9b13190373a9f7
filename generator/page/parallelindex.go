package page

import (
	"strconv"
	"strings"
)

// A parallelIndexView is the view of the layout "parallelindex": the contents of the
// report in two languages side by side.
type parallelIndexView struct {
	frame
	Kicker   words
	Headings []marked
	// Alone leads to the report in each language by itself, Further to the editions
	// with other languages.
	Alone, Further []languageLink
	Contents       words
	Chapters       []chapterPair
}

// A chapterPair is a section of those contents.
type chapterPair struct {
	Number, Href string
	First, Other chapterCell
}

// A chapterCell is that section as one language names it.
type chapterCell struct {
	marked
	Summary string
}

// parallelIndexPage is the first page of an edition.
func (b *book) parallelIndexPage(e *edition) Page {
	return b.pageAt(e.first, e.path("index"), "parallelindex", func(s *sheet) any {
		first, other := b.sheets(e, "index")
		config := b.Report.Config
		v := &parallelIndexView{Kicker: first.say("parallel-label"), Contents: first.say("nav-contents")}
		var titles, descriptions []string
		for _, own := range []*sheet{first, other} {
			tag := own.lang.Tag
			v.Headings = append(v.Headings, marked{tag, own.title(b.Report.Inline(own.lang.Key, config.Title))})
			v.Alone = append(v.Alone, languageLink{Href: own.page("index"), Tag: tag, Text: own.t("parallel-only")})
			titles = append(titles, own.t("page-title", "page", own.t("parallel-label"), "report", own.text(config.Name)))
			descriptions = append(descriptions, own.text(config.Description))
		}
		for _, further := range b.editions {
			if further != e {
				v.Further = append(v.Further, further.link(first))
			}
		}
		for i, slug := range e.slugs {
			v.Chapters = append(v.Chapters, chapterPair{
				Number: strconv.Itoa(i + 1), Href: first.section(slug),
				First: first.chapterCell(slug), Other: other.chapterCell(slug),
			})
		}
		v.frame = editionFrame(first, other, "index", "", strings.Join(descriptions, " "))
		v.Title = strings.Join(titles, titleJoin)
		s.err = firstError(first, other)
		return v
	})
}

func (s *sheet) chapterCell(slug string) chapterCell {
	c := s.chapter(s.lang.Key, slug)
	return chapterCell{marked{s.lang.Tag, s.title(c.doc.Front.Title)}, s.describe(c)}
}

// link leads from a page to the first page of an edition.
func (e *edition) link(from *sheet) languageLink {
	names := []string{e.first.Name, e.other.Name}
	return languageLink{Href: from.to(e.path("index")), Tag: e.first.Tag, Text: e.first.Join(names)}
}
