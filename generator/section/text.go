package section

import "strings"

// Text returns the body as plain text: blocks and footnotes, a line a paragraph,
// the cells of a table parted by tabs. Number returns the text of a
// placeholder; when it is nil, placeholders are left out.
func (d *Doc) Text(number func(*Ref) string) string {
	var out strings.Builder
	out.Grow(len(d.plain.text) + len(d.plain.text)/4)
	for i := range d.Blocks {
		d.writeText(&out, d.Blocks[i].plain, number)
	}
	for i := range d.Footnotes {
		d.writeText(&out, d.Footnotes[i].plain, number)
	}
	return out.String()
}

// BlockText returns one block as plain text, as [Doc.Text] does, without the
// line end at its end.
func (d *Doc) BlockText(i int, number func(*Ref) string) string {
	var out strings.Builder
	d.writeText(&out, d.Blocks[i].plain, number)
	return strings.TrimSuffix(out.String(), "\n")
}

// FootnoteText returns one footnote as plain text, as [Doc.BlockText] does.
func (d *Doc) FootnoteText(i int, number func(*Ref) string) string {
	var out strings.Builder
	d.writeText(&out, d.Footnotes[i].plain, number)
	return strings.TrimSuffix(out.String(), "\n")
}

func (d *Doc) writeText(out *strings.Builder, p part, number func(*Ref) string) {
	for _, x := range d.plain.pieces[p.from:p.to] {
		switch {
		case x.kind == literalPiece:
			out.WriteString(d.plain.of(x))
		case x.kind == numberPiece && number != nil:
			out.WriteString(number(d.Refs[x.n]))
		}
	}
}
