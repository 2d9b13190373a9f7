//go:build browser

package browser

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// shifts sums what the browser counts as layout shift, from the start of the page.
const shifts = `window.shift = 0; new PerformanceObserver(list => {
	for (const e of list.getEntries()) {
		window.shift += e.value;
		window.shifted = e.sources.map(s => s.node?.outerHTML?.slice(0, 80)).join('; ');
	}
}).observe({type: 'layout-shift', buffered: true})`

// shifted is the sum, when the page has come to rest.
const shifted = `new Promise(done => requestAnimationFrame(() => setTimeout(() => done(window.shift), 50)))`

// scrollThrough shows the whole page, a window at a time, and returns to its top.
const scrollThrough = `(async () => {
	const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
	for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * .9) {
		scrollTo({top: y, behavior: 'instant'});
		await frame();
	}
	scrollTo({top: 0, behavior: 'instant'});
	await frame();
})()`

// plots are the places of the page's charts that can become interactive, and whether
// they can at this width: a chart may be a mere picture on a phone.
const plots = `[...document.querySelectorAll('.plot[data-engine]')].map(plot => {
	const r = plot.getBoundingClientRect();
	const seen = [...plot.querySelectorAll(':scope > svg')].find(svg => svg.getClientRects().length);
	return {
		id: plot.dataset.chart, x: r.x, y: r.y + scrollY, w: r.width, h: r.height,
		able: plot.dataset.variants.split(' ').includes(seen?.classList[0]), stop: !!plot.querySelector('[tabindex="0"]'),
	};
})`

type box struct {
	ID         string
	X, Y, W, H float64
	Able, Stop bool
}

// plot is one of them, as a script.
func plot(i int) string { return fmt.Sprintf(`document.querySelectorAll('.plot[data-engine]')[%d]`, i) }

// touch scrolls to a chart and moves the pointer onto it.
func touch(i int) string {
	return `(p => {
		p.scrollIntoView({block: 'center', behavior: 'instant'});
		for (const type of ['pointerover', 'pointerenter']) p.dispatchEvent(new PointerEvent(type, {bubbles: true}));
	})(` + plot(i) + `)`
}

// TestStill opens every page on a phone or on a desktop, one of every kind on both, scrolls
// through it, and touches every chart: each becomes interactive at the same place and size,
// and nothing on the page moves.
func TestStill(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	ways := dealt(t, fromDisk(pages), 2)
	for i, width := range []int64{360, desktop} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			ctx := chrome(t)
			w := &watch{base: fileURL(dir)}
			w.listen(t, ctx)
			call(t, ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: shifts})
			do(t, ctx, chromedp.EmulateViewport(width, 900))
			touched := 0
			for _, page := range ways[i] {
				if width != desktop && strings.HasPrefix(page, offlineFolder) {
					continue // its charts are those of the sections
				}
				do(t, ctx, chromedp.Navigate(w.base+page))
				ask[any](t, ctx, scrollThrough)
				touched += touchAll(t, ctx, page)
				if shift := ask[float64](t, ctx, shifted); shift != 0 {
					t.Errorf("%s: the page moved, layout shift %v, last of %s", page, shift, ask[string](t, ctx, `window.shifted`))
				}
				w.report(t, page)
			}
			if touched == 0 {
				t.Error("the report has no chart that can be touched")
			}
		})
	}
}

// TestStillSees makes sure that a page that moves would be seen.
func TestStillSees(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	call(t, ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: shifts})
	do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(fileURL(dir)+languages(t)[0]+"/about.html"))
	ask[float64](t, ctx, shifted)
	ask[any](t, ctx, `document.querySelector('main').insertAdjacentHTML('beforebegin', '<p>late</p><p>later</p>')`)
	if ask[float64](t, ctx, shifted) == 0 {
		t.Error("a paragraph that comes late moves the page, and no layout shift is seen")
	}
}

// touchAll touches every chart of a page and returns how many there are.
func touchAll(t *testing.T, ctx context.Context, page string) int {
	t.Helper()
	before := ask[[]box](t, ctx, plots)
	awake := 0
	for i, b := range before {
		if !b.Stop {
			t.Errorf("%s: chart %s cannot be reached by keyboard", page, b.ID)
		}
		if !b.Able || b.W == 0 {
			continue
		}
		awake++
		ask[any](t, ctx, touch(i))
		ready := chromedp.Poll[bool](`!!`+plot(i)+`.querySelector('.live svg')`, chromedp.WithPollingTimeout(patience))
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
	return awake
}

func same(a, b box) bool {
	if a.W == 0 && b.W == 0 { // not shown, and so nowhere
		return a.ID == b.ID
	}
	const half = 0.5
	return a.ID == b.ID && math.Abs(a.X-b.X) < half && math.Abs(a.Y-b.Y) < half &&
		math.Abs(a.W-b.W) < half && math.Abs(a.H-b.H) < half
}

// TestEngineFails makes the chart engine unreachable: the drawing stays.
func TestEngineFails(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	do(t, ctx, chromedp.Navigate(withoutEngine(t, dir)+"en/industry.html"))
	charts := ask[[]box](t, ctx, plots)
	if len(charts) == 0 {
		t.Fatal("the page has no chart that can be touched")
	}
	for i := range charts {
		ask[any](t, ctx, touch(i))
	}
	do(t, ctx, chromedp.Sleep(500*time.Millisecond))
	if lost := ask[[]string](t, ctx, hidden); len(lost) > 0 {
		t.Errorf("without the engine these charts are lost: %s", strings.Join(lost, ", "))
	}
}
