//go:build browser

package browser

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/output"
)

// An edition is a small report, built.
type edition struct {
	dir string
	// version is what the foot of every page says.
	version string
}

// newEdition builds the small report with a value, and with what config.toml says more.
func newEdition(t *testing.T, value, config string) edition {
	t.Helper()
	in := generator.Input{Defaults: diglot.Defaults(), Built: diglot.Built(), Root: fstest.MapFS{
		"config.toml":          {Data: []byte("title = { zh = \"小报告\", en = \"A small report\" }\nsummary = { zh = \"很小。\", en = \"Small.\" }\n" + config + "\n[press]\nimages = false\n")},
		"content/sources.toml": {Data: []byte("[source.a]\nlabel = \"A1\"\ntitle = { zh = \"文\", en = \"An article\" }\ndate = \"2020\"\nlang = \"zh-Hans\"\n")},
		"content/01-rings/figures.toml": {Data: []byte(`[figure.people]
label  = { zh = "人才", en = "people" }
value  = "` + value + `"
unit   = "person"
as_of  = "2020-04-30"
source = { id = "a", paragraph = "1", printed = "` + value + `人" }

[chart.rings]
kind       = "bar"
title      = { zh = "人才", en = "People" }
subtitle   = { zh = "人数，2020年", en = "number, 2020" }
heading    = { zh = "圈", en = "Ring" }
categories = [ { zh = "大圈", en = "Large ring" } ]
series     = [ { name = { zh = "人才", en = "People" }, figures = ["people"] } ]
`)},
		"content/01-rings/zh.md": {Data: []byte("+++\ntitle = \"大圈\"\ndescription = \"大圈的人才。\"\n+++\n大圈聚起{$people}。\n\n::chart{#rings}\n")},
		"content/01-rings/en.md": {Data: []byte("+++\ntitle = \"The large ring\"\ndescription = \"People in the large ring.\"\n+++\nThe large ring holds {$people}.\n\n::chart{#rings}\n")},
	}}
	if cache, err := output.UserCacheDir(); err == nil {
		in.Cache = output.OpenCache(filepath.Join(cache, "svg"))
	}
	dir := filepath.Join(t.TempDir(), "public")
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	result, err := generator.Build(ctx, in, dir)
	if err != nil || result.Messages.HasErrors() {
		t.Fatal(err, result.Messages.String())
	}
	_, after, _ := strings.Cut(string(content(t, filepath.Join(dir, "en", "index.html"))), "<dt>Build</dt><dd>")
	version, _, ok := strings.Cut(after, ",")
	if !ok {
		t.Fatal("the foot of the page names no version")
	}
	return edition{dir, version}
}

// settled asks for an update and waits until no worker is on its way.
const settled = `(async () => {
	const here = await navigator.serviceWorker.ready;
	await here.update().catch(() => {});
	for (;;) {
		if (!here.installing && !here.waiting) return true;
		await new Promise(later => setTimeout(later, 20));
	}
})()`

// allOf opens every page without a network, and holds each against the edition.
func (e edition) allOf(t *testing.T, ctx context.Context, m *moving) {
	t.Helper()
	before := m.at.Load()
	m.moveTo(nil)
	defer m.at.Store(before)
	n := 0
	for _, name := range list(t, e.dir, ".html") {
		if strings.HasPrefix(name, offlineFolder) {
			continue // such a file is taken along, and needs no worker
		}
		if !strings.Contains(string(content(t, filepath.Join(e.dir, name))), e.version) {
			continue // a page that names no version
		}
		n++
		do(t, ctx, chromedp.Navigate(m.base+name))
		if got := ask[string](t, ctx, `document.querySelector('footer')?.textContent ?? document.title`); !strings.Contains(got, e.version) {
			t.Errorf("%s is not of the edition %s: %s", name, e.version, got)
		}
	}
	if n < 10 {
		t.Fatalf("only %d pages name their version", n)
	}
}

// TestEditions publishes a new edition over the old one: readers without a network have
// all of one, and what is half uploaded does not reach them. Switched off, the worker goes.
func TestEditions(t *testing.T) {
	t.Parallel()
	first, second := newEdition(t, "2280", ""), newEdition(t, "2380", "")
	off := newEdition(t, "2480", "[offline]\nworker = false\n")
	m := newMoving(t, first.dir)
	ctx := chrome(t)
	do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(m.base+"zh/rings.html"))
	kept(t, ctx, first.dir)
	first.allOf(t, ctx, m)

	old, fresh := host(first.dir), host(second.dir)
	m.moveTo(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/en/") {
			old.ServeHTTP(w, r) // these are still to come
		} else {
			fresh.ServeHTTP(w, r)
		}
	}))
	do(t, ctx, chromedp.Navigate(m.base+"en/rings.html"))
	ask[bool](t, ctx, settled)
	first.allOf(t, ctx, m)

	// A page of the old edition stays whole: its chart is brought when the new one is there.
	m.moveTo(old)
	do(t, ctx, chromedp.Navigate(m.base+"zh/rings.html"))
	ask[bool](t, ctx, settled)
	m.moveTo(fresh)
	ask[bool](t, ctx, settled)
	kept(t, ctx, second.dir)
	m.moveTo(nil)
	if touchAll(t, ctx, "zh/rings.html of the old edition") == 0 {
		t.Error("no chart could be touched")
	}
	m.moveTo(fresh)
	second.allOf(t, ctx, m)

	m.moveTo(host(off.dir))
	do(t, ctx, chromedp.Navigate(m.base+"zh/rings.html"))
	if text := ask[string](t, ctx, `document.querySelector('main').textContent`); !strings.Contains(text, "2480") {
		t.Error("a correction does not reach a reader with a network")
	}
	until(t, ctx, `!(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length`)
	if _, err := os.Stat(filepath.Join(off.dir, "manifest.webmanifest")); err == nil {
		t.Error("switched off, there is a manifest all the same")
	}
}

// TestWithoutServiceWorkers opens a page in a browser that knows of none, and in a frame.
func TestWithoutServiceWorkers(t *testing.T) {
	t.Parallel()
	e := newEdition(t, "2280", "")
	m := newMoving(t, e.dir)
	for where, script := range map[string]string{
		"no service workers": `delete Navigator.prototype.serviceWorker`,
		"refused":            `ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('no', 'SecurityError') }`,
	} {
		ctx := chrome(t)
		w := &watch{base: m.base}
		w.listen(t, ctx)
		call(t, ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(m.base+"en/rings.html"))
		wait(t, ctx, `document.readyState === 'complete'`)
		if touchAll(t, ctx, "en/rings.html") == 0 {
			t.Errorf("%s: no chart could be touched", where)
		}
		w.report(t, where)
	}
}

// TestInstallable asks the browser what it makes of the web manifest.
func TestInstallable(t *testing.T) {
	t.Parallel()
	e := newEdition(t, "2280", "")
	m := newMoving(t, e.dir)
	ctx := chrome(t)
	w := &watch{base: m.base}
	w.listen(t, ctx)
	do(t, ctx, chromedp.Navigate(m.base+"en/rings.html"))
	manifest, err := chromedp.Run(ctx, func(ctx context.Context, target *chromedp.Target) (page.GetAppManifestResult, error) {
		return cdp.Call(ctx, target, page.GetAppManifest, page.GetAppManifestParams{})
	})
	if err != nil {
		t.Fatal(err)
	}
	if manifest.URL != m.base+"manifest.webmanifest" || len(manifest.Errors) > 0 {
		t.Errorf("the manifest is at %q and has the errors %v", manifest.URL, manifest.Errors)
	}
	w.report(t, "the manifest")
}
