package page

import (
	"html/template"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
)

// A homeView is the view of the layout "home". The page is set as a chart:
// numbers on the left of an axis, words on its right.
type homeView struct {
	frame
	Kicker  string
	Heading template.HTML
	// Names are the title in the other languages.
	Names   []foreign
	Summary template.HTML
	Meta    []metaItem
	// Cover and Featured hold one chart or none.
	Cover, Featured []chartView

	Keys     keysSection
	Contents contentsSection
	// FeaturedFrom is the section that the featured chart belongs to.
	FeaturedFrom contentsLine
	Sources      sources
}

// A keysSection is the key figures of the report, with what the rings at numbers mean.
type keysSection struct {
	// ID is the heading's.
	ID, Heading string
	List        []keyView
	Marks       []markView
	// Legend explains the signs at the numbers, or is "".
	Legend string
}

// A contentsSection is the table of contents; Further leads to what is no section.
type contentsSection struct {
	// ID is the heading's.
	ID, Heading string
	Chapters    []contentsLine
	Further     []link
}

// A keyView is a key figure: a large number with its words.
type keyView struct {
	Number                     template.HTML
	Name, Detail, AsOf, Source string
}

// A keysView is key figures inside a section.
type keysView struct {
	ID   string
	List []keyView
	// Legend explains the signs at the numbers, or is "".
	Legend string
}

// A markView explains a status and its ring.
type markView struct {
	Mark, Word, Meaning string
}

// A contentsLine is a section in the contents.
type contentsLine struct {
	Ordinal, Kicker, Href string
	Title                 template.HTML
	Summary               string
	// Mini is a small drawing from the section's first chart that can be drawn
	// so small, or "".
	Mini template.HTML
}

// homePage is the first page of a language.
func (b *book) homePage(l *i18n.Language) Page {
	return b.newPage(l, "index", "home", func(s *sheet) any {
		c := s.Report.Config
		v := &homeView{
			Kicker:  s.text(c.Kicker),
			Heading: s.title(s.Report.Inline(l.Key, c.Title)),
			Summary: s.inline(s.Report.Inline(l.Key, c.Summary)),
		}
		for _, other := range s.others() {
			v.Names = append(v.Names, foreign{other.Tag, s.Report.Text(other.Key, c.Title)})
		}
		if chart := s.Report.Figures.Chart(c.Home.Cover); chart != nil {
			v.Cover = []chartView{s.chart(chart, 2)}
		}
		v.Keys, v.Contents = s.keysSection("figures"), s.contentsSection("contents")
		if chart := s.Report.Figures.Chart(c.Home.Featured); chart != nil && s.placed[chart.ID] == "" {
			v.Featured = []chartView{s.chart(chart, 2)}
			if from := s.chapter(l.Key, chart.Section); from != nil {
				v.FeaturedFrom = s.contentsLine(from)
			}
		}
		v.Meta = s.homeMeta()
		v.frame = s.frame("index", "", s.text(c.Description))
		v.Sources = s.sources()
		return v
	})
}

// keysSection writes the key figures, under a heading with the id given.
func (s *sheet) keysSection(id string) keysSection {
	v := keysSection{ID: id, Heading: s.t("home-figures"), Marks: s.marks()}
	var signs report.Signs
	for _, k := range s.Report.Config.Home.Figures {
		if f := s.Report.Figures.Figure(k.ID); f != nil && f.Stated() {
			v.List = append(v.List, s.key(f, s.text(k.Name), s.text(k.Detail)))
			signs.Add(f.Flags, f.Missing)
		}
	}
	v.Legend = s.legend(signs)
	return v
}

// contentsSection lists the sections, under a heading with the id given.
func (s *sheet) contentsSection(id string) contentsSection {
	v := contentsSection{ID: id, Heading: s.t("nav-contents")}
	for _, c := range s.chapters[s.lang.Key] {
		v.Chapters = append(v.Chapters, s.contentsLine(c))
	}
	return v
}

// homeMeta tells the date of the figures on the page, and leads on.
func (s *sheet) homeMeta() []metaItem {
	var items []metaItem
	if date := s.dataDate(s.noted); date != "" {
		items = append(items, metaItem{Text: date})
	}
	return append(items,
		metaItem{Href: "#contents", Text: s.t("nav-contents")},
		metaItem{Href: s.page("report"), Text: s.t("page-report")},
	)
}

// key writes a key figure.
func (s *sheet) key(f *figure.Figure, name, detail string) keyView {
	return keyView{
		Number: s.big(f), Name: name, Detail: detail,
		AsOf: s.Report.Period(s.lang.Key, f), Source: s.short(f),
	}
}

// keysView writes the key figures that a directive places in a section. Their words
// are the figures' labels.
func (s *sheet) keysView(id string, d *section.Directive) keysView {
	v := keysView{ID: id}
	var signs report.Signs
	for _, id := range d.IDs {
		if f := s.Report.Figures.Figure(id.Text); f != nil && f.Stated() {
			v.List = append(v.List, s.key(f, s.text(f.Label), ""))
			signs.Add(f.Flags, f.Missing)
		}
	}
	v.Legend = s.legend(signs)
	return v
}

// marks explains the rings, in the order of the statuses.
func (s *sheet) marks() []markView {
	var list []markView
	for _, status := range []figure.Status{figure.Reported, figure.Derived, figure.Corroborated, figure.Disputed} {
		word, meaning := s.Report.StatusWords(status)
		list = append(list, markView{mark(status), s.t(word), s.t(meaning)})
	}
	return list
}

func (s *sheet) contentsLine(c *chapter) contentsLine {
	line := contentsLine{
		Ordinal: s.ordinal(c), Href: s.page(c.slug),
		Kicker: c.name,
		Title:  s.title(c.doc.Front.Title), Summary: s.describe(c),
	}
	for _, chart := range c.charts {
		if line.Mini = mini(chart); line.Mini != "" {
			break
		}
	}
	return line
}
