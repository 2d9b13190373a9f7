package generator

import (
	"context"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/palette"
	"example.org/diglot/generator/press"
	"example.org/diglot/generator/report"
)

// A desk lays images out.
type desk struct {
	in      Input
	report  *report.Report
	metrics *font.Metrics
	studio  *press.Studio
	// said holds the places of characters that were reported as missing.
	said map[rune]map[diag.Span]bool
}

// newDesk reads what images are laid out with.
func newDesk(in Input, r *report.Report, paint *palette.Paint) (*desk, error) {
	metrics, err := font.Load(in.Built)
	if err != nil {
		return nil, err
	}
	studio, err := press.NewStudio(in.Built, paint)
	if err != nil {
		return nil, err
	}
	return &desk{in, r, metrics, studio, map[rune]map[diag.Span]bool{}}, nil
}

// An order asks for an image.
type order struct {
	// chart is nil for the card of the report.
	chart  *figure.Chart
	lang   i18n.Lang
	format press.Format
}

// compose lays images out, their drawings made by ECharts together. What keeps an image
// from being made, because of what the author wrote, is said in msgs, and its place in
// the result is nil.
func (d *desk) compose(ctx context.Context, orders []order, msgs *diag.List) ([]*press.Image, error) {
	drafts := make([]*drafted, len(orders))
	var jobs []echarts.Job
	for i, o := range orders {
		var err error
		if drafts[i], err = d.draft(o, msgs); err != nil {
			return nil, err
		}
		if drafts[i] != nil && drafts[i].drawing.Option != nil {
			drafts[i].job = len(jobs)
			jobs = append(jobs, drafts[i].echarts(o))
		}
	}
	svgs, _, err := renderCharts(ctx, d.in, jobs)
	if err != nil {
		return nil, err
	}
	images := make([]*press.Image, len(orders))
	for i, o := range orders {
		if drafts[i] == nil {
			continue
		}
		svg := drafts[i].drawing.SVG
		if drafts[i].drawing.Option != nil {
			svg = svgs[drafts[i].job]
		}
		image, err := d.studio.Compose(drafts[i].sheet, o.format, svg, shapeOf(drafts[i].drawing))
		if err != nil {
			return nil, err
		}
		if len(image.Missing) > 0 {
			d.sayMissing(o, image.Missing, msgs)
			continue
		}
		images[i] = image
	}
	return images, nil
}

// A drafted image has its drawing chosen, but perhaps not yet made.
type drafted struct {
	sheet   press.Sheet
	drawing chart.Drawing
	// job is the number of ECharts' job, where the drawing is an option.
	job int
}

// shapeOf is what an image has to know of a drawing.
func shapeOf(d chart.Drawing) press.Shape {
	return press.Shape{Width: float64(d.Width), Height: float64(d.Height), Poor: !d.Fits}
}

// echarts is the job that makes the drawing.
func (d *drafted) echarts(o order) echarts.Job {
	return echarts.Job{
		ID: "i-" + o.chart.ID, Option: d.drawing.Option,
		Width: d.drawing.Width, Height: d.drawing.Height, Class: "w",
		Title: o.chart.ID, Desc: o.chart.ID,
	}
}

// draft chooses the drawing of an image, or says why there is none.
func (d *desk) draft(o order, msgs *diag.List) (*drafted, error) {
	sheet, drawings, err := d.drafts(o)
	if err != nil {
		return nil, err
	}
	shapes := make([]press.Shape, len(drawings))
	for i, drawing := range drawings {
		shapes[i] = shapeOf(drawing)
	}
	chosen, err := d.studio.Choose(sheet, o.format, shapes)
	if err != nil {
		return nil, d.sayCrowded(o, err, msgs)
	}
	out := &drafted{sheet: sheet}
	if chosen >= 0 {
		out.drawing = drawings[chosen]
	}
	return out, nil
}

// drafts writes what an image says, and draws what it can show.
func (d *desk) drafts(o order) (press.Sheet, []chart.Drawing, error) {
	if o.chart == nil {
		return cardSheet(d.report, o.lang), []chart.Drawing{cardDrawing(d.report)}, nil
	}
	picture, err := chart.Build(d.report, d.metrics, o.chart, o.lang)
	if err != nil {
		return press.Sheet{}, nil, err
	}
	var drawings []chart.Drawing
	for _, draft := range o.format.Drafts() {
		drawing, err := chart.Draw(d.report, d.metrics, o.chart, o.lang, draft.Width, draft.Manner)
		if err != nil {
			return press.Sheet{}, nil, err
		}
		drawings = append(drawings, drawing)
	}
	return sheetOf(d.report, o.lang, o.chart, picture.Description), drawings, nil
}
