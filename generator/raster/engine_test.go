package raster

import (
	"bytes"
	"errors"
	"flag"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.org/diglot/generator/font"
	"example.org/diglot/generator/packed"
)

var update = flag.Bool("update", false, "write the goldens anew")

// codeCache is the folder that diglot itself keeps machine code in.
func codeCache(t testing.TB) string {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		return t.TempDir()
	}
	return filepath.Join(dir, "diglot", "code")
}

// engine is resvg.
func engine(t testing.TB) *Engine {
	t.Helper()
	e, err := Open(t.Context(), os.DirFS("../../assets/built"), codeCache(t))
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// sample is a drawing with the fonts that it needs.
func sample(t testing.TB) Drawing {
	t.Helper()
	built := os.DirFS("../../assets/built")
	s, err := font.OpenSubsetter(t.Context(), built, codeCache(t))
	if err != nil {
		t.Fatal(err)
	}
	svg, err := os.ReadFile("testdata/sample.svg")
	if err != nil {
		t.Fatal(err)
	}
	d := Drawing{SVG: svg}
	for _, style := range font.Styles() {
		f, err := font.LoadFace(built, style)
		if err != nil {
			t.Fatal(err)
		}
		data, err := s.Subset(t.Context(), f, []rune(string(svg)))
		if err != nil {
			t.Fatal(err)
		}
		d.Fonts = append(d.Fonts, data)
	}
	return d
}

// TestGolden holds the bytes of a picture: they are the same on every machine.
func TestGolden(t *testing.T) {
	e, d := engine(t), sample(t)
	picture, err := e.Render(t.Context(), d, 480)
	if err != nil {
		t.Fatal(err)
	}
	got, err := PNG(picture, Label{PerInch: 300, Title: "环重大", Source: "A1"})
	if err != nil {
		t.Fatal(err)
	}
	const path = "testdata/sample.png"
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the picture is not the golden one; look at both before -update")
	}
}

// Pictures drawn side by side are those drawn one by one.
func TestSideBySide(t *testing.T) {
	e, d := engine(t), sample(t)
	want, err := e.Render(t.Context(), d, 480)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 6 {
		group.Go(func() {
			got, err := e.Render(t.Context(), d, 480)
			if err != nil || !bytes.Equal(got.Pix, want.Pix) {
				t.Errorf("another picture, %v", err)
			}
		})
	}
	group.Wait()
}

func TestSize(t *testing.T) {
	e := engine(t)
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="30" height="20" fill="#1f42a9"/></svg>`
	picture, err := e.Render(t.Context(), Drawing{SVG: []byte(svg)}, 90)
	if err != nil {
		t.Fatal(err)
	}
	if picture.Rect != image.Rect(0, 0, 90, 60) {
		t.Errorf("the picture is %v", picture.Rect)
	}
	if c := picture.RGBAAt(45, 30); c != (color.RGBA{0x1f, 0x42, 0xa9, 0xff}) {
		t.Errorf("its middle is %v", c)
	}
}

func TestErrors(t *testing.T) {
	e := engine(t)
	for name, c := range map[string]struct {
		svg  string
		want string
	}{
		"nothing":          {"", "SVG"},
		"no SVG":           {"<p>chart</p>", "SVG"},
		"cut off":          {`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect`, "SVG"},
		"too high":         {`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 9999"/>`, "too large"},
		"entities, nested": {`<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&d;</text></svg>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := e.Render(t.Context(), Drawing{SVG: []byte(c.svg)}, 600)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error = %v, want %q", err, c.want)
			}
		})
	}
	if _, err := e.Plain(t.Context(), Drawing{SVG: []byte("<p/>")}); err == nil {
		t.Error("Plain takes what is no SVG")
	}
	// A font that is none leaves texts without shapes, and harms nothing.
	const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">a</text></svg>`
	if _, err := e.Render(t.Context(), Drawing{SVG: []byte(text), Fonts: [][]byte{[]byte("no font"), nil}}, 9); err != nil {
		t.Error(err)
	}
}

// What an SVG points at outside itself is not there.
func TestReachesNothing(t *testing.T) {
	e := engine(t)
	draw := func(inside string) []byte {
		svg := `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 40"><rect width="40" height="40" fill="#fff"/>` + inside + `</svg>`
		picture, err := e.Render(t.Context(), Drawing{SVG: []byte(svg)}, 40)
		if err != nil {
			t.Fatal(err)
		}
		return picture.Pix
	}
	file, err := filepath.Abs("testdata/sample.png")
	if err != nil {
		t.Fatal(err)
	}
	blank := draw("")
	for _, inside := range []string{
		`<image width="40" height="40" href="file://` + file + `"/>`,
		`<image width="40" height="40" xlink:href="testdata/sample.png"/>`,
		`<image width="40" height="40" href="http://127.0.0.1:9/x.png"/>`,
		`<use href="testdata/sample.svg#a"/>`,
		`<style>@import url("http://127.0.0.1:9/x.css")</style>`,
		`<script>document.documentElement.remove()</script>`,
	} {
		if !bytes.Equal(draw(inside), blank) {
			t.Errorf("%s leaves a trace", inside)
		}
	}
}

func BenchmarkRender(b *testing.B) {
	e, d := engine(b), sample(b)
	for b.Loop() {
		if _, err := e.Render(b.Context(), d, 1200); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen is a start with machine code in the cache.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		engine(b).Close(b.Context())
	}
}
