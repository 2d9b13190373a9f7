package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/i18n"
)

// frame writes what stands around a page's main part. It comes last, when the
// page has gathered its notes. Name is the page's name within its language
// ("zones", "charts/zones"), title its title, "" for the home page.
func (s *sheet) frame(name, title, description string) frame {
	f := s.bareFrame(title, description)
	if s.Draft.concerns(name) {
		f.Draft = s.say("draft-banner")
	}
	f.Alternates = s.alternates(name)
	f.Social = s.social(title, description, s.shown)
	if f.Social != nil {
		for _, l := range s.others() {
			if s.exists(l, name) {
				f.Social.Others = append(f.Social.Others, locale(l.Tag))
			}
		}
	}
	f.Header = s.header(name)
	f.Notes = s.notes()
	f.Footers = s.footer()
	return f
}

// bareFrame is a frame without header, notes and footer.
func (s *sheet) bareFrame(title, description string) frame {
	f := frame{
		Lang: s.lang.Tag, Dir: s.lang.Dir,
		Title: s.text(s.Report.Config.Name), Description: description,
		Icon: s.asset("icon.svg"), Theme: s.asset("theme.js"), Patterns: len(s.placed) > 0,
	}
	if title != "" {
		f.Title = s.t("page-title", "page", title, "report", f.Title)
	}
	if base := s.Report.Config.BaseURL; base != "" {
		f.Canonical = base + s.path
	}
	f.Styles = s.assetList("tokens.css", "site.css")
	f.Scripts = s.scripts()
	if linked := s.LinkedData[s.path]; len(linked) > 0 {
		f.LinkedData = template.JS(linked)
		f.LinkedHash = hashSource(string(linked))
	}
	if s.Draft != nil && s.Draft.All {
		f.Draft = s.say("draft-banner")
	}
	return f
}

// scripts are the addresses of the scripts that the page needs so far.
func (s *sheet) scripts() []string {
	names := []string{"site.js"}
	if s.Report.Config.Offline.Worker {
		names = append(names, "keep.js")
	}
	if s.walked {
		names = append(names, "walk.js", "live.js")
	}
	return s.assetList(names...)
}

// assetList lists the addresses of those assets that the site has.
func (s *sheet) assetList(names ...string) []string {
	var list []string
	for _, name := range names {
		if href := s.asset(name); href != "" {
			list = append(list, href)
		}
	}
	return list
}

// alternates lists the page in all its languages, itself included, and the choice
// of a language for readers of none of them. Addresses are absolute where the
// report knows its own, as search engines ask; relative otherwise.
func (s *sheet) alternates(name string) []alternate {
	var list []alternate
	for _, l := range s.langs {
		if s.exists(l, name) {
			list = append(list, alternate{l.Tag, s.alternateHref(pagePath(l.Key, name))})
		}
	}
	if name == "index" {
		list = append(list, alternate{"x-default", s.alternateHref("index.html")})
	}
	return list
}

func (s *sheet) alternateHref(path string) string {
	if base := s.Report.Config.BaseURL; base != "" {
		return base + path
	}
	return s.to(path)
}

// exists reports whether a language has a page: a section may miss in one.
func (s *sheet) exists(l *i18n.Language, name string) bool {
	return !s.known[name] || s.chapter(l.Key, name) != nil
}

func (s *sheet) header(name string) *header {
	h := &header{
		Skip:       s.say("nav-skip"),
		Home:       link{s.page("index"), s.text(s.Report.Config.Name)},
		Contents:   wordsLink{s.page("index") + "#contents", s.say("nav-contents")},
		Parallel:   s.parallelLink(name),
		Appearance: s.say("theme-label"),
		Menu: &menu{
			Appearance: s.say("theme-label"), System: s.say("theme-system"), Light: s.say("theme-light"),
			Dark: s.say("theme-dark"), Patterns: s.say("theme-patterns"),
		},
	}
	if s.searches(s.lang) {
		h.Search = wordsLink{s.toSearch(name), s.say("page-search")}
	}
	languages := s.others()
	if s.edition != nil {
		h.Contents.Href = s.to(s.edition.path("index"))
		languages = s.edition.languages()
	}
	for _, l := range languages {
		to := languageLink{Tag: l.Tag, Text: l.Name}
		if s.exists(l, name) {
			to.Same = true
			to.Href = s.to(pagePath(l.Key, name))
			to.Blocks = paragraphCount(s.chapter(l.Key, name))
		} else {
			to.Href = s.to(pagePath(l.Key, "index"))
		}
		h.Languages = append(h.Languages, to)
	}
	return h
}

// paragraphCount is the number of numbered paragraphs of a chapter.
func paragraphCount(c *chapter) int {
	n := 0
	if c == nil {
		return 0
	}
	for _, b := range c.doc.Blocks {
		if strings.HasPrefix(b.ID, "p-") {
			n++
		}
	}
	return n
}

// ordinal is a chapter's number as the page's language writes it.
func (s *sheet) ordinal(c *chapter) string { return s.Report.Ordinal(s.lang.Key, c.number) }
