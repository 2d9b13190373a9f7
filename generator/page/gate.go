package page

import (
	"html/template"
	"net/url"
	"strings"

	"example.org/diglot/generator/i18n"
)

// A gateView is the view of the layout "gate": the choice of a language.
type gateView struct {
	frame
	// Prompts ask for the choice, once in every language.
	Prompts []foreign
	First   editionView
	// Emblem stands between the first language and the others.
	Emblem template.HTML
	Rest   []editionView
}

// An editionView leads to the report in one language.
type editionView struct {
	Tag, Href string
	Title     template.HTML
	Name      string
}

// gatePage is the site's first page.
func (b *book) gatePage() Page {
	return b.barePage("index.html", "gate", func(s *sheet) any {
		v := &gateView{Emblem: Emblem(s.Report.Figures.Chart(s.Report.Config.Home.Cover))}
		var titles, descriptions []string
		for _, l := range s.langs {
			in := b.sheet(l, s.path)
			edition := editionView{
				Tag: l.Tag, Href: s.to(pagePath(l.Key, "index")),
				Title: in.title(s.Report.Inline(l.Key, s.Report.Config.Title)),
				Name:  in.t("gate-edition"),
			}
			v.Prompts = append(v.Prompts, foreign{l.Tag, in.t("gate-prompt")})
			titles = append(titles, in.text(s.Report.Config.Name))
			descriptions = append(descriptions, in.text(s.Report.Config.Description))
			if v.First.Href == "" {
				v.First = edition
			} else {
				v.Rest = append(v.Rest, edition)
			}
		}
		v.frame = s.bareFrame("", strings.Join(descriptions, " "))
		v.Title = strings.Join(titles, " | ")
		v.Alternates = s.alternates("index")
		if v.Social = s.social("", v.Description, nil); v.Social != nil {
			v.Social.Title = v.Title
			for _, l := range s.others() {
				v.Social.Others = append(v.Social.Others, locale(l.Tag))
			}
		}
		return v
	})
}

// A missingView is the view of the layout "missing": what is shown where there is no
// page, in every language.
type missingView struct {
	frame
	Editions []missingEdition
}

// A missingEdition is that page in one language.
type missingEdition struct {
	Tag, Heading, Text string
	Home               link
	First              bool
}

// missingPage is 404.html. It is shown at addresses of any depth, so its links
// start from the host's root where the report knows its own address. Without one
// they are right for addresses beside it only.
func (b *book) missingPage() Page {
	return b.missing("404.html", "missing", func(s *sheet) { s.root = hostPath(s.Report.Config.BaseURL) })
}

// unkeptPage is what the service worker shows in place of a page that it does not keep.
// Its links are for the site's root, from where the worker makes them start.
func (b *book) unkeptPage() Page {
	return b.missing("offline.html", "unkept", func(*sheet) {})
}

// missing is a page that says, in every language, that there is another that cannot
// be shown. The messages begin with a word; prepare comes before any address is made.
func (b *book) missing(path, message string, prepare func(*sheet)) Page {
	return b.barePage(path, "missing", func(s *sheet) any {
		prepare(s)
		v := &missingView{}
		var titles []string
		for i, l := range s.langs {
			in := b.sheet(l, s.path)
			v.Editions = append(v.Editions, missingEdition{
				Tag: l.Tag, Heading: in.t(message + "-title"), Text: in.t(message + "-text"), First: i == 0,
				Home: link{s.to(pagePath(l.Key, "index")), in.text(s.Report.Config.Name)},
			})
			titles = append(titles, in.t(message+"-title"))
		}
		v.frame = s.bareFrame("", s.text(s.Report.Config.Description))
		v.Title = strings.Join(titles, " | ")
		v.Canonical = ""
		return v
	})
}

// hostPath is the part of an address that follows the host: "/report/", or "".
func hostPath(base string) string {
	u, err := url.Parse(base)
	if base == "" || err != nil {
		return ""
	}
	if !strings.HasSuffix(u.Path, "/") {
		return u.Path + "/"
	}
	return u.Path
}

// barePage is a page that belongs to no language; its own words are in the first.
func (b *book) barePage(path, layout string, view func(*sheet) any) Page {
	return b.pageAt(b.langs[0], path, layout, view)
}

// newPage is a page in one language. Name is its name in the language's folder.
func (b *book) newPage(l *i18n.Language, name, layout string, view func(*sheet) any) Page {
	return b.pageAt(l, pagePath(l.Key, name), layout, view)
}
