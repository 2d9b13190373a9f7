package chart

import (
	"math/big"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
)

// links holds a chart of nodes and links to what can be drawn.
func (k checker) links() {
	if len(k.Nodes) == 0 || len(k.Links) == 0 {
		k.msgs.Errorf("empty-chart", k.Span, "chart %q has no data", k.ID).WithHint("a %s needs nodes and links", k.Kind)
		return
	}
	ids := make([]string, len(k.Nodes))
	index := map[string]int{}
	for i, n := range k.Nodes {
		ids[i], index[n.ID] = n.ID, i
		if n.Group < 0 || n.Group >= seriesPaints {
			k.msgs.Errorf("chart-group", n.Span, "group %d has no colour; groups run from 0 to %d", n.Group, seriesPaints-1)
		}
	}
	known := true
	for _, l := range k.Links {
		for _, id := range []string{l.From, l.To} {
			if _, ok := index[id]; !ok {
				k.msgs.Errorf("unknown-node", l.Span, "no node named %q in this chart", id).WithHint("%s", diag.DidYouMean(id, ids))
				known = false
			}
		}
	}
	k.linkValues()
	if known && k.Kind == figure.Sankey {
		k.circles(index)
	}
}

// linkValues refuses links of which some have a value, links of different units, and
// values that are not above zero.
func (k checker) linkValues() {
	var with, without *figure.Link
	for i := range k.Links {
		l := &k.Links[i]
		if l.Value.Quantity.Value == nil {
			without = l
			continue
		}
		if l.Value.Quantity.Value.Cmp(new(big.Rat)) <= 0 {
			k.msgs.Errorf("chart-negative", l.Span, "a link's value is its width, and must lie above 0")
		}
		if with != nil && with.Value.Unit != l.Value.Unit {
			k.msgs.Errorf("chart-units", l.Span, "unit %q cannot stand beside unit %q in one chart", l.Value.Unit, with.Value.Unit).
				WithNote(with.Span, "the other unit is first used here")
			return
		}
		if with == nil {
			with = l
		}
	}
	if with != nil && without != nil {
		k.msgs.Errorf("chart-links", without.Span, "this link has no value, and others have one").
			WithNote(with.Span, "one with a value is here").
			WithHint("give every link a figure, or none")
	}
}

// circles refuses links that lead back to where they came from.
func (k checker) circles(index map[string]int) {
	next := make([][]int, len(k.Nodes))
	for i, l := range k.Links {
		next[index[l.From]] = append(next[index[l.From]], i)
	}
	const (
		fresh = iota
		open
		done
	)
	state := make([]int, len(k.Nodes))
	var visit func(n int) bool
	visit = func(n int) bool {
		state[n] = open
		for _, i := range next[n] {
			to := index[k.Links[i].To]
			if state[to] == open {
				k.msgs.Errorf("chart-circle", k.Links[i].Span, "the links of a sankey cannot lead back: %q is where this way began", k.Links[i].To).
					WithHint(`kind = "graph" shows links in both directions`)
				return false
			}
			if state[to] == fresh && !visit(to) {
				return false
			}
		}
		state[n] = done
		return true
	}
	for n := range k.Nodes {
		if state[n] == fresh && !visit(n) {
			return
		}
	}
}
