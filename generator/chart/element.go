package chart

import "strings"

// An element is one of an option's graphic elements.
type element struct {
	Type   string        `json:"type"`
	Silent bool          `json:"silent"`
	Z      int           `json:"z"`
	Shape  *elementShape `json:"shape,omitempty"`
	Style  elementStyle  `json:"style"`
}

// An elementShape is the form of an element; each type has some of the fields.
type elementShape struct {
	X      *px `json:"x,omitempty"`
	Y      *px `json:"y,omitempty"`
	Width  *px `json:"width,omitempty"`
	Height *px `json:"height,omitempty"`
	X1     *px `json:"x1,omitempty"`
	Y1     *px `json:"y1,omitempty"`
	X2     *px `json:"x2,omitempty"`
	Y2     *px `json:"y2,omitempty"`
	CX     *px `json:"cx,omitempty"`
	CY     *px `json:"cy,omitempty"`
	R      *px `json:"r,omitempty"`
}

// An elementStyle is the look of an element.
type elementStyle struct {
	Text          string `json:"text,omitempty"`
	X             *px    `json:"x,omitempty"`
	Y             *px    `json:"y,omitempty"`
	Fill          string `json:"fill,omitempty"`
	Stroke        string `json:"stroke,omitempty"`
	LineWidth     *px    `json:"lineWidth,omitempty"`
	LineDash      []px   `json:"lineDash,omitempty"`
	LineJoin      string `json:"lineJoin,omitempty"`
	FontSize      *px    `json:"fontSize,omitempty"`
	FontWeight    int    `json:"fontWeight,omitempty"`
	Align         string `json:"align,omitempty"`
	VerticalAlign string `json:"verticalAlign,omitempty"`
}

// Lines and areas below the marks of ECharts lie at belowMarks, words at aboveMarks.
const (
	belowMarks = 1
	aboveMarks = 10
)

// elements writes the inking as graphic elements.
func (k *inking) elements() []element {
	all := make([]element, 0, len(k.rects)+len(k.strokes)+len(k.circles)+len(k.words))
	for _, r := range k.rects {
		all = append(all, r.element())
	}
	for _, l := range k.strokes {
		all = append(all, l.element())
	}
	for _, c := range k.circles {
		all = append(all, c.element())
	}
	for _, w := range k.words {
		all = append(all, w.element())
	}
	return all
}

func (r rect) element() element {
	e := element{Type: "rect", Silent: true, Z: aboveMarks}
	e.Shape = &elementShape{X: at(px(r.x)), Y: at(px(r.y)), Width: at(px(r.w)), Height: at(px(r.h))}
	e.Style.Fill = r.fill.css()
	e.Style.outline(r.outline, 1, r.dash)
	return e
}

func (l line) element() element {
	e := element{Type: "line", Silent: true, Z: aboveMarks}
	if l.stroke == rule {
		e.Z = belowMarks
	}
	e.Shape = &elementShape{X1: at(px(l.x1)), Y1: at(px(l.y1)), X2: at(px(l.x2)), Y2: at(px(l.y2))}
	e.Style.outline(l.stroke, l.width, l.dash)
	if l.sample {
		e.Style.LineJoin = "bevel"
	}
	return e
}

func (c circle) element() element {
	e := element{Type: "circle", Silent: true, Z: aboveMarks}
	e.Shape = &elementShape{CX: at(px(c.x)), CY: at(px(c.y)), R: at(px(c.r))}
	e.Style.Fill = c.fill.css()
	e.Style.outline(c.outline, c.width, c.dash)
	return e
}

func (w word) element() element {
	e := element{Type: "text", Silent: true, Z: aboveMarks}
	e.Style = elementStyle{
		Text: w.text, X: at(px(w.x)), Y: at(px(w.y)), Fill: w.fill.css(),
		FontSize: at(px(w.face.size)), VerticalAlign: "middle",
		Align: strings.NewReplacer("start", "left", "middle", "center", "end", "right").Replace(string(w.anchor)),
	}
	if w.face.weight != 400 {
		e.Style.FontWeight = w.face.weight
	}
	if w.under != no {
		e.Style.Stroke, e.Style.LineWidth = w.under.css(), at(px(hairline))
	}
	return e
}

// hairline is the width of the outline of a word on a mark. It is not seen until the
// style sheet widens it, where it lays patterns over the marks.
const hairline = 0.1

// outline strokes the edge, or nothing where there is no paint.
func (s *elementStyle) outline(p paint, width float64, dash bool) {
	if p == no {
		return
	}
	s.Stroke = p.css()
	s.LineWidth = at(px(max(width, 1)))
	if dash {
		s.LineDash = []px{3, 3}
	}
}
