package chart

import (
	"testing"

	"example.org/diglot/generator/palette"
)

// TestLegible holds the paints that words are set in, or on, against the pairs whose
// contrast is judged.
func TestLegible(t *testing.T) {
	judged := map[paint]palette.Kind{}
	for _, p := range palette.Pairs() {
		if kind, seen := judged[paint(p.Ink)]; p.Ground == "paper" && (!seen || p.Kind < kind) {
			judged[paint(p.Ink)] = p.Kind
		}
	}
	all := []paint{ink, muted, rest}
	for i := range seriesPaints {
		all = append(all, seriesPaint(i), tilePaint(i))
	}
	for _, p := range all {
		kind, seen := judged[p]
		if !seen {
			t.Errorf("nobody looks whether %q can be seen on paper", p)
		}
		if p.legible() && kind != palette.Text {
			t.Errorf("words are set in %q, which is judged as %s", p, kind)
		}
		if words := p.words(); judged[words] != palette.Text {
			t.Errorf("words about %q are set in %q, which is judged as %s", p, words, judged[words])
		}
	}
}
