//go:build browser

package browser

import (
	"context"
	"errors"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// address is the report's base_url, which the codes on its pages begin with.
const address = "https://example.org/shapingba/"

// A code is what a reader copies from a chart's page.
type code struct{ chart, text string }

// fields finds the codes on a page, with the choices by which they are seen.
var fields = regexp.MustCompile(`<textarea class="([^"]+)"[^>]*aria-labelledby="code-([a-z]+)"[^>]*>([^<]*)</textarea>`)

// codes are the codes of a kind of all charts in a language, for a width where there is
// one for each, leading to a server.
func codes(t *testing.T, lang, kind, state, base string, width int) []code {
	t.Helper()
	dir, pages := site(t)
	var found []code
	for _, page := range pages {
		if path.Dir(page) != lang+"/charts" {
			continue
		}
		for _, field := range fields.FindAllStringSubmatch(string(content(t, filepath.Join(dir, page))), -1) {
			seen := strings.Fields(field[1])
			if field[2] == kind && seen[0] == "as-"+state && (len(seen) == 1 || seen[1] == fmt.Sprint("w", width)) {
				text := strings.ReplaceAll(html.UnescapeString(field[3]), address, base)
				found = append(found, code{strings.TrimSuffix(path.Base(page), ".html"), text})
			}
		}
	}
	if len(found) == 0 {
		t.Fatalf("no %s code of kind %q in %s", state, kind, lang)
	}
	return found
}

// pasted serves a page that has pasted codes, each in a column of a width.
func pasted(t *testing.T, list []code, width int) string {
	t.Helper()
	var page strings.Builder
	fmt.Fprint(&page, "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>A host</title>\n<h1>A host</h1>\n")
	for _, c := range list {
		fmt.Fprintf(&page, "<div style=\"width:%dpx\">\n%s</div>\n", width, c.text)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page.String())
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// A framed is an embedded chart as it is seen. Down and Across are how far it can be
// scrolled; Height is the frame's, Content what the chart would take by itself.
type framed struct {
	Ready           bool
	Down, Across    float64
	Height, Content float64
	Drawings        int
	Drawn           float64
}

// whole reports whether a chart is seen, and all of it.
func (f framed) whole() bool {
	return f.Ready && f.Down <= 0 && f.Across <= 0 && f.Drawings == 1 && f.Drawn > 20
}

// follows reports whether the frame is as high as the chart.
func (f framed) follows() bool {
	return f.whole() && f.Height-f.Content >= 0 && f.Height-f.Content <= 1
}

// fits reports whether a height that was worked out beforehand is right: the chart is as
// large as its width lets it be, and at most about two lines are left over.
func (f framed) fits() bool { return f.whole() && f.Height-f.Content >= -2 && f.Height-f.Content <= 50 }

// embedded opens a page that embeds charts and waits until each is as it should be.
func embedded(t *testing.T, ctx context.Context, list []code, width int, right func(framed) bool) []*cdp.Frame {
	t.Helper()
	page := pasted(t, list, width)
	var all []*cdp.Frame
	var off []int
	// All frames are near the window, so none waits to be scrolled to.
	defer func(start time.Time) {
		t.Logf("%d charts in %d px: %v, heights off by %v", len(list), width, time.Since(start), off)
	}(time.Now())
	do(t, ctx, chromedp.EmulateViewport(1100, int64(1200*len(list))), chromedp.Navigate(page))
	end := time.Now().Add(patience)
	for i, c := range list {
		for {
			tree := frames(t, ctx)
			var seen framed
			err := errors.New("not all frames are there")
			if len(tree) == len(list) {
				seen, err = askFrame[framed](ctx, tree[i].Frame, script(t, "framed"))
			}
			if err == nil && seen.Ready && right(seen) {
				all = append(all, tree[i].Frame)
				off = append(off, int(seen.Height-seen.Content))
				break
			}
			if time.Now().After(end) {
				t.Errorf("%s in %d px: %+v, %v", c.chart, width, seen, err)
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
	return all
}

// TestEmbed embeds every chart on a page of another origin, as its readers are told to:
// at the widths of a phone, a column and a page, in frames that follow the chart and in
// frames of fixed height. None scrolls, all are of the right height, and they answer.
func TestEmbed(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	for _, lang := range languages(t) {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			ctx := framer(t)
			w := &watch{base: base, host: "http://127.0.0.1:"}
			w.listen(t, ctx)
			for _, width := range []int{320, 600, 1000} {
				for _, f := range embedded(t, ctx, codes(t, lang, "script", "live", base, width), width, framed.follows) {
					answers(t, ctx, f, width)
				}
				w.report(t, "script")
				embedded(t, ctx, codes(t, lang, "frame", "live", base, width), width, framed.fits)
				w.report(t, "frame")
			}
			for _, f := range embedded(t, ctx, codes(t, lang, "script", "frozen", base, 600), 600, framed.follows) {
				answers(t, ctx, f, 600)
			}
			w.report(t, "frozen")
		})
	}
}

// answers touches an embedded chart and walks through it.
func answers(t *testing.T, ctx context.Context, frame *cdp.Frame, width int) {
	t.Helper()
	got, err := askFrame[struct{ Woke, Spoke bool }](ctx, frame, script(t, "touched"))
	if err != nil {
		t.Fatalf("%s: %v", frame.URL, err)
	}
	if !got.Woke || !got.Spoke {
		t.Errorf("%s in %d px: comes to life: %t, speaks: %t", frame.URL, width, got.Woke, got.Spoke)
	}
}

// sandboxes finds what a frame may do, heights how high it is.
var (
	sandboxes = regexp.MustCompile(` sandbox="[^"]*"`)
	heights   = regexp.MustCompile(` height="[0-9]+"`)
)

// TestEmbedWithoutScript embeds every chart where no script runs: on the host, and in the
// frame alone. In a frame that is too short a chart makes itself smaller, and does not
// scroll.
func TestEmbedWithoutScript(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	for _, lang := range languages(t) {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			ctx := framer(t)
			for _, width := range []int{320, 600, 1000} {
				list := codes(t, lang, "frame", "live", base, width)
				for i := range list {
					list[i].text = sandboxes.ReplaceAllString(list[i].text, ` sandbox=""`)
				}
				embedded(t, ctx, list, width, framed.fits)
			}
			list := codes(t, lang, "frame", "live", base, 600)
			for i := range list {
				list[i].text = heights.ReplaceAllString(list[i].text, ` height="450"`)
			}
			embedded(t, ctx, list, 600, framed.whole)
			call(t, ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			embedded(t, ctx, codes(t, lang, "frame", "live", base, 320), 320, framed.fits)
			embedded(t, ctx, codes(t, lang, "frame", "frozen", base, 600), 600, framed.fits)
		})
	}
}
