//go:build browser

package browser

import (
	"context"
	"html"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A moving host changes while readers look at its site.
type moving struct {
	base string
	// at answers requests; nil is no network at all.
	at atomic.Pointer[http.Handler]
	// asked counts the requests.
	asked atomic.Int64
}

// moveTo has requests answered by a host from now on, or by none.
func (m *moving) moveTo(h http.Handler) {
	if h == nil {
		m.at.Store(nil)
		return
	}
	m.at.Store(&h)
}

func newMoving(t *testing.T, dir string) *moving {
	t.Helper()
	m := &moving{}
	m.moveTo(host(dir))
	server := httptest.NewServer(http.StripPrefix(basePath, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.asked.Add(1)
		h := m.at.Load()
		if h == nil {
			panic(http.ErrAbortHandler) // the connection ends without an answer
		}
		(*h).ServeHTTP(w, r)
	})))
	t.Cleanup(server.Close)
	m.base = server.URL + basePath + "/"
	return m
}

// kept waits until a worker has the whole site of a folder, and answers for the page.
func kept(t *testing.T, ctx context.Context, dir string) {
	t.Helper()
	edition := regexp.MustCompile(`"version":"(\w+)"`).FindSubmatch(content(t, filepath.Join(dir, "sw.js")))
	wait(t, ctx, `!!navigator.serviceWorker?.controller`)
	until(t, ctx, `(await navigator.serviceWorker.ready).scope && (await Promise.all(['', 'zh', 'en', 'zh-en'].map(async group => {
		const home = (await navigator.serviceWorker.ready).scope;
		const name = 'diglot ' + home + ' `+string(edition[1])+`';
		return (await caches.has(name)) && (await caches.open(name)).match(home + '?diglot=' + group);
	}))).every(Boolean) && (await navigator.serviceWorker.ready).active === navigator.serviceWorker.controller`)
}

// until waits until what a script awaits is true.
func until(t *testing.T, ctx context.Context, script string) {
	t.Helper()
	for end := time.Now().Add(patience); !ask[bool](t, ctx, `(async () => `+script+`)()`); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s: not true after %s", script, patience)
		}
	}
}

// TestOffline opens one page of the hosted site and then cuts the network: every page in
// every language can be read, notes open, the search finds, charts come to life.
func TestOffline(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	for _, lang := range languages(t) {
		t.Run(lang, func(t *testing.T) {
			m := newMoving(t, dir)
			ctx := chrome(t)
			do(t, ctx, chromedp.Navigate(m.base+lang+"/index.html"))
			kept(t, ctx, dir)
			m.moveTo(nil)
			w := &watch{base: m.base}
			w.listen(t, ctx)
			worker := string(content(t, filepath.Join(dir, "sw.js")))
			for _, page := range pages {
				if !strings.Contains(worker, `"`+page+`":"`) {
					continue // what is made for other sites
				}
				if strings.HasPrefix(page, "zh/") && lang != "zh" || strings.HasPrefix(page, "en/") && lang != "en" {
					continue // its own test reads it; read switches the language
				}
				want := heading(t, dir, page)
				do(t, ctx, chromedp.Navigate(m.base+page))
				if got := ask[string](t, ctx, `document.querySelector('h1').textContent`); got != want {
					t.Errorf("%s: the heading is “%s”, want “%s”", page, got, want)
				}
				if lost := ask[[]string](t, ctx, hidden); len(lost) > 0 {
					t.Errorf("%s: charts are lost: %v", page, lost)
				}
			}
			read(t, ctx, m.base+lang+"/")
			for _, bad := range w.take() {
				// The network is asked first, and its silence is told.
				if !strings.Contains(bad, "net::ERR_") {
					t.Error(bad)
				}
			}
		})
	}
}

// heading is the first heading of a page as it is written.
func heading(t *testing.T, dir, page string) string {
	t.Helper()
	found := firstHeading.FindSubmatch(content(t, filepath.Join(dir, page)))
	if found == nil {
		t.Fatalf("%s has no heading", page)
	}
	return html.UnescapeString(anyTag.ReplaceAllString(string(found[1]), ""))
}

var (
	firstHeading = regexp.MustCompile(`(?s)<h1[^>]*>(.*?)</h1>`)
	anyTag       = regexp.MustCompile(`<[^>]*>`)
)

// read uses a language's pages as a reader does.
func read(t *testing.T, ctx context.Context, base string) {
	t.Helper()
	do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(base+"industry.html"))
	ask[any](t, ctx, `document.querySelector('main .n').click()`)
	if note := ask[string](t, ctx, `document.querySelector('.pop:popover-open')?.textContent ?? ''`); len(note) < 20 {
		t.Errorf("the note says %q", note)
	}
	do(t, ctx, chromedp.Navigate(base+"industry.html"))
	if touchAll(t, ctx, "industry.html") == 0 {
		t.Error("no chart could be touched")
	}
	tongue := ask[string](t, ctx, `document.documentElement.lang`)
	ask[any](t, ctx, `document.querySelector('header a[hreflang]').click()`)
	wait(t, ctx, `document.documentElement.lang !== `+quote(tongue)+` && location.pathname.endsWith('/industry.html')`)
	do(t, ctx, chromedp.Navigate(base+"search.html?q=2020"))
	wait(t, ctx, `document.querySelectorAll('.results li').length > 0`)
}

// TestSaveData opens pages for a reader who asks for less data: these are kept, and the
// page that says so stands in place of the others.
func TestSaveData(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	m := newMoving(t, dir)
	ctx := chrome(t)
	call(t, ctx, emulation.SetDataSaverOverride, emulation.SetDataSaverOverrideParams{DataSaverEnabled: new(true)})
	do(t, ctx, chromedp.Navigate(m.base+"zh/zones.html"))
	wait(t, ctx, `!!navigator.serviceWorker?.controller`)
	do(t, ctx, chromedp.Navigate(m.base+"zh/industry.html"))
	until(t, ctx, `caches.match(new URL('industry.html', location.href)).then(Boolean)`)
	until(t, ctx, `caches.match(new URL('zones.html', location.href)).then(Boolean)`)
	if asked := m.asked.Load(); asked > 40 {
		t.Errorf("%d requests for two pages", asked)
	}
	m.moveTo(nil)
	for _, page := range []string{"zh/zones.html", "zh/industry.html"} {
		do(t, ctx, chromedp.Navigate(m.base+page))
		if !ask[bool](t, ctx, `!!document.querySelector('.prose') && getComputedStyle(document.body).margin === '0px'`) {
			t.Errorf("%s is not kept with its style", page)
		}
	}
	do(t, ctx, chromedp.Navigate(m.base+"en/charts/zones.html"))
	if got := ask[string](t, ctx, `document.querySelector('h1').textContent + getComputedStyle(document.body).margin`); got != "这一页还没有存到设备上0px" {
		t.Errorf("in place of a page that is not kept: %q", got)
	}
	if to := ask[string](t, ctx, `document.querySelector('main a').href`); to != m.base+"zh/index.html" {
		t.Errorf("its link leads to %s", to)
	}
}
