package review

import (
	"strings"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/section"
)

// Front is the index that stands for a document's front matter, as it does in
// [section.Ref].
const Front = -1

// frontKind is the front matter's kind in a lock.
const frontKind = "front"

// A group is what is compared in order: the blocks of one kind under one heading.
type group struct {
	// heading is the heading's id, or "" before the first.
	heading, kind string
}

// A block is a document's block, or its front matter.
type block struct {
	index int
	hash  string
}

// blocks lists what a document has for a lock, by group and in order.
func blocks(d *section.Doc) map[group][]block {
	list := map[group][]block{
		{"", frontKind}: {{Front, hash(frontText(d))}},
	}
	footnotes := footnoteText(d)
	for i, b := range d.Blocks {
		switch b.Kind {
		case section.Chart, section.FigureTable, section.KeyFigures, section.Rule:
			continue // nothing to translate
		}
		g := group{b.Heading, string(b.Kind)}
		list[g] = append(list[g], block{i, hash(d.BlockText(i, placeholder) + footnotes[i])})
	}
	return list
}

// placeholder stands for a figure: its id counts, its value and form do not.
func placeholder(r *section.Ref) string { return "{" + r.ID + "}" }

// frontText is what the front matter says to readers.
func frontText(d *section.Doc) string {
	front := &d.Front
	var texts []string
	for _, in := range []*section.Inline{front.Title, front.Short, front.Kicker, front.Summary, front.Description} {
		texts = append(texts, in.Plain(placeholder))
	}
	return strings.Join(texts, "\x1f")
}

// footnoteText is the text of the footnotes by the block that first refers to
// them: the prose that belongs to a block and stands outside it.
func footnoteText(d *section.Doc) map[int]string {
	texts := map[int]string{}
	for _, run := range d.Runs {
		if run.Block >= 0 && run.Block < len(d.Blocks) && outside(run.Span, d.Blocks[run.Block].Span) {
			texts[run.Block] += "\x1f" + run.Span.Text()
		}
	}
	return texts
}

func outside(span, of diag.Span) bool { return span.Start < of.Start || span.End > of.End }

// span is the place of a block, or the first line of the front matter.
func span(d *section.Doc, index int) diag.Span {
	if index == Front {
		return d.Front.Mark
	}
	return d.Blocks[index].Span
}
