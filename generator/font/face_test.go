package font

import (
	"errors"
	"os"
	"testing"
	"testing/fstest"

	"example.org/diglot/generator/packed"
)

// face loads a font that `make assets` has made.
func face(t testing.TB, s Style) *Face {
	t.Helper()
	f, err := LoadFace(os.DirFS("../../assets/built"), s)
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFaces(t *testing.T) {
	for _, s := range Styles() {
		f := face(t, s)
		latin := s.Family == LatinSans || s.Family == LatinSerif
		for r, want := range map[rune]bool{'A': true, 'é': true, '’': true, '–': true, '×': true, '环': !latin, '䶮': !latin, '😀': false, 'ש': false} {
			if f.Has(r) != want {
				t.Errorf("%s %d has %c: %t", s.Family, s.Weight, r, !want)
			}
		}
		// The quotation mark of a Chinese font is as wide as a character; in English
		// that is a hole in the line.
		if width := f.Advance('’', 10); latin == (width > 5) {
			t.Errorf("%s %d: ’ is %v wide at 10", s.Family, s.Weight, width)
		}
		if width := f.Advance('环', 10); !latin && width != 10 {
			t.Errorf("%s %d: 环 is %v wide at 10", s.Family, s.Weight, width)
		}
		if width := f.Advance('😀', 10); width != 0 {
			t.Errorf("%s %d: what it lacks is %v wide", s.Family, s.Weight, width)
		}
	}
}

// Charts are laid out with the table of metrics and images set in the fonts: the same
// widths.
func TestFaceAgreesWithMetrics(t *testing.T) {
	m, err := Load(os.DirFS("../../assets/built"))
	if err != nil {
		t.Fatal(err)
	}
	for _, weight := range []int{400, 700} {
		f := face(t, Style{Sans, weight})
		for _, r := range "AZaz09 .,-–%()/éß环，。《“¥€" {
			if got, want := f.Advance(r, 1000), m.Width(string(r), 1000, weight == 700); got-want > 1 || want-got > 1 {
				t.Errorf("%c in weight %d: the font says %v, the table %v", r, weight, got, want)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	latin, sans := face(t, Style{LatinSans, 400}), face(t, Style{Sans, 400})
	for name, c := range map[string]struct {
		faces []*Face
		text  string
		want  string
	}{
		"all there":              {[]*Face{sans}, "环重庆大学 2,280 people’s", ""},
		"one font helps another": {[]*Face{latin, sans}, "Around 环", ""},
		"Latin alone":            {[]*Face{latin}, "Around 环重环", "环重"},
		"emoji":                  {[]*Face{sans}, "👍 12😀👍", "👍😀"},
		"right to left":          {[]*Face{sans}, "שלום", "שלום"},
		"what has no shape":      {[]*Face{sans}, "a\u200b\u00ad\ufe0f\u2060\n\tb", ""},
		"a mark is a shape":      {[]*Face{sans}, "x\u0f71", "\u0f71"},
		"a private character":    {[]*Face{sans}, "\ue000", "\ue000"},
		"what is no text at all": {[]*Face{sans}, "\xff", "\ufffd"},
		"less common names":      {[]*Face{sans}, "䶮喆堃", ""},
		"nothing":                {[]*Face{sans}, "", ""},
		"a rare name":            {[]*Face{sans}, "𠮷", "𠮷"},
	} {
		if got := string(Missing(c.faces, c.text)); got != c.want {
			t.Errorf("%s: missing %q, want %q", name, got, c.want)
		}
	}
}

func TestLoadFaceErrors(t *testing.T) {
	if _, err := LoadFace(fstest.MapFS{}, Style{Sans, 400}); !errors.Is(err, packed.ErrNotBuilt) {
		t.Errorf("without a font: %v", err)
	}
	if _, err := NewFace(Style{Sans, 400}, []byte("no font")); err == nil {
		t.Error("no font is taken for one")
	}
}
