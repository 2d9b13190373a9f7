package page

import (
	"html/template"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
)

// A column is one language of a section that stands beside another.
type column struct {
	*sheet
	doc   *section.Doc
	env   section.Env
	stale map[int]review.Pair
}

// A cell is a block in one language, or what is said where the language lacks it.
type cell struct {
	Tag     string
	HTML    template.HTML
	Missing string
	// Alone leads to the block on the page in this language alone, or is zero.
	Alone link
}

// A pairRow is a block in both languages, with the values that it uses.
type pairRow struct {
	// ID is the id that the block has on the pages in one language, or "".
	ID string
	// Heading is set on headings, which are always seen in both languages.
	Heading      bool
	First, Other cell
	Values       []spineValue
	// Reveal is the words of the switch that shows the second language on narrow
	// screens, first those to show the first language; nil where both are always seen.
	Reveal words
}

func (s *sheet) column(doc *section.Doc) *column {
	return &column{sheet: s, doc: doc, env: s.env(doc, s.prefix), stale: s.stale(doc)}
}

// cell holds what this language says.
func (c *column) cell(html template.HTML) cell { return cell{Tag: c.lang.Tag, HTML: html} }

// missing is the cell of a block that this language lacks.
func (c *column) missing() cell { return cell{Tag: c.lang.Tag, Missing: c.t("parallel-missing")} }

// block writes one block, after the notice that it is stale where it is.
func (c *column) block(index int) cell {
	own := c.cell(template.HTML(c.before(c.doc, c.stale, index) + c.doc.RenderBlock(index, c.env)))
	if id := c.doc.Blocks[index].ID; id != "" {
		own.Alone = link{c.page(c.doc.Slug) + "#" + id, c.t("parallel-only")}
	}
	return own
}

// front writes the section's summary, after the notice that the front matter is stale.
func (c *column) front() cell {
	html := c.before(c.doc, c.stale, review.Front)
	if summary := c.inline(c.doc.Front.Summary); summary != "" {
		html += `<p class="stand">` + string(summary) + "</p>\n"
	}
	if html == "" {
		return c.missing()
	}
	return c.cell(template.HTML(html))
}

// footnotes writes the list of footnotes.
func (c *column) footnotes() cell {
	if len(c.doc.Footnotes) == 0 {
		return c.missing()
	}
	return c.cell(template.HTML(c.doc.RenderFootnotes(c.env)))
}

// rows sets a section's text in two languages side by side: its summary, its blocks,
// its footnotes.
func rows(a, b *column) []pairRow {
	var list []pairRow
	if a.hasFront() || b.hasFront() {
		figures := union(a.figuresOfText(a.doc.Front.Summary), b.figuresOfText(b.doc.Front.Summary))
		list = append(list, pairRow{First: a.front(), Other: b.front(), Values: a.spine(figures)})
	}
	for _, at := range pair.Rows(a.doc, b.doc) {
		list = append(list, blockRow(a, b, at))
	}
	if len(a.doc.Footnotes)+len(b.doc.Footnotes) > 0 {
		list = append(list, pairRow{First: a.footnotes(), Other: b.footnotes()})
	}
	for i := range list {
		if r := &list[i]; !r.Heading && r.First.Missing == "" && r.Other.Missing == "" {
			r.Reveal = a.say("parallel-show")
		}
	}
	return list
}

// hasFront reports whether the front matter has anything to show beside the title.
func (c *column) hasFront() bool {
	_, stale := c.stale[review.Front]
	return stale || c.doc.Front.Summary != nil
}

// blockRow is one row of the text. Its id is the block's in the first language; a
// block that the other alone has keeps its own, marked as that language's, since the
// first may give the same id to another block.
func blockRow(a, b *column, at pair.Row) pairRow {
	r := pairRow{First: a.missing(), Other: b.missing()}
	var figures []*figure.Figure
	if at.A != pair.None {
		block := &a.doc.Blocks[at.A]
		r.ID, r.Heading = block.ID, block.Kind == section.Head
		r.First = a.block(at.A)
		figures = a.figuresOfBlock(a.doc, at.A)
	}
	if at.B != pair.None {
		r.Heading = b.doc.Blocks[at.B].Kind == section.Head
		r.Other = b.block(at.B)
		figures = union(figures, b.figuresOfBlock(b.doc, at.B))
	}
	r.Values = a.spine(figures)
	return r
}
