package generator

import (
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
		Source:   r.SourceLine(lang, c, chart.BreakMark),
		Report:   r.Text(lang, r.Config.Name),
		Imprint:  imprint(r, lang), Description: description,
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
		Imprint:  imprint(r, lang), Description: r.Text(lang, c.Description),
	}
}

// cardDrawing is what the card of the report shows: its emblem.
func cardDrawing(r *report.Report) chart.Drawing {
	emblem := page.Emblem(r.Figures.Chart(r.Config.Home.Cover))
	return chart.Drawing{SVG: []byte(emblem), Width: page.EmblemSize, Height: page.EmblemSize, Fits: true}
}

// imprint is the report's edition and licence.
func imprint(r *report.Report, lang i18n.Lang) string {
	edition, licence := r.EditionLine(lang), r.Config.Licence.Name
	if edition != "" && licence != "" {
		edition += " · "
	}
	return edition + licence
}
