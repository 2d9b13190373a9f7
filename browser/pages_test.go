//go:build browser

package browser

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
)

// The widths that pages are opened at, in CSS pixels.
const (
	smallest = 320
	phone    = 390
	desktop  = 1280
)

// TestPages opens every page, from disk and over HTTP under a sub-path: nothing on
// the console, no failed and no foreign request, every chart in sight.
func TestPages(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	t.Run("disk", func(t *testing.T) { visitAll(t, fileURL(dir), fromDisk(pages), smallest, desktop) })
	t.Run("http", func(t *testing.T) { visitAll(t, serve(t, dir), pages, desktop) })
}

func visitAll(t *testing.T, base string, pages []string, widths ...int64) {
	ctx := chrome(t)
	w := &watch{base: base}
	w.listen(t, ctx)
	for _, page := range pages {
		visit(t, ctx, w, base+page, widths...)
	}
}

// hidden lists the charts of which not exactly one drawing is seen; those of a language
// that waits to be revealed are left out.
const hidden = `[...document.querySelectorAll('.plot')].filter(plot =>
	plot.closest('.pair > .prose, .half')?.checkVisibility() ?? true
).filter(plot =>
	[...plot.querySelectorAll(':scope > svg')].filter(svg => svg.getBoundingClientRect().height > 20).length !== 1
).map(plot => plot.closest('figure')?.id || plot.outerHTML.slice(0, 80))`

// sideways is how far the page can be scrolled to the side.
const sideways = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

// visit opens a page in windows of some widths.
func visit(t *testing.T, ctx context.Context, w *watch, address string, widths ...int64) {
	t.Helper()
	do(t, ctx, chromedp.Navigate(address))
	for _, width := range widths {
		do(t, ctx, chromedp.EmulateViewport(width, 900))
		for _, chart := range ask[[]string](t, ctx, hidden) {
			t.Errorf("%s at %d px: not one drawing of %s is seen", address, width, chart)
		}
		if overflow := ask[int](t, ctx, sideways); overflow > 0 {
			t.Errorf("%s at %d px: the page scrolls %d px to the side", address, width, overflow)
		}
		w.report(t, address)
	}
}
