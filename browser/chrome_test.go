//go:build browser

package browser

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/output"
)

// names are what the browser may be called.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// chrome starts a browser for one test.
func chrome(t *testing.T) context.Context {
	t.Helper()
	path := os.Getenv("DIGLOT_CHROMIUM")
	for _, name := range names {
		if path == "" {
			path, _ = exec.LookPath(name)
		}
	}
	if path == "" && os.Getenv("CI") == "true" {
		t.Fatal("no Chromium or Chrome on this machine, and CI=true asks for one")
	}
	if path == "" {
		t.Skip("no Chromium or Chrome on this machine: the pages are not opened (set DIGLOT_CHROMIUM to name one)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("allow-file-access-from-files", false),
		chromedp.UserDataDir(t.TempDir()),
	)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	return ctx
}

// A built site is shared by the tests of this package: they only read it.
var built struct {
	sync.Once
	dir   string
	pages []string
	err   error
}

// site builds the report once and returns its folder and the paths of its pages.
func site(t *testing.T) (string, []string) {
	t.Helper()
	built.Do(func() {
		built.dir, built.err = os.MkdirTemp("", "diglot-browser-")
		if built.err != nil {
			return
		}
		built.dir = filepath.Join(built.dir, "public")
		built.pages, built.err = buildReport(built.dir)
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.dir, built.pages
}

func buildReport(dir string) ([]string, error) {
	in := generator.Input{Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built()}
	if cache, err := output.UserCacheDir(); err == nil {
		in.Cache = output.OpenCache(filepath.Join(cache, "svg"))
	}
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	result, err := generator.Build(ctx, in, dir)
	if err != nil {
		return nil, err
	}
	if result.Messages.HasErrors() {
		result.Messages.Render(os.Stderr, renderOptions)
		return nil, errProblems
	}
	var pages []string
	err = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if rel, relErr := filepath.Rel(dir, path); err == nil && relErr == nil && filepath.Ext(path) == ".html" {
			pages = append(pages, filepath.ToSlash(rel))
		}
		return err
	})
	return pages, err
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built.dir != "" {
		os.RemoveAll(filepath.Dir(built.dir))
	}
	os.Exit(code)
}
