//go:build browser

package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/colour"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/palette"
)

// written lists the lines of text in the drawings that are seen, each with its colour
// and with what lies beneath its start, middle and end: the fills and broad strokes
// there, down to the page, blended as the browser does. Lines of text and thin lines
// beneath are overlooked; a broad outline that a line of text has itself is its ground.
const written = `(() => {
	const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
	const rgba = (css) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = css;
		canvas.fillRect(0, 0, 1, 1);
		const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
		return {c: [r, g, b], a: a / 255};
	};
	const over = (top, under) => top.c.map((v, i) => v * top.a + under[i] * (1 - top.a));
	const hex = (c) => '#' + c.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('');
	const opacity = (e) => {
		let all = 1;
		for (; e instanceof SVGElement; e = e.parentElement) all *= getComputedStyle(e).opacity;
		return all;
	};
	const paint = (e, x, y) => {
		if (!(e instanceof SVGGeometryElement)) {
			return e instanceof SVGElement ? null : rgba(getComputedStyle(e).backgroundColor);
		}
		const style = getComputedStyle(e), point = new DOMPoint(x, y).matrixTransform(e.getScreenCTM().inverse());
		const part = (value, share) => {
			const p = rgba(value.startsWith('url') ? '#f0f' : value);
			p.a *= share * opacity(e);
			return p;
		};
		if (style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 4 && e.isPointInStroke(point)) return part(style.stroke, style.strokeOpacity);
		if (style.fill !== 'none' && e.isPointInFill(point)) return part(style.fill, style.fillOpacity);
		return null;
	};
	const ground = (text, x, y) => {
		const {stroke, strokeWidth, paintOrder} = getComputedStyle(text);
		if (stroke !== 'none' && parseFloat(strokeWidth) >= 4 && paintOrder.startsWith('stroke')) return rgba(stroke).c;
		const layers = document.elementsFromPoint(x, y).filter((e) => !e.closest('text')).map((e) => paint(e, x, y)).filter(Boolean);
		return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
	};
	const list = [];
	for (const text of document.querySelectorAll('.plot > svg text')) {
		if (!text.getClientRects().length) continue;
		text.scrollIntoView({block: 'center', behavior: 'instant'});
		const box = text.getBoundingClientRect(), y = box.top + box.height / 2;
		const grounds = new Set([1, box.width / 2, box.width - 1].map((dx) => {
			const g = ground(text, box.left + dx, y), ink = rgba(getComputedStyle(text).fill);
			ink.a *= opacity(text);
			return hex(over(ink, g)) + ' ' + hex(g);
		}));
		list.push({chart: text.closest('.plot').dataset.chart, text: text.textContent, pairs: [...grounds]});
	}
	return list;
})()`

// A label is one line of text in a drawing, with the pairs of colours "#text #ground"
// that it is seen in.
type label struct {
	Chart, Text string
	Pairs       []string
}

// looks are the ways in which a page is looked at.
var looks = []struct {
	name, scheme, media string
	width               int64
	patterns            string
}{
	{name: "light, wide", scheme: "light", width: desktop},
	{name: "light, narrow", scheme: "light", width: phone},
	{name: "dark, wide", scheme: "dark", width: desktop},
	{name: "dark, narrow", scheme: "dark", width: phone},
	{name: "dark, with patterns", scheme: "dark", width: desktop, patterns: "on"},
	{name: "print, always with patterns", scheme: "dark", media: "print", width: desktop},
}

// TestWordsInCharts looks at every line of text in every chart of the report, and in
// one chart of each kind, in both schemes, wide and narrow, and in print: each has a
// contrast of 4.5 with what lies beneath it. Checkers of pages cannot judge drawings.
func TestWordsInCharts(t *testing.T) {
	t.Parallel()
	ours, _ := site(t)
	kinds := filepath.Join(t.TempDir(), "public")
	in := generator.Input{Root: os.DirFS("../generator/chart/testdata/report"), Defaults: diglot.Defaults(), Built: diglot.Built(), Draft: true}
	if _, err := generator.Build(t.Context(), in, kinds); err != nil {
		t.Fatal(err)
	}
	ctx := chrome(t)
	for _, look := range looks {
		t.Run(look.name, func(t *testing.T) {
			emulate(t, ctx, look.media, "prefers-color-scheme", look.scheme)
			do(t, ctx, chromedp.EmulateViewport(look.width, 900))
			seen := 0
			for _, dir := range []string{ours, kinds} {
				for _, lang := range []string{"zh", "en"} {
					do(t, ctx, chromedp.Navigate(fileURL(dir)+lang+"/charts.html"))
					ask[any](t, ctx, `document.documentElement.dataset.patterns = "`+look.patterns+`"; 0`)
					for _, l := range ask[[]label](t, ctx, written) {
						seen++
						judge(t, lang, l)
					}
				}
			}
			if seen < 1000 {
				t.Errorf("only %d lines of text were seen", seen)
			}
		})
	}
}

