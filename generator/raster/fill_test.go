package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"regexp"
	"testing"
)

var ink = color.RGBA{0x11, 0x1c, 0x26, 0xff}

// canvas is a white picture.
func canvas(w, h int) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(picture, picture.Rect, image.White, image.Point{}, draw.Src)
	return picture
}

// outline reads paths.
func outline(t testing.TB, paths ...string) *Outline {
	t.Helper()
	var o Outline
	for _, d := range paths {
		if err := o.Read(d); err != nil {
			t.Fatal(err)
		}
	}
	return &o
}

func TestFillShares(t *testing.T) {
	const paper = 0xff
	half := uint8((paper*8 + 0x11*8 + 8) / 16)
	for name, c := range map[string]struct {
		path string
		want [3]uint8 // the red of the pixels at 0,0 1,0 and 1,1
	}{
		"nothing":                {"", [3]uint8{paper, paper, paper}},
		"a pixel":                {"M 1 0 L 2 0 L 2 1 L 1 1 Z", [3]uint8{paper, 0x11, paper}},
		"a pixel, the other way": {"M 1 0 L 1 1 L 2 1 L 2 0 Z", [3]uint8{paper, 0x11, paper}},
		"not closed":             {"M 1 0 L 2 0 L 2 1 L 1 1", [3]uint8{paper, 0x11, paper}},
		"halves":                 {"M 0.5 0 L 2 0 L 2 1.5 L 0.5 1.5 Z", [3]uint8{half, 0x11, half}},
		"a triangle":             {"M 1 0 L 2 1 L 1 1 Z", [3]uint8{paper, half, paper}},
		"twice the same":         {"M 1 0 L 2 0 L 2 1 L 1 1 Z M 1 0 L 2 0 L 2 1 L 1 1 Z", [3]uint8{paper, 0x11, paper}},
		"a hole":                 {"M 0 0 L 2 0 L 2 2 L 0 2 Z M 1 0 L 1 1 L 2 1 L 2 0 Z", [3]uint8{0x11, paper, 0x11}},
		"a square as curves":     {"M 1 0 Q 1.5 0 2 0 C 2 0.3 2 0.6 2 1 L 1 1 Z", [3]uint8{paper, 0x11, paper}},
		"beyond all sides":       {"M -9 -9 L 99 -9 L 99 99 L -9 99 Z", [3]uint8{0x11, 0x11, 0x11}},
		"beyond all sides, far":  {"M -1e30 -1e30 L 1e30 -1e30 L 1e30 1e30 L -1e30 1e30 Z", [3]uint8{0x11, 0x11, 0x11}},
		"beyond one side":        {"M -50 0 L -40 0 L -40 1 L -50 1 Z", [3]uint8{paper, paper, paper}},
		"a slope from outside":   {"M -1 0 L 1 0 L 1 2 L -1 2 Z", [3]uint8{0x11, paper, paper}},
		"no area":                {"M 0 0 L 2 2 Z", [3]uint8{paper, paper, paper}},
		"a point":                {"M 1 1 Z", [3]uint8{paper, paper, paper}},
	} {
		picture := canvas(3, 3)
		Fill(picture, outline(t, c.path), Place{Across: 1, Down: 1}, ink)
		for i, at := range []image.Point{{0, 0}, {1, 0}, {1, 1}} {
			if got := picture.RGBAAt(at.X, at.Y); got.R != c.want[i] || got.A != 0xff {
				t.Errorf("%s: the pixel at %v is %v, want a red of %d", name, at, got, c.want[i])
			}
		}
	}
}

func TestOutlineErrors(t *testing.T) {
	for _, d := range []string{"1 2", "L 1 2", "M 1", "M 1 x", "M 0 0 A 1 1 0 0 0 2 2", "M 0 0 H 3", "M NaN 0"} {
		var o Outline
		if o.Read(d) == nil {
			t.Errorf("%q is taken for an outline", d)
		}
	}
}

func FuzzOutline(f *testing.F) {
	f.Add("M 1 0 L 2 0 Q 1 1 2 2 C 1 2 3 4 5 6 Z")
	f.Add("M 1e300 -1e300 L 1 1 L -Inf Inf Z M 0 0")
	f.Fuzz(func(t *testing.T, d string) {
		var o Outline
		if o.Read(d) == nil {
			Fill(canvas(9, 9), &o, Place{2, 2, 3, 3}, ink)
		}
	})
}

// TestFillLikeResvg holds the words of a drawing, whose size gives no whole pixels, against
// resvg's own drawing of them.
func TestFillLikeResvg(t *testing.T) {
	e, d := engine(t), sample(t)
	const wide, high = 240, 101.3
	ground := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 101.3"><rect width="300" height="300" fill="#fff"/>`
	words := `<text x="3" y="30" font-size="20" fill="#111c26" font-family="Noto Sans SC">环重大 CQU 2280</text>` +
		`<text x="237" y="98" font-size="20" fill="#111c26" text-anchor="end" font-family="Noto Serif SC" font-weight="700">科创</text>`
	d.SVG = []byte(ground + words + "</svg>")
	want, err := e.Render(t.Context(), d, 1000)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := e.Plain(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, m := range regexp.MustCompile(` d="([^"]*)"`).FindAllSubmatch(plain, -1)[1:] {
		paths = append(paths, string(m[1]))
	}
	got := canvas(want.Rect.Dx(), want.Rect.Dy())
	Fill(got, outline(t, paths...), Place{Across: float64(want.Rect.Dx()) / wide, Down: float64(want.Rect.Dy()) / high}, ink)
	inked, apart := 0, 0
	for k := 0; k < len(want.Pix); k += 4 {
		inked += 255 - int(want.Pix[k])
		apart += max(int(want.Pix[k])-int(got.Pix[k]), int(got.Pix[k])-int(want.Pix[k]))
	}
	if share := float64(apart) / float64(inked); inked == 0 || share > .02 {
		t.Errorf("%.1f %% of the ink lies elsewhere than resvg's", 100*share)
	} else {
		t.Logf("%.2f %% of the ink lies elsewhere than resvg's", 100*share)
	}
}

// A picture has whole pixels, and resvg stretches a drawing to fill it.
func TestFillStretches(t *testing.T) {
	e := engine(t)
	for _, high := range []string{"101", "104", "106", "109"} {
		svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 ` + high + `"><rect width="240" height="` + high + `"/></svg>`
		want, err := e.Render(t.Context(), Drawing{SVG: []byte(svg)}, 24)
		if err != nil {
			t.Fatal(err)
		}
		got := image.NewRGBA(want.Rect)
		var units float64
		fmt.Sscan(high, &units)
		Fill(got, outline(t, "M 0 0 L 240 0 L 240 "+high+" L 0 "+high+" Z"), Place{Across: .1, Down: float64(want.Rect.Dy()) / units}, color.RGBA{A: 0xff})
		if !bytes.Equal(got.Pix, want.Pix) {
			t.Errorf("%s units high: resvg does not fill its %d pixels", high, want.Rect.Dy())
		}
	}
}

func BenchmarkFill(b *testing.B) {
	picture := canvas(400, 400)
	o := outline(b, "M 10 10 Q 90 0 90 60 Q 90 99 40 99 Q 0 90 10 10 Z M 30 30 Q 20 80 60 80 Q 70 30 30 30 Z")
	for b.Loop() {
		Fill(picture, o, Place{Across: 4, Down: 4}, ink)
	}
}
