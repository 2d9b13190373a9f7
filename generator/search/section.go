package search

import (
	"strconv"

	"example.org/diglot/generator/number"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/section"
)

// home adds the first page: its title and standfirst, and the words beside its key
// figures.
func (b *builder) home() {
	c := b.Config
	texts := []string{b.text(c.Title), b.text(c.Kicker), b.text(c.Summary)}
	for _, k := range c.Home.Figures {
		texts = append(texts, b.text(k.Name), b.text(k.Detail))
	}
	b.group("index", b.text(c.Name))
	b.add(Page, "", texts...)
}

// namePlaces names the sections that the language has.
func (b *builder) namePlaces() {
	n := 0
	for _, s := range b.Sections {
		if d := s.Doc(b.lang.Key); d != nil {
			n++
			b.places[s.Slug] = b.lang.T("section-named", "section", b.SectionName(b.lang.Key, n),
				"title", b.Plain(b.lang.Key, d.Front.Short))
		}
	}
}

// sections adds the chapters that the language has.
func (b *builder) sections() {
	n := 0
	for _, s := range b.Sections {
		if d := s.Doc(b.lang.Key); d != nil {
			n++
			b.group(s.Slug, b.places[s.Slug])
			b.document(d, b.Kicker(d, n))
		}
	}
}

// about adds the page on the report itself: its text, where the author gave one, and
// the source documents.
func (b *builder) about() {
	title := b.lang.T("page-about")
	var d *section.Doc
	if b.About != nil {
		d = b.About.Doc(b.lang.Key)
	}
	if d != nil {
		title = b.Plain(b.lang.Key, d.Front.Title)
	}
	b.group("about", title)
	if d != nil {
		b.document(d, "")
	}
	for _, doc := range b.Figures.Documents {
		date := ""
		if !doc.Date.IsUnknown() && !doc.Date.IsZero() {
			date = b.Date(b.lang.Key, doc.Date)
		}
		b.add(Document, report.SourceID(doc), b.text(doc.Title), doc.Label, b.text(doc.Publisher), date, b.text(doc.Note))
	}
}

// document adds a section's front matter, blocks and footnotes.
func (b *builder) document(d *section.Doc, kicker string) {
	b.add(Page, "", b.Plain(d.Lang, d.Front.Title), kicker, b.Plain(d.Lang, d.Front.Summary))
	words := func(r *section.Ref) string { return b.RefText(d.Lang, r) }
	directives := map[int]*section.Directive{}
	for _, x := range d.Directives {
		directives[x.Block] = x
	}
	for i := range d.Blocks {
		switch block := &d.Blocks[i]; block.Kind {
		case section.Chart:
			b.chart(Chart, block.ID, directives[i].ID)
		case section.FigureTable:
			b.chart(Table, block.ID, directives[i].ID)
		case section.KeyFigures:
			b.add(Block, block.ID, b.keyFigures(directives[i])...)
		case section.Head:
			b.add(Heading, anchor(d, i), d.BlockText(i, words))
		case section.Paragraph:
			b.add(Paragraph, block.ID, d.BlockText(i, words))
		default:
			b.add(Block, block.ID, cells(d.BlockText(i, words))...)
		}
	}
	for i, f := range d.Footnotes {
		b.add(Footnote, "fn-"+strconv.Itoa(f.Number), cells(d.FootnoteText(i, words))...)
	}
}

// anchor is the id of a heading, or of the nearest block above it that has one, or "":
// headings below level 3 need no id.
func anchor(d *section.Doc, i int) string {
	for ; i >= 0; i-- {
		if id := d.Blocks[i].ID; id != "" {
			return id
		}
	}
	return ""
}

// keyFigures writes the figures that a directive places as the page does: number,
// label and date.
func (b *builder) keyFigures(d *section.Directive) []string {
	var texts []string
	for _, id := range d.IDs {
		if f := b.Figures.Figure(id.Text); f != nil && f.Stated() {
			phrase := b.Phrase(b.lang.Key, f, number.Form{}).String()
			texts = append(texts, phrase, b.text(f.Label), b.Period(b.lang.Key, f))
		}
	}
	return texts
}
