//go:build browser

package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// oneFiles are the one-file editions, each with the languages that it holds, the first
// to be seen before the others.
func oneFiles(t *testing.T) map[string][]string {
	t.Helper()
	_, pages := site(t)
	langs := languages(t)
	files := map[string][]string{}
	for _, page := range pages {
		if name, ok := strings.CutPrefix(page, offlineFolder); ok {
			for _, lang := range langs {
				if strings.Contains(strings.TrimSuffix(name, ".html")+"-", "-"+lang+"-") {
					files[name] = append(files[name], lang)
				}
			}
		}
	}
	if len(files) != len(langs)+1 {
		t.Fatalf("the one-file editions are %v", files)
	}
	return files
}

// alone puts a file into a folder of its own and opens a window that can reach nothing
// else: all of the network is cut, every request is watched, and those to anything but
// the file are bad.
func alone(t *testing.T, name string, text []byte) (context.Context, *watch) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
		t.Fatal(err)
	}
	ctx := chrome(t)
	w := &watch{base: fileURL(dir) + name}
	w.listen(t, ctx)
	call(t, ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{URLPattern: "", Offline: true, DownloadThroughput: -1, UploadThroughput: -1}},
	})
	call(t, ctx, network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{
		{URLPattern: "http://*:*/*", Block: true}, {URLPattern: "https://*:*/*", Block: true},
	}})
	emulate(t, ctx, "", "prefers-color-scheme", "light", "prefers-reduced-motion", "reduce")
	do(t, ctx, chromedp.EmulateViewport(desktop, 900))
	return ctx, w
}

// unread lists what a reader of a language must see and does not: headings, text, charts
// and tables of every part; and what is seen of the languages that are not asked for.
const unread = `(lang => {
	const parts = [...document.querySelectorAll('.half')];
	const bad = [];
	for (const half of parts) {
		const main = half.querySelector('main');
		if (half.id !== lang) {
			if (main.checkVisibility()) bad.push(half.id + ' is seen');
			continue;
		}
		const all = [...main.querySelectorAll('h1, h2, h3, h4, p, li, figure, .plot, table')].filter(e => !e.closest('details, noscript, .found, .hints'));
		if (all.length < 300) bad.push('there are only ' + all.length + ' blocks');
		for (const e of all) {
			const box = e.getBoundingClientRect();
			if (!e.checkVisibility() || box.height < 8 || box.right <= 0) bad.push(e.localName + ' “' + e.textContent.trim().slice(0, 40) + '”');
		}
	}
	return bad;
})`

// TestOneFile reads each one-file edition from a disk, alone and without a network, as a
// reader does.
func TestOneFile(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	for name, langs := range oneFiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, w := alone(t, name, content(t, filepath.Join(dir, "offline", name)))
			do(t, ctx, chromedp.Navigate(w.base))
			for i, lang := range langs {
				if i > 0 {
					ask[any](t, ctx, `document.querySelector('#`+langs[i-1]+` header a[lang|=`+lang+`]').click()`)
				}
				wait(t, ctx, `document.getElementById('`+lang+`').checkVisibility()`)
				for _, bad := range ask[[]string](t, ctx, unread+`('`+lang+`')`) {
					t.Errorf("%s: not as it should be: %s", lang, bad)
				}
				openNotes(t, ctx, lang)
				searchInside(t, ctx, lang)
				switchInside(t, ctx, name, lang, langs)
				touchInside(t, ctx, lang)
				w.report(t, lang)
			}
			chooseDark(t, ctx, langs[len(langs)-1])
			w.report(t, name)
		})
	}
}

// openNotes opens the source note of every number of a language.
func openNotes(t *testing.T, ctx context.Context, lang string) {
	t.Helper()
	got := ask[struct {
		Opened int
		Bad    []string
	}](t, ctx, `(() => {
		const bad = [];
		const buttons = [...document.querySelectorAll('#`+lang+` main button.n')];
		for (const button of buttons) {
			button.click();
			const note = button.popoverTargetElement;
			if (!note?.matches(':popover-open') || note.closest('.half').id !== '`+lang+`' || note.querySelectorAll('dl > div').length < 3) bad.push(button.textContent);
			note?.hidePopover();
		}
		return {opened: buttons.length, bad};
	})()`)
	if got.Opened < 100 || len(got.Bad) > 0 {
		t.Errorf("%s: of %d numbers these open no note: %s", lang, got.Opened, strings.Join(got.Bad, ", "))
	}
}

// searchInside looks for a pair of Han characters, a word and a number in other words
// than the text has. The first result leads to its place.
func searchInside(t *testing.T, ctx context.Context, lang string) {
	t.Helper()
	form := `document.querySelector('#` + lang + ` form[role=search]')`
	for _, query := range map[string][]string{"zh": {"智核", "孵化", "650 million"}, "en": {"incubators", "6.5亿", "rings"}}[lang] {
		ask[any](t, ctx, form+`.q.value = `+quote(query)+`; `+form+`.requestSubmit()`)
		wait(t, ctx, `/^\d/.test(document.querySelector('#`+lang+` .found').textContent) && !!document.querySelector('#`+lang+` .results mark')`)
		to := ask[string](t, ctx, `(a => (a.click(), a.getAttribute('href')))(document.querySelector('#`+lang+` .results a'))`)
		wait(t, ctx, `location.hash === `+quote(to)+` && (e => e && e.checkVisibility() && e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0)(document.getElementById(decodeURIComponent(location.hash.slice(1))))`)
	}
}

