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
	// Points are what a reader is told who walks through the chart: a sentence for each
	// point, in groups, in reading order. Both drawings have the same points.
	Points [][]string
}

// A Drawing is an option of ECharts, or a finished SVG; the other is nil.
type Drawing struct {
	// Width and Height are in user units. An option holds places in these units, so
	// ECharts must be started at this size; a page scales the picture as a whole.
	Width, Height int
	// Option holds no functions. Its data items name the points that they stand for, by
	// index, or have a "tip" of their own; items with neither are no marks.
	Option json.RawMessage
	SVG    []byte
	// Marks are the places of the points, in their order.
	Marks []Mark
	// Fits is set where all words lie inside the drawing and none covers another.
	Fits bool
}

// Build draws a chart in a language. The chart has passed [Check]. Its error is a fault
// of diglot, not of the report.
func Build(r *report.Report, m *font.Metrics, c *figure.Chart, lang i18n.Lang) (Picture, error) {
	s := newSheet(r, c, lang)
	p := Picture{Table: s.table(), Description: s.description(), Points: s.points}
	for _, d := range []struct {
		out    *Drawing
		narrow bool
	}{{&p.Wide, false}, {&p.Narrow, true}} {
		own := *s
		var err error
		if *d.out, err = newFrame(m, &own, d.narrow).picture(p.Description); err != nil {
			return Picture{}, err
		}
	}
	return p, nil
}

// newFrame starts a drawing of a sheet, which it may change.
func newFrame(m *font.Metrics, s *sheet, narrow bool) *frame {
	f := &frame{measure: measure{m}, sheet: s, width: wideWidth, narrow: narrow}
	variant := "w"
	if narrow {
		f.width, variant = narrowWidth, "s"
	}
	f.stands = make([]Mark, s.count())
	f.svg = &svgBody{class: variant, prefix: "c-" + s.id + "-" + string(s.lang) + "-" + variant}
	return f
}

// A Manner is how a chart is drawn.
type Manner int

// The manners: that of a page's wide and of its narrow drawing, and one that says the same
// in less height, for pictures that have little.
const (
	Wide Manner = iota
	Narrow
	Flat
)

// Draw draws a chart in a language at some other width, for pictures that no page shows.
// The chart has passed [Check].
func Draw(r *report.Report, m *font.Metrics, c *figure.Chart, lang i18n.Lang, width int, manner Manner) (Drawing, error) {
	s := newSheet(r, c, lang)
	f := newFrame(m, s, manner != Wide)
	f.width, f.flat = float64(width), manner == Flat
	return f.picture(s.description())
}

// picture draws, and names the chart where that fails.
func (f *frame) picture(description string) (Drawing, error) {
	var d Drawing
	if err := f.drawing(&d, description); err != nil {
		return Drawing{}, fmt.Errorf("chart %q in %q: %w", f.id, f.lang, err)
	}
	return d, nil
}

// drawing draws at one width.
func (f *frame) drawing(d *Drawing, description string) error {
	if err := f.draw(); err != nil {
		return err
	}
	d.Width, d.Height = int(f.width), int(math.Ceil(f.height))
	d.Marks = f.located()
	d.Fits = f.fits()
	if f.plan.base == nil {
		f.svg.write(&f.inking)
		d.SVG = f.svg.document(d.Width, d.Height, f.title, description)
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
