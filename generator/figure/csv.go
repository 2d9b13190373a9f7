package figure

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math/big"
	"regexp"
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
)

// csvData is a CSV file (RFC 4180): a head, then one row a category. The column
// "name", or one column for each language, names the categories; every other
// column is a series that the chart may take. A number may have flags after it (126.4p);
// an empty cell is not published, and "…", "–" and "c" say why there is no value, as
// [Missing] lists them.
type csvData struct {
	file  *diag.File
	head  []csvField
	rows  [][]csvField
	found map[string]int
}

type csvField struct {
	text string
	span diag.Span
}

// readCSV reads a CSV file of a section's folder. span is where the chart names it.
func (l *loader) readCSV(name string, span diag.Span) *csvData {
	before := l.msgs.Errors()
	file, ok := diag.ReadFile(l.fsys, name, l.msgs)
	if !ok {
		return nil
	}
	d := &csvData{file: file, found: map[string]int{}}
	lines := lineStarts(file.Text)
	r := csv.NewReader(bytes.NewReader(file.Text))
	r.ReuseRecord = true
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			l.csvError(file, lines, err)
			break
		}
		row := make([]csvField, len(record))
		for i, text := range record {
			line, column := r.FieldPos(i)
			start := lines[line-1] + column - 1
			row[i] = csvField{text: strings.TrimSpace(text), span: file.Span(start, min(start+len(text), len(file.Text)))}
		}
		if d.head == nil {
			d.head = row
		} else {
			d.rows = append(d.rows, row)
		}
	}
	if len(d.rows) == 0 && l.msgs.Errors() == before {
		l.msgs.Errorf("empty-csv", span, "%q holds no rows", name).WithHint("a head, then one row for each category")
	}
	for i, h := range d.head {
		if _, twice := d.found[h.text]; twice {
			l.msgs.Errorf("duplicate-column", h.span, "two columns are named %q", h.text)
		}
		d.found[h.text] = i
	}
	l.checkNames(d)
	return d
}

func (l *loader) csvError(file *diag.File, lines []int, err error) {
	at, text := 0, err.Error()
	if e := (*csv.ParseError)(nil); errors.As(err, &e) {
		at, text = min(lines[min(e.Line, len(lines))-1]+e.Column-1, len(file.Text)), e.Err.Error()
	}
	l.msgs.Errorf("bad-csv", file.Span(at, min(at+1, len(file.Text))), "this is no CSV: %s", text)
}

// checkNames makes sure that every category has a name in every language.
func (l *loader) checkNames(d *csvData) {
	if _, ok := d.found["name"]; ok || d.head == nil {
		return
	}
	for _, lang := range l.langs {
		if _, ok := d.found[string(lang)]; !ok {
			l.msgs.Errorf("missing-column", d.head[0].span, "no column names the rows in %q", lang).
				WithHint(`add a column %q, or one named "name" for all languages`, lang)
		}
	}
}

// lineStarts are the offsets at which lines begin.
func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// categories are the rows' names.
func (d *csvData) categories(langs []i18n.Lang) []Category {
	categories := make([]Category, len(d.rows))
	for i, row := range d.rows {
		name := i18n.Text{}
		for _, lang := range langs {
			column, ok := d.found[string(lang)]
			if !ok {
				column, ok = d.found["name"]
			}
			if ok {
				name[lang] = row[column].text
			}
		}
		categories[i] = Category{Name: name, Span: row[0].span}
	}
	return categories
}

// columnCells reads one column of the CSV file as a series.
func (l *loader) columnCells(d *chartDraft, draft seriesDraft) []Cell {
	if d.data == nil {
		if !d.table.Has("data") {
			l.msgs.Errorf("no-csv", draft.columnSpan, "the series takes a column, but the chart names no CSV file").
				WithHint(`add data = "….csv" to the chart`)
		}
		return nil
	}
	column, ok := d.data.found[draft.column]
	if !ok {
		var heads []string
		for _, h := range d.data.head {
			heads = append(heads, h.text)
		}
		l.msgs.Errorf("unknown-column", draft.columnSpan, "no column named %q in %s", draft.column, d.data.file.Path).
			WithHint("%s", diag.DidYouMean(draft.column, heads))
		return nil
	}
	if n := len(d.data.rows); n != len(d.chart.Categories) {
		l.msgs.Errorf("series-length", draft.columnSpan, "the file has %d rows, and the chart %d categories", n, len(d.chart.Categories))
	}
	cells := make([]Cell, len(d.data.rows))
	for i, row := range d.data.rows {
		cells[i] = d.of
		cells[i].Span = row[column].span
		if row[column].text == "" {
			continue
		}
		stated, flags, missing, ok := l.flaggedCell(row[column], d.unit)
		if !ok {
			l.msgs.Errorf("bad-value", row[column].span, "%q is no exact decimal", row[column].text).
				WithHint("digits without grouping, unit or sign of percent, and flags such as p after them; … where a value is not available, – where there can be none, c where it is confidential, nothing where nothing is published")
			continue
		}
		cells[i].Quantity, cells[i].Flags, cells[i].Missing = stated.quantity, flags, missing
		if missing == Present {
			cells[i].Form = stated.form
		}
	}
	l.alignColumn(cells, d.unit.id)
	l.checkHead(d, column)
	return cells
}

// alignColumn gives all cells of a column one scale in each language, and as many
// decimals as the one with the most: whole numbers of 亿元 are billions with one decimal.
func (l *loader) alignColumn(cells []Cell, unit string) {
	place, placed := 0, false
	var style number.Style
	var values []*big.Rat
	for _, c := range cells {
		if c.Quantity.Value == nil {
			continue
		}
		style = c.Form.Style
		values = append(values, c.Quantity.Value)
		last, known := style.Place, style.Placed
		if !known && style.Scaling == number.LikeScale && style.Scale != 0 {
			last, known = style.Scale, true
		}
		if known && (!placed || last < place) {
			place, placed = last, true
		}
	}
	scales := map[i18n.Lang]int{}
	for _, lang := range l.catalog.Languages() {
		scales[lang.Key] = lang.Number.ColumnScale(values, l.catalog.UnitKind(unit), style)
	}
	for i := range cells {
		if cells[i].Quantity.Value != nil {
			form := &cells[i].Form
			form.Scales = scales
			form.Style.Place, form.Style.Placed = place, placed
		}
	}
}

// headUnit is the unit that a column's head names in brackets: 国内生产总值（亿元）.
var headUnit = regexp.MustCompile(`[（(\[［]([^（）()\[\]［］]+)[）)\]］]\s*$`)

// checkHead reports a head that names another unit or scale than the chart does. A
// column of 亿元 is never read as yuan.
func (l *loader) checkHead(d *chartDraft, column int) {
	head := d.data.head[column]
	m := headUnit.FindStringSubmatch(head.text)
	if m == nil {
		return
	}
	for _, lang := range l.langs {
		named, ok := l.catalog.ReadScaledUnit(m[1], lang)
		if !ok {
			continue
		}
		same := named.Unit == d.unit.id || named.Unit == "" && (len(named.Among) == 0 || slices.Contains(named.Among, d.unit.id))
		if !same || named.Power != d.unit.power {
			l.msgs.Errorf("column-unit", head.span, "the head says %q, and the values are read as %q", m[1], d.unit.name(l.catalog, lang)).
				WithHint("write unit = %q, or correct the head", m[1]).
				WithNote(d.table.ValueSpan("unit"), "this is the unit")
		}
		return
	}
}
