package page

import (
	"strings"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// A plainWriter writes the report as plain text: a paragraph is a line, and an empty
// line stands between two.
type plainWriter struct {
	*sheet
	parts []string
}

// add adds a paragraph, unless it is empty.
func (w *plainWriter) add(text string) {
	if text = strings.TrimSpace(text); text != "" {
		w.parts = append(w.parts, text)
	}
}

// head adds a title, with more room above it.
func (w *plainWriter) head(text string) {
	if text = strings.TrimSpace(text); text != "" {
		w.parts = append(w.parts, "\n"+text)
	}
}

// plainText is the report in one language with all that the text pack has.
func (p *Pressroom) plainText(l *i18n.Language, path string) string {
	w := &plainWriter{sheet: p.book.sheet(l, path)}
	c := p.Report.Config
	if w.Draft != nil {
		w.add(w.t("draft-banner"))
	}
	w.add(w.embargo())
	w.add(w.text(c.Title))
	w.add(w.text(c.Kicker))
	w.add(w.text(c.Summary))
	for _, chapter := range p.chapters[l.Key] {
		w.section(chapter.doc)
	}
	if doubts := w.usedDoubts(); len(doubts) > 0 {
		w.head(w.t("about-disputed"))
		w.add(w.t("about-disputed-intro"))
		for _, f := range w.noted {
			if f.Status == figure.Disputed && f.Quantity.Value != nil {
				w.item(w.t("sheet-line", "term", w.text(f.Label), "text", w.ref(plainRef(f))) + w.remark(f.Note))
			}
		}
	}
	if list := w.sources(); len(list.List) > 0 {
		w.head(list.Heading)
		for _, d := range list.List {
			w.item(d.Label + " " + d.Title + d.Detail + address(d.Href))
		}
	}
	if about := w.text(c.Press.Boilerplate); about != "" {
		w.head(w.t("press-publisher"))
		w.add(about)
	}
	if contact := w.sheet.contact(); len(contact) > 0 {
		w.head(w.t("press-contact"))
		for _, line := range contact {
			w.item(w.t("sheet-line", "term", line.Term, "text", line.Text))
		}
	}
	w.head(w.fullCitation())
	return strings.Join(w.parts, "\n\n")
}

// address follows a title, where there is one.
func address(href string) string {
	if href == "" {
		return ""
	}
	return " " + href
}

// item adds a line of a list, directly below the one before it.
func (w *plainWriter) item(text string) {
	last := len(w.parts) - 1
	if last >= 0 && strings.HasPrefix(w.parts[last], bullet) {
		w.parts[last] += "\n" + bullet + text
		return
	}
	w.add(bullet + text)
}

// bullet begins the lines of lists.
const bullet = "• "

func (w *plainWriter) section(doc *section.Doc) {
	w.cite(doc)
	stale := w.stale(doc)
	w.head(w.Report.Plain(w.lang.Key, doc.Front.Title))
	w.staleLine(doc, stale, review.Front)
	w.add(w.Report.Plain(w.lang.Key, doc.Front.Summary))
	placed := map[int]*section.Directive{}
	for _, d := range doc.Directives {
		placed[d.Block] = d
	}
	for i, block := range doc.Blocks {
		w.staleLine(doc, stale, i)
		text := doc.BlockText(i, w.ref)
		switch {
		case placed[i] != nil:
			w.directive(placed[i])
		case block.Kind == section.List, block.Kind == section.FeaturedList:
			w.add(bullet + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n"+bullet))
		default:
			w.add(text)
		}
	}
	if len(doc.Footnotes) > 0 {
		w.add(w.t("footnotes"))
		for i := range doc.Footnotes {
			w.item(doc.FootnoteText(i, w.ref))
		}
	}
}

func (w *plainWriter) staleLine(doc *section.Doc, stale map[int]review.Pair, block int) {
	if p, ok := stale[block]; ok {
		w.add(w.staleText(doc, p))
	}
}

// directive writes a chart as its values, and key figures as a list.
func (w *plainWriter) directive(d *section.Directive) {
	if d.Name == "keyfigures" {
		var lines []string
		for _, k := range w.packKeys(d) {
			lines = append(lines, bullet+k.before+k.number+k.after)
		}
		w.add(strings.Join(lines, "\n"))
		return
	}
	c := w.Report.Figures.Chart(d.ID)
	switch {
	case c == nil:
		w.add(w.t("chart-undrawn"))
		return
	case d.Name == "chart" && w.placed[c.ID] != "":
		w.add(w.t("chart-above", "title", w.text(c.Title)))
		return
	case d.Name == "chart":
		w.placed[c.ID] = c.ID
	}
	v := w.packFigure(c)
	lines := []string{v.Title, v.Subtitle, v.Undrawn}
	for _, row := range v.Table.Rows {
		lines = append(lines, bullet+w.row(v.Table.Columns, row))
	}
	w.add(strings.Join(said(append(lines, v.Legend, v.Note, v.Source)...), "\n"))
}

// row writes a row of a table: "Teams: 25", or with several columns "Teams: Chongqing
// University 25; Chongqing Normal University 6".
func (w *plainWriter) row(columns []cellView, row rowView) string {
	var values []string
	for i, cell := range row.Cells {
		text := cell.Plain
		if len(row.Cells) > 1 && i+1 < len(columns) {
			text = w.lang.Told(columns[i+1].Text, text)
		}
		values = append(values, text)
	}
	return w.t("sheet-line", "term", row.Head, "text", strings.Join(values, w.t("chart-apart")))
}
