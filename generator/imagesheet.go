package generator

import (
	"strings"
	"unicode"

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
		Note:     imageNote(r, lang, c),
		Source:   r.SourceLine(lang, c, chart.BreakMark), Brief: r.BriefSource(lang, c, chart.BreakMark),
		Report: r.Text(lang, r.Config.Name), Imprint: imprint(r, lang),
		Names: shortNames(r, lang), Description: description,
	}
}

// imageNote explains the signs at a chart's values, and says what its author notes.
func imageNote(r *report.Report, lang i18n.Lang, c *figure.Chart) string {
	legend, note := r.LegendLine(lang, report.ChartSigns(c)), r.Text(lang, c.Note)
	if legend == "" || note == "" {
		return legend + note
	}
	l := r.Catalog.Lang(lang)
	return strings.TrimRight(legend+l.T("source-stop"), " ") + l.T("sentence-join") + note
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
		Imprint:  imprint(r, lang), Names: shortNames(r, lang), Description: r.Text(lang, c.Description),
	}
}

// cardDrawing is what the card of the report shows: its emblem.
func cardDrawing(r *report.Report) chart.Drawing {
	emblem := page.Emblem(r.Figures.Chart(r.Config.Home.Cover))
	return chart.Drawing{SVG: []byte(emblem), Width: page.EmblemSize, Height: page.EmblemSize, Fits: true}
}

// shortNames are the terms of the glossary that are written in two to four Han characters,
// and names of places without what they are: a district is mostly called by its name alone.
func shortNames(r *report.Report, lang i18n.Lang) []string {
	var names []string
	for _, t := range r.Terms {
		name := []rune(t.Text.In(lang))
		han := len(name) >= 2 && len(name) <= 4
		for _, c := range name {
			han = han && unicode.Is(unicode.Han, c)
		}
		if !han {
			continue
		}
		names = append(names, string(name))
		if last := len(name) - 1; last >= 2 && strings.ContainsRune("区县市省", name[last]) {
			names = append(names, string(name[:last]))
		}
	}
	return names
}

// imprint is the report's edition and licence.
func imprint(r *report.Report, lang i18n.Lang) string {
	edition, licence := r.EditionLine(lang), r.Config.Licence.Name
	if edition != "" && licence != "" {
		edition += " · "
	}
	return edition + licence
}
