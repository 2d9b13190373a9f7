package generator

import (
	"strings"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/press"
	"example.org/diglot/generator/report"
)

// sheetOf writes what an image says around a chart.
func sheetOf(r *report.Report, lang i18n.Lang, c *figure.Chart, description string) press.Sheet {
	l := r.Catalog.Lang(lang)
	return press.Sheet{
		ID: c.ID, Tag: l.Tag,
		Title:    chart.Marked(r, lang, c.Title),
		Subtitle: chart.Marked(r, lang, c.Subtitle),
		Note:     r.Text(lang, c.Note),
		Source:   sourceLine(r, l, c),
		Report:   r.Text(lang, r.Config.Name),
		Imprint:  imprint(r, l), Description: description,
	}
}

// cardSheet writes what the card of the report says.
func cardSheet(r *report.Report, lang i18n.Lang) press.Sheet {
	l, c := r.Catalog.Lang(lang), r.Config
	return press.Sheet{
		ID: "card", Tag: l.Tag,
		Title:    chart.Marked(r, lang, c.Title),
		Subtitle: r.Text(lang, c.Kicker),
		Source:   r.Text(lang, c.Publisher.Name),
		Report:   r.Text(lang, c.Name),
		Imprint:  imprint(r, l), Description: r.Text(lang, c.Description),
	}
}

// cardDrawing is what the card of the report shows: its emblem.
func cardDrawing(r *report.Report) chart.Drawing {
	emblem := page.Emblem(r.Figures.Chart(r.Config.Home.Cover))
	return chart.Drawing{SVG: []byte(emblem), Width: page.EmblemSize, Height: page.EmblemSize, Fits: true}
}

// sourceLine names the documents and the days that a chart's numbers are of. An image
// has no list of sources behind it, so it has titles where the page has labels.
func sourceLine(r *report.Report, l *i18n.Language, c *figure.Chart) string {
	from, dates := r.ChartSources(l.Key, c)
	var parts []string
	for _, cited := range from {
		text := cited.Document.Label + " " + r.Text(l.Key, cited.Document.Title)
		if len(cited.Places) > 0 {
			text += l.T("source-comma") + l.T("source-place", "at", strings.Join(cited.Places, l.T("source-places-join")))
		}
		parts = append(parts, text)
	}
	line := ""
	if len(parts) > 0 {
		line = l.T("source-term") + strings.Join(parts, l.T("source-join")+chart.BreakMark) + strings.TrimRight(l.T("source-stop"), " ")
	}
	if len(dates) > 0 {
		line = strings.TrimRight(line+l.T("sentence-join")+chart.BreakMark+l.T("source-as-of", "dates", l.Join(dates)), " ")
	}
	return line
}

// imprint is the report's edition and licence.
func imprint(r *report.Report, l *i18n.Language) string {
	var parts []string
	if label := r.Text(l.Key, r.Config.Edition.Label); label != "" {
		parts = append(parts, label)
	}
	if date := r.Config.Edition.Date; !date.IsZero() && !date.IsUnknown() {
		parts = append(parts, r.Date(l.Key, date))
	}
	if name := r.Config.Licence.Name; name != "" {
		parts = append(parts, name)
	}
	return strings.Join(parts, " · ")
}
