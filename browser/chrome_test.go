//go:build browser

package browser

import (
	"context"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"example.org/diglot/generator/paper"
)

// shared is the one browser of this package. It takes a second to start, so the tests
// share it; each opens its pages in a profile of its own, with its own storage, cache
// and process.
var shared struct {
	sync.Once
	ctx     context.Context
	stop    func()
	profile string
	err     error
}

// chrome opens a window in a fresh profile for one test.
func chrome(t *testing.T) context.Context {
	t.Helper()
	path := chromePath(t)
	shared.Do(func() { shared.err = start(path) })
	if shared.err != nil {
		t.Fatalf("the browser does not start: %v", shared.err)
	}
	ctx, stop := chromedp.NewContext(shared.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("the browser opens no window: %v", err)
	}
	// Windows of tests that run at the same time would take the focus from each other.
	call(t, ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	return ctx
}

// chromePath finds the browser.
func chromePath(t testing.TB) string {
	t.Helper()
	path, err := paper.Find()
	if err != nil {
		lack(t, "no Chromium or Chrome on this machine: the pages are not opened (set "+paper.Variable+" to name one)")
	}
	return path
}

// lack says what the machine does not have: the test is skipped, and with CI=true fails.
func lack(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(what + "; CI=true asks for it")
	}
	t.Skip(what)
}

// start starts the shared browser.
func start(path string) error {
	profile, err := os.MkdirTemp("", "diglot-chrome-")
	if err != nil {
		return err
	}
	ctx, stopProcess := chromedp.NewExecAllocator(context.Background(), options(path, profile)...)
	ctx, stopWindow := chromedp.NewContext(ctx)
	shared.ctx, shared.profile = ctx, profile
	shared.stop = func() { stopWindow(); stopProcess() }
	return chromedp.Do(ctx, chromedp.Navigate("about:blank"))
}

// options are how the browser is started.
func options(path, profile string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true),
		// No test looks at what a graphics card would draw, and imitating one costs a tenth.
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-component-update", true),
		// A page that is kept for going back keeps its process, so that each page would
		// start one: half the time of opening it.
		chromedp.Flag("disable-features", "Translate,BackForwardCache"),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("allow-file-access-from-files", false),
		chromedp.UserDataDir(profile),
	)
}

// quit ends the shared browser, if a test has started it.
func quit() {
	if shared.stop != nil {
		shared.stop()
		os.RemoveAll(shared.profile)
	}
}
