//go:build browser

package browser

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A stop is what has the focus, as scripts/focus.js tells it.
type stop struct {
	Name                         string
	Place                        int // in the order of the document
	Ring, InSight, Covered, Main bool
	Popover                      string
}

// maxStops is more than any page has.
const maxStops = 3000

// TestKeyboard walks one page of every kind with the Tab key, as narrow and as wide as
// pages are read.
func TestKeyboard(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	chosen := fromDisk(samples(t))
	for _, width := range []int64{360, desktop} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			ctx := chrome(t)
			emulate(t, ctx, "", "prefers-reduced-motion", "reduce")
			do(t, ctx, chromedp.EmulateViewport(width, 800))
			for _, page := range chosen {
				if strings.HasPrefix(page, offlineFolder) || width != desktop && inOneOf(page, languages(t)[1:]) {
					continue // the stops are those of other pages, in their order
				}
				do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
				walk(t, ctx, fmt.Sprintf("%s at %d px", page, width))
				do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
				skip(t, ctx, page)
			}
		})
	}
}

// walk goes from the top of the page to its end: every control is reached, in the order
// of the document, and a reader sees where the focus is.
func walk(t *testing.T, ctx context.Context, where string) {
	t.Helper()
	expected := ask[[]struct {
		Name  string
		Place int
	}](t, ctx, script(t, "stops"))
	reached := map[int]bool{}
	last := stop{Place: -1}
	for n := 0; ; n++ {
		do(t, ctx, chromedp.KeyEvent(kb.Tab))
		at := ask[stop](t, ctx, script(t, "focus"))
		if at.Name == "" || reached[at.Place] && at.Place <= last.Place {
			break // past the end, or round again
		}
		if n == maxStops {
			t.Fatalf("%s: the Tab key does not come to an end", where)
		}
		if at.Place <= last.Place {
			t.Errorf("%s: the focus goes back, from %s to %s", where, last.Name, at.Name)
		}
		if !at.Ring {
			t.Errorf("%s: no ring shows that the focus is on %s", where, at.Name)
		}
		if !at.InSight || at.Covered {
			t.Errorf("%s: %s has the focus out of sight", where, at.Name)
		}
		reached[at.Place], last = true, at
	}
	for _, control := range expected {
		if !reached[control.Place] {
			t.Errorf("%s: the Tab key does not reach %s", where, control.Name)
		}
	}
}

// skip uses the first link: it leads past the header, on pages that have one.
func skip(t *testing.T, ctx context.Context, page string) {
	t.Helper()
	if !ask[bool](t, ctx, `!!document.querySelector('header')`) {
		return
	}
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	if !ask[bool](t, ctx, `document.activeElement.matches('a[href^="#"]') && !!document.getElementById(document.activeElement.hash.slice(1))?.closest('main')`) {
		t.Errorf("%s: the first stop is no link to the text", page)
		return
	}
	do(t, ctx, chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
	if at := ask[stop](t, ctx, script(t, "focus")); !at.Main && ask[bool](t, ctx, `!!document.querySelector('main').querySelector('a[href], button, summary')`) {
		t.Errorf("%s: after the link to the text the focus is on %s", page, at.Name)
	}
}
