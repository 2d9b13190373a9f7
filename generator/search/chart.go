package search

import "slices"

// chart adds a chart with the words of its table, each once.
func (b *builder) chart(kind Kind, id, chartID string) {
	c := b.Figures.Chart(chartID)
	if c == nil {
		return // only a draft names charts that do not exist
	}
	texts := []string{b.text(c.Title), b.text(c.Subtitle), b.text(c.Note)}
	head := len(texts)
	add := func(word string) {
		if word = oneLine(word); word != "" && !b.phrases[word] && !slices.Contains(texts[head:], word) {
			texts = append(texts, word)
		}
	}
	table := b.tables[c.ID]
	for _, column := range table.Columns {
		add(column.Title)
	}
	for _, row := range table.Rows {
		add(row.Head)
		for _, cell := range row.Cells {
			add(cell.Text)
		}
	}
	b.add(kind, id, texts...)
}

// looseCharts adds the charts that stand in no section: they have pages of their own.
func (b *builder) looseCharts() {
	for _, c := range b.Figures.Charts {
		if _, placed := b.Place(c); !placed {
			b.group("charts/"+c.ID, b.lang.T("page-charts"))
			b.chart(Chart, "chart-"+c.ID, c.ID)
		}
	}
}
