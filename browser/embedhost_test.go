//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// hearing is a page that keeps what its frames tell it.
const hearing = `<script>heard = []; addEventListener('message', e => heard.push(typeof e.data === 'string' ? JSON.parse(e.data) : e.data))</script>
`

// heard are the messages that a page has got, each as JSON, once no more come.
func heard(t *testing.T, ctx context.Context) []string {
	t.Helper()
	return ask[[]string](t, ctx, `(async () => {
		const still = () => new Promise(done => setTimeout(done, 300));
		for (let n = -1; n !== heard.length || !n; await still()) n = heard.length;
		return heard.map(message => JSON.stringify(message));
	})()`)
}

// TestEmbedTellsItsHeight holds the messages of an embedded chart: in the words of each
// kind of host, once at first and once whenever the height has changed. A frame that a
// host changes by itself, or that is no frame, tells nothing.
func TestEmbedTellsItsHeight(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	ctx := framer(t)
	src := base + "embed/en/zones.html#?secret=a1B2c3"
	// As WordPress shows a page that it does not trust.
	frame := fmt.Sprintf(`<iframe sandbox="allow-scripts" security="restricted" src="%s" width="600" height="300"></iframe>`, src)
	do(t, ctx, chromedp.EmulateViewport(1100, 1000), chromedp.Navigate(pasted(t, []code{{"zones", hearing + frame}}, 600)))
	said := func(height float64) []string {
		var all []string
		for _, message := range []any{
			map[string]any{"diglot-height": height},
			map[string]any{"datawrapper-height": map[string]any{"zones": height}},
			map[string]any{"sentinel": "amp", "type": "embed-size", "height": height},
			map[string]any{"src": src, "context": "iframe.resize", "height": height},
			map[string]any{"message": "height", "value": height, "secret": "a1B2c3"},
		} {
			text, _ := json.Marshal(message)
			all = append(all, string(text))
		}
		return all
	}
	check := func(when string) {
		t.Helper()
		want := said(ask[float64](t, ctx, `heard[0]['diglot-height']`))
		var sorted []string
		for _, message := range heard(t, ctx) {
			var value map[string]any
			if err := json.Unmarshal([]byte(message), &value); err != nil {
				t.Fatal(err)
			}
			text, _ := json.Marshal(value)
			sorted = append(sorted, string(text))
		}
		if diff := cmp.Diff(want, sorted); diff != "" {
			t.Errorf("%s (-want +got):\n%s", when, diff)
		}
	}
	heard(t, ctx)
	check("at first")
	ask[any](t, ctx, `document.querySelector('iframe').height = heard[0]['diglot-height']`)
	check("when the host has followed")
	ask[any](t, ctx, `heard.length = 0, document.querySelector('iframe').width = 320`)
	heard(t, ctx)
	check("in a narrower frame")
	ask[any](t, ctx, `heard.length = 0`)
	opened := frames(t, ctx)[0].Frame
	if _, err := askFrame[any](ctx, opened, `document.querySelector('details').open = true`); err != nil {
		t.Fatal(err)
	}
	heard(t, ctx)
	check("when the table is opened")

	do(t, ctx, chromedp.Navigate(src))
	ask[any](t, ctx, hearing[len("<script>"):strings.Index(hearing, "</script>")])
	ask[any](t, ctx, `document.querySelector('details').open = true`)
	if n := ask[int](t, ctx, `new Promise(done => setTimeout(() => done(heard.length), 300))`); n != 0 {
		t.Errorf("a page that is in no frame tells itself %d times how high it is", n)
	}
}

