//go:build browser

package browser

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"example.org/diglot/generator/diag"
)

var (
	renderOptions = diag.RenderOptions{}
	errProblems   = errors.New("the report has errors")
)

// policy is the strict policy that a host may send with every page.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; frame-src 'self'; base-uri 'none'"

// missing is the page that a host shows for addresses that do not exist, at any
// depth: it alone has links that start from the path of base_url, and so is not
// opened from disk.
const missing = "404.html"

// The widths that pages are opened at, in CSS pixels.
const (
	smallest = 320
	phone    = 390
	desktop  = 1280
)

// basePath is the path of the report's base_url.
const basePath = "/shapingba"

// serve serves the built site under a sub-path, with the policy as a header.
func serve(t *testing.T, dir string) string {
	t.Helper()
	files := http.StripPrefix(basePath, http.FileServer(http.Dir(dir)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + basePath + "/"
}

// fileURL is the address of a folder on disk, ending in a slash.
func fileURL(dir string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
}

// A watch gathers what a page does that it must not do.
type watch struct {
	base string
	mu   sync.Mutex
	bad  []string
}

func (w *watch) add(format string, args ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.bad = append(w.bad, fmt.Sprintf(format, args...))
}

// take returns what was gathered since the last call.
func (w *watch) take() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	bad := w.bad
	w.bad = nil
	return bad
}

// listen gathers from now on.
func (w *watch) listen(t *testing.T, ctx context.Context) {
	t.Helper()
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			w.add("exception: %v", e.ExceptionDetails)
		case *runtime.EventConsoleAPICalled:
			w.add("console.%s", e.Type)
		case *log.EventEntryAdded:
			w.add("%s: %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL)
		case *network.EventLoadingFailed:
			w.add("failed request: %s", e.ErrorText)
		case *network.EventRequestWillBeSent:
			if to := e.Request.URL; !strings.HasPrefix(to, w.base) && !strings.HasPrefix(to, "data:") {
				w.add("foreign request: %s", to)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPages opens every page, from disk and over HTTP under a sub-path: nothing on
// the console, no failed and no foreign request, every chart in sight.
func TestPages(t *testing.T) {
	dir, pages := site(t)
	for name, base := range map[string]string{"disk": fileURL(dir), "http": serve(t, dir)} {
		t.Run(name, func(t *testing.T) {
			ctx := chrome(t)
			w := &watch{base: base}
			w.listen(t, ctx)
			for _, page := range pages {
				if page != missing || name == "http" {
					visit(t, ctx, w, base+page)
				}
			}
		})
	}
}

// TestWithoutScript opens every page with script switched off: the charts are there.
func TestWithoutScript(t *testing.T) {
	dir, pages := site(t)
	ctx := chrome(t)
	w := &watch{base: fileURL(dir)}
	w.listen(t, ctx)
	call(t, ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, page := range pages {
		if page != missing {
			visit(t, ctx, w, w.base+page)
		}
	}
}

// hidden lists the charts of which not exactly one drawing is seen; those of a language
// that waits to be revealed are left out.
const hidden = `[...document.querySelectorAll('.plot')].filter(plot =>
	plot.closest('.pair > .prose')?.checkVisibility() ?? true
).filter(plot =>
	[...plot.querySelectorAll(':scope > svg')].filter(svg => svg.getBoundingClientRect().height > 20).length !== 1
).map(plot => plot.closest('figure')?.id || plot.outerHTML.slice(0, 80))`

// sideways is how far the page can be scrolled to the side.
const sideways = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

func visit(t *testing.T, ctx context.Context, w *watch, address string) {
	t.Helper()
	do(t, ctx, chromedp.Navigate(address))
	for _, width := range []int64{smallest, phone, desktop} {
		do(t, ctx, chromedp.EmulateViewport(width, 900))
		for _, chart := range ask[[]string](t, ctx, hidden) {
			t.Errorf("%s at %d px: not one drawing of %s is seen", address, width, chart)
		}
		if overflow := ask[int](t, ctx, sideways); overflow > 0 {
			t.Errorf("%s at %d px: the page scrolls %d px to the side", address, width, overflow)
		}
		for _, bad := range w.take() {
			t.Errorf("%s at %d px: %s", address, width, bad)
		}
	}
}

// patience bounds one step in the browser.
const patience = 30 * time.Second

// do runs steps in the browser.
func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// ask evaluates a script in the page and returns its value.
func ask[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// call sends a command of the DevTools protocol.
func call[P, R any](t *testing.T, ctx context.Context, command cdp.Command[P, R], params P) {
	t.Helper()
	do(t, ctx, func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, command, params)
		return chromedp.Void{}, err
	})
}
