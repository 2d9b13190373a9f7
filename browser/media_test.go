//go:build browser

package browser

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestForcedColours opens one page of every kind, and every chart, as for a reader whose
// system sets the colours, on light and on dark: the marks of charts and the rings of
// numbers are still painted.
func TestForcedColours(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	base := fileURL(dir)
	ctx := chrome(t)
	w := &watch{base: base}
	w.listen(t, ctx)
	chosen := samples(t)
	do(t, ctx, chromedp.EmulateViewport(desktop, 900))
	ways := dealt(t, fromDisk(pages), 2)
	for i, scheme := range []string{"light", "dark"} {
		emulate(t, ctx, "", "forced-colors", "active", "prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce")
		for _, page := range ways[i] {
			sample := slices.Contains(chosen, page)
			if !sample && !strings.HasPrefix(page, languages(t)[0]+"/charts/") {
				continue
			}
			do(t, ctx, chromedp.Navigate(base+page))
			where := fmt.Sprintf("%s in forced colours, %s", page, scheme)
			if *shots && sample && !strings.HasPrefix(page, offlineFolder) { // too long for a picture
				shoot(t, ctx, filepath.Join("shots", "forced", shotName(page)+"-"+scheme+".png"))
			}
			painted(t, ctx, where)
			w.report(t, where)
		}
	}
}

// painted looks at the first chart and the first number of the page in the window,
// without their words.
func painted(t *testing.T, ctx context.Context, where string) {
	t.Helper()
	ask[any](t, ctx, `(sheet => {
		sheet.replaceSync('.plot text { visibility: hidden } main .n data { visibility: hidden } main .n { text-decoration: none !important }');
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	})(new CSSStyleSheet())`)
	for _, part := range []struct {
		name, selector string
		least          int // pixels
	}{
		{"the marks of the first chart", "main .plot > svg", 300},
		{"the ring of the first number", "main .n", 12},
	} {
		found := `[...document.querySelectorAll('` + part.selector + `')].find(e => e.getClientRects().length)`
		if !ask[bool](t, ctx, `!!`+found) {
			continue
		}
		r := ask[box](t, ctx, `(r => ({x: r.x + scrollX, y: r.y + scrollY, w: r.width, h: r.height}))(`+found+`.getBoundingClientRect())`)
		if n := inked(clip(t, ctx, r)); n < part.least {
			t.Errorf("%s: %s can hardly be seen, %d pixels are painted", where, part.name, n)
		}
	}
	ask[any](t, ctx, `document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)`)
}

// clip is a picture of a part of the page, with two pixels of what lies around it.
func clip(t *testing.T, ctx context.Context, r box) image.Image {
	t.Helper()
	const edge = 2
	shot, err := chromedp.Run(ctx, func(ctx context.Context, target *chromedp.Target) (page.CaptureScreenshotResult, error) {
		return cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{
			Clip:                  &page.Viewport{X: r.X - edge, Y: r.Y - edge, Width: r.W + 2*edge, Height: r.H + 2*edge, Scale: 1},
			CaptureBeyondViewport: new(true),
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// inked counts the pixels that stand out from the picture's first, which is bare paper,
// by at least a quarter of the way from black to white.
func inked(picture image.Image) int {
	const quarter = 64
	paper := lightness(picture, 0, 0)
	marked := 0
	for y := range picture.Bounds().Max.Y {
		for x := range picture.Bounds().Max.X {
			if d := lightness(picture, x, y) - paper; d > quarter || d < -quarter {
				marked++
			}
		}
	}
	return marked
}

// lightness is from 0, black, to 255, white.
func lightness(picture image.Image, x, y int) int {
	r, g, b, _ := picture.At(x, y).RGBA()
	return int(299*r+587*g+114*b) / 1000 >> 8
}

// TestReducedMotion opens every page for a reader who wants nothing to move: nothing
// does, and the pages are whole.
func TestReducedMotion(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	ctx := chrome(t)
	w := &watch{base: fileURL(dir)}
	w.listen(t, ctx)
	emulate(t, ctx, "", "prefers-reduced-motion", "reduce")
	for _, page := range fromDisk(pages) {
		do(t, ctx, chromedp.Navigate(w.base+page))
		ask[any](t, ctx, states[0].enter)
		if moving := ask[int](t, ctx, `document.getAnimations().length`); moving > 0 {
			t.Errorf("%s: %d things move, though the reader asks for none", page, moving)
		}
		w.report(t, page)
	}
}
