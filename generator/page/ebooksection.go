package page

import (
	"html/template"

	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/section"
)

// An ebookSectionView is the view of the layout "epub-section": a section, or the
// page about the report. The languages of a book in several follow each other block
// by block.
type ebookSectionView struct {
	ebookFrame
	Rows []ebookRow
	// Notes are the author's own footnotes, then the notes on figures, a list of
	// each for every language.
	Footnotes []tongue
	Notes     []ebookNotes
}

// An ebookRow is a block in every language of the book.
type ebookRow struct {
	// Paired is set in a book in several languages.
	Paired bool
	Blocks []tongue
}

// sectionView writes a section.
func (e *ebook) sectionView(sheets []*sheet, slug string) any {
	var heads []ebookHead
	var titles []string
	docs := make([]*section.Doc, len(sheets))
	for i, s := range sheets {
		c := s.chapter(s.lang.Key, slug)
		if c == nil {
			continue
		}
		docs[i] = c.doc
		front := &c.doc.Front
		heads = append(heads, s.ebookHead(s.kicker(c), s.title(front.Title), s.inline(front.Summary)))
		titles = append(titles, s.Report.Plain(s.lang.Key, front.Title))
	}
	v := &ebookSectionView{ebookFrame: e.ebookFrame(sheets, slug, heads, titles)}
	v.fill(sheets, docs)
	return v
}

// aboutView writes the page about the report: the author's text and the disputed
// figures, or the latter alone.
func (e *ebook) aboutView(sheets []*sheet) any {
	var heads []ebookHead
	var titles []string
	docs := make([]*section.Doc, len(sheets))
	for i, s := range sheets {
		title := s.t("page-about")
		head := s.ebookHead("", template.HTML(template.HTMLEscapeString(title)), "")
		if about := s.Report.About; about != nil && about.Doc(s.lang.Key) != nil {
			docs[i] = about.Doc(s.lang.Key)
			front := &docs[i].Front
			title = s.Report.Plain(s.lang.Key, front.Title)
			head.Heading, head.Summary = s.title(front.Title), s.inline(front.Summary)
		}
		heads, titles = append(heads, head), append(titles, title)
	}
	v := &ebookSectionView{ebookFrame: e.ebookFrame(sheets, "about", heads, titles)}
	v.fill(sheets, docs)
	return v
}

// fill writes the text of documents, one a sheet; nil is a language without one.
func (v *ebookSectionView) fill(sheets []*sheet, docs []*section.Doc) {
	v.Rows = ebookRows(sheets, docs)
	for i, s := range sheets {
		if docs[i] == nil {
			continue
		}
		if notes := docs[i].RenderFootnotes(s.env(docs[i], s.prefix)); notes != "" {
			v.Footnotes = append(v.Footnotes, s.tongue(template.HTML(notes)))
		}
	}
	v.Notes = ebookNotesOf(sheets)
}

// ebookRows puts the blocks of the languages under each other: a block of the first
// that has the text, then what the others have up to the block that pairs with it.
func ebookRows(sheets []*sheet, docs []*section.Doc) []ebookRow {
	var rows []ebookRow
	lead := -1
	for i, s := range sheets {
		if docs[i] == nil {
			continue
		}
		blocks := s.blocks(docs[i])
		if lead < 0 {
			lead = i
			for _, b := range blocks {
				rows = append(rows, ebookRow{Paired: len(sheets) > 1, Blocks: []tongue{s.tongue(b)}})
			}
			continue
		}
		next := 0
		for _, p := range pair.Align(pair.SideOf(docs[lead]).Faces, pair.SideOf(docs[i]).Faces) {
			for ; next <= p[1]; next++ {
				rows[p[0]].Blocks = append(rows[p[0]].Blocks, s.tongue(blocks[next]))
			}
		}
		rest := ebookRow{Paired: true}
		for ; next < len(blocks); next++ {
			rest.Blocks = append(rest.Blocks, s.tongue(blocks[next]))
		}
		if len(rest.Blocks) > 0 {
			rows = append(rows, rest)
		}
	}
	return rows
}
