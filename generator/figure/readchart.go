package figure

import (
	"path"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/tomlfile"
)

// Kinds lists every kind of chart, in the order of the constants.
func Kinds() []Kind {
	return []Kind{
		Bar, RankedBar, StackedBar, PercentBar, Line, Area, Donut, Scatter, Heatmap,
		Radar, Sankey, Graph, Treemap, Funnel, Boxplot, Waffle, Dots,
	}
}

// Linked reports whether charts of this kind show nodes and links, and so have
// no categories and series.
func (k Kind) Linked() bool { return k == Sankey || k == Graph }

// A chartDraft is a chart whose figures are not looked up yet.
type chartDraft struct {
	chart *Chart
	table *tomlfile.Table
	// data is the CSV file's content, or nil; of says what its numbers are, or
	// where links without figures come from.
	data   *csvData
	of     Cell
	unit   scaledUnit
	form   FormRule
	series []seriesDraft
	links  []linkDraft
	// failed is set when something is wrong with the chart's own keys: it stays
	// known by its id, and is left out of the set's list.
	failed bool
}

// A seriesDraft is a series as written: ids of figures, or a column of the CSV file.
type seriesDraft struct {
	ids        []string
	spans      []diag.Span
	column     string
	columnSpan diag.Span
	form       FormRule
}

type linkDraft struct {
	figure string
	span   diag.Span
}

// readChart reads one [chart.id] table.
func (l *loader) readChart(dir string, key tomlfile.Key, t *tomlfile.Table) {
	fresh := l.newID("chart", key)
	before := l.msgs.Errors()
	l.refuseReserved(key)
	c := &Chart{
		ID: key.Name, Span: key.Span, Section: slug(dir),
		Kind:     l.kind(t),
		Title:    l.text(t, "title", true),
		Subtitle: l.text(t, "subtitle", true),
		Note:     l.text(t, "note", false),
		Alt:      l.text(t, "alt", false),
		Heading:  l.text(t, "heading", false),
	}
	d := &chartDraft{chart: c, table: t}
	d.form, _ = l.readForm(t)
	if c.Kind.Linked() {
		l.readOrigin(d)
	} else {
		l.readData(dir, d)
	}
	l.readCategories(d)
	l.readSeries(d)
	l.readNodes(d)
	l.readLinks(d)
	l.answers(t, d.places()...)
	if !fresh {
		return
	}
	l.set.charts[c.ID] = c
	d.failed = l.msgs.Errors() > before
	l.charts = append(l.charts, d)
}

// places are where findings about a chart stand beside its table: its id, its CSV file.
func (d *chartDraft) places() []diag.Span {
	list := []diag.Span{d.chart.Span}
	if d.data != nil {
		list = append(list, d.data.file.Whole())
	}
	return list
}

// refuseReserved reports an id whose caption would have the name of another file:
// press/zh/text.txt is the report as plain text, press/zh/captions.txt holds the captions
// of all charts.
func (l *loader) refuseReserved(key tomlfile.Key) {
	if key.Name == "text" || key.Name == "captions" {
		l.msgs.Errorf("reserved-id", key.Span, "a chart cannot have the id %q", key.Name).
			WithHint("the file %s.txt of the press kit holds something else", key.Name)
	}
}

func (l *loader) kind(t *tomlfile.Table) Kind {
	s, span, ok := t.String("kind")
	if !ok {
		t.Missing("kind")
		return ""
	}
	var all []string
	for _, k := range Kinds() {
		if string(k) == s {
			return k
		}
		all = append(all, string(k))
	}
	l.msgs.Errorf("unknown-kind", span, "no kind of chart named %q", s).
		WithHint("%s", diag.DidYouMean(s, all))
	return ""
}

// readCategories reads categories = [ { zh = …, en = …, short = { … } }, … ].
func (l *loader) readCategories(d *chartDraft) {
	rows, _ := d.table.Tables("categories")
	for _, row := range rows {
		c := Category{Span: row.Span(), Short: l.text(row, "short", false)}
		name, places := i18n.TextOf(row, l.langs, l.msgs)
		c.Name = name
		l.set.Texts = append(l.set.Texts, i18n.Place(name, places, l.langs)...)
		d.chart.Categories = append(d.chart.Categories, c)
	}
	if len(rows) == 0 && d.data != nil {
		d.chart.Categories = d.data.categories(l.langs)
	}
}