// switchInside changes the language in the middle of a section: the same paragraph is in
// sight there. Where the other language is in a file of its own, the link leads to the
// paragraph in that file.
func switchInside(t *testing.T, ctx context.Context, name, lang string, langs []string) {
	t.Helper()
	for _, other := range languages(t) {
		if other == lang {
			continue
		}
		ask[any](t, ctx, `document.getElementById('`+lang+`.zones.p-5').scrollIntoView({block: 'start', behavior: 'instant'})`)
		link := `document.querySelector('#` + lang + ` header a[lang|=` + other + `]')`
		want := "#" + other + ".zones.p-5"
		if len(langs) == 1 {
			to := ask[string](t, ctx, `(link => {
				addEventListener('click', e => e.preventDefault(), {once: true});
				link.click();
				return link.href;
			})(`+link+`)`)
			if file := strings.Replace(name, "-"+lang+".html", "-"+other+".html", 1); !strings.HasSuffix(to, "/"+file+want) {
				t.Errorf("%s: the other language is at %s, not at %s", lang, to, file+want)
			}
			continue
		}
		ask[any](t, ctx, link+`.click()`)
		wait(t, ctx, `location.hash === '`+want+`' && document.getElementById('`+other+`').checkVisibility() && !document.getElementById('`+lang+`').checkVisibility()`)
		top := ask[float64](t, ctx, `document.getElementById('`+other+`.zones.p-5').getBoundingClientRect().top`)
		if top < 56 || top > 300 { // below the header
			t.Errorf("%s: the paragraph is %v px below the top of the window after the change", other, top)
		}
		do(t, ctx, chromedp.NavigateBack())
		wait(t, ctx, `document.getElementById('`+lang+`').checkVisibility()`)
	}
}

// touchInside touches every chart of a language.
func touchInside(t *testing.T, ctx context.Context, lang string) {
	t.Helper()
	if awake := touchAll(t, ctx, lang); awake == 0 {
		t.Errorf("%s: no chart can be touched", lang)
	}
	for _, lost := range ask[[]string](t, ctx, hidden) {
		if strings.HasPrefix(lost, lang+".") {
			t.Errorf("%s: not one drawing of %s is seen", lang, lost)
		}
	}
}

// chooseDark opens the menu from a language's header and chooses the dark appearance.
func chooseDark(t *testing.T, ctx context.Context, lang string) {
	t.Helper()
	do(t, ctx, chromedp.Click(`#`+lang+` header button[popovertarget]`))
	do(t, ctx, chromedp.Click(`label:has(#theme-dark)`))
	wait(t, ctx, `getComputedStyle(document.documentElement).colorScheme === 'dark' && document.documentElement.dataset.theme === 'dark'`)
}

// TestOneFileWithoutScript reads each one-file edition with script switched off: every
// part is there in every language, notes open, and languages change section by section.
func TestOneFileWithoutScript(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	for name, langs := range oneFiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, w := alone(t, name, content(t, filepath.Join(dir, "offline", name)))
			call(t, ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			for i, lang := range langs {
				do(t, ctx, chromedp.Navigate(w.base))
				if i > 0 {
					do(t, ctx, chromedp.Click(`#`+langs[0]+`\.zones .meta a[href="#`+lang+`.zones"]`))
					wait(t, ctx, `document.getElementById('`+lang+`').checkVisibility() && Math.abs(document.getElementById('`+lang+`.zones').getBoundingClientRect().top) < 200`)
				}
				for _, bad := range ask[[]string](t, ctx, unread+`('`+lang+`')`) {
					t.Errorf("%s: not as it should be: %s", lang, bad)
				}
				do(t, ctx, chromedp.Click(fmt.Sprintf(`#%s\.zones button.n`, lang)))
				wait(t, ctx, `!!document.querySelector('#`+lang+` .pop:popover-open')`)
			}
			w.report(t, name)
		})
	}
}

// TestOneFileSees makes sure that what a file asks for beside itself would be seen.
func TestOneFileSees(t *testing.T) {
	t.Parallel()
	for what, text := range map[string]string{
		"a file beside it":        `<img src="picture.png" alt="">`,
		"a file from the network": `<img src="https://example.org/picture.png" alt="">`,
	} {
		ctx, w := alone(t, "page.html", []byte("<!doctype html><title>page</title>"+text))
		do(t, ctx, chromedp.Navigate(w.base))
		if bad := strings.Join(w.take(), "; "); !strings.Contains(bad, "foreign request") || !strings.Contains(bad, "failed request") {
			t.Errorf("%s: only this is seen: %q", what, bad)
		}
	}
}
