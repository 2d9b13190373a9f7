package page

import (
	"html/template"
	"slices"
	"strings"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// A searchView is the view of the layout "search". Its script brings the index and
// writes the results; all words that it needs are in the page.
type searchView struct {
	frame
	Finder finder
}

// A finder is the search: the form, and room for what it finds.
type finder struct {
	// Title is the heading.
	Title template.HTML
	// ID is the form's, Field the input's. Action is the page of the search, or "" on a
	// page that holds what is looked for; the ids there begin with Within.
	ID, Field, Action, Within string
	Label, Button             string
	// NoScript says what to do without script.
	NoScript string
	Index    searchIndex
	Answers  searchAnswers
	Kinds    searchKinds
	// Tips say how to search, Examples are queries, Ways are pages to look at instead.
	Tips                                      []string
	ExamplesHeading, TipsHeading, WaysHeading string
	Examples                                  []string
	Ways                                      []link
}

// A searchIndex is what the script must know of the index and of its language.
type searchIndex struct {
	// Files are the addresses of the index's files, parted by spaces.
	Files string
	// Group and Point are the language's signs in numbers, Stemmer its stemmer or "".
	Group, Point, Stemmer string
	// Foreign are the tags of the other languages, parted by spaces.
	Foreign string
}

// searchAnswers are what the page tells: {n} is the number of results, {query} what was
// looked for.
type searchAnswers struct {
	Loading, Failed, None, One, Many, More string
}

// searchKinds name the groups of results.
type searchKinds struct {
	Pages, Figures, Terms, Charts, Text, Documents string
}

// toSearch is the address of the search, seen from the page of a name. It leads to the
// field, and so into it; on the search page itself it leaves the query alone.
func (s *sheet) toSearch(name string) string {
	const field = "#q"
	if name == "search" {
		return field
	}
	return s.page("search") + field
}

// searches reports whether a language has a search.
func (b *book) searches(l *i18n.Language) bool { return len(b.Search[l.Key]) > 0 }

// searchPage searches the report in one language.
func (b *book) searchPage(l *i18n.Language) Page {
	return b.newPage(l, "search", "search", func(s *sheet) any {
		v := &searchView{Finder: s.finder()}
		f := &v.Finder
		f.Title = template.HTML("<h1>" + template.HTMLEscapeString(s.t("page-search")) + "</h1>")
		f.ID, f.Field, f.Action, f.NoScript = "search", "q", "search.html", s.t("search-script")
		f.ExamplesHeading, f.Examples = s.t("search-examples"), s.searchExamples()
		f.WaysHeading, f.Ways = s.t("search-ways"), s.searchWays()
		v.frame = s.frame("search", s.t("page-search"), f.Label)
		if href := s.asset("search.css"); href != "" {
			v.Styles = append(v.Styles, href)
		}
		if href := s.asset("search.js"); href != "" {
			v.Scripts = append(v.Scripts, href)
		}
		return v
	})
}

// finder is the search with its words, and without what depends on where it stands.
func (s *sheet) finder() finder {
	return finder{
		Label: s.t("search-label"), Button: s.t("search-button"),
		Index: s.searchIndex(),
		Answers: searchAnswers{
			Loading: s.t("search-loading"), Failed: s.t("search-failed"), None: s.t("search-none"),
			One: s.t("search-results", "n", 1), Many: s.t("search-results"), More: s.t("search-more"),
		},
		Kinds: searchKinds{
			Pages: s.t("search-pages"), Figures: s.t("search-figures"), Terms: s.t("search-terms"),
			Charts: s.t("search-charts"), Text: s.t("search-text"), Documents: s.t("search-documents"),
		},
		TipsHeading: s.t("search-tips"), Tips: []string{s.t("search-tip-words"), s.t("search-tip-numbers")},
	}
}

func (s *sheet) searchIndex() searchIndex {
	x := searchIndex{Group: s.lang.Number.Group, Point: s.lang.Number.Point, Stemmer: s.lang.Stemmer}
	var files, tags []string
	for _, name := range s.Search[s.lang.Key] {
		files = append(files, s.asset(name))
	}
	for _, l := range s.others() {
		tags = append(tags, l.Tag)
	}
	x.Files, x.Foreign = strings.Join(files, " "), strings.Join(tags, " ")
	return x
}

// How many terms and figures serve as examples.
const exampleTerms, exampleFigures = 2, 4

// searchExamples lists queries that find something: terms, and key figures as the
// page's language writes them, the last one also as another does.
func (s *sheet) searchExamples() []string {
	var list []string
	for _, t := range s.Report.Glossary[:min(exampleTerms, len(s.Report.Glossary))] {
		list = append(list, t.Text.In(s.lang.Key))
	}
	last := ""
	for _, k := range s.Report.Config.Home.Figures[:min(exampleFigures, len(s.Report.Config.Home.Figures))] {
		f := s.Report.Figures.Figure(k.ID)
		if f == nil || f.Quantity.Value == nil {
			continue
		}
		list = append(list, s.Report.Phrase(s.lang.Key, f, number.Form{}).String())
		for _, l := range s.others()[:min(1, len(s.others()))] {
			last = s.Report.Phrase(l.Key, f, number.Form{}).String()
		}
	}
	if last != "" && !slices.Contains(list, last) {
		list = append(list, last)
	}
	return list
}

// searchWays leads to the pages that hold all of something.
func (s *sheet) searchWays() []link {
	links := []link{{s.page("index") + "#contents", s.t("nav-contents")}}
	names := []string{"report", "data"}
	if len(s.Report.Figures.Charts) > 0 {
		names = append(names, "charts")
	}
	if len(s.Report.Glossary) > 0 {
		names = append(names, "glossary")
	}
	for _, name := range names {
		links = append(links, link{s.page(name), s.t("page-" + name)})
	}
	return links
}
