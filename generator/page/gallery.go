package page

import (
	"html/template"
	"strconv"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// A chartsView is the view of the layout "charts": every chart of the report.
type chartsView struct {
	frame
	Heading string
	Meta    []metaItem
	Charts  []chartView
	Sources sources
}

// chartsPage shows all charts in one language.
func (b *book) chartsPage(l *i18n.Language) Page {
	return b.newPage(l, "charts", "charts", func(s *sheet) any {
		charts := s.Report.Figures.Charts
		v := &chartsView{
			Heading: s.t("page-charts"),
			Meta:    []metaItem{{Text: s.t("charts-count", "n", len(charts))}},
		}
		for _, c := range charts {
			v.Charts = append(v.Charts, s.chart(c, 2))
		}
		v.frame = s.frame("charts", v.Heading, s.text(s.Report.Config.Description))
		v.Sources = s.sources()
		return v
	})
}

// A chartPageView is the view of the layout "chart": one chart with its data.
type chartPageView struct {
	frame
	All    link
	Number string
	// Section leads to where the chart stands, or is zero; Press to what newsrooms take of it.
	Section      link
	Press        link
	Figure       chartView
	DataHeading  string
	Table        tableView
	AboutHeading string
	Description  string
	Pager        pager
	// Aside is the id of the first heading beside the chart, or "" where nothing stands
	// there.
	Aside       string
	Figures     []figureLine
	FiguresHead string
	Images      []imageLine
	ImagesHead  string
	// Codes show the chart elsewhere; nil where there are none.
	Codes   *codesView
	Sources sources
}

// A figureLine is one of a chart's figures.
type figureLine struct {
	Label  string
	Number template.HTML
}

// An imageLine is one of a chart's images: what it is for, how large it is.
type imageLine struct {
	link
	Size string
}

// chartPage is one chart in one language.
func (b *book) chartPage(l *i18n.Language, i int) Page {
	c := b.Report.Figures.Charts[i]
	name := "charts/" + c.ID
	return b.newPage(l, name, "chart", func(s *sheet) any {
		picture := s.Pictures[l.Key][c.ID]
		v := &chartPageView{
			All:          link{s.page("charts"), s.t("page-charts")},
			Number:       s.t("chart-number", "number", s.numbers[c.ID]),
			Section:      s.placeOf(c),
			Press:        link{s.page("press") + "#" + pressID(c), s.t("page-press")},
			Figure:       s.chart(c, 1),
			DataHeading:  s.t("chart-data"),
			AboutHeading: s.t("chart-about"),
			Description:  picture.Description,
			Pager:        s.chartPager(i),
			FiguresHead:  s.t("chart-figures"),
			Images:       s.imageLines(picture.Images),
			ImagesHead:   s.t("image-heading"),
		}
		v.Table = v.Figure.Table
		for _, f := range figuresOf(c) {
			v.Figures = append(v.Figures, figureLine{s.text(f.Label), s.written(f)})
		}
		if len(v.Images) > 0 {
			v.Aside = "chart-images"
		}
		if len(v.Figures) > 0 {
			v.Aside = "chart-figures"
		}
		s.shown = c
		v.frame = s.frame(name, v.Figure.Title, v.Figure.Subtitle)
		v.OEmbed = s.oembed(c)
		if v.Codes = s.codes(c); v.Codes != nil {
			v.Scripts = append(v.Scripts, s.assetList("copy.js")...)
		}
		v.Sources = s.sources()
		return v
	})
}

// imageLines leads to a chart's images.
func (s *sheet) imageLines(images []Image) []imageLine {
	var list []imageLine
	for _, i := range images {
		list = append(list, imageLine{
			link{s.to(i.Path), s.t("image-" + i.Format)},
			s.t("image-size", "width", strconv.Itoa(i.Width), "height", strconv.Itoa(i.Height), "weight", s.weight(i.Bytes)),
		})
	}
	return list
}

// figuresOf lists the figures that a chart shows, each once.
func figuresOf(c *figure.Chart) []*figure.Figure {
	var list []*figure.Figure
	seen := map[*figure.Figure]bool{}
	for _, cell := range c.Cells() {
		if f := cell.Figure; f != nil && f.Stated() && !seen[f] {
			seen[f] = true
			list = append(list, f)
		}
	}
	return list
}

// placeOf leads to a chart's place in its section.
func (s *sheet) placeOf(c *figure.Chart) link {
	use, ok := s.Report.Place(c)
	if !ok || use.Section == nil {
		return link{}
	}
	chapter := s.chapter(s.lang.Key, use.Section.Slug)
	if chapter == nil {
		return link{}
	}
	return link{
		s.page(chapter.slug) + "#" + chartID(c),
		s.t("section-named", "section", s.Report.SectionName(s.lang.Key, chapter.number),
			"title", s.Report.Plain(s.lang.Key, chapter.doc.Front.Short)),
	}
}

// chartPager leads to the charts before and after.
func (s *sheet) chartPager(i int) pager {
	p := pager{Label: s.t("nav-pager")}
	to := func(word string, c *figure.Chart) pagerLink {
		return pagerLink{Href: s.page("charts/" + c.ID), Word: s.say(word), Text: words{{Text: s.text(c.Title)}}}
	}
	all := s.Report.Figures.Charts
	if i > 0 {
		p.Previous = to("chart-previous", all[i-1])
	}
	if i+1 < len(all) {
		p.Next = to("chart-next", all[i+1])
	}
	return p
}
