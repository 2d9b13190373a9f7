//go:build browser

package browser

import (
	"context"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// shifts sums what the browser counts as layout shift, from the start of the page.
const shifts = `new PerformanceObserver(list => {
	for (const e of list.getEntries()) window.shift = (window.shift || 0) + e.value
}).observe({type: 'layout-shift', buffered: true})`

// plots are the places of the page's interactive charts.
const plots = `[...document.querySelectorAll('.plot[data-live]')].map(plot => {
	plot.scrollIntoView({block: 'center', behavior: 'instant'});
	const r = plot.getBoundingClientRect();
	return {id: plot.dataset.live, x: r.x, y: r.y + scrollY, w: r.width, h: r.height};
})`

type box struct {
	ID         string
	X, Y, W, H float64
}

// plot is the place of one chart, as a script. Its id is the address of its options,
// which two languages on one page do not share.
func plot(id string) string { return `document.querySelector('.plot[data-live="` + id + `"]')` }

// touch scrolls to a chart and moves the pointer onto it.
func touch(id string) string {
	return `(p => {
		p.scrollIntoView({block: 'center', behavior: 'instant'});
		for (const type of ['pointerover', 'pointerenter']) p.dispatchEvent(new PointerEvent(type, {bubbles: true}));
	})(` + plot(id) + `)`
}

// TestLive touches every chart of every section: it becomes interactive at the same
// place and size, and nothing on the page moves.
func TestLive(t *testing.T) {
	dir, pages := site(t)
	for name, width := range map[string]int64{"phone": phone, "desktop": desktop} {
		t.Run(name, func(t *testing.T) {
			ctx := chrome(t)
			w := &watch{base: fileURL(dir)}
			w.listen(t, ctx)
			do(t, ctx, chromedp.EmulateViewport(width, 900))
			touched := 0
			for _, page := range pages {
				if strings.Count(page, "/") == 1 && !strings.Contains(page, "report.html") {
					touched += touchAll(t, ctx, w, page, width)
				}
			}
			if touched == 0 {
				t.Error("the report has no chart that can be touched")
			}
		})
	}
}

// touchAll touches every chart of a page and returns how many there are.
func touchAll(t *testing.T, ctx context.Context, w *watch, page string, width int64) int {
	t.Helper()
	do(t, ctx, chromedp.Navigate(w.base+page))
	ask[any](t, ctx, shifts)
	before := ask[[]box](t, ctx, plots)
	awake := 0
	for _, b := range before {
		if !ask[bool](t, ctx, plot(b.ID)+`.tabIndex === 0`) {
			if width == desktop {
				t.Errorf("%s: chart %s cannot be reached by keyboard", page, b.ID)
			}
			continue // a picture at this width
		}
		awake++
		ask[any](t, ctx, touch(b.ID))
		ready := chromedp.Poll[bool](`!!`+plot(b.ID)+`.querySelector('.live svg')`, chromedp.WithPollingTimeout(10*time.Second))
		if _, err := chromedp.Run(ctx, ready); err != nil {
			t.Errorf("%s: chart %s does not become interactive: %v", page, b.ID, err)
		}
	}
	after := ask[[]box](t, ctx, plots)
	for i := range before {
		if !same(before[i], after[i]) {
			t.Errorf("%s: a chart was at %v and is at %v", page, before[i], after[i])
		}
	}
	if shift := ask[float64](t, ctx, `window.shift || 0`); shift != 0 {
		t.Errorf("%s: the page moved, layout shift %v", page, shift)
	}
	for _, bad := range w.take() {
		t.Errorf("%s: %s", page, bad)
	}
	return awake
}

func same(a, b box) bool {
	const half = 0.5
	return a.ID == b.ID && math.Abs(a.X-b.X) < half && math.Abs(a.Y-b.Y) < half &&
		math.Abs(a.W-b.W) < half && math.Abs(a.H-b.H) < half
}

// TestEngineFails makes the chart engine unreachable: the drawing stays.
func TestEngineFails(t *testing.T) {
	dir, _ := site(t)
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "/assets/echarts.") {
			http.Error(w, "gone", http.StatusInternalServerError)
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	ctx := chrome(t)
	do(t, ctx, chromedp.Navigate(server.URL+"/en/industry.html"))
	plots := ask[[]box](t, ctx, plots)
	if len(plots) == 0 {
		t.Fatal("the page has no chart that can be touched")
	}
	for _, b := range plots {
		ask[any](t, ctx, touch(b.ID))
	}
	do(t, ctx, chromedp.Sleep(500*time.Millisecond))
	if lost := ask[[]string](t, ctx, hidden); len(lost) > 0 {
		t.Errorf("without the engine these charts are lost: %s", strings.Join(lost, ", "))
	}
}