// chartPlaces are the places that a link may lead to and that hold a chart.
const chartPlaces = `[...document.querySelectorAll('[id]:has(.plot)')].map(e => e.id)`

// TestWordsInLinkedCharts follows links to charts, one beside the other language: what a
// link leads to is marked by a ground that the colours of charts are not made for.
func TestWordsInLinkedCharts(t *testing.T) {
	dir, pages := site(t)
	ctx := chrome(t)
	do(t, ctx, chromedp.EmulateViewport(desktop, 900))
	seen := 0
	for _, page := range pages {
		if !strings.HasSuffix(page, "/resources.html") && !strings.HasSuffix(page, "/opening.html") {
			continue
		}
		do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
		for _, id := range ask[[]string](t, ctx, chartPlaces) {
			ask[any](t, ctx, `location.hash = "`+id+`"; 0`)
			for _, l := range ask[[]label](t, ctx, written) {
				seen++
				judge(t, page+"#"+id, l)
			}
		}
	}
	if seen < 200 {
		t.Errorf("only %d lines of text were seen", seen)
	}
}

// judge holds each pair of a line of text against what text needs.
func judge(t *testing.T, lang string, l label) {
	t.Helper()
	for _, pair := range l.Pairs {
		one, other, _ := strings.Cut(pair, " ")
		a, err := colour.Parse(one)
		if err != nil {
			t.Fatal(err)
		}
		b, err := colour.Parse(other)
		if err != nil {
			t.Fatal(err)
		}
		if ratio := colour.Contrast(a, b); ratio < palette.Text.Need() {
			t.Errorf("%s %s: %q is %s on %s, a contrast of %s", lang, l.Chart, l.Text, a, b, colour.RatioText(ratio))
		}
	}
}

// tokens are the colours of the page, as they are painted.
const tokens = `(names => {
	const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
	const probe = document.body.appendChild(document.createElement('i'));
	return Object.fromEntries(names.map(name => {
		probe.style.color = 'var(--' + name + ')';
		canvas.fillStyle = getComputedStyle(probe).color;
		canvas.fillRect(0, 0, 1, 1);
		return [name, '#' + [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v.toString(16).padStart(2, '0')).join('')];
	}));
})`

// TestTokens holds the palette against the browser: what is judged, and what images are
// painted with, is what readers see in each scheme.
func TestTokens(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	var msgs diag.List
	p := generator.Load(os.DirFS(".."), diglot.Defaults(), &msgs).Palette
	ctx := chrome(t)
	for _, scheme := range []palette.Scheme{p.Light, p.Dark, p.Print} {
		media, wish := "", scheme.Name
		if scheme.Name == "print" {
			media, wish = "print", "dark"
		}
		emulate(t, ctx, media, "prefers-color-scheme", wish)
		do(t, ctx, chromedp.Navigate(fileURL(dir)+"en/index.html"))
		names := scheme.Names()
		painted := ask[map[string]string](t, ctx, tokens+`(["`+strings.Join(names, `","`)+`"])`)
		for _, name := range names {
			if c, _ := scheme.Colour(name); painted[name] != c.String() {
				t.Errorf("%s: %q is painted %s, and read as %s", scheme.Name, name, painted[name], c)
			}
		}
		// The choice on the page wins over the system's wish.
		ask[any](t, ctx, `document.documentElement.dataset.theme = "dark"; 0`)
		if c, _ := p.Dark.Colour("c1"); scheme.Name == "light" {
			if got := ask[map[string]string](t, ctx, tokens+`(["c1"])`)["c1"]; got != c.String() {
				t.Errorf("dark by choice: c1 is painted %s, and read as %s", got, c)
			}
		}
	}
}
