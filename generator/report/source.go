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
		if where := r.Where(lang, cited.Places); where != "" {
			text += l.T("source-comma") + where
		}
		parts = append(parts, text)
	}
	line := ""
	if len(parts) > 0 {
		line = l.T("source-term") + strings.Join(parts, l.T("source-join")+mark) + strings.TrimRight(l.T("source-stop"), " ")
	}
	return dated(l, line, dates, mark)
}

// BriefSource is the source line of a chart by the labels of its documents alone.
func (r *Report) BriefSource(lang i18n.Lang, c *figure.Chart, mark string) string {
	l := r.Catalog.Lang(lang)
	from, dates := r.ChartSources(lang, c)
	var labels []string
	for _, cited := range from {
		labels = append(labels, cited.Document.Label)
	}
	line := ""
	if len(labels) > 0 {
		line = l.T("source-term") + l.Join(labels) + strings.TrimRight(l.T("source-stop"), " ")
	}
	return dated(l, line, dates, mark)
}

// dated adds the days to a source line.
func dated(l *i18n.Language, line string, dates []string, mark string) string {
	if len(dates) == 0 {
		return line
	}
	return strings.TrimRight(line+l.T("sentence-join")+mark+l.T("source-as-of", "dates", l.Join(dates)), " ")
}

// EditionLine is the report's edition with its date: "First edition · November 2026". It
// is "" where neither is known.
func (r *Report) EditionLine(lang i18n.Lang) string {
	return strings.Join(r.EditionParts(lang), " · ")
}

// EditionParts are the name of the report's edition and its date, so far as they are known.
func (r *Report) EditionParts(lang i18n.Lang) []string {
	var parts []string
	if label := r.Text(lang, r.Config.Edition.Label); label != "" {
		parts = append(parts, label)
	}
	if date := r.Config.Edition.Date; !date.IsZero() && !date.IsUnknown() {
		parts = append(parts, r.Date(lang, date))
	}
	return parts
}
