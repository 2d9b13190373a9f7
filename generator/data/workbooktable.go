package data

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/width"
)

// maxDigits is how many significant digits spreadsheets keep of a number.
const maxDigits = 15

// table writes a sheet with one table: the titles of the columns in the first
// line, which stays in view and is repeated on every printed page.
func (b *book) table(sheet string, t Table) {
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		title := plain(b.title(b.lead, c))
		widths[i] = min(cells(title)+3, 24) // room for the filter's button
		b.put(sheet, i+1, 1, title, b.style.head)
	}
	for r, row := range t.Rows {
		for i, cell := range row.Cells {
			if cell == "" {
				continue
			}
			widths[i] = max(widths[i], min(cells(cell)*1.1+1, widest))
			b.cell(sheet, i+1, r+2, t.Columns[i].Type, cell, row.Percent)
		}
	}
	for i, w := range widths {
		b.width(sheet, i+1, w)
	}
	b.furnish(sheet, t)
}

// widest is the width of a column with long texts; they run over several lines.
const widest = 48

// cell writes one cell by its type.
func (b *book) cell(sheet string, column, row int, kind Type, text string, percent bool) {
	name := cellName(b, column, row)
	style := b.style.wrapped
	switch kind {
	case Decimal, Integer:
		v, ok := float(text)
		if !ok {
			b.texts = append(b.texts, sheet+"!"+name)
			b.put(sheet, column, row, text, b.style.text)
			return
		}
		b.do(b.file.SetCellFloat(sheet, name, v, -1, 64))
		style = b.style.number(text, percent)
	case Truth:
		b.do(b.file.SetCellBool(sheet, name, text == "true"))
	default:
		b.do(b.file.SetCellStr(sheet, name, text))
	}
	b.do(b.file.SetCellStyle(sheet, name, name, style))
}

// float turns a decimal into a spreadsheet's number. ok is false where digits would
// be lost.
func float(text string) (v float64, ok bool) {
	digits := strings.TrimLeft(strings.Replace(strings.TrimPrefix(text, "-"), ".", "", 1), "0")
	if strings.Contains(text, ".") {
		digits = strings.TrimRight(digits, "0")
	}
	if len(digits) > maxDigits {
		return 0, false
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}

// furnish sets what makes a table easy to read and print.
func (b *book) furnish(sheet string, t Table) {
	last := cellName(b, len(t.Columns), len(t.Rows)+1)
	b.do(b.file.AutoFilter(sheet, "A1:"+last, nil))
	b.do(b.file.SetPanes(sheet, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}))
	b.do(b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(sheet, "'", "''") + "'!$1:$1", Scope: sheet,
	}))
	b.onePageWide(sheet, "landscape")
}

// onePageWide fits a sheet to the width of an A4 page.
func (b *book) onePageWide(sheet, orientation string) {
	a4, wide, high, fit := 9, 1, 0, true
	b.do(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high,
	}))
	b.do(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

// cells is the width of a text in narrow characters: a Han character takes two.
func cells(text string) float64 {
	n := 0
	for _, r := range text {
		n++
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return float64(n)
}
