//go:build browser

package browser

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// shots are pictures for people to look at. No test compares them, so that they are taken
// only where they are asked for.
var shots = flag.Bool("shots", false, "take pictures in all widths, and the README's in docs")

// The widths that pictures are taken in, in CSS pixels: phones, a tablet, a
// notebook, a large screen.
var shotWidths = []int64{320, phone, 768, desktop, 1920}

// A look is how a page is pictured.
type look struct {
	width  int64
	scheme string
}

// pictured are the looks.
func pictured() []look {
	var all []look
	for _, width := range shotWidths {
		all = append(all, look{width, "light"}, look{width, "dark"})
	}
	return all
}

// TestShots takes pictures of one page of every kind in every language, into shots.
func TestShots(t *testing.T) {
	if !*shots {
		t.Skip("pictures are taken with -shots")
	}
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	for _, look := range pictured() {
		t.Run(fmt.Sprintf("%d/%s", look.width, look.scheme), func(t *testing.T) {
			t.Parallel()
			ctx := chrome(t)
			emulate(t, ctx, "", "prefers-color-scheme", look.scheme, "prefers-reduced-motion", "reduce")
			for _, page := range samples(t) {
				do(t, ctx, chromedp.EmulateViewport(look.width, 900), chromedp.Navigate(base+page))
				shoot(t, ctx, filepath.Join("shots", fmt.Sprintf("%s-%d-%s.png", shotName(page), look.width, look.scheme)))
			}
		})
	}
}

// TestReadmeShot takes the README's picture: one chart in both languages.
func TestReadmeShot(t *testing.T) {
	if !*shots {
		t.Skip("pictures are taken with -shots")
	}
	dir, _ := site(t)
	ctx := chrome(t)
	const width, height = 800, 452
	pair := image.NewRGBA(image.Rect(0, 0, 2*width+2, height))
	draw.Draw(pair, pair.Bounds(), image.NewUniform(color.RGBA{0xd3, 0xda, 0xdd, 0xff}), image.Point{}, draw.Src)
	for i, lang := range []string{"zh", "en"} {
		do(t, ctx,
			chromedp.EmulateViewport(width, height),
			chromedp.Navigate(fileURL(dir)+lang+"/zones.html"),
		)
		ask[any](t, ctx, `document.querySelector('#chart-zones').scrollIntoView({block: 'start', behavior: 'instant'}); scrollBy(0, -16)`)
		shot, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		half, err := png.Decode(bytes.NewReader(shot))
		if err != nil {
			t.Fatal(err)
		}
		at := image.Pt(i*(width+2), 0)
		draw.Draw(pair, half.Bounds().Add(at), half, image.Point{}, draw.Src)
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, pair); err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join("..", "docs", "screenshot.png"), out.Bytes())
}

// shotName names the pictures of a page.
func shotName(page string) string {
	return strings.NewReplacer("/", "-", ".html", "").Replace(page)
}

// shoot takes a picture of the whole page in the window.
func shoot(t *testing.T, ctx context.Context, path string) {
	t.Helper()
	picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	save(t, path, picture)
}

func save(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
