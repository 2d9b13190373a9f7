package press

import (
	"math"

	"example.org/diglot/generator/chart"
)

// A Format is a size of image. Lengths are in units of a CSS pixel as the image is meant
// to be seen.
type Format struct {
	// Name is part of the file's name.
	Name string
	// Width and Height are the image's; Height is 0 where the content decides.
	Width, Height float64
	// Margin is the paper around the content.
	Margin float64
	// Pixels is how many pixels across the image is made with.
	Pixels int
	// PerInch is how many of them a printer sets to an inch; 0 leaves it open.
	PerInch float64
	// Titles are the sizes of type that a title may have, the largest first. The first
	// that leaves the chart enough room is taken.
	Titles []float64
	// Text is the size of the subtitle, Small that of all below the chart.
	Text, Small float64
	// Beside lets the words stand at the left of the chart.
	Beside bool
}

// smallest is the least size of type in any image, at 600 units of width.
const smallest = 11

// Formats are the formats of a press kit, in its order.
func Formats() []Format { return []Format{Post(), Card(), Square(), Print()} }

// Post is for a column of text: 600 wide in twice as many pixels, as high as it needs.
func Post() Format {
	return Format{
		Name: "600", Width: 600, Margin: 24, Pixels: 1200,
		Titles: []float64{24, 21}, Text: 15, Small: 13,
	}
}

// Card is for links in messages and feeds: 1200 × 628 pixels.
func Card() Format {
	return Format{
		Name: "card", Width: 600, Height: 314, Margin: 22, Pixels: 1200,
		Titles: []float64{24, 21, 18, 16}, Text: 13, Small: 11, Beside: true,
	}
}

// Front is a card that shows the report's name and not what a chart says.
func Front() Format {
	f := Card()
	f.Titles = append([]float64{36, 32, 28}, f.Titles...)
	f.Text = 15
	return f
}

// Square is for picture feeds: 1080 × 1080 pixels.
func Square() Format {
	return Format{
		Name: "square", Width: 540, Height: 540, Margin: 28, Pixels: 1080,
		Titles: []float64{32, 28, 25, 22, 20}, Text: 17, Small: 12,
	}
}

// Print is for paper: 170 mm wide at 300 pixels to the inch.
func Print() Format {
	return Format{
		Name: "print", Width: 680, Margin: 16, Pixels: 2008, PerInch: 300,
		Titles: []float64{24, 21}, Text: 15, Small: 12.5,
	}
}

// At is the format for a column of some other width, in as many pixels a unit as scale
// says.
func At(width int, scale float64) Format {
	f := Post()
	f.Width, f.Pixels = float64(width), int(float64(width)*scale+0.5)
	if width < narrow {
		f.Margin, f.Text = 16, 14
	}
	return f
}

// within is the format with fewer pixels, where an image of some height would have too
// many. It keeps its size on paper.
func (f Format) within(pixels int, height float64) Format {
	n := float64(f.Pixels)
	if most := math.Sqrt(float64(pixels) * f.Width / height); n > most {
		f.Pixels = int(most)
		f.PerInch *= most / n
	}
	return f
}

// narrow is the width from which on down images have small margins and charts are drawn
// for phones.
const narrow = 480

// A Draft is a way to draw the chart of an image.
type Draft struct {
	// Width is what the chart is drawn at, in its own units.
	Width  int
	Manner chart.Manner
}

// Drafts lists the drawings that a format chooses from, the best first.
func (f Format) Drafts() []Draft {
	room := int(f.Width - 2*f.Margin)
	switch {
	case f.Width < narrow:
		return []Draft{{room, chart.Narrow}, {room * 6 / 5, chart.Narrow}, {room, chart.Wide}}
	case f.Height == 0:
		return []Draft{
			{room, chart.Wide},
			{room * 9 / 8, chart.Wide},
			{room * 6 / 5, chart.Wide},
			{room * 4 / 5, chart.Narrow},
			{360, chart.Narrow},
		}
	default:
		return []Draft{
			{360, chart.Narrow},
			{420, chart.Narrow},
			{room, chart.Wide},
			{room * 6 / 5, chart.Wide},
			{420, chart.Wide},
			{400, chart.Wide},
			{360, chart.Flat},
			{420, chart.Flat},
			{450, chart.Flat},
			{480, chart.Flat},
			{room * 6 / 5, chart.Flat},
		}
	}
}
