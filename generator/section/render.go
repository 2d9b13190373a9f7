package section

import (
	"strconv"
	"strings"
)

// Render returns the HTML of the body: all blocks, then the footnotes. It
// changes nothing and is safe for concurrent use, as far as the functions of the
// Env are.
func (d *Doc) Render(env Env) string {
	r := d.renderer(&env, len(d.html.text)+len(d.html.text)/2)
	for i := range d.Blocks {
		r.part(d.Blocks[i].html)
	}
	r.footnotes()
	return r.out.String()
}

// RenderBlock returns the HTML of one block.
func (d *Doc) RenderBlock(i int, env Env) string {
	r := d.renderer(&env, 256)
	r.part(d.Blocks[i].html)
	return r.out.String()
}

// RenderFootnotes returns the HTML of the list of footnotes, or "" where there
// are none.
func (d *Doc) RenderFootnotes(env Env) string {
	r := d.renderer(&env, 256)
	r.footnotes()
	return r.out.String()
}

// A renderer strings the pieces of a document together.
type renderer struct {
	doc *Doc
	env *Env
	out strings.Builder
}

func (d *Doc) renderer(env *Env, size int) *renderer {
	r := &renderer{doc: d, env: env}
	r.out.Grow(size)
	return r
}

// part writes a range of the document's pieces.
func (r *renderer) part(p part) {
	for _, x := range r.doc.html.pieces[p.from:p.to] {
		if x.kind == literalPiece {
			r.out.WriteString(r.doc.html.of(x))
			continue
		}
		r.piece(x, r.doc.html.of(x))
	}
}

func (r *renderer) piece(x piece, text string) {
	switch x.kind {
	case numberPiece:
		r.out.WriteString(r.env.number(r.doc.Refs[x.n], text))
	case directivePiece:
		if r.env.Directive != nil {
			r.out.WriteString(r.env.Directive(r.doc.Directives[x.n]))
		}
	case pagePiece:
		r.out.WriteString(escapeHTML(r.env.page(r.doc.Links[x.n])))
	case blockIDPiece:
		if !r.env.NoBlockIDs {
			r.out.WriteString(` id="` + escapeHTML(r.env.Prefix) + text + `"`)
		}
	case idPiece:
		r.out.WriteString(escapeHTML(r.env.Prefix) + text)
	case tagPiece:
		r.out.WriteString(escapeHTML(r.env.tag(text)))
	case voidPiece:
		r.void(text)
	case herePiece:
		r.here(text)
	case backlinksPiece:
		r.backlinks(int(x.n))
	case tableLabelPiece:
		if label := r.env.Labels.Table; label != "" {
			r.out.WriteString(` role="group" aria-label="` + escapeHTML(label) + `"`)
		}
	}
}

// void writes a void element.
func (r *renderer) void(name string) {
	r.out.WriteString("<" + name)
	if r.env.XML {
		r.out.WriteString("/")
	}
	r.out.WriteString(">")
}

// here writes a heading's link to itself, for readers who point at it and copy its
// address. It is hidden from a screen reader and from the tab key: both have the
// list of headings, and the heading's name stays what it says.
func (r *renderer) here(id string) {
	if r.env.HeadingLinks && !r.env.NoBlockIDs {
		r.out.WriteString(`<a class="here" href="#` + escapeHTML(r.env.Prefix) + id + `" tabindex="-1" aria-hidden="true"></a>`)
	}
}

// footnotes writes the list of footnotes.
func (r *renderer) footnotes() {
	if len(r.doc.Footnotes) == 0 {
		return
	}
	r.out.WriteString(`<section class="footnotes" role="doc-endnotes"`)
	if label := r.env.Labels.Footnotes; label != "" {
		r.out.WriteString(` aria-label="` + escapeHTML(label) + `"`)
	}
	r.out.WriteString(">\n<ol>\n")
	for _, f := range r.doc.Footnotes {
		r.out.WriteString(`<li id="` + escapeHTML(r.env.Prefix) + "fn-" + strconv.Itoa(f.Number) + "\">\n")
		r.part(f.html)
		r.out.WriteString("</li>\n")
	}
	r.out.WriteString("</ol>\n</section>\n")
}

// backlinks writes a link to every reference to a footnote.
func (r *renderer) backlinks(number int) {
	f := r.doc.Footnotes[number-1]
	for ref := 1; ref <= f.backlinks; ref++ {
		r.out.WriteString(` <a href="#` + escapeHTML(r.env.Prefix) + backlinkID(number, ref) + `" role="doc-backlink"`)
		if label := r.env.Labels.Back; label != "" {
			label = strings.ReplaceAll(label, "{n}", strconv.Itoa(number))
			r.out.WriteString(` aria-label="` + escapeHTML(label) + `"`)
		}
		// U+FE0E keeps the arrow from being shown as an emoji.
		r.out.WriteString(">↩\ufe0e")
		if ref > 1 {
			r.out.WriteString("<sup>" + strconv.Itoa(ref) + "</sup>")
		}
		r.out.WriteString("</a>")
	}
}
