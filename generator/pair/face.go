package pair

import (
	"slices"

	"example.org/diglot/generator/section"
)

// A Face is what of a block must be the same in every language.
type Face struct {
	Block *section.Block
	// Name is a heading's id, a chart's id, or the ids of key figures.
	Name string
	// Level is a heading's, 0 for other blocks.
	Level int
	// Refs and Links stand in the order of reading; Links are those inside the report.
	Refs  []*section.Ref
	Links []*section.Link
	// Figures and Targets are their keys, sorted.
	Figures, Targets []string
}

// A Side is a document with the faces of its blocks.
type Side struct {
	*section.Doc
	Faces []Face
	// Names are the keys of all that the document's directives place; Figures are the
	// ids of the figures that its placeholders name.
	Names   map[string]bool
	Figures map[string]bool
}

// SideOf looks at a document.
func SideOf(d *section.Doc) *Side {
	s := &Side{Doc: d, Faces: make([]Face, len(d.Blocks)), Names: map[string]bool{}, Figures: map[string]bool{}}
	for i := range d.Blocks {
		s.Faces[i].Block = &d.Blocks[i]
	}
	for _, h := range d.Headings {
		s.Faces[h.Block].Name, s.Faces[h.Block].Level = h.ID, h.Level
	}
	for _, x := range d.Directives {
		f := &s.Faces[x.Block]
		f.Name = x.ID
		for _, id := range x.IDs {
			f.Name += " " + id.Text
		}
		s.Names[f.Key()] = true
	}
	for _, ref := range d.Refs {
		s.Figures[ref.ID] = true
		if ref.Block >= 0 {
			f := &s.Faces[ref.Block]
			f.Refs = append(f.Refs, ref)
			f.Figures = append(f.Figures, RefKey(ref))
		}
	}
	for _, link := range d.Links {
		if inside(link) && link.Block >= 0 {
			f := &s.Faces[link.Block]
			f.Links = append(f.Links, link)
			f.Targets = append(f.Targets, link.URL)
		}
	}
	for i := range s.Faces {
		slices.Sort(s.Faces[i].Figures)
		slices.Sort(s.Faces[i].Targets)
	}
	return s
}

// RefKey tells placeholders apart that say different things: a figure's number
// in any form, and its label.
func RefKey(ref *section.Ref) string {
	if ref.Variant == section.Label {
		return ref.ID + " :label"
	}
	return ref.ID
}

// inside reports whether a link leads to a place of the report.
func inside(l *section.Link) bool { return l.Kind == section.Anchor || l.Kind == section.Page }

// Key tells charts, tables and key figures apart.
func (f *Face) Key() string { return string(f.Block.Kind) + " " + f.Name }

// Same reports whether nothing sets two blocks apart.
func (f *Face) Same(g *Face) bool {
	return f.Block.Kind == g.Block.Kind && f.Name == g.Name && f.Level == g.Level &&
		slices.Equal(f.Figures, g.Figures) && slices.Equal(f.Targets, g.Targets) && sameShape(f, g)
}

func sameShape(f, g *Face) bool {
	a, b := f.Block.Shape, g.Block.Shape
	return slices.Equal(a.Items, b.Items) && a.Rows == b.Rows && a.Columns == b.Columns &&
		a.Paragraphs == b.Paragraphs && a.Footnotes == b.Footnotes
}

// likeness is how much speaks for two blocks being the same: 0 for those that
// cannot be.
func (f *Face) likeness(g *Face) int {
	if f.Block.Kind != g.Block.Kind {
		return 0
	}
	n := 3
	if f.Name == g.Name && f.Level == g.Level {
		n += 2
	} else {
		n -= 2
	}
	switch {
	case slices.Equal(f.Figures, g.Figures):
		n += 4
	case overlap(f.Figures, g.Figures):
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
