package chart

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// A series is one of go-echarts with the fields it lacks.
type series struct {
	known
	more
	Emphasis state `json:"emphasis"`
}

// known puts go-echarts' fields a level below ours, which take their place in JSON.
type known struct{ charts.SingleSeries }

// more holds what single kinds of series add. Go-echarts has these as other types, or
// leaves them out where they are 0 or false.
type more struct {
	Clip             *bool       `json:"clip,omitempty"`
	Label            *shown      `json:"label,omitempty"`
	LabelLine        *shown      `json:"labelLine,omitempty"`
	Breadcrumb       *shown      `json:"breadcrumb,omitempty"`
	Sort             *bool       `json:"sort,omitempty"`
	Roam             *bool       `json:"roam,omitempty"`
	Click            *bool       `json:"nodeClick,omitempty"`
	Draggable        *bool       `json:"draggable,omitempty"`
	LayoutIterations *int        `json:"layoutIterations,omitempty"`
	NodeGap          *int        `json:"nodeGap,omitempty"`
	Width            json.Number `json:"width,omitempty"`
	Height           json.Number `json:"height,omitempty"`
	Left             json.Number `json:"left,omitempty"`
	Top              json.Number `json:"top,omitempty"`
	Gap              json.Number `json:"gap,omitempty"`
	MinSize          json.Number `json:"minSize,omitempty"`
	MaxSize          json.Number `json:"maxSize,omitempty"`
	Min              json.Number `json:"min,omitempty"`
	Max              json.Number `json:"max,omitempty"`
	Align            string      `json:"funnelAlign,omitempty"`
	BoxWidth         []px        `json:"boxWidth,omitempty"`
	ItemStyle        *itemStyle  `json:"itemStyle,omitempty"`
	Circle           *int        `json:"startAngle,omitempty"`
	AvoidOverlap     *bool       `json:"avoidLabelOverlap,omitempty"`
}

// A state of a series that the reader's pointer brings about. It is turned off, since
// ECharts cannot lighten a colour that is a CSS variable.
type state struct {
	Disabled bool `json:"disabled"`
}

// shown turns a part of a series off, or on.
type shown struct {
	Show bool `json:"show"`
}

// A datum is one data item. Go-echarts has no fields for Points and Tip.
type datum struct {
	ID    string `json:"id,omitempty"`
	Name  string `json:"name"`
	Value any    `json:"value,omitempty"`
	// Points are the indexes of the points that the mark stands for: mostly one.
	Points []int `json:"points,omitempty"`
	// Tip is what a reader is told who points at a mark that is no point of the walk, or
	// at one that is many.
	Tip        string     `json:"tip,omitempty"`
	ItemStyle  *itemStyle `json:"itemStyle,omitempty"`
	Symbol     string     `json:"symbol,omitempty"`
	SymbolSize *px        `json:"symbolSize,omitempty"`
	// Children are the tiles within a treemap's tile.
	Children []datum `json:"children,omitempty"`
	place
}

// place is where a node stands; go-echarts leaves out coordinates that are 0.
type place struct {
	X      *px         `json:"x,omitempty"`
	Y      *px         `json:"y,omitempty"`
	LocalY json.Number `json:"localY,omitempty"` // of a sankey, as a part of its height
	Depth  *int        `json:"depth,omitempty"`
}

// A join is a link between two data items. Go-echarts holds its value as a float.
type join struct {
	Source    string     `json:"source"`
	Target    string     `json:"target"`
	Name      string     `json:"name,omitempty"`
	Value     any        `json:"value,omitempty"`
	Points    []int      `json:"points,omitempty"`
	LineStyle *lineStyle `json:"lineStyle,omitempty"`
}

// A lineStyle is the look of a link.
type lineStyle struct {
	Color     string      `json:"color,omitempty"`
	Width     *px         `json:"width,omitempty"`
	Opacity   *px         `json:"opacity,omitempty"`
	Curveness json.Number `json:"curveness,omitempty"`
}

