package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLexicon(t *testing.T) {
	l := newLexicon()
	for i, word := range []string{"重庆大学", "重庆大学城", "makerspace", "Smart nucleus"} {
		l.add(word, i)
	}
	for text, want := range map[string][]int{
		"在重庆大学城":                      {1},
		"重庆大学与重庆大学城":                  {0, 1},
		"Makerspaces and makerspace.": {2, 2},
		"filmmakerspace":              nil,
		"makerspacer":                 nil,
		"a smart nucleus":             {3},
	} {
		t.Run(text, func(t *testing.T) {
			var got []int
			for _, m := range l.find(text) {
				got = append(got, m.key)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestStems(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"Shapingba’s parks, cities; class":  " shapingba park city class ",
		"high-tech enterprises":             " high tech enterprise ",
		"was appointed on a flexible basis": " was appoint on a flexible basi ",
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, stems(text)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
