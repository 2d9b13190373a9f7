package generator

import (
	"context"
	"fmt"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/press"
	"example.org/diglot/generator/report"
)

// A ChartRequest asks for an image of one chart.
type ChartRequest struct {
	ID   string
	Lang i18n.Lang // "" for the report's first language
	// Format is the image's size.
	Format press.Format
	// PNG asks for pixels, and not for SVG.
	PNG bool
}

// Chart makes an image of one chart of a report, in the colours of the light scheme.
// Messages hold the problems found in the report; where they hold errors there is no
// image.
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
	d, err := newDesk(in, r)
	if err != nil {
		return nil, msgs, err
	}
	images, err := d.compose(ctx, []order{{c, lang, q.Format}}, &msgs)
	if err != nil || msgs.HasErrors() {
		return nil, msgs, err
	}
	room, err := press.OpenDarkroom(ctx, in.Built, in.CodeCache)
	if err != nil {
		return nil, msgs, err
	}
	defer room.Close(ctx)
	draw := images[0].SVG
	if q.PNG {
		draw = images[0].PNG
	}
	file, err := draw(ctx, room)
	return file, msgs, err
}

// ChartPage makes a file of one chart that asks for no other: the same bytes that a build
// freezes. Messages are as for [Chart]; the request's format plays no part.
func ChartPage(ctx context.Context, in Input, q ChartRequest) ([]byte, diag.List, error) {
	var msgs diag.List
	r := Load(in.Root, in.Defaults, &msgs)
	if msgs.HasErrors() {
		return nil, msgs, nil
	}
	c, lang, err := find(r, q)
	if err != nil {
		return nil, msgs, err
	}
	site, d, err := newDrawer(in, r)
	if err != nil {
		return nil, msgs, err
	}
	site.Pictures[lang] = map[string]page.Picture{}
	if err := d.picture(site, lang, c); err != nil {
		return nil, msgs, err
	}
	if _, err := d.render(ctx, site); err != nil {
		return nil, msgs, err
	}
	frozen, err := page.Freeze(site, overlay{in.Root, in.Defaults})
	if err != nil {
		return nil, msgs, err
	}
	return frozen[0].Content, msgs, nil
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
