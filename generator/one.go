package generator

import (
	"context"
	"fmt"
	"io/fs"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/report"
)

// A ChartRequest names one drawing of one chart.
type ChartRequest struct {
	ID   string
	Lang i18n.Lang // "" for the report's first language
	// Wide asks for the wide of the two variants.
	Wide bool
}

// Chart draws one chart of a report as an SVG file that stands by itself, in the
// colours of the light scheme. Messages hold the problems found in the report;
// where they hold errors there is no drawing.
func Chart(ctx context.Context, in Input, q ChartRequest) ([]byte, diag.List, error) {
	var msgs diag.List
	r := Load(in.Root, in.Defaults, &msgs)
	if msgs.HasErrors() {
		return nil, msgs, nil
	}
	c, lang, err := find(r, q)
	if err != nil {
		return nil, msgs, err
	}
	metrics, err := font.Load(in.Built)
	if err != nil {
		return nil, msgs, err
	}
	d := &drawer{in: in, report: r, metrics: metrics, assets: &assets{paths: map[string]string{}}}
	site := &page.Site{Pictures: map[i18n.Lang]map[string]page.Picture{lang: {}}}
	if err := d.picture(site, lang, c); err != nil {
		return nil, msgs, err
	}
	if _, err := d.render(ctx, site); err != nil {
		return nil, msgs, err
	}
	svg := site.Pictures[lang][c.ID].Narrow.Markup
	if q.Wide {
		svg = site.Pictures[lang][c.ID].Wide.Markup
	}
	styles, err := siteStyles(in)
	if err != nil {
		return nil, msgs, err
	}
	file, err := output.Standalone(svg, r.Palette.Light, styles)
	return file, msgs, err
}

// siteStyles reads the style sheet whose classes the drawings use.
func siteStyles(in Input) ([]byte, error) {
	return fs.ReadFile(overlay{in.Root, in.Defaults}, "assets/site.css")
}

// An UnknownError says that a request names something that the report does not have.
type UnknownError struct {
	// What is "chart" or "language", Name the name that was asked for.
	What, Name string
	// Known are the names that exist.
	Known []string
}

// Error says what is not there.
func (e *UnknownError) Error() string { return fmt.Sprintf("the report has no %s %q", e.What, e.Name) }

func find(r *report.Report, q ChartRequest) (*figure.Chart, i18n.Lang, error) {
	lang := q.Lang
	if lang == "" {
		lang = r.Config.Languages[0]
	}
	if r.Catalog.Lang(lang) == nil {
		unknown := &UnknownError{What: "language", Name: string(lang)}
		for _, l := range r.Config.Languages {
			unknown.Known = append(unknown.Known, string(l))
		}
		return nil, "", unknown
	}
	c := r.Figures.Chart(q.ID)
	if c == nil {
		unknown := &UnknownError{What: "chart", Name: q.ID}
		for _, c := range r.Figures.Charts {
			unknown.Known = append(unknown.Known, c.ID)
		}
		return nil, "", unknown
	}
	return c, lang, nil
}
