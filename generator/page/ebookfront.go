package page

import "html/template"

// An ebookCoverView is the view of the layout "epub-cover".
type ebookCoverView struct {
	ebookFrame
	Src, Alt string
}

func (e *ebook) coverView(sheets []*sheet) any {
	v := &ebookCoverView{ebookFrame: e.plainFrame(sheets, "", "ebook-cover"), Src: e.cover.Path}
	v.Alt = sheets[0].t("ebook-cover-alt", "title", sheets[0].text(e.Report.Config.Title))
	return v
}

// An ebookTitleView is the view of the layout "epub-title": the title, and who
// answers for the book.
type ebookTitleView struct {
	ebookFrame
	// Names are the title in the languages that the book is not in.
	Names    []foreign
	Imprints []ebookImprint
}

// An ebookImprint says in one language who answers for the book.
type ebookImprint struct {
	Tag, Dir string
	Rows     []footerItem
}

func (e *ebook) titleView(sheets []*sheet) any {
	c := e.Report.Config
	var heads []ebookHead
	var titles []string
	v := &ebookTitleView{}
	for _, s := range sheets {
		heads = append(heads, s.ebookHead(s.text(c.Kicker), s.title(s.Report.Inline(s.lang.Key, c.Title)), ""))
		titles = append(titles, s.text(c.Title))
		v.Imprints = append(v.Imprints, ebookImprint{s.lang.Tag, s.lang.Dir, append(s.imprint(), s.build()...)})
	}
	for _, l := range e.langs {
		if !e.holds(l) {
			v.Names = append(v.Names, foreign{l.Tag, e.Report.Text(l.Key, c.Title)})
		}
	}
	v.ebookFrame = e.ebookFrame(sheets, "", heads, titles)
	return v
}

// An ebookStartView is the view of the layout "epub-start": what the site's home
// page shows, the contents left out.
type ebookStartView struct {
	ebookFrame
	Halves []ebookStartHalf
	Notes  []ebookNotes
}

// An ebookStartHalf is that page in one language. Cover and Featured hold one chart
// or none.
type ebookStartHalf struct {
	tongue
	Cover, Featured []chartView
	Keys            []keyView
	// Legend explains the signs at the key figures, or is "".
	Legend string
}

func (e *ebook) startView(sheets []*sheet) any {
	c := e.Report.Config
	v := &ebookStartView{}
	var heads []ebookHead
	var titles []string
	for _, s := range sheets {
		title := s.t("home-figures")
		heads = append(heads, s.ebookHead("", template.HTML(template.HTMLEscapeString(title)), s.inline(s.Report.Inline(s.lang.Key, c.Summary))))
		titles = append(titles, title)
		half := ebookStartHalf{tongue: s.tongue("")}
		keys := s.keysSection("")
		half.Keys, half.Legend = keys.List, keys.Legend
		half.Cover, half.Featured = s.startChart(c.Home.Cover), s.startChart(c.Home.Featured)
		v.Halves = append(v.Halves, half)
	}
	v.ebookFrame = e.ebookFrame(sheets, "index", heads, titles)
	v.Notes = ebookNotesOf(sheets)
	return v
}

// startChart is a chart of the home page, unless a section shows it too.
func (s *sheet) startChart(id string) []chartView {
	c := s.Report.Figures.Chart(id)
	if c == nil || s.ebook.charts[s.lang.Key][id] != ebookStart || s.placed[id] != "" {
		return nil
	}
	v := s.chart(c, 2)
	v.ID = s.prefix + v.ID
	s.placed[id] = v.ID
	return []chartView{v}
}