var roles = []string{string(Rest), string(Started), string(Planned)}

func (l *loader) readSeries(d *chartDraft) {
	rows, _ := d.table.Tables("series")
	for _, row := range rows {
		s := Series{Name: l.text(row, "name", len(rows) > 1), Span: row.Span()}
		if role, span, ok := row.String("role"); ok {
			s.Role = Role(role)
			if s.Role != Rest && s.Role != Started && s.Role != Planned {
				l.msgs.Errorf("unknown-role", span, "no role of a series named %q", role).
					WithHint("%s", diag.DidYouMean(role, roles))
			}
		}
		var draft seriesDraft
		draft.ids, draft.spans, _ = row.Strings("figures")
		draft.column, draft.columnSpan, _ = row.String("column")
		draft.form, _ = l.readForm(row)
		if draft.ids != nil && draft.column != "" {
			l.msgs.Errorf("two-data", draft.columnSpan, "a series takes its numbers from figures or from a column, not from both")
		}
		if draft.ids == nil && draft.column == "" {
			row.Missing("figures")
		}
		d.chart.Series = append(d.chart.Series, s)
		d.series = append(d.series, draft)
	}
}

func (l *loader) readNodes(d *chartDraft) {
	rows, _ := d.table.Tables("nodes")
	seen := map[string]diag.Span{}
	for _, row := range rows {
		id, span, ok := row.String("id")
		if !ok {
			row.Missing("id")
			span = row.Span()
		}
		if first, twice := seen[id]; twice && ok {
			l.msgs.Errorf("duplicate-id", span, "two nodes are named %q", id).WithNote(first, "the other is here")
		}
		seen[id] = span
		group, _, _ := row.Int("group")
		d.chart.Nodes = append(d.chart.Nodes, Node{
			ID: id, Name: l.text(row, "name", true), Group: int(group), Span: span,
		})
	}
}

func (l *loader) readLinks(d *chartDraft) {
	rows, _ := d.table.Tables("links")
	var ids []string
	for _, n := range d.chart.Nodes {
		ids = append(ids, n.ID)
	}
	for _, row := range rows {
		link := Link{Label: l.text(row, "label", false), Span: row.Span()}
		link.From = l.nodeID(row, "from", ids)
		link.To = l.nodeID(row, "to", ids)
		var draft linkDraft
		draft.figure, draft.span, _ = row.String("figure")
		link.Value = d.of
		if own, ok := l.citation(row, "source"); ok {
			link.Value.Source = own
		}
		if draft.figure == "" && link.Value.Source.Document == nil && !row.Has("source") && !d.table.Has("source") {
			row.Missing("source").WithHint("a link without a figure names its source, or the chart names one for all")
		}
		link.Value.Span = link.Span
		d.chart.Links = append(d.chart.Links, link)
		d.links = append(d.links, draft)
	}
}

func (l *loader) nodeID(row *tomlfile.Table, key string, ids []string) string {
	id, span, ok := row.String(key)
	if !ok {
		row.Missing(key)
		return ""
	}
	for _, known := range ids {
		if known == id {
			return id
		}
	}
	l.msgs.Errorf("unknown-node", span, "no node named %q in this chart", id).
		WithHint("%s", diag.DidYouMean(id, ids))
	return id
}

// finishChart looks up a chart's figures and adds the chart to the set.
func (l *loader) finishChart(d *chartDraft) {
	c := d.chart
	before := l.msgs.Errors()
	for i, draft := range d.series {
		if draft.column != "" {
			c.Series[i].Cells = l.columnCells(d, draft)
		} else {
			c.Series[i].Cells = l.figureCells(draft)
		}
		l.formCells(c.Series[i].Cells, d.form, draft.form)
		if n := len(c.Series[i].Cells); n != len(c.Categories) && draft.ids != nil {
			l.msgs.Errorf("series-length", c.Series[i].Span, "this series has %d figures, and the chart %d categories", n, len(c.Categories)).
				WithHint(`write "" where nothing is published`)
		}
	}
	for i, draft := range d.links {
		if draft.figure == "" {
			continue
		}
		if f := l.figure(draft.figure, draft.span); f != nil {
			c.Links[i].Value = cellOf(f, draft.span)
		}
	}
	if l.msgs.Errors() == before && !d.failed {
		l.checkEmpty(c)
	}
	if l.msgs.Errors() > before || d.failed {
		return
	}
	l.set.Charts = append(l.set.Charts, c)
}

