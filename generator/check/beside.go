package check

import (
	"fmt"
	"slices"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/pair"
	"example.org/diglot/generator/section"
)

// beside compares two blocks that stand side by side, and speaks of the first
// thing that they differ in.
func (p pairing) beside(f, g *pair.Face) {
	switch {
	case f.Same(g):
	case p.named(f, g), p.counted(f, g), p.linked(f, g):
	default:
		p.figures("this "+noun(f.Block.Kind), f.Refs, g.Refs, g.Block.Span)
	}
}

// named compares the levels and ids of headings, and what charts and tables show.
func (p pairing) named(f, g *pair.Face) bool {
	switch {
	case f.Level != g.Level:
		p.found(f.Block.Span, "this heading is of level %d, and of level %d in %q", f.Level, g.Level, p.b.Lang).
			WithHint("give both the same number of #").
			WithNote(g.Block.Span, "this is the heading in %q", p.b.Lang)
	case f.Name == g.Name:
		return false
	case f.Block.Kind == section.Head && (f.Name == "" || g.Name == ""):
		p.found(f.Block.Span, "this heading has %s, and %s in %q", idOf(f), idOf(g), p.b.Lang).
			WithHint("give both the same id").
			WithNote(g.Block.Span, "this is the heading in %q", p.b.Lang)
	case f.Block.Kind == section.Head:
		p.found(f.Block.Span, "this heading has the id %q, and %q in %q", f.Name, g.Name, p.b.Lang).
			WithHint("give both the same id: links and the switch of language go by it").
			WithNote(g.Block.Span, "this is the heading in %q", p.b.Lang)
	case p.said(f, p.b) || p.said(g, p.a):
	default:
		p.found(f.Block.Span, "this is %s, and %q has %s beside it", called(f), p.b.Lang, called(g)).
			WithHint("put both in the same order").
			WithNote(g.Block.Span, "this is the same place in %q", p.b.Lang)
	}
	return true
}

func idOf(f *pair.Face) string {
	if f.Name == "" {
		return "no id"
	}
	return fmt.Sprintf("the id %q", f.Name)
}

// counted compares the numbers of items, rows and the like.
func (p pairing) counted(f, g *pair.Face) bool {
	a, b := f.Block.Shape, g.Block.Shape
	for _, count := range []struct {
		thing string
		a, b  int
	}{
		{"row", a.Rows, b.Rows},
		{"column", a.Columns, b.Columns},
		{"paragraph", a.Paragraphs, b.Paragraphs},
		{"footnote", a.Footnotes, b.Footnotes},
	} {
		if count.a != count.b {
			p.count(f, g, count.a, count.b, count.thing, "")
			return true
		}
	}
	for level := range max(len(a.Items), len(b.Items)) {
		x, y := at(a.Items, level), at(b.Items, level)
		if x == y {
			continue
		}
		where := ""
		if level > 0 {
			where = fmt.Sprintf(" at level %d", level+1)
		}
		p.count(f, g, x, y, "item", where)
		return true
	}
	return false
}

func at(counts []int, i int) int {
	if i < len(counts) {
		return counts[i]
	}
	return 0
}

func (p pairing) count(f, g *pair.Face, x, y int, thing, where string) {
	other := "none"
	if y > 0 {
		other = fmt.Sprint(y)
	}
	p.found(f.Block.Span, "this %s has %s%s, and %s in %q", noun(f.Block.Kind), several(x, thing), where, other, p.b.Lang).
		WithHint("write both alike").
		WithNote(g.Block.Span, "this is the same place in %q", p.b.Lang)
}

// several counts things in words of a message: no item, 1 item, 2 items.
func several(n int, thing string) string {
	switch n {
	case 0:
		return "no " + thing
	case 1:
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// linked compares the places of the report that two blocks link to.
func (p pairing) linked(f, g *pair.Face) bool {
	if slices.Equal(f.Targets, g.Targets) {
		return false
	}
	q := p
	target, lacks := surplus(f.Targets, g.Targets)
	if !lacks {
		target, _ = surplus(g.Targets, f.Targets)
		f, g, q = g, f, p.turned()
	}
	place := g.Block.Span
	extra, instead := surplus(g.Targets, f.Targets)
	m := q.found(linkTo(f, target), "this %s links to %q, and not in %q", noun(f.Block.Kind), target, q.b.Lang)
	if instead {
		m.WithNote(linkTo(g, extra), "%q links to %q here", q.b.Lang, extra)
	} else {
		m.WithNote(place, "this is the same place in %q", q.b.Lang)
	}
	m.WithHint("link to the same places in both")
	return true
}

func linkTo(f *pair.Face, target string) diag.Span {
	for _, l := range f.Links {
		if l.URL == target {
			return l.Span
		}
	}
	return f.Block.Span
}

// surplus returns the first word of a sorted list that stands in it more often
// than in the other.
func surplus(a, b []string) (string, bool) {
	j := 0
	for _, s := range a {
		for j < len(b) && b[j] < s {
			j++
		}
		if j == len(b) || b[j] != s {
			return s, true
		}
		j++
	}
	return "", false
}

// figures compares the placeholders of two texts or blocks. Those that the other
// language's document does not have at all are told by one-language.
func (p pairing) figures(subject string, f, g []*section.Ref, place diag.Span) {
	f, g = p.shared(f), p.turned().shared(g)
	f, g = withoutLabels(f, g)
	a, b := keysOf(f), keysOf(g)
	missing, lacks := surplus(a, b)
	extra, has := surplus(b, a)
	switch {
	case lacks:
		ref := last(f, missing)
		m := p.found(ref.Span, "%s has %s, and not in %q", subject, ref, p.b.Lang).
			WithHint("both languages give the same figures at the same place")
		if has {
			m.WithNote(last(g, extra).Span, "%q has %s here", p.b.Lang, last(g, extra))
		} else {
			m.WithNote(place, "this is the same place in %q", p.b.Lang)
		}
	case has:
		ref := last(g, extra)
		p.found(ref.Span, "%s has %s, and not in %q", subject, ref, p.a.Lang).
			WithHint("both languages give the same figures at the same place")
	}
}

// withoutLabels leaves out the labels where one side alone has more of them: a language
// may say "its share" where another repeats the label. A label in the place of another
// stays.
func withoutLabels(f, g []*section.Ref) (a, b []*section.Ref) {
	isLabel := func(ref *section.Ref) bool { return ref.Variant == section.Label }
	var x, y []*section.Ref
	for _, ref := range f {
		if isLabel(ref) {
			x = append(x, ref)
		}
	}
	for _, ref := range g {
		if isLabel(ref) {
			y = append(y, ref)
		}
	}
	_, more := surplus(keysOf(x), keysOf(y))
	_, other := surplus(keysOf(y), keysOf(x))
	if more == other {
		return f, g
	}
	a, b = slices.DeleteFunc(slices.Clone(f), isLabel), slices.DeleteFunc(slices.Clone(g), isLabel)
	if !slices.Equal(keysOf(a), keysOf(b)) {
		return f, g
	}
	return a, b
}

// shared leaves out the placeholders of a that b has nowhere.
func (p pairing) shared(refs []*section.Ref) []*section.Ref {
	var list []*section.Ref
	for _, ref := range refs {
		if p.b.Figures[ref.ID] {
			list = append(list, ref)
		}
	}
	return list
}

// last returns the last placeholder with a key: where a figure stands once too
// often, this is the one.
func last(refs []*section.Ref, key string) *section.Ref {
	for _, ref := range slices.Backward(refs) {
		if pair.RefKey(ref) == key {
			return ref
		}
	}
	return nil
}
