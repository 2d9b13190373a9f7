//go:build browser

package browser

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// shots are pictures for people to look at; no test compares them.
var shots = flag.Bool("shots", false, "write pictures of every kind of page to browser/shots, and the README's to docs")

// looked lists the pages of which pictures are taken, one of each kind.
var looked = []string{
	"index", "core", "resources", "zones", "industry", "charts", "charts/zones", "charts/partners",
	"data", "glossary", "about", "report",
}

// TestShots writes the pictures.
func TestShots(t *testing.T) {
	if !*shots {
		t.Skip("pictures are taken with -shots")
	}
	dir, _ := site(t)
	ctx := chrome(t)
	for _, scheme := range []string{"light", "dark"} {
		call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		for _, width := range []int64{phone, desktop} {
			for _, page := range append(inBoth(looked), "index.html", missing, "zh-en/index.html", "zh-en/zones.html") {
				do(t, ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(fileURL(dir)+page))
				picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
				if err != nil {
					t.Fatal(err)
				}
				name := strings.NewReplacer("/", "-", ".html", "").Replace(page)
				size := map[int64]string{phone: "phone", desktop: "desktop"}[width]
				save(t, filepath.Join("shots", name+"-"+size+"-"+scheme+".png"), picture)
			}
		}
	}
}

func inBoth(pages []string) []string {
	var paths []string
	for _, page := range pages {
		paths = append(paths, "zh/"+page+".html", "en/"+page+".html")
	}
	return paths
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

func save(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
