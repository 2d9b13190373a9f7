package chart

import (
	"encoding/json"
	"fmt"
	"math"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
)

// A Picture is a chart in one language: two drawings, of which the page shows the one
// that fits, the data as a table, and a description for those who see neither.
type Picture struct {
	Wide, Narrow Drawing
	Table        report.Table
	// Description is plain text, the author's where there is one.
	Description string
}

// A Drawing is an option of ECharts, or a finished SVG; the other is nil.
type Drawing struct {
	// Width and Height are in user units. An option holds places in these units, so
	// ECharts must be started at this size; a page scales the picture as a whole.
	Width, Height int
	// Option holds no functions. Its data items have a "tip" to show; items without
	// one are no marks of their own.
	Option json.RawMessage
	SVG    []byte
	// Fits is set where all words lie inside the drawing and none covers another.
	Fits bool
}

// Build draws a chart in a language. The chart has passed [Check]. Its error is a fault
// of diglot, not of the report.
func Build(r *report.Report, m *font.Metrics, c *figure.Chart, lang i18n.Lang) (Picture, error) {
	s := newSheet(r, c, lang)
	p := Picture{Table: s.table(), Description: s.description()}
	for _, d := range []struct {
		out    *Drawing
		width  float64
		narrow bool
	}{{&p.Wide, wideWidth, false}, {&p.Narrow, narrowWidth, true}} {
		var err error
		if *d.out, err = s.draw(m, d.width, d.narrow); err != nil {
			return Picture{}, err
		}
	}
	return p, nil
}

// Draw draws a chart in a language at some other width, in the manner of the wide or of
// the narrow drawing, for pictures that no page shows. The chart has passed [Check].
func Draw(r *report.Report, m *font.Metrics, c *figure.Chart, lang i18n.Lang, width int, narrow bool) (Drawing, error) {
	return newSheet(r, c, lang).draw(m, float64(width), narrow)
}

// draw draws at one width.
func (s *sheet) draw(m *font.Metrics, width float64, narrow bool) (Drawing, error) {
	own := *s
	f := &frame{measure: measure{m}, sheet: &own, width: width, narrow: narrow}
	var d Drawing
	if err := f.drawing(&d, s.description()); err != nil {
		return Drawing{}, fmt.Errorf("chart %q in %q: %w", s.id, s.lang, err)
	}
	return d, nil
}

// drawing finishes the drawing.
func (f *frame) drawing(d *Drawing, description string) error {
	variant := "w"
	if f.narrow {
		variant = "s"
	}
	f.svg = &svgBody{prefix: "c-" + f.id + "-" + string(f.lang) + "-" + variant}
	if err := f.draw(); err != nil {
		return err
	}
	d.Width, d.Height = int(f.width), int(math.Ceil(f.height))
	d.Fits = f.fits()
	if f.plan.base == nil {
		f.svg.write(&f.inking)
		d.SVG = f.svg.document(variant, d.Width, d.Height, f.title, description)
		return nil
	}
	option, err := f.plan.option(&f.inking)
	d.Option = option
	return err
}

// draw draws a chart of its kind.
func (f *frame) draw() error {
	switch f.kind {
	case figure.Bar:
		return f.bar()
	case figure.RankedBar:
		return f.rankedBar()
	case figure.StackedBar:
		return f.stackedBar()
	case figure.PercentBar:
		return f.percentBar()
	case figure.Line:
		return f.lineChart()
	case figure.Area:
		return f.area()
	case figure.Donut:
		return f.donut()
	case figure.Scatter:
		return f.scatter()
	case figure.Heatmap:
		return f.heatmap()
	case figure.Radar:
		return f.radar()
	case figure.Sankey:
		return f.sankey()
	case figure.Graph:
		return f.graph()
	case figure.Treemap:
		return f.treemap()
	case figure.Funnel:
		return f.funnel()
	case figure.Boxplot:
		return f.boxplot()
	case figure.Waffle:
		return f.waffle()
	case figure.Dots:
		return f.dots()
	}
	return fmt.Errorf("no drawing for a chart of kind %q", f.kind)
}
