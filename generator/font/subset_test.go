package font

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/image/font/sfnt"

	"example.org/diglot/generator/fontfile"
	"example.org/diglot/generator/packed"
)

// subsetter is HarfBuzz, its machine code kept where diglot keeps it.
func subsetter(t testing.TB) *Subsetter {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = t.TempDir()
	}
	s, err := OpenSubsetter(t.Context(), os.DirFS("../../assets/built"), filepath.Join(dir, "diglot", "code"))
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSubset(t *testing.T) {
	s := subsetter(t)
	text := []rune("环重庆大学 AV 2280多")
	whole := face(t, Style{Sans, 400})
	data, err := s.Subset(t.Context(), whole, text)
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 20_000 {
		t.Errorf("%d characters take %d bytes", len(text), len(data))
	}
	part, err := NewFace(whole.Style, data)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range text {
		if !part.Has(r) || part.Advance(r, 1000) != whole.Advance(r, 1000) {
			t.Errorf("%c is not the same in the subset", r)
		}
	}
	if part.Has('B') || part.Has('区') {
		t.Error("the subset has characters that were not asked for")
	}
	if family, err := part.font.Name(nil, sfnt.NameIDFamily); err != nil || family != Sans {
		t.Errorf("the subset is called %q, %v", family, err)
	}
	file, err := fontfile.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	if file.Tables["GPOS"] == nil {
		t.Error("the subset has lost its kerning")
	}
	// Order and repeats change nothing, nor does what the font lacks.
	other := append([]rune("😀"), text...)
	slices.Reverse(other)
	again, err := s.Subset(t.Context(), whole, append(other, text...))
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same characters give other bytes: %v", err)
	}
}

func TestSubsetOfNothing(t *testing.T) {
	data, err := subsetter(t).Subset(t.Context(), face(t, Style{LatinSans, 700}), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fontfile.Parse(data); err != nil {
		t.Error(err)
	}
}

func TestCutRefusesOtherFiles(t *testing.T) {
	s := subsetter(t)
	for name, data := range map[string][]byte{"nothing": nil, "text": []byte("no font at all"), "too large": make([]byte, 80<<20)} {
		if out, err := s.Cut(t.Context(), data, Cut{Runes: []rune("a")}); err == nil && len(out) > 200 {
			t.Errorf("%s: %d bytes and no error", name, len(out))
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	s, f := subsetter(b), face(b, Style{Sans, 400})
	text := []rune("环重庆大学创新生态圈集聚的创新创业人才，单位：人，2020年4月底")
	for b.Loop() {
		if _, err := s.Subset(b.Context(), f, text); err != nil {
			b.Fatal(err)
		}
	}
}
