package generator

import (
	"strings"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
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
		Imprint:  imprint(r, l), Description: description,
	}
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
