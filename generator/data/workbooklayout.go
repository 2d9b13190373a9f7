package data

import (
	"math"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/width"
)

// The heights of a line of text and of a title, in points.
const (
	lineHeight  = 15
	titleHeight = 22
)

// maxHeight is how high a row may be (in points); Excel allows no more.
const maxHeight = 409

// width sets a column's width, in digits of the default font.
func (b *book) width(sheet string, column int, width float64) {
	name, err := excelize.ColumnNumberToName(column)
	b.do(err)
	b.do(b.file.SetColWidth(sheet, name, name, width))
}

// height makes a row high enough for its texts, of which each may run over several
// lines. Programs are slow to work this out, or leave it.
func (b *book) height(sheet string, row int, texts []string, widths []float64, line float64) {
	lines := 1.0
	for i, text := range texts {
		lines = max(lines, math.Ceil(room(text)*line/lineHeight/widths[i]))
	}
	if lines > 1 || line > lineHeight {
		b.do(b.file.SetRowHeight(sheet, row, min(lines*line, maxHeight)))
	}
}

// The mean width of letters, and that of Han characters, in digits of the default font.
const (
	letterWidth = 0.9
	hanWidth    = 2.1
)

// room is about the width that a text takes, in digits of the default font.
func room(text string) float64 {
	sum := 0.0
	for _, r := range text {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			sum += hanWidth
		default:
			sum += letterWidth
		}
	}
	return sum
}

// pagesWide sets a sheet for A4 paper on its side, so many pages wide and as many high
// as it takes.
func (b *book) pagesWide(sheet string, pages int) {
	a4, high, fit, orientation := 9, 0, true, "landscape"
	b.do(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &orientation, FitToWidth: &pages, FitToHeight: &high,
	}))
	b.do(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
}
