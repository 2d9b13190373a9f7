package report

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// SourceLine names the documents and the days that a chart's numbers are of, for a chart
// that leaves the site: with no list of sources behind it, it has titles where the pages
// have labels. Mark is put wherever the line may break besides its spaces; "" for nowhere.
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
