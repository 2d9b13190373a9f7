package pair

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/section"
)

// faces makes blocks: "p" a paragraph, "h" a heading, "l" a list; what follows is
// the id of a heading, or the figure of another block.
func faces(words []string) []Face {
	kinds := map[byte]section.Kind{'p': section.Paragraph, 'h': section.Head, 'l': section.List}
	list := make([]Face, len(words))
	for i, w := range words {
		list[i] = Face{Block: &section.Block{Kind: kinds[w[0]]}}
		switch {
		case w[0] == 'h':
			list[i].Name = w[1:]
		case len(w) > 1:
			list[i].Figures = []string{w[1:]}
		}
	}
	return list
}

func TestAlign(t *testing.T) {
	tests := map[string]struct {
		a, b []string
		want [][2]int
	}{
		"the same":            {[]string{"p", "hx", "l"}, []string{"p", "hx", "l"}, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		"one missing":         {[]string{"pa", "p", "pb", "pc"}, []string{"pa", "pb", "pc"}, [][2]int{{0, 0}, {2, 1}, {3, 2}}},
		"one too many":        {[]string{"pa", "pb"}, []string{"pa", "p", "l", "pb"}, [][2]int{{0, 0}, {1, 3}}},
		"a figure swapped":    {[]string{"pa", "pb", "pc"}, []string{"pa", "px", "pc"}, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		"another id":          {[]string{"hx", "p", "hy"}, []string{"hz", "p", "hy"}, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		"headings that moved": {[]string{"hx", "pa", "hy", "pb"}, []string{"hy", "pb"}, [][2]int{{2, 0}, {3, 1}}},
		"another kind":        {[]string{"pa", "l", "pb"}, []string{"pa", "p", "pb"}, [][2]int{{0, 0}, {2, 2}}},
		"nothing":             {[]string{"pa"}, nil, [][2]int{}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Align(faces(test.a), faces(test.b))); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
