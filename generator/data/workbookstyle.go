package data

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// styles are the looks of cells in one workbook.
type styles struct {
	book *book
	// The ids of the workbook's own list.
	title, lead, head, headRight, text, wrapped, link int
	// numbers holds a style for each format of numbers.
	numbers map[string]int
}

// The colours of the site's light scheme that a workbook takes over: ink, the
// accent, and a tint for the heads of columns.
const (
	ink    = "111C26"
	accent = "1F42A9"
	tint   = "EEF2F3"
)

func newStyles(b *book) *styles {
	s := &styles{book: b, numbers: map[string]int{}}
	top := &excelize.Alignment{Vertical: "top"}
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	s.title = s.add(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 16, Color: ink}, Alignment: wrap})
	s.lead = s.add(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 11, Color: ink}, Alignment: wrap})
	head := &excelize.Style{
		Font:      &excelize.Font{Bold: true, Size: 11, Color: ink},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{tint}},
		Border:    []excelize.Border{{Type: "bottom", Color: ink, Style: 1}},
		Alignment: wrap,
	}
	s.head = s.add(head)
	head.Alignment = flushRight()
	s.headRight = s.add(head)
	s.text = s.add(&excelize.Style{Font: &excelize.Font{Size: 11, Color: ink}, Alignment: top})
	s.wrapped = s.add(&excelize.Style{Font: &excelize.Font{Size: 11, Color: ink}, Alignment: wrap})
	s.link = s.add(&excelize.Style{Font: &excelize.Font{Size: 11, Color: accent, Underline: "single"}, Alignment: wrap})
	return s
}

// flushRight sets numbers and their heads to the right, a little off what follows.
func flushRight() *excelize.Alignment {
	return &excelize.Alignment{Vertical: "top", Horizontal: "right", Indent: 1}
}

// headOf is the style of a column's head.
func (s *styles) headOf(kind Type) int {
	if kind == Decimal || kind == Integer {
		return s.headRight
	}
	return s.head
}

func (s *styles) add(style *excelize.Style) int {
	id, err := s.book.file.NewStyle(style)
	s.book.do(err)
	return id
}

// number is the style of a decimal: all its digits, grouped by thousands, a fraction
// that is a share as a percentage.
func (s *styles) number(text string, percent bool) int {
	_, fraction, _ := strings.Cut(text, ".")
	places := len(fraction)
	format := "#,##0"
	if percent {
		places = max(0, places-2)
	}
	if places > 0 {
		format += "." + strings.Repeat("0", places)
	}
	if percent {
		format += "%"
	}
	id, ok := s.numbers[format]
	if !ok {
		id = s.add(&excelize.Style{
			Font: &excelize.Font{Size: 11, Color: ink}, CustomNumFmt: &format,
			Alignment: flushRight(),
		})
		s.numbers[format] = id
	}
	return id
}
