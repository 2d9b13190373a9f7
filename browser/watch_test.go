//go:build browser

package browser

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A watch gathers what a page does that it must not do: whatever reaches the console
// (the browser reports violations of the policy there), a request that fails, and a
// request that leaves the site.
type watch struct {
	base string
	host string // another site that is part of the test, or ""
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

// report fails the test with what was gathered since the last call.
func (w *watch) report(t *testing.T, where string) {
	t.Helper()
	for _, bad := range w.take() {
		t.Errorf("%s: %s", where, bad)
	}
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
			to := e.Request.URL
			ours := strings.HasPrefix(to, w.base) || w.host != "" && strings.HasPrefix(to, w.host)
			if !ours && !strings.HasPrefix(to, "data:") {
				w.add("foreign request: %s", to)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}