// checkEmpty refuses a chart that has nothing to draw.
func (l *loader) checkEmpty(c *Chart) {
	if c.Kind.Linked() {
		if len(c.Nodes) == 0 || len(c.Links) == 0 {
			l.msgs.Errorf("empty-chart", c.Span, "chart %q has no data", c.ID).
				WithHint("a %s needs nodes and links", c.Kind)
		}
		return
	}
	for _, s := range c.Series {
		for _, cell := range s.Cells {
			if cell.Quantity.Value != nil || cell.Figure != nil && cell.Missing == Present {
				return
			}
		}
	}
	l.msgs.Errorf("empty-chart", c.Span, "chart %q has no data", c.ID).
		WithHint("give it categories and series")
}

func (l *loader) figureCells(draft seriesDraft) []Cell {
	cells := make([]Cell, len(draft.ids))
	for i, id := range draft.ids {
		cells[i].Span = draft.spans[i]
		if id == "" {
			continue
		}
		if f := l.figure(id, draft.spans[i]); f != nil {
			cells[i] = cellOf(f, draft.spans[i])
		}
	}
	return cells
}

// cellOf is the cell that shows a figure.
func cellOf(f *Figure, span diag.Span) Cell {
	q := f.Quantity
	if f.Shown != nil {
		q.Value = f.Shown
	}
	return Cell{
		Figure: f, Quantity: q, Unit: f.Unit, Form: f.Form, Flags: f.Flags, Missing: f.Missing,
		AsOf: f.AsOf, Source: f.Source, Span: span,
	}
}

// formCells writes the cells of a series in the forms that the chart and the series ask
// for, the series' own over the chart's.
func (l *loader) formCells(cells []Cell, rules ...FormRule) {
	for i := range cells {
		cell := &cells[i]
		if cell.Quantity.Value == nil || !l.catalog.HasUnit(cell.Unit) {
			continue
		}
		decimals := -1
		for _, rule := range rules {
			cell.Form = rule.apply(cell.Form)
			if rule.Decimals >= 0 {
				decimals = rule.Decimals
			}
		}
		if decimals < 0 {
			continue // the values of a file are shown as they are
		}
		v := cell.Quantity.Value
		if cell.Figure != nil {
			v = cell.Figure.Quantity.Value
		}
		if shown, form, err := settle(l.catalog, v, cell.Unit, cell.Form, decimals); err == nil {
			cell.Quantity.Value, cell.Form = shown, form
		}
	}
}

// readOrigin reads where the links of a chart come from that show no figures.
func (l *loader) readOrigin(d *chartDraft) {
	d.of.AsOf = l.period(d.table, "as_of")
	d.of.Source, _ = l.citation(d.table, "source")
}

// readData reads the chart's CSV file, if it names one, and what its numbers are.
// A chart without a file has no unit, date and source of its own: its figures do.
func (l *loader) readData(dir string, d *chartDraft) {
	name, span, ok := d.table.String("data")
	if !ok {
		return
	}
	d.unit = l.readUnit(d.table)
	d.of = Cell{Unit: d.unit.id, Form: d.unit.form, AsOf: l.period(d.table, "as_of")}
	d.of.Source, _ = l.citation(d.table, "source")
	for _, missing := range []string{"unit", "as_of", "source"} {
		if !d.table.Has(missing) {
			d.table.Missing(missing)
		}
	}
	if path.Base(name) != name || path.Ext(name) != ".csv" {
		l.msgs.Errorf("bad-path", span, "%q is no CSV file of this folder", name).
			WithHint("name a file beside figures.toml: data = \"years.csv\"")
		return
	}
	d.data = l.readCSV(path.Join(dir, name), span)
}
