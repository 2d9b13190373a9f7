package check

import (
	"fmt"
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/section"
)

// unpairedBlock finds the places where the languages of a section part: a block
// that one of them lacks, and blocks that stand side by side and do not hold the same.
func unpairedBlock() Rule {
	return Rule{ID: "unpaired-block", Severity: diag.Error, run: func(c *checker) {
		sections := c.Sections
		if c.About != nil {
			sections = append(sections[:len(sections):len(sections)], c.About)
		}
		for _, s := range sections {
			c.pairSection(s)
		}
	}}
}

// pairSection holds every language of a section against the first that it has.
func (c *checker) pairSection(s *section.Section) {
	var lead *pair.Side
	for _, lang := range c.Config.Languages {
		doc := s.Doc(lang)
		switch {
		case doc == nil:
		case lead == nil:
			lead = pair.SideOf(doc)
		default:
			p := pairing{c, lead, pair.SideOf(doc)}
			p.front()
			p.body()
		}
	}
}

// A pairing is one section in two languages.
type pairing struct {
	*checker
	a, b *pair.Side
}

// turned is the same pairing, seen from the other language.
func (p pairing) turned() pairing { return pairing{p.checker, p.b, p.a} }

// body pairs the blocks, and says where that fails.
func (p pairing) body() {
	i, j := 0, 0
	for _, at := range pair.Align(p.a.Faces, p.b.Faces) {
		p.gap(i, at[0], j, at[1])
		p.beside(&p.a.Faces[at[0]], &p.b.Faces[at[1]])
		i, j = at[0]+1, at[1]+1
	}
	p.gap(i, len(p.a.Faces), j, len(p.b.Faces))
}

// gap speaks of blocks that have no partner: those of a from i to iEnd, and those
// of b from j to jEnd. There is one message for a gap, however long it is.
func (p pairing) gap(i, iEnd, j, jEnd int) {
	for i < iEnd && p.said(&p.a.Faces[i], p.b) {
		i++
	}
	for j < jEnd && p.said(&p.b.Faces[j], p.a) {
		j++
	}
	switch {
	case i < iEnd:
		p.lone(i, iEnd, j, j < jEnd)
	case j < jEnd:
		p.turned().lone(j, jEnd, i, false)
	}
}

// said reports whether a block is a chart, a table or key figures that the other
// language shows nowhere, which one-language tells.
func (p pairing) said(f *pair.Face, other *pair.Side) bool {
	switch f.Block.Kind {
	case section.Chart, section.FigureTable, section.KeyFigures:
		return !other.Names[f.Key()]
	}
	return false
}

// lone speaks of blocks of a, from i to end, that b lacks at its block j; instead
// is set where b has other blocks there.
func (p pairing) lone(i, end, j int, instead bool) {
	f := &p.a.Faces[i]
	subject := "this " + noun(f.Block.Kind)
	switch more := end - i - 1; {
	case more == 1:
		subject += " and the block after it"
	case more > 1:
		subject += fmt.Sprintf(" and the %d blocks after it", more)
	}
	verb := "has"
	if end-i > 1 {
		verb = "have"
	}
	place, there := p.b.Front.Mark, "ends before"
	switch {
	case j < len(p.b.Faces) && instead:
		place, there = p.b.Faces[j].Block.Span, "has "+called(&p.b.Faces[j])+" instead"
	case j < len(p.b.Faces):
		place, there = p.b.Faces[j].Block.Span, "goes on with "+called(&p.b.Faces[j])
	case j > 0:
		place = p.b.Faces[j-1].Block.Span
	}
	p.found(f.Block.Span, "%s %s no partner in %q, which %s", subject, verb, p.b.Lang, there).
		WithHint("write it in %q too, at the same place, or take it out here", p.b.Lang).
		WithNote(place, "this is the same place in %q", p.b.Lang)
}

// front holds the texts of the front matter against each other.
func (p pairing) front() {
	for _, part := range []struct {
		name string
		of   func(section.Front) *section.Inline
	}{
		{"title", func(f section.Front) *section.Inline { return f.Title }},
		{"kicker", func(f section.Front) *section.Inline { return f.Kicker }},
		{"summary", func(f section.Front) *section.Inline { return f.Summary }},
	} {
		a, b := part.of(p.a.Front), part.of(p.b.Front)
		switch {
		case a != nil && b != nil:
			p.texts(part.name, a, b)
		case a != nil:
			p.noText(part.name, a)
		case b != nil:
			p.turned().noText(part.name, b)
		}
	}
	if a, b := p.a.Front, p.b.Front; ownDescription(a) && ownDescription(b) {
		p.texts("description", a.Description, b.Description)
	}
}

// ownDescription reports whether the description is not the summary once more.
func ownDescription(f section.Front) bool {
	return f.Description != nil && f.Description != f.Summary
}

// noText speaks of a text of a's front matter that b lacks.
func (p pairing) noText(name string, text *section.Inline) {
	p.found(text.Span, "the %s is written in %q and not in %q", name, p.a.Lang, p.b.Lang).
		WithHint(`add %s = "…" to %s`, name, p.b.File.Path).
		WithNote(p.b.Front.Mark, "this is the same place in %q", p.b.Lang)
}

func (p pairing) texts(name string, a, b *section.Inline) {
	p.figures("the "+name, refsOf(a), refsOf(b), b.Span)
}

// refsOf lists the placeholders of a text.
func refsOf(t *section.Inline) []*section.Ref {
	var refs []*section.Ref
	for _, s := range t.Segments {
		if s.Ref != nil {
			refs = append(refs, s.Ref)
		}
	}
	return refs
}

// keysOf lists what placeholders stand for, sorted.
func keysOf(refs []*section.Ref) []string {
	keys := make([]string, len(refs))
	for i, ref := range refs {
		keys[i] = pair.RefKey(ref)
	}
	slices.Sort(keys)
	return keys
}
