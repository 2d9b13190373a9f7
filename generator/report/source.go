package report

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// SourceLine names the documents and the days that a chart's numbers are of, for places
// that have no list of sources behind them: documents have their titles there. Mark
// stands wherever the line may be broken before others.
func (r *Report) SourceLine(lang i18n.Lang, c *figure.Chart, mark string) string {
	l := r.Catalog.Lang(lang)
	from, dates := r.ChartSources(lang, c)
	var parts []string
	for _, cited := range from {
		text := cited.Document.Label + " " + r.Text(lang, cited.Document.Title)
		if len(cited.Places) > 0 {
			text += l.T("source-comma") + l.T("source-place", "at", strings.Join(cited.Places, l.T("source-places-join")))
		}
		parts = append(parts, text)
	}
	line := ""
	if len(parts) > 0 {
		line = l.T("source-term") + strings.Join(parts, l.T("source-join")+mark) + strings.TrimRight(l.T("source-stop"), " ")
	}
	if len(dates) > 0 {
		line = strings.TrimRight(line+l.T("sentence-join")+mark+l.T("source-as-of", "dates", l.Join(dates)), " ")
	}
	return line
}

// EditionLine is the report's edition with its date: "First edition · November 2026". It
// is "" where neither is known.
func (r *Report) EditionLine(lang i18n.Lang) string {
	var parts []string
	if label := r.Text(lang, r.Config.Edition.Label); label != "" {
		parts = append(parts, label)
	}
	if date := r.Config.Edition.Date; !date.IsZero() && !date.IsUnknown() {
		parts = append(parts, r.Date(lang, date))
	}
	return strings.Join(parts, " · ")
}
