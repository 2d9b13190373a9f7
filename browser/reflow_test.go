//go:build browser

package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// spacing sets text as WCAG 2.2, 1.4.12 lets a reader set it.
const spacing = `(sheet => {
	sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})(new CSSStyleSheet())`

// TestReflow opens one page of every kind in windows as narrow as WCAG 2.2, 1.4.10 asks
// for, at twice the size of text and with text set wide, and every other page in one of
// these ways: nothing is cut off, nothing lies over other words, and no page scrolls to the
// side.
func TestReflow(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	looks := []struct {
		name   string
		width  int64
		scale  float64
		before string // a script
	}{
		{"320 px", 320, 1, `0`},
		{"twice the size at 1280 px", 640, 2, `0`},
		{"1280 px", desktop, 1, `0`},
		{"text set wide at 320 px", 320, 1, spacing},
		{"text set wide at 1280 px", desktop, 1, spacing},
	}
	ways := dealt(t, fromDisk(pages), len(looks))
	for i, look := range looks {
		t.Run(look.name, func(t *testing.T) {
			t.Parallel()
			ctx := chrome(t)
			do(t, ctx, chromedp.EmulateViewport(look.width, 800, chromedp.EmulateScale(look.scale)))
			for _, page := range ways[i] {
				do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
				ask[any](t, ctx, `document.querySelectorAll('details').forEach(d => { d.open = true })`)
				ask[any](t, ctx, look.before)
				for _, problem := range ask[[]string](t, ctx, script(t, "clipped")) {
					t.Errorf("%s: %s", page, problem)
				}
			}
		})
	}
}
