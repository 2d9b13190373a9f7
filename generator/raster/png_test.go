package raster

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// colours is a picture with a number of colours.
func colours(n int) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for y := range 30 {
		for x := range 40 {
			k := (y*40 + x) % n
			picture.SetRGBA(x, y, color.RGBA{byte(k), byte(k >> 8), 7, 255})
		}
	}
	return picture
}

// What is encoded is decoded to the same pixels, with a palette and without.
func TestPNG(t *testing.T) {
	for n, kind := range map[int]byte{1: 3, 2: 3, 256: 3, 257: 2, 1000: 2} {
		want := colours(n)
		data, err := PNG(want, Label{PerInch: 300, Title: "标题", Source: "A1 第23段"})
		if err != nil {
			t.Fatal(err)
		}
		if data[25] != kind {
			t.Errorf("%d colours: the kind of picture is %d, want %d", n, data[25], kind)
		}
		got, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for y := range 30 {
			for x := range 40 {
				if color.RGBAModel.Convert(got.At(x, y)) != want.At(x, y) {
					t.Fatalf("%d colours: the pixel at %d, %d is %v, want %v", n, x, y, got.At(x, y), want.At(x, y))
				}
			}
		}
	}
}

func TestLabel(t *testing.T) {
	parts := chunks(t, Label{PerInch: 300, Title: "标题", Source: "A1"})
	if metre := binary.BigEndian.Uint32(parts["pHYs"]); metre != 11811 || parts["pHYs"][8] != 1 {
		t.Errorf("pHYs says %d pixels a metre", metre)
	}
	if want := "Source\x00\x00\x00\x00\x00A1"; string(parts["iTXt"]) != want {
		t.Errorf("the last text is %q, want %q", parts["iTXt"], want)
	}
	parts = chunks(t, Label{})
	for _, kind := range []string{"pHYs", "iTXt"} {
		if parts[kind] != nil {
			t.Errorf("a picture without a label has %s", kind)
		}
	}
}

// chunks are the parts of a picture by their kind.
func chunks(t *testing.T, l Label) map[string][]byte {
	t.Helper()
	data, err := PNG(colours(3), l)
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for data = data[8:]; len(data) > 0; {
		size := binary.BigEndian.Uint32(data)
		parts[string(data[4:8])] = data[8 : 8+size]
		data = data[12+size:]
	}
	return parts
}
