package chart

import (
	"encoding/json"
	"math"
	"strconv"
)

// An inking is what a drawing shows beside the marks that stand for data: words,
// axes, open ends, leaders. It is written as SVG or as graphic elements of an option;
// rectangles lie below lines, lines below circles, circles below words.
type inking struct {
	rects   []rect
	strokes []line
	circles []circle
	words   []word
}

// A px is a coordinate or a length in user units, written with one decimal.
type px float64

// rounded is the value that is written.
func (p px) rounded() float64 { return math.Round(float64(p)*10) / 10 }

// String writes the value as SVG does.
func (p px) String() string { return strconv.FormatFloat(p.rounded()+0, 'f', -1, 64) }

// MarshalJSON writes the value as a number.
func (p px) MarshalJSON() ([]byte, error) { return []byte(p.String()), nil }

// number is the value as a literal.
func (p px) number() json.Number { return json.Number(p.String()) }

// A rect is a filled area, or an outline of it.
type rect struct {
	x, y, w, h float64
	fill       paint
	// outline and dash draw the edge instead.
	outline paint
	dash    bool
}

// A line joins two points, or curves from one to the other where bend is not 0.
type line struct {
	x1, y1, x2, y2 float64
	stroke         paint
	width          float64 // 1 where 0
	dash           bool
	// sample is set on the piece of a series' line that stands beside its name.
	sample bool
}

// A circle is a disc, or a ring where it has an outline.
type circle struct {
	x, y, r float64
	fill    paint
	outline paint
	width   float64 // of the outline, 1 where 0
	dash    bool
}

// An anchor says which end of a text its x belongs to.
type anchor string

// The anchors, as SVG names them.
const (
	start  anchor = "start"
	middle anchor = "middle"
	end    anchor = "end"
)

// A word is one line of text; y is its middle.
type word struct {
	x, y   float64
	text   string
	face   face
	fill   paint
	anchor anchor
	// under is the paint of the mark that the word stands on, where that has a pattern.
	under paint
}

// plainFace is the type of labels. Both drawings are shown at about one unit a pixel, so
// a phone takes the same sizes.
func plainFace() face { return face{15, 400} }

// nameFace is the type of the names of series and groups.
func nameFace() face { return face{15, 600} }

// valueFace is the type of numbers.
func valueFace() face { return face{15, 700} }

// smallFace is the type of axes and remarks.
func smallFace() face { return face{13.5, 400} }

// totalFace is the type of totals and counts.
func totalFace() face { return face{20, 700} }

// rule adds a line of one unit.
func (k *inking) rule(x1, y1, x2, y2 float64, stroke paint) {
	k.strokes = append(k.strokes, line{x1: x1, y1: y1, x2: x2, y2: y2, stroke: stroke})
}

// dashed adds the line that stands where nothing is published.
func (k *inking) dashed(x1, y1, x2, y2 float64) {
	k.strokes = append(k.strokes, line{x1: x1, y1: y1, x2: x2, y2: y2, stroke: muted, dash: true})
}

// swatch adds a small square beside the name of a series: with patterns it says what the
// colour of the name does not, and some names have none.
func (k *inking) swatch(x, y float64, fill paint) {
	k.rects = append(k.rects, rect{x: x, y: y - swatchSize/2, w: swatchSize, h: swatchSize, fill: fill})
}

// swatchSize is the side of a swatch.
const swatchSize = 11

// openWidths are the slices that a bar's end dissolves into where the source says
// "nearly" or "more than", and openGap the room before each.
var openWidths = []float64{3.5, 2.2, 1.3}

const openGap = 2

// openLength is the length of the slices with their gaps.
const openLength = 3.5 + 2.2 + 1.3 + 3*openGap

// open draws the slices past the end of a bar at x, to the right, or to the left where
// sign is -1.
func (k *inking) open(x, y, h, sign float64, fill paint) {
	for _, w := range openWidths {
		x += sign * openGap
		k.rects = append(k.rects, rect{x: min(x, x+sign*w), y: y, w: w, h: h, fill: fill})
		x += sign * w
	}
}

// cut draws the gaps between the slices inside the end of a bar at x.
func (k *inking) cut(x, y, h, sign float64) {
	x -= sign * openLength
	for _, w := range openWidths {
		k.rects = append(k.rects, rect{x: min(x, x+sign*openGap), y: y, w: openGap, h: h, fill: paper})
		x += sign * (openGap + w)
	}
}
