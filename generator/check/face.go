package check

import (
	"slices"
	"strconv"
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/section"
)

// A face is what of a block must be the same in every language.
type face struct {
	block *section.Block
	// name is a heading's id, a chart's id, or the ids of key figures.
	name  string
	level int
	// refs and links stand in the order of reading; links are those inside the report.
	refs  []*section.Ref
	links []*section.Link
	// figures and targets are their keys, sorted.
	figures, targets []string
}

// A side is a document with the faces of its blocks.
type side struct {
	*section.Doc
	faces []face
	// names and figures are the keys of all that the document places, and the ids of
	// the figures that its placeholders name.
	names   map[string]bool
	figures map[string]bool
}

// sideOf looks at a document.
func sideOf(d *section.Doc) *side {
	s := &side{Doc: d, faces: make([]face, len(d.Blocks)), names: map[string]bool{}, figures: map[string]bool{}}
	for i := range d.Blocks {
		s.faces[i].block = &d.Blocks[i]
	}
	for _, h := range d.Headings {
		s.faces[h.Block].name, s.faces[h.Block].level = h.ID, h.Level
	}
	for _, x := range d.Directives {
		f := &s.faces[x.Block]
		f.name = x.ID
		for _, id := range x.IDs {
			f.name += " " + id.Text
		}
		s.names[f.key()] = true
	}
	for _, ref := range d.Refs {
		s.figures[ref.ID] = true
		if ref.Block >= 0 {
			f := &s.faces[ref.Block]
			f.refs = append(f.refs, ref)
			f.figures = append(f.figures, refKey(ref))
		}
	}
	for _, link := range d.Links {
		if inside(link) && link.Block >= 0 {
			f := &s.faces[link.Block]
			f.links = append(f.links, link)
			f.targets = append(f.targets, link.URL)
		}
	}
	for i := range s.faces {
		slices.Sort(s.faces[i].figures)
		slices.Sort(s.faces[i].targets)
	}
	return s
}

// refKey tells placeholders apart that say different things: a figure's number
// in any form, and its label.
func refKey(ref *section.Ref) string {
	if ref.Variant == section.Label {
		return ref.ID + " :label"
	}
	return ref.ID
}

// inside reports whether a link leads to a place of the report.
func inside(l *section.Link) bool { return l.Kind == section.Anchor || l.Kind == section.Page }

// key tells charts, tables and key figures apart.
func (f *face) key() string { return string(f.block.Kind) + " " + f.name }

// same reports whether nothing sets two blocks apart.
func (f *face) same(g *face) bool {
	return f.block.Kind == g.block.Kind && f.name == g.name && f.level == g.level &&
		slices.Equal(f.figures, g.figures) && slices.Equal(f.targets, g.targets) && sameShape(f, g)
}

func sameShape(f, g *face) bool {
	a, b := f.block.Shape, g.block.Shape
	return slices.Equal(a.Items, b.Items) && a.Rows == b.Rows && a.Columns == b.Columns &&
		a.Paragraphs == b.Paragraphs && a.Footnotes == b.Footnotes
}

// likeness is how much speaks for two blocks being the same: 0 for those that
// cannot be.
func (f *face) likeness(g *face) int {
	if f.block.Kind != g.block.Kind {
		return 0
	}
	n := 3
	if f.name == g.name && f.level == g.level {
		n += 2
	} else {
		n -= 2
	}
	switch {
	case slices.Equal(f.figures, g.figures):
		n += 4
	case overlap(f.figures, g.figures):
		n += 2
	}
	if sameShape(f, g) {
		n++
	}
	return n
}

// overlap reports whether two sorted lists have a word in common.
func overlap(a, b []string) bool {
	for _, s := range a {
		if _, ok := slices.BinarySearch(b, s); ok {
			return true
		}
	}
	return false
}

// noun names a kind of block in a message.
func noun(k section.Kind) string {
	switch k {
	case section.Code:
		return "code block"
	case section.Rule:
		return "dividing line"
	case section.FigureTable:
		return "table of a chart"
	case section.KeyFigures:
		return "row of key figures"
	case section.Aside:
		return "side note"
	case section.FeaturedList:
		return "list in columns"
	}
	return string(k)
}

// called names a block for the writer of the other language.
func (f *face) called() string {
	switch f.block.Kind {
	case section.Head, section.Chart, section.FigureTable:
		if f.name != "" {
			return "the " + noun(f.block.Kind) + " " + strconv.Quote(f.name)
		}
	case section.Paragraph:
		return "a paragraph, " + strconv.Quote(beginning(f.block.Span))
	}
	return "a " + noun(f.block.Kind)
}

// opening is how many characters of a block a message repeats.
const opening = 24

// beginning returns the first characters of a block.
func beginning(span diag.Span) string {
	text := strings.TrimSpace(span.Text())
	line, _, more := strings.Cut(text, "\n")
	letters := []rune(line)
	if len(letters) > opening {
		letters, more = letters[:opening], true
	}
	if more {
		return string(letters) + "…"
	}
	return string(letters)
}
