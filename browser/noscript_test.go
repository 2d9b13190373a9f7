//go:build browser

package browser

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestWithoutScript opens every page with script switched off. The charts are there,
// and what opens or changes by a click does so: source notes, tables, the appearance.
func TestWithoutScript(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	ctx := chrome(t)
	w := &watch{base: fileURL(dir)}
	w.listen(t, ctx)
	call(t, ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	emulate(t, ctx, "", "prefers-color-scheme", "light", "prefers-reduced-motion", "reduce")
	chosen := samples(t)
	for _, page := range fromDisk(pages) {
		widths := []int64{desktop}
		if slices.Contains(chosen, page) {
			widths = []int64{phone, desktop}
		}
		visit(t, ctx, w, w.base+page, widths...)
		clickThrough(t, ctx, page)
	}
}

// clickThrough clicks on the first of everything that opens, and chooses the dark
// appearance.
func clickThrough(t *testing.T, ctx context.Context, page string) {
	t.Helper()
	for _, part := range []struct{ name, click, opened string }{
		{"the source note of the first number", `main button.n`, `!!document.querySelector('.pop:popover-open')`},
		{"the first fold", `main summary`, `document.querySelector('main details').open && document.querySelector('main details').lastElementChild.getClientRects().length > 0`},
		{"the menu", `header button[popovertarget]`, `!!document.querySelector('.menu:popover-open')`},
		{"the dark appearance", `.menu:popover-open #theme-dark`, `getComputedStyle(document.documentElement).colorScheme === 'dark'`},
	} {
		if ask[bool](t, ctx, `!!document.querySelector('.half')`) && !strings.HasPrefix(part.click, ".menu") {
			part.click = ".lead-half " + part.click // the other languages wait
		}
		seen := `!!document.querySelector('` + part.click + `')?.checkVisibility()`
		if !ask[bool](t, ctx, seen) {
			continue
		}
		// An open note may lie over what is clicked next; a reader would close it.
		ask[any](t, ctx, `document.querySelectorAll('.pop:popover-open').forEach(note => note.hidePopover())`)
		do(t, ctx, chromedp.Click(part.click))
		if !ask[bool](t, ctx, part.opened) {
			t.Errorf("%s without script: a click on %s does nothing", page, part.name)
		}
	}
}
