package page

import (
	"html/template"
	"strings"
)

// A parallelView is the view of the layout "parallel": one section in two languages,
// block beside block.
type parallelView struct {
	frame
	Kicker   words
	Headings []marked
	// Alone leads to the section in each language by itself.
	Alone []languageLink
	// Spine says what the middle column is.
	Spine words
	Ways  ways
	Rows  []pairRow
	// FirstSources and OtherSources are the documents cited, as each language writes them.
	FirstSources, OtherSources ownSources
	Pager                      pager
}

// A marked is HTML in a language.
type marked struct {
	Tag  string
	HTML template.HTML
}

// Ways are the words of the switches for narrow screens: which language leads, and
// whether all of the other is shown.
type ways struct {
	Lead, All    words
	First, Other foreign
}

// ownSources is a list of documents in a language.
type ownSources struct {
	Tag string
	sources
}

// parallelPage is the section of an edition at an index.
func (b *book) parallelPage(e *edition, index int) Page {
	slug := e.slugs[index]
	return b.pageAt(e.first, e.path(slug), "parallel", func(s *sheet) any {
		first, other := b.sheets(e, slug)
		ends := []*column{
			first.column(b.chapter(e.first.Key, slug).doc),
			other.column(b.chapter(e.other.Key, slug).doc),
		}
		v := &parallelView{Spine: first.say("parallel-spine"), Ways: first.ways(), Pager: first.parallelPager(index)}
		var titles, descriptions []string
		for _, c := range ends {
			chapter := c.chapter(c.lang.Key, slug)
			v.Kicker = v.Kicker.and(c.lang.Tag, c.t("parallel-section", "section", c.Report.SectionName(c.lang.Key, chapter.number)))
			v.Headings = append(v.Headings, marked{c.lang.Tag, c.title(c.doc.Front.Title)})
			v.Alone = append(v.Alone, languageLink{
				Href: c.page(slug), Tag: c.lang.Tag, Text: c.t("parallel-only"), Same: true, Blocks: paragraphCount(chapter),
			})
			titles = append(titles, c.Report.Plain(c.lang.Key, c.doc.Front.Title))
			descriptions = append(descriptions, c.describe(chapter))
		}
		v.Rows = rows(ends[0], ends[1])
		first.shown = firstChart(first.chapter(e.first.Key, slug))
		v.frame = editionFrame(first, other, slug, strings.Join(titles, titleJoin), strings.Join(descriptions, " "))
		v.FirstSources, v.OtherSources = first.ownSources(), other.ownSources()
		s.err = firstError(first, other)
		return v
	})
}

// titleJoin stands between the titles of two languages in the list of tabs.
const titleJoin = " | "

// ways are the switches' words. Each language is called by its own name.
func (s *sheet) ways() ways {
	of := s.edition
	return ways{
		Lead: s.say("parallel-lead"), All: s.say("parallel-all"),
		First: foreign{of.first.Tag, of.first.Name}, Other: foreign{of.other.Tag, of.other.Name},
	}
}

// ownSources lists the documents that this sheet has cited.
func (s *sheet) ownSources() ownSources { return ownSources{s.lang.Tag, s.sources()} }

// firstError is what went wrong while the sheets were written, or nil.
func firstError(sheets ...*sheet) error {
	for _, s := range sheets {
		if s.err != nil {
			return s.err
		}
	}
	return nil
}

// parallelPager leads to the sections before and after in the same edition.
func (s *sheet) parallelPager(index int) pager {
	p := pager{Label: s.t("nav-pager")}
	if index > 0 {
		p.Previous = s.parallelPagerLink("nav-previous", s.edition.slugs[index-1])
	}
	if index+1 < len(s.edition.slugs) {
		p.Next = s.parallelPagerLink("nav-next", s.edition.slugs[index+1])
	}
	return p
}

func (s *sheet) parallelPagerLink(word, slug string) pagerLink {
	to := pagerLink{Href: s.section(slug), Word: s.say(word)}
	for _, l := range s.edition.languages() {
		to.Text = to.Text.and(l.Tag, s.Report.Plain(l.Key, s.chapter(l.Key, slug).doc.Front.Short))
	}
	return to
}
