//go:build browser

package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
)

// sentences are what the walk through each chart of the report says in a language, in
// groups, as package chart writes it.
func sentences(t *testing.T, lang i18n.Lang) map[string][][]string {
	t.Helper()
	var msgs diag.List
	r := generator.Load(os.DirFS(".."), diglot.Defaults(), &msgs)
	metrics, err := font.Load(diglot.Built())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][][]string{}
	for _, c := range r.Figures.Charts {
		p, err := chart.Build(r, metrics, c, lang)
		if err != nil {
			t.Fatal(err)
		}
		all[c.ID] = p.Points
	}
	return all
}

// withoutEngine serves the site, but for the script that makes charts interactive.
func withoutEngine(t *testing.T, dir string) string {
	t.Helper()
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "/assets/echarts.") {
			http.Error(w, "gone", http.StatusInternalServerError)
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// plotOf is the place of a chart, as a script.
func plotOf(id string) string { return `document.querySelector('.plot[data-chart="` + id + `"]')` }

// TestWalk walks through every chart of the report, as a drawing and as a live chart: in
// both languages, on a phone and on a desktop.
func TestWalk(t *testing.T) {
	dir, _ := site(t)
	bases := map[string]string{"drawn": withoutEngine(t, dir), "live": fileURL(dir)}
	for mode, base := range bases {
		for _, lang := range []i18n.Lang{"zh", "en"} {
			t.Run(mode+" "+string(lang), func(t *testing.T) {
				ctx := chrome(t)
				w := &watch{base: base}
				w.listen(t, ctx)
				want := sentences(t, lang)
				for _, width := range []int64{phone, desktop} {
					do(t, ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(base+string(lang)+"/charts.html"))
					ask[any](t, ctx, shifts)
					for id, points := range want {
						walkChart(t, ctx, fmt.Sprintf("%s at %d", id, width), plotOf(id), points, mode == "live")
					}
					if shift := ask[float64](t, ctx, `window.shift || 0`); shift != 0 {
						t.Errorf("at %d: the page moved, layout shift %v", width, shift)
					}
				}
				for _, bad := range w.take() {
					if mode == "live" || !strings.Contains(bad, "echarts.") && !strings.HasPrefix(bad, "failed request") {
						t.Error(bad)
					}
				}
			})
		}
	}
}

// A step is what the reader has after a key: what is said, whether the ring lies inside
// the plot, and what mark lies in it.
type step struct {
	Said, Under string
	Inside      bool
	Box         string
}

// through presses keys in a chart and tells what follows each. A live chart is waited for.
const through = `(async (plot, keys, live) => {
	const wait = async ready => { for (let i = 0; i < 400 && !ready(); i++) await new Promise(done => setTimeout(done, 10)); };
	const stop = plot.querySelector('.walk');
	stop.focus();
	if (live) await wait(() => plot.dataset.state === 'live');
	const steps = [];
	for (const key of keys) {
		stop.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
		await wait(() => plot.querySelector('.spot'));
		await new Promise(done => setTimeout(done, 0));
		const r = plot.querySelector('.spot')?.getBoundingClientRect() || new DOMRect();
		const p = plot.getBoundingClientRect();
		const svg = [...plot.querySelectorAll(':scope > svg')].find(svg => svg.getClientRects().length);
		const over = e => { const b = e.getBoundingClientRect(); return b.x <= r.right && r.x <= b.right && b.y <= r.bottom && r.y <= b.bottom };
		steps.push({
			Said: document.querySelector('[role=status]').textContent,
			Under: [...svg.querySelectorAll('path,circle,rect,polyline,line')].filter(e => !e.closest('defs') && !e.matches('.gr')).find(over)?.tagName || '',
			Inside: r.x >= p.x - .6 && r.y >= p.y - .6 && r.right <= p.right + .6 && r.bottom <= p.bottom + .6,
			Box: [r.x - p.x, r.y - p.y, r.width, r.height].map(Math.round).join(' '),
		});
	}
	return steps;
})`

// walkChart goes through one chart from its first point to its last and back by groups.
func walkChart(t *testing.T, ctx context.Context, name, plot string, points [][]string, live bool) {
	t.Helper()
	flat := slices.Concat(points...)
	press := func(keys ...string) []step {
		t.Helper()
		ctx, stop := context.WithTimeout(ctx, patience)
		defer stop()
		script := fmt.Sprintf(`%s(%s, ["%s"], %t && %[2]s.dataset.variants?.includes(%[2]s.querySelector(':scope>.w').getClientRects().length ? 'w' : 's'))`,
			through, plot, strings.Join(keys, `","`), live)
		steps, err := chromedp.Run(ctx, chromedp.Evaluate[[]step](script, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return steps
	}
	var said []string
	places := map[string]string{}
	for _, s := range press(slices.Repeat([]string{"ArrowRight"}, len(flat))...) {
		said = append(said, s.Said)
		if !s.Inside || s.Under == "" {
			t.Errorf("%s: the ring of %q lies outside the plot, or on nothing: %s", name, s.Said, s.Box)
		}
		if other := places[s.Box]; other != "" {
			t.Errorf("%s: %q and %q stand at one place, %s", name, other, s.Said, s.Box)
		}
		places[s.Box] = s.Said
	}
	if diff := cmp.Diff(flat, said); diff != "" {
		t.Errorf("%s: what is said (-want +got):\n%s", name, diff)
	}
	last := len(flat) - 1
	keys := map[string]string{"End": flat[last], "ArrowRight": flat[last], "ArrowLeft": flat[max(last-1, 0)], "Home": flat[0], "ArrowUp": flat[0]}
	for _, key := range []string{"End", "ArrowRight", "ArrowLeft", "Home", "ArrowUp"} {
		if got := press(key)[0].Said; got != keys[key] {
			t.Errorf("%s: %s leads to %q, want %q", name, key, got, keys[key])
		}
	}
	for i := 1; i < len(points); i++ {
		if got := press("ArrowDown")[0].Said; got != points[i][0] {
			t.Errorf("%s: down leads to %q, want %q", name, got, points[i][0])
		}
	}
	left := ask[bool](t, ctx, `(plot => {
		const stop = plot.querySelector('.walk');
		stop.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
		return !document.querySelector('.spot,.tip:not(.hint)') && !document.querySelector('[role=status]').textContent && document.activeElement === stop;
	})(`+plot+`)`)
	if !left {
		t.Errorf("%s: Escape does not leave the walk, or takes the focus away", name)
	}
}

// stops lists what the Tab key comes to: the charts by their id, links and buttons.
const stops = `document.activeElement.closest('.plot')?.dataset.chart || document.activeElement.id || document.activeElement.tagName`

// TestTabStops goes through a page by the Tab key: each chart is one stop, and shows what
// the keys do. A chart that wakes under the walk does not lose it.
func TestTabStops(t *testing.T) {
	dir, _ := site(t)
	ctx := chrome(t)
	do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(fileURL(dir)+"en/charts.html"))
	met := map[string]int{}
	for range 400 {
		do(t, ctx, chromedp.KeyEvent(kb.Tab))
		stop := ask[string](t, ctx, stops)
		if stop == "BODY" {
			break
		}
		met[stop]++
		if ask[bool](t, ctx, `document.activeElement.matches('.walk') && getComputedStyle(document.activeElement.nextSibling).display === 'none'`) {
			t.Errorf("the keys of %s are not told", stop)
		}
	}
	for id := range sentences(t, "en") {
		if met[id] != 1 {
			t.Errorf("the Tab key comes %d times to chart %s", met[id], id)
		}
	}
	do(t, ctx, chromedp.Navigate(fileURL(dir)+"en/charts/zones.html"))
	ask[any](t, ctx, plotOf("zones")+`.querySelector('.walk').focus()`)
	do(t, ctx, chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.ArrowRight))
	ready := chromedp.Poll[bool](plotOf("zones")+`.dataset.state === 'live'`, chromedp.WithPollingTimeout(10*time.Second))
	if _, err := chromedp.Run(ctx, ready); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.KeyEvent(kb.ArrowRight))
	want := slices.Concat(sentences(t, "en")["zones"]...)[2]
	if got := ask[string](t, ctx, `document.querySelector('[role=status]').textContent`); got != want {
		t.Errorf("the chart woke, and the walk is at %q, want %q", got, want)
	}
	if moving := ask[int](t, ctx, `document.getAnimations().length`); moving != 0 {
		t.Errorf("%d parts of a live chart move", moving)
	}
}
