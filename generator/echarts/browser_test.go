package echarts

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// policy is the content security policy of diglot's pages.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'"

// browser starts a browser, or skips the test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes some seconds")
	}
	path := os.Getenv("DIGLOT_CHROMIUM")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path == "" {
			path, _ = exec.LookPath(name)
		}
	}
	if path == "" && os.Getenv("CI") == "true" {
		t.Fatal("no Chromium or Chrome on this machine, and CI=true asks for one")
	}
	if path == "" {
		t.Skip("no Chromium or Chrome on this machine (set DIGLOT_CHROMIUM to name one)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir()))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, time.Minute)
	t.Cleanup(stop)
	return ctx
}

// pictureOnPhones is a sample whose narrow drawing has no option, as those that diglot
// draws by itself.
const pictureOnPhones = "graphic"

// livePage serves a page with every sample as it stands on a report's page.
func livePage(t *testing.T) *httptest.Server {
	t.Helper()
	e := engine(t)
	files := map[string]string{}
	var page strings.Builder
	page.WriteString(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>t</title>` +
		`<link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="site.css"><script src="walk.js" defer></script><script src="live.js" defer></script>` +
		`<body class="wrap"><div class="prose">`)
	used := []string{}
	for _, job := range samples(t) {
		name := strings.TrimSuffix(job.ID, "-w")
		option, points := walked(t, job.Option)
		data := map[string]any{"points": points}
		fmt.Fprintf(&page, `<figure class="chart"><div class="plot" data-chart="%s" data-points="%s.js" data-role="chart" data-keys="Arrow keys" data-engine="echarts.js" data-variants="w s">`, name, name)
		for _, v := range []Job{job, {ID: name + "-s", Class: "s", Width: 360, Height: 300, Option: job.Option, Title: job.Title, Desc: job.Desc}} {
			svg, err := e.Render(v)
			if err != nil {
				t.Fatal(err)
			}
			page.Write(svg)
			drawing := map[string]any{"width": v.Width, "height": v.Height, "marks": marks(points)}
			if name != pictureOnPhones || v.Class != "s" {
				drawing["option"] = option
			}
			data[v.Class] = drawing
		}
		page.WriteString(`</div><p>After.</p></figure>`)
		script, err := json.Marshal(data)
		if err != nil {
			t.Fatal(err)
		}
		files["/"+name+".js"] = fmt.Sprintf("diglotCharts.define(%q,%s);\n", name, script)
		modules, err := Modules(job.Option)
		if err != nil {
			t.Fatal(err)
		}
		used = append(used, modules...)
	}
	bundle, err := LiveBundle(os.DirFS(builtAssets), used)
	if err != nil {
		t.Fatal(err)
	}
	files["/echarts.js"], files["/"] = string(bundle), page.String()
	for _, name := range []string{"tokens.css", "site.css", "walk.js", "live.js"} {
		text, err := os.ReadFile(filepath.Join("../../assets", name))
		if err != nil {
			t.Fatal(err)
		}
		files["/"+name] = string(text)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, ok := files[r.URL.Path]
		if !ok {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		for ext, kind := range map[string]string{".css": "text/css", ".js": "text/javascript", "/": "text/html; charset=utf-8"} {
			if strings.HasSuffix(r.URL.Path, ext) {
				w.Header().Set("Content-Type", kind)
			}
		}
		w.Header().Set("Content-Security-Policy", policy)
		fmt.Fprint(w, text)
	}))
	t.Cleanup(server.Close)
	return server
}

// walked moves the tips of an option's items into a list of points, a group for each
// series, as package chart does from the start.
func walked(t *testing.T, option json.RawMessage) (map[string]any, [][]string) {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(option, &o); err != nil {
		t.Fatal(err)
	}
	points := [][]string{}
	n := 0
	for _, s := range o["series"].([]any) {
		var group []string
		for _, key := range []string{"data", "nodes", "links", "edges"} {
			list, _ := s.(map[string]any)[key].([]any)
			for _, item := range list {
				datum, _ := item.(map[string]any)
				if tip, ok := datum["tip"].(string); ok {
					delete(datum, "tip")
					datum["points"] = []int{n}
					group = append(group, tip)
					n++
				}
			}
		}
		if len(group) > 0 {
			points = append(points, group)
		}
	}
	return o, points
}

// marks places points in a row.
func marks(points [][]string) [][]int {
	all := [][]int{}
	for range slices.Concat(points...) {
		all = append(all, []int{20 + 12*len(all), 20, 5})
	}
	return all
}

// complaints gathers errors of scripts and of the content security policy.
func complaints(ctx context.Context, t *testing.T) {
	t.Helper()
	err := chromedp.Listen(ctx, func(event any) {
		switch event := event.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("exception: %v", event.ExceptionDetails)
		case *runtime.EventConsoleAPICalled:
			t.Errorf("console: %s", event.Type)
		case *log.EventEntryAdded:
			if !strings.Contains(event.Entry.URL, "favicon") && !strings.Contains(event.Entry.URL, "missing.js") {
				t.Errorf("log: %s %s", event.Entry.Text, event.Entry.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// do runs steps in the browser.
func do(ctx context.Context, t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// ask evaluates a script, which may be a promise, and returns its value.
func ask[T any](ctx context.Context, t *testing.T, script string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// wake brings every chart to life and waits for the last.
const wake = `(async () => {
	for (const plot of document.querySelectorAll('.plot')) plot.dispatchEvent(new PointerEvent('pointerenter'));
	for (let i = 0; i < 200; i++) {
		await new Promise(done => setTimeout(done, 25));
		const states = [...document.querySelectorAll('.plot')].map(plot => plot.dataset.state);
		if (states.every(state => state === 'live')) return states.length;
	}
	return 0;
})()`

// drawings lists where the texts and shapes of each drawing and of the chart over it are.
// The place of a text is the start of its baseline: its box is rounded to whole pixels of
// the font.
const drawings = `[...document.querySelectorAll('.plot.is-live')].map(plot => {
	const drawn = [...plot.querySelectorAll(':scope>svg')].find(svg => getComputedStyle(svg).display !== 'none');
	const place = e => {
		if (e.tagName !== 'text') {
			const r = e.getBoundingClientRect();
			return {tag: 'shape', x: r.x, y: r.y, w: r.width, h: r.height, o: +getComputedStyle(e).fillOpacity};
		}
		const m = e.getScreenCTM(), p = e.getStartPositionOfChar(0).matrixTransform(m);
		return {tag: e.textContent, x: p.x, y: p.y, w: e.getComputedTextLength() * m.a, h: 1, o: +getComputedStyle(e).fillOpacity};
	};
	const list = svg => [...svg.querySelectorAll('text,path,circle,polyline,polygon')]
		.filter(e => !e.closest('defs')).map(place).filter(s => s.w || s.h);
	return {chart: plot.dataset.chart, drawn: list(drawn), live: list(plot.querySelector('.live svg'))};
})`

type shape struct {
	Tag           string
	X, Y, W, H, O float64
}

type drawing struct {
	Chart       string
	Drawn, Live []shape
}

// widths are those of the window: a phone's, one where the wide drawing is smaller than
// its design, and one where it is larger.
var widths = map[string]int64{"phone": 390, "tablet": 680, "desktop": 1280}

// shoot keeps a picture of the page for people to look at, where the environment names a
// folder for it.
func shoot(ctx context.Context, t *testing.T, name string, picture chromedp.Action[[]byte]) {
	t.Helper()
	dir := os.Getenv("DIGLOT_SHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, picture)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		t.Fatal(err)
	}
}

// observe sums what the browser counts as layout shift, from the start of the page.
const observe = `new PerformanceObserver(list => {
	for (const entry of list.getEntries()) window.moved = (window.moved || 0) + entry.value;
}).observe({type: 'layout-shift', buffered: true})`

// TestLive brings every sample to life in a real browser, at three widths.
func TestLive(t *testing.T) {
	ctx := browser(t)
	server := livePage(t)
	complaints(ctx, t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) { testWidth(ctx, t, server.URL, width) })
	}
	t.Run("at the first touch", func(t *testing.T) { testTouch(ctx, t, server.URL) })
	t.Run("the width changes", func(t *testing.T) { testTurn(ctx, t) })
	t.Run("by keyboard", func(t *testing.T) { testKeyboard(ctx, t, server.URL) })
	t.Run("without the engine", func(t *testing.T) { testMissing(ctx, t, server.URL) })
	do(ctx, t, chromedp.Navigate("about:blank"))
}

// testWidth checks that live charts lie over their drawings, that nothing on the page has
// moved, and that the pointer finds the marks.
func testWidth(ctx context.Context, t *testing.T, url string, width int64) {
	do(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(url), chromedp.Evaluate[chromedp.Void](observe))
	if ask[int](ctx, t, wake) == 0 {
		t.Fatal("not every chart came to life")
	}
	for _, d := range ask[[]drawing](ctx, t, drawings) {
		compareShapes(t, d.Chart, d)
	}
	if shift := ask[float64](ctx, t, `window.moved || 0`); shift != 0 {
		t.Errorf("the page moved by %v", shift)
	}
	shoot(ctx, t, fmt.Sprintf("live-%d", width), chromedp.FullScreenshot(100))
	for chart, c := range pointed() {
		var got []string
		for _, p := range ask[[]shape](ctx, t, fmt.Sprintf(middles, chart, c.marks)) {
			do(ctx, t, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1), chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, p.X, p.Y))
			got = append(got, ask[string](ctx, t, fmt.Sprintf(told, chart)))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: tips (-want +got):\n%s", chart, diff)
		}
	}
	do(ctx, t, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1), chromedp.Sleep(50*time.Millisecond))
	if left := ask[[]string](ctx, t, faded); len(left) > 0 {
		t.Errorf("the pointer has left, and still marks are faded in %v", left)
	}
}

// faded lists the charts that have marks which stand back behind another one, or a tip.
const faded = `[...document.querySelectorAll('.plot')].filter(plot => plot.querySelector('.tip:not(.hint)') ||
	[...plot.querySelectorAll('.live svg *')].some(e => e.getAttribute('fill-opacity') === '0.35')).map(plot => plot.dataset.chart)`

// A tellTale is the tips of some marks of a chart, which a selector finds in its drawing.
type tellTale struct {
	marks string
	want  []string
}

func pointed() map[string]tellTale {
	return map[string]tellTale{
		"bar":     {"path.c1,path.c2", []string{"环重大\n创新主体 128个", "环重师\n创新主体 74个", "环重大\n创新团队 472个", "环重师\n创新团队 90个"}},
		"heatmap": {"path[stroke]", []string{"cell 0 0", "cell 0 1", "cell 1 0", "cell 1 1", "cell 2 0", "cell 2 1"}},
		"line":    {"circle", []string{"2016: 3", "2017: 5", "2019: 11", "2020: 16"}},
		"sankey":  {"path[fill-opacity]", []string{"3 transfers", "1 transfer", "2 transfers"}},
		"graph":   {"circle", []string{"university", "park", "fund", "bureau"}},
		"treemap": {"path:is(.c1,.c2,.c3)", []string{"six", "three", "one"}},
	}
}

// compareShapes finds for each shape of the drawing one of the live chart in its place.
func compareShapes(t *testing.T, name string, d drawing) {
	t.Helper()
	const near = 0.75
	for _, s := range d.Drawn {
		found := false
		for _, l := range d.Live {
			found = found || l.Tag == s.Tag && math.Abs(l.X-s.X) < near && math.Abs(l.Y-s.Y) < near &&
				math.Abs(l.W-s.W) < near && math.Abs(l.H-s.H) < near && math.Abs(l.O-s.O) < 0.01
		}
		if !found {
			t.Errorf("%s: nothing lies over %+v", name, s)
		}
	}
}

// middles lists the middles of some marks of a chart's drawing on the screen, after
// bringing the chart into view.
const middles = `(() => {
	const plot = document.querySelector('.plot[data-chart=%s]');
	plot.scrollIntoView({block: 'center', behavior: 'instant'});
	const drawn = [...plot.querySelectorAll(':scope>svg')].find(svg => getComputedStyle(svg).display !== 'none');
	return [...drawn.querySelectorAll('%s')].map(e => {
		const r = e.getBoundingClientRect();
		return {x: r.x + r.width / 2, y: r.y + r.height / 2};
	});
})()`

// told is the text beside the mark that is pointed at.
const told = `document.querySelector('.plot[data-chart=%s] .tip:not(.hint)')?.textContent || ""`

// testTouch points at a mark of a chart that is not awake yet: the mark answers.
func testTouch(ctx context.Context, t *testing.T, url string) {
	do(ctx, t, chromedp.EmulateViewport(700, 900), chromedp.Navigate(url))
	p := ask[[]shape](ctx, t, fmt.Sprintf(middles, "bar", "path.c2"))[0]
	do(ctx, t, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, p.X, p.Y))
	got := ask[string](ctx, t, `(async () => {
		const plot = document.querySelector('.plot[data-chart=bar]');
		for (let i = 0; i < 200 && plot.dataset.state !== 'live'; i++) await new Promise(done => setTimeout(done, 25));
		return plot.querySelector('.tip:not(.hint)')?.textContent;
	})()`)
	if want := "环重大\n创新团队 472个"; got != want {
		t.Errorf("the mark says %q, want %q", got, want)
	}
	shoot(ctx, t, "touch", chromedp.CaptureScreenshot())
}

// testKeyboard comes to the first chart, the bars, by the keyboard alone.
func testKeyboard(ctx context.Context, t *testing.T, url string) {
	do(ctx, t, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(url), chromedp.KeyEvent(kb.Tab))
	state := ask[string](ctx, t, `(async () => {
		for (let i = 0; i < 200 && !document.querySelector('.plot[data-state=live]'); i++) await new Promise(done => setTimeout(done, 25));
		return document.activeElement.closest('.plot').dataset.state;
	})()`)
	if state != "live" {
		t.Fatalf("focus brings no chart to life: state %q", state)
	}
	var got []string
	for _, key := range []string{kb.ArrowRight, kb.ArrowDown, kb.End, kb.ArrowRight, kb.ArrowLeft, kb.Home, kb.ArrowUp, kb.Escape} {
		do(ctx, t, chromedp.KeyEvent(key))
		got = append(got, ask[string](ctx, t, fmt.Sprintf(told, "bar")))
	}
	first, third, last := "环重大\n创新主体 128个", "环重大\n创新团队 472个", "环重师\n创新团队 90个"
	want := []string{first, third, last, last, third, first, first, ""}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tips (-want +got):\n%s", diff)
	}
	do(ctx, t, chromedp.KeyEvent(kb.Tab))
	if next := ask[string](ctx, t, `document.activeElement.closest('.plot').dataset.chart`); next == "bar" {
		t.Errorf("a chart is more than one tab stop")
	}
}

// testMissing takes the engine away: the drawings stay, and nothing is in their way.
func testMissing(ctx context.Context, t *testing.T, url string) {
	do(ctx, t, chromedp.Navigate(url), chromedp.Evaluate[chromedp.Void](
		`for (const plot of document.querySelectorAll('.plot')) { plot.dataset.engine = 'missing.js'; plot.dispatchEvent(new PointerEvent('pointerenter')) }`),
		chromedp.Sleep(300*time.Millisecond))
	if left := ask[int](ctx, t, `document.querySelectorAll('.live,.tip:not(.hint),.is-live,.plot[data-state]').length`); left != 0 {
		t.Errorf("%d traces are left of charts that did not come to life", left)
	}
}

// testTurn changes the width of a page with live charts: each follows the drawing that
// is shown.
func testTurn(ctx context.Context, t *testing.T) {
	if ask[int](ctx, t, wake) == 0 {
		t.Fatal("not every chart came to life")
	}
	for _, width := range []int64{390, 1280, 700} {
		do(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Sleep(200*time.Millisecond),
			chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1))
		for _, d := range ask[[]drawing](ctx, t, drawings) {
			compareShapes(t, fmt.Sprint(width, " ", d.Chart), d)
		}
		live := ask[bool](ctx, t, `!!document.querySelector('.plot.is-live[data-chart=`+pictureOnPhones+`]>.live')`)
		if live != (width > 390) {
			t.Errorf("%d: the chart that is a picture on phones is live: %t", width, live)
		}
	}
}
