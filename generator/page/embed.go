package page

import (
	"html/template"
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// The layouts of pages made for frames: what they start from, and the chart.
const (
	embedFrameLayout = "embed-base"
	embedLayout      = "embed"
)

// embedPolicy is what a page for frames may do. In a sandbox without an origin of its own
// 'self' still means where the page came from.
const embedPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'"

// An embedView is the view of the layout "embed": one chart, for a frame on another page.
type embedView struct {
	Lang, Dir, Title, Description, Policy string
	// Canonical is the absolute address of the chart's page, or "".
	Canonical string
	// Icon, Styles and Scripts are addresses; Frame is a script that runs before
	// anything is drawn.
	Icon, Frame     string
	Styles, Scripts []string
	// Short is the address of a style sheet for frames that are too short for the narrow
	// drawing, and ShortFrames the media query that tells them; both are "" where no
	// frame is.
	Short, ShortFrames string
	// Head, Style and Tail stand in the page itself, in a file that holds all it needs.
	Head, Tail template.JS
	Style      template.CSS
	Draft      words

	Figure  chartView
	Source  string
	More    link
	Imprint string
	Licence link
	Fold    string
}

// EmbedPath is the path of a chart's page for frames.
func EmbedPath(l i18n.Lang, id string) string { return "embed/" + pagePath(l, id) }

// embeddable reports whether a chart can be shown elsewhere: it is drawn.
func (b *book) embeddable(l *i18n.Language, c *figure.Chart) bool {
	_, drawn := b.Pictures[l.Key][c.ID]
	return drawn
}

// embedPage is one chart in one language for frames.
func (b *book) embedPage(l *i18n.Language, c *figure.Chart) Page {
	return b.pageAt(l, EmbedPath(l.Key, c.ID), embedLayout, func(s *sheet) any {
		v := s.embedded(c)
		v.Policy = embedPolicy
		v.More.Href = s.page("charts/" + c.ID)
		v.Icon, v.Frame = s.asset("icon.svg"), s.asset("frame.js")
		v.Styles = s.assetList("tokens.css", "embed.css")
		if v.Figure.Data != "" {
			v.Scripts = s.assetList("walk.js", "live.js")
		}
		if v.ShortFrames = s.shortFrames(c); v.ShortFrames != "" {
			v.Short = s.asset("embed-short.css")
		}
		if s.Draft.concerns("charts/" + c.ID) {
			v.Draft = s.say("draft-banner")
		}
		return v
	})
}

// embedded writes what an embedded chart says, wherever it stands.
func (s *sheet) embedded(c *figure.Chart) *embedView {
	config := s.Report.Config
	figure := s.chart(c, 1)
	figure.Wide, figure.Narrow = atStart(figure.Wide), atStart(figure.Narrow)
	v := &embedView{
		Lang: s.lang.Tag, Dir: s.lang.Dir,
		Title:       s.t("page-title", "page", figure.Title, "report", s.text(config.Name)),
		Description: figure.Subtitle,
		Figure:      figure,
		Source:      s.Report.SourceLine(s.lang.Key, c, ""),
		More:        link{Text: s.text(config.Name)},
		Imprint:     s.Report.EditionLine(s.lang.Key),
		Licence:     link{config.Licence.URL, config.Licence.Name},
		Fold:        s.t("chart-table"),
	}
	if config.BaseURL != "" {
		v.Canonical = config.BaseURL + ChartPath(s.lang.Key, c.ID)
	}
	if v.Description == "" {
		v.Description = figure.Title
	}
	return v
}

// atStart keeps a drawing that is smaller than its place at the left of it, below the
// title.
func atStart(svg template.HTML) template.HTML {
	return template.HTML(strings.Replace(string(svg), "<svg ", `<svg preserveAspectRatio="xMinYMin" `, 1))
}