// An itemStyle is the look of one mark. Go-echarts has neither decal nor the pattern of
// a dashed border.
type itemStyle struct {
	Color       string `json:"color,omitempty"`
	BorderColor string `json:"borderColor,omitempty"`
	BorderWidth *px    `json:"borderWidth,omitempty"`
	BorderType  any    `json:"borderType,omitempty"`
	Opacity     *px    `json:"opacity,omitempty"`
	GapWidth    *px    `json:"gapWidth,omitempty"`
	Height      *px    `json:"height,omitempty"`
	Decal       *decal `json:"decal,omitempty"`
}

// A decal is a pattern over a mark.
type decal struct {
	Symbol     string      `json:"symbol"`
	Color      string      `json:"color"`
	DashArrayX []px        `json:"dashArrayX"`
	DashArrayY []px        `json:"dashArrayY"`
	Rotation   json.Number `json:"rotation"`
}

// A plan is what a drawing asks of ECharts: a chart of go-echarts, and what has to be
// added to each of its series.
type plan struct {
	base *charts.BaseConfiguration
	more []more
	// radar takes the place of go-echarts' component, where there is one.
	radar *radarComponent
}

// add appends a series with what go-echarts has no field for.
func (p *plan) add(s charts.SingleSeries, m more) {
	p.base.MultiSeries = append(p.base.MultiSeries, s)
	p.more = append(p.more, m)
}

// A visitor puts what go-echarts lacks into its option. It is the only place where an
// option is added to.
type visitor struct {
	charts.BaseConfigurationVisitor
	plan   *plan
	inking *inking
}

// VisitSeriesOpt adds to the series.
func (v visitor) VisitSeriesOpt(all charts.MultiSeries) any {
	list := make([]series, len(all))
	for i, s := range all {
		list[i] = series{known: known{s}, more: v.plan.more[i], Emphasis: state{true}}
	}
	return list
}

// A gridOption is a grid of go-echarts that keeps to its place. ECharts would move it where its
// outermost bands reach over the edge of the drawing.
type gridOption struct {
	opts.Grid
	OuterBoundsMode string `json:"outerBoundsMode"`
}

// VisitGrid adds to the grids.
func (v visitor) VisitGrid(all []opts.Grid) any {
	list := make([]gridOption, len(all))
	for i, g := range all {
		list[i] = gridOption{g, "none"}
	}
	return list
}

// Visit takes out the components that diglot's pages have in HTML, and adds the
// elements that go-echarts has no types for.
func (v visitor) Visit(option map[string]any) {
	for _, key := range []string{"title", "toolbox", "legend", "tooltip"} {
		delete(option, key)
	}
	option["textStyle"] = textStyle{FontFamily: "sans-serif", FontSize: 15, Color: ink.css()}
	if v.plan.radar != nil {
		option["radar"] = v.plan.radar
	}
	if elements := v.inking.elements(); len(elements) > 0 {
		option["graphic"] = elements
	}
}

// textStyle is the type of words that ECharts writes by itself.
type textStyle struct {
	FontFamily string `json:"fontFamily"`
	FontSize   px     `json:"fontSize"`
	Color      string `json:"color"`
}

// globals are the options of every chart.
func globals() []charts.GlobalOpts {
	colors := make(opts.Colors, seriesPaints)
	for i := range colors {
		colors[i] = seriesPaint(i).css()
	}
	return []charts.GlobalOpts{
		charts.WithAnimation(false),
		charts.WithColorsOpts(colors),
		charts.WithInitializationOpts(opts.Initialization{BackgroundColor: "transparent"}),
	}
}

// option writes a plan and an inking as an option of ECharts. Maps are written in the
// order of their keys, so the same chart gives the same bytes.
func (p *plan) option(k *inking) (json.RawMessage, error) {
	for _, set := range globals() {
		set(p.base)
	}
	p.base.Accept(visitor{plan: p, inking: k})
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(p.base.JSON()); err != nil {
		return nil, fmt.Errorf("writing the option: %w", err)
	}
	return bytes.TrimSpace(out.Bytes()), nil
}

// at is a pointer to a value, for fields that may be 0.
func at[T any](v T) *T { return &v }