// TestHostScript loads the script of hosts twice, before and after what it is for.
func TestHostScript(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	ctx := framer(t)
	list := codes(t, "zh", "script", "live", base, 600)[:3]
	w := &watch{base: base, host: "http://127.0.0.1:"}
	w.listen(t, ctx)
	do(t, ctx, chromedp.Navigate(pasted(t, nil, 600)))
	before := ask[int](t, ctx, `Object.keys(window).length`)
	list[0].text = `<script src="` + base + `embed.js"></script>` + list[0].text
	embedded(t, ctx, list, 600, framed.follows)
	if n := ask[int](t, ctx, `document.querySelectorAll('iframe').length`); n != len(list) {
		t.Errorf("%d places have %d frames", len(list), n)
	}
	// The names of frames are numbers and no names of ours.
	if after := ask[int](t, ctx, `Object.keys(window).filter(name => !/^\d+$/.test(name)).length`); after != before {
		t.Errorf("the script leaves %d names behind", after-before)
	}
	// Another page cannot speak for a chart.
	was := ask[string](t, ctx, `(postMessage({'diglot-height': 5}, '*'), document.querySelector('iframe').style.height)`)
	if now := ask[string](t, ctx, `new Promise(done => setTimeout(() => done(document.querySelector('iframe').style.height), 100))`); now != was {
		t.Errorf("a frame has taken the height %s from a message that is not its own", now)
	}
	w.report(t, "host")
}

// TestEmbedTheme opens a chart with light and dark asked for in its address, by the
// system, and both.
func TestEmbedTheme(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	ctx := chrome(t)
	for _, c := range []struct{ system, query, want string }{
		{"light", "", "light"},
		{"dark", "", "dark"},
		{"dark", "?theme=auto", "dark"},
		{"dark", "?theme=light", "light"},
		{"light", "?theme=dark", "dark"},
		{"light", "?theme=%22%3E", "light"},
	} {
		emulate(t, ctx, "", "prefers-color-scheme", c.system)
		do(t, ctx, chromedp.Navigate(base+"embed/en/zones.html"+c.query))
		if got := ask[string](t, ctx, `getComputedStyle(document.documentElement).colorScheme`); got != c.want {
			t.Errorf("%s on a %s system is %s, want %s", c.query, c.system, got, c.want)
		}
	}
}

// TestCopyCode copies a code, after the choices have been made.
func TestCopyCode(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	do(t, ctx, chromedp.Navigate(fileURL(dir)+"en/charts/zones.html"))
	copied := ask[string](t, ctx, `(async () => {
		let copied = '';
		Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => { copied = text }}});
		document.getElementById('code-frozen').click();
		document.getElementById('code-w320').click();
		const button = document.getElementById('code-frame').parentElement.querySelector('button');
		button.click();
		await Promise.resolve();
		return copied + button.textContent;
	})()`)
	want := codes(t, "en", "frame", "frozen", address, 320)
	found := false
	for _, c := range want {
		found = found || c.chart == "zones" && c.text+"Copied" == copied
	}
	if !found {
		t.Errorf("copied: %s", copied)
	}
}

// pointed walks to the first point of a chart, lets go of it, and points at where it was.
const pointed = `(async () => {
	const wait = async ready => { for (let i = 0; i < 400 && !ready(); i++) await new Promise(done => setTimeout(done, 10)); };
	const plot = document.querySelector('.plot');
	const stop = plot.querySelector('.walk');
	const press = key => stop.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
	const tip = () => plot.querySelector('.tip:not(.hint)');
	stop.focus();
	press('ArrowRight');
	await wait(tip);
	const [text, box] = [tip().textContent, plot.querySelector('.spot').getBoundingClientRect()];
	press('Escape');
	stop.blur();
	const at = {clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true};
	plot.dispatchEvent(new PointerEvent('pointermove', at));
	const told = tip()?.textContent;
	plot.dispatchEvent(new PointerEvent('pointerleave'));
	return {Text: text, Told: told || '', Left: !tip()};
})()`

// TestFrozenAnswers points at every frozen chart of one language, opened from disk as a file by itself.
func TestFrozenAnswers(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	w := &watch{base: fileURL(dir)}
	w.listen(t, ctx)
	n := 0
	for _, page := range list(t, dir, ".html") {
		if !strings.HasPrefix(page, frozenFolder+"en/") {
			continue
		}
		n++
		do(t, ctx, chromedp.EmulateViewport(800, 900), chromedp.Navigate(w.base+page))
		got := ask[struct {
			Text, Told string
			Left       bool
		}](t, ctx, pointed)
		if got.Text == "" || got.Told != got.Text || !got.Left {
			t.Errorf("%s: %+v", page, got)
		}
		w.report(t, page)
	}
	if n == 0 {
		t.Error("nothing is frozen")
	}
}
