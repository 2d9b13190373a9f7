package data

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxDigits is how many significant digits spreadsheets keep of a number.
const maxDigits = 15

// table writes a sheet with one table: the titles of the columns in the first
// line, which stays in view and is repeated on every printed page.
func (b *book) table(sheet string, t Table) {
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		title := plain(b.title(b.lead, c))
		widths[i] = min(room(title)+4, 24) // the filter's button takes its place, too
		b.put(sheet, i+1, 1, title, b.style.headOf(c.Type))
	}
	for r, row := range t.Rows {
		for i, cell := range row.Cells {
			if cell == "" {
				continue
			}
			widths[i] = max(widths[i], min(room(cell)+2, widest))
			b.cell(sheet, i+1, r+2, t.Columns[i].Type, cell, row.Percent)
		}
	}
	total := 0.0
	for i, w := range widths {
		b.width(sheet, i+1, w)
		total += w
	}
	for r, row := range t.Rows {
		b.height(sheet, r+2, row.Cells, widths, lineHeight)
	}
	b.furnish(sheet, t)
	b.pagesWide(sheet, int(total/pageWidth)+1)
}

// pageWidth is how much of a table one printed page holds at a size that can be read,
// in digits of the default font.
const pageWidth = 220

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
		Name: "_xlnm.Print_Titles", RefersTo: quotedSheet(sheet) + "!$A:$A," + quotedSheet(sheet) + "!$1:$1", Scope: sheet,
	}))
}
