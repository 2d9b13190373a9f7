package generator

import (
	"context"
	"fmt"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
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
	images, msgs, err := Compose(ctx, in, q)
	if err != nil || msgs.HasErrors() {
		return nil, msgs, err
	}
	room, err := press.OpenDarkroom(ctx, in.Built, in.CodeCache)
	if err != nil {
		return nil, msgs, err
	}
	defer room.Close(ctx)
	letters, err := room.Case(ctx, images...)
	if err != nil {
		return nil, msgs, err
	}
	draw := images[0].SVG
	if q.PNG {
		draw = images[0].PNG
	}
	file, err := draw(ctx, letters)
	return file, msgs, err
}

// Compose lays images of a report's charts out, in the order of the requests, whose PNG
// does not count. Messages hold the problems found in the report; where they hold errors
// there are no images.
func Compose(ctx context.Context, in Input, requests ...ChartRequest) ([]*press.Image, diag.List, error) {
	var msgs diag.List
	r := Load(in.Root, in.Defaults, &msgs)
	if msgs.HasErrors() {
		return nil, msgs, nil
	}
	orders := make([]order, len(requests))
	for i, q := range requests {
		c, lang, err := find(r, q)
		if err != nil {
			return nil, msgs, err
		}
		orders[i] = order{c, lang, q.Format}
	}
	paint, err := paintOf(in, r)
	if err != nil {
		return nil, msgs, err
	}
	d, err := newDesk(in, r, paint)
	if err != nil {
		return nil, msgs, err
	}
	images, err := d.compose(ctx, orders, &msgs)
	if msgs.HasErrors() {
		images = nil
	}
	return images, msgs, err
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

// languageOf is the language that was asked for, or the first where none was.
func languageOf(r *report.Report, lang i18n.Lang) (i18n.Lang, error) {
	if lang == "" {
		return r.Config.Languages[0], nil
	}
	if r.Catalog.Lang(lang) != nil {
		return lang, nil
	}
	unknown := &UnknownError{What: "language", Name: string(lang)}
	for _, l := range r.Config.Languages {
		unknown.Known = append(unknown.Known, string(l))
	}
	return "", unknown
}

// asked loads a report and finds the chart that is asked for. Where messages hold errors it
// finds nothing.
func asked(in Input, q ChartRequest, msgs *diag.List) (*report.Report, *figure.Chart, i18n.Lang, error) {
	r := Load(in.Root, in.Defaults, msgs)
	if msgs.HasErrors() {
		return nil, nil, "", nil
	}
	c, lang, err := find(r, q)
	return r, c, lang, err
}

func find(r *report.Report, q ChartRequest) (*figure.Chart, i18n.Lang, error) {
	lang, err := languageOf(r, q.Lang)
	if err != nil {
		return nil, "", err
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
