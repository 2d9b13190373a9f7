package data

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

// Workbook writes all tables as an Excel workbook (ISO/IEC 29500): a cover, notes,
// and a sheet a table. The language leads: its words name the sheets and stand
// first. The same input gives the same bytes.
func Workbook(s *Set, lead i18n.Lang) ([]byte, error) {
	return s.workbook(lead, s.report.Config.Title, s.report.Config.Description, s.tables())
}

// ChartWorkbook writes the values of one chart, and the documents that they come from.
func ChartWorkbook(s *Set, lead i18n.Lang, c *figure.Chart) ([]byte, error) {
	values := s.chart(c)
	return s.workbook(lead, c.Title, c.Subtitle, []Table{values, s.sourcesOf(values)})
}

// A book is a workbook being written.
type book struct {
	*Set
	lead  *i18n.Language
	file  *excelize.File
	style *styles
	// texts are the cells whose value has more digits than a workbook's numbers hold.
	texts []string
	err   error
}

func (s *Set) workbook(lead i18n.Lang, title, subtitle i18n.Text, tables []Table) ([]byte, error) {
	b := &book{Set: s, lead: s.report.Catalog.Lang(lead), file: excelize.NewFile()}
	defer func() { _ = b.file.Close() }() // it holds no file of the disk
	b.style = newStyles(b)
	cover := b.lead.T("sheet-cover")
	b.do(b.file.SetSheetName("Sheet1", cover))
	keys := []string{"sheet-notes"}
	for i, t := range tables {
		tables[i] = t.leadBy(lead)
		keys = append(keys, b.sheetKey(t))
	}
	for _, key := range keys {
		_, err := b.file.NewSheet(b.lead.T(key))
		b.do(err)
	}
	for i, t := range tables {
		b.table(b.lead.T(keys[i+1]), t)
	}
	b.cover(cover, title, subtitle, keys)
	b.notes(b.lead.T(keys[0]), tables)
	b.properties(s.report.Text(lead, title))
	if b.err != nil {
		return nil, b.err
	}
	var out bytes.Buffer
	if err := b.file.Write(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// do keeps the first error.
func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// sheetKey is the message that names a table's sheet. The values of a single chart
// are its data.
func (b *book) sheetKey(t Table) string {
	if b.chartOf(t) != nil {
		return "sheet-data"
	}
	return "sheet-" + t.Name
}

// unchanging is the date of every workbook: what it says must not depend on
// when it was written. The edition stands on the cover.
const unchanging = "2000-01-01T00:00:00Z"

func (b *book) properties(title string) {
	b.do(b.file.SetDocProps(&excelize.DocProperties{
		Title: plain(title), Creator: plain(b.report.Text(b.lead.Key, b.report.Config.Publisher.Name)),
		Language: b.lead.Tag, Version: b.version, Created: unchanging, Modified: unchanging,
	}))
	b.file.SetActiveSheet(0)
}

// languages are the report's, with the leading one first.
func (b *book) languages() []*i18n.Language {
	list := []*i18n.Language{b.lead}
	for _, l := range b.langs() {
		if l != b.lead {
			list = append(list, l)
		}
	}
	return list
}

// put writes a text into a cell. It is a string by its type: no formula, whatever it
// starts with.
func (b *book) put(sheet string, column, row int, text string, style int) {
	cell := cellName(b, column, row)
	b.do(b.file.SetCellStr(sheet, cell, text))
	b.do(b.file.SetCellStyle(sheet, cell, cell, style))
}

// cellName is a cell's name: B2.
func cellName(b *book, column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	b.do(err)
	return name
}
