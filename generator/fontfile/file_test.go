package fontfile

import (
	"encoding/binary"
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"

	"example.org/diglot/generator/packed"
)

// chinese is the font of titles, where it is built.
func chinese(t *testing.T) *File {
	t.Helper()
	data, err := packed.Read(os.DirFS("../../assets/built"), "fonts/noto-serif-sc-700.ttf")
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return read(t, data)
}

func read(t *testing.T, data []byte) *File {
	t.Helper()
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A font that is read and written is the same font, and its checksums are right.
func TestBytes(t *testing.T) {
	f := read(t, goregular.TTF)
	out := f.Bytes()
	if sum := checksum(out); sum != 0xb1b0afba {
		t.Errorf("the file adds up to %#x", sum)
	}
	again := read(t, out)
	for tag, table := range f.Tables {
		if tag != "head" && !cmp.Equal(table, again.Tables[tag]) {
			t.Errorf("%q has changed", tag)
		}
	}
	if _, err := sfnt.Parse(out); err != nil {
		t.Error(err)
	}
}

func TestParseErrors(t *testing.T) {
	collection := append([]byte("ttcf"), make([]byte, 20)...)
	far := append([]byte(nil), goregular.TTF[:60]...)
	binary.BigEndian.PutUint32(far[headSize+8:], 1<<31)
	for name, data := range map[string][]byte{
		"nothing":              {},
		"a collection":         collection,
		"the list is cut off":  goregular.TTF[:40],
		"a table is cut off":   goregular.TTF[:len(goregular.TTF)-2000],
		"a table lies outside": far,
	} {
		if _, err := Parse(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestSetCharacters(t *testing.T) {
	f := read(t, goregular.TTF)
	want := map[rune]uint16{'A': 3, 'B': 4, 'C': 5, 'x': 9, '环': 20, '𠮷': 21}
	f.SetCharacters(want)
	parsed, err := sfnt.Parse(f.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var buf sfnt.Buffer
	for _, r := range "ABCDxy环𠮷" {
		got, err := parsed.GlyphIndex(&buf, r)
		if err != nil || uint16(got) != want[r] {
			t.Errorf("%c leads to glyph %d, %v; want %d", r, got, err, want[r])
		}
	}
}

func TestSetName(t *testing.T) {
	f := read(t, goregular.TTF)
	f.SetName("Latin Sans", "Bold", "Copyright 2014", "OFL")
	parsed, err := sfnt.Parse(f.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[sfnt.NameID]string{
		sfnt.NameIDFamily: "Latin Sans", sfnt.NameIDSubfamily: "Bold", sfnt.NameIDFull: "Latin Sans Bold",
		sfnt.NameIDPostScript: "LatinSans-Bold", sfnt.NameIDCopyright: "Copyright 2014", sfnt.NameIDLicense: "OFL",
	} {
		if got, err := parsed.Name(nil, id); err != nil || got != want {
			t.Errorf("name %d is %q, %v; want %q", id, got, err, want)
		}
	}
}

// The Chinese font has narrow quotation marks beside the wide ones.
func TestSubstitutes(t *testing.T) {
	f := chinese(t)
	parsed, err := sfnt.Parse(f.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var buf sfnt.Buffer
	narrow := f.Substitutes("pwid")
	for _, r := range "‘’“”…" {
		wide, err := parsed.GlyphIndex(&buf, r)
		if err != nil {
			t.Fatal(err)
		}
		if narrow[uint16(wide)] == 0 {
			t.Errorf("%c has no narrow form", r)
		}
	}
	if got := f.Substitutes("none"); len(got) != 0 {
		t.Errorf("a feature that is not there has %d rules", len(got))
	}
}
