//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A passage is what readers see of one element of a page.
type passage struct {
	Address, Text string
}

type coverage struct {
	Passages, Pairs, Words int
	Lost                   []string
}

// searchPage opens a language's search and waits for its index.
func searchPage(t *testing.T, ctx context.Context, base, lang string) {
	t.Helper()
	do(t, ctx, chromedp.Navigate(base+lang+"/search.html?q=2020"))
	wait(t, ctx, `/^\d/.test(document.querySelector('.found').textContent)`)
}

// wait waits until a script's value is true, on whatever page the browser is by then.
func wait(t *testing.T, ctx context.Context, script string) {
	t.Helper()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	for {
		// While a page gives way to another there is nowhere to ask.
		done, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script))
		if err == nil && done {
			return
		}
		if ctx.Err() != nil {
			t.Fatalf("%s: not true after %s: %v", script, patience, err)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// TestSearchFindsEverything takes the pages as they are shown, from disk, and looks for
// every pair of Han characters and every word of them.
func TestSearchFindsEverything(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	ctx := chrome(t)
	for _, lang := range []string{"zh", "en"} {
		t.Run(lang, func(t *testing.T) {
			truth := map[string][]passage{}
			for _, page := range pages {
				name, inside := strings.CutPrefix(page, lang+"/")
				if !inside || strings.Contains(name, "/") {
					continue
				}
				do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
				if ask[bool](t, ctx, `!!document.querySelector('article.prose')`) {
					truth[name] = ask[[]passage](t, ctx, script(t, "search-passages")+`(`+quote(name)+`)`)
				} else if name == "data.html" || name == "glossary.html" {
					truth[name] = ask[[]passage](t, ctx, script(t, "search-rows")+`(`+quote(name)+`)`)
				}
			}
			searchPage(t, ctx, fileURL(dir), lang)
			var all coverage
			for _, name := range slices.Sorted(maps.Keys(truth)) {
				text, err := json.Marshal(truth[name])
				if err != nil {
					t.Fatal(err)
				}
				got := ask[coverage](t, ctx, script(t, "search-missed")+`(`+string(text)+`)`)
				if got.Pairs+got.Words < 100 {
					t.Errorf("%s: only %d pairs and %d words are read off the page", name, got.Pairs, got.Words)
				}
				for _, lost := range got.Lost[:min(10, len(got.Lost))] {
					t.Errorf("%s: not found (one of %d): %s", name, len(got.Lost), lost)
				}
				all.Passages += len(truth[name])
				all.Pairs, all.Words = all.Pairs+got.Pairs, all.Words+got.Words
			}
			t.Logf("%d pages, %d passages, %d pairs of Han characters, %d words", len(truth), all.Passages, all.Pairs, all.Words)
		})
	}
}

func quote(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

// maxIndex is what a language's index of this report may weigh as it is sent, maxFinder
// the same of the script that searches it.
const (
	maxIndex  = 15 << 10
	maxFinder = 4 << 10
)

// TestSearchWeight prints what a search costs to load.
func TestSearchWeight(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	files, err := filepath.Glob(filepath.Join(dir, "assets", "search*"))
	if err != nil || len(files) < 4 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		name, text := filepath.Base(file), content(t, file)
		size := map[string]int{}
		for _, packing := range packings {
			packed, err := packing.pack(text)
			if err != nil {
				t.Fatal(err)
			}
			size[packing.name] = len(packed)
		}
		t.Logf("%s: %d bytes, with Brotli %d, with gzip %d", name, len(text), size["br"], size["gzip"])
		if strings.HasPrefix(name, "search-") && size["br"] > maxIndex || strings.HasPrefix(name, "search.") && size["br"] > maxFinder {
			t.Errorf("%s weighs %d bytes; an index may weigh %d, the script %d", name, size["br"], maxIndex, maxFinder)
		}
	}
}

// found is the number of results and what the page says.
type found struct {
	Results       int
	Said, Address string
	First, Marked string
	Hints         bool
}

const shown = `({
	Results: document.querySelectorAll('.results li').length,
	Said: document.querySelector('.found').textContent,
	Address: location.search,
	First: document.querySelector('.results a')?.getAttribute('href') ?? '',
	Marked: document.querySelector('.results mark')?.textContent ?? '',
	Hints: !document.querySelector('.hints').hidden,
})`

// TestSearchPage uses the page as a reader does.
func TestSearchPage(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	for name, base := range map[string]string{"disk": fileURL(dir), "http": serve(t, dir)} {
		t.Run(name, func(t *testing.T) {
			ctx := chrome(t)
			w := &watch{base: base}
			w.listen(t, ctx)
			look := func() found { return ask[found](t, ctx, shown) }
			say := func(keys string) { do(t, ctx, chromedp.SendKeys("#q", keys)) }

			do(t, ctx, chromedp.Navigate(base+"zh/search.html?q=6.5%E4%BA%BF%E5%85%83"))
			wait(t, ctx, `document.querySelector('.found').textContent.endsWith('条结果')`)
			if got := look(); got.First != "data.html#row-cqu_fund_size" || got.Marked != "6.5亿元" || got.Hints {
				t.Errorf("a query in the address: %+v", got)
			}
			ask[any](t, ctx, `document.querySelector('.results a').click()`)
			wait(t, ctx, `document.querySelector('tr:target')?.id === 'row-cqu_fund_size'`)

			do(t, ctx, chromedp.Navigate(base+"en/search.html"))
			if got := look(); got.Results != 0 || !got.Hints || got.Said != "" {
				t.Errorf("before anything is typed: %+v", got)
			}
			say("chongqing")
			// The address is ready before the index is.
			wait(t, ctx, `location.search === '?q=chongqing' && document.querySelector('.found').textContent.endsWith(' results')`)
			got := look()
			if got.Results < 10 || got.Hints {
				t.Errorf("after typing: %+v", got)
			}
			ask[any](t, ctx, `document.querySelector('.results button').click()`)
			if now := look(); now.Results <= got.Results || !ask[bool](t, ctx, `document.activeElement.matches('.results a')`) {
				t.Errorf("no more results are shown: %+v", now)
			}
			if to := ask[string](t, ctx, `document.querySelector('header [hreflang="zh-Hans"]').search`); to != "?q=chongqing" {
				t.Errorf("the other language is asked for %q", to)
			}
			say(kb.ArrowDown)
			if on := ask[string](t, ctx, `document.activeElement.closest('.results li')?.tagName`); on != "LI" {
				t.Errorf("the arrow key leads to %q", on)
			}
			do(t, ctx, chromedp.KeyEvent(kb.ArrowUp))
			if on := ask[string](t, ctx, `document.activeElement.id`); on != "q" {
				t.Errorf("the arrow key leads back to %q", on)
			}
			say(kb.Escape)
			wait(t, ctx, `!document.querySelector('.results').hasChildNodes()`)
			if got := look(); got.Address != "" || !got.Hints {
				t.Errorf("after Escape: %+v", got)
			}
			say(`<img src=x onerror=alert(1)>`)
			wait(t, ctx, `document.querySelector('.found').textContent.startsWith('Nothing found for “<img')`)
			if got := look(); got.Results != 0 || !got.Hints || ask[int](t, ctx, `document.querySelectorAll('main img').length`) > 0 {
				t.Errorf("after what is not there: %+v", got)
			}
			for _, bad := range w.take() {
				t.Error(bad)
			}
		})
	}
}

// TestSearchLink follows the link in the header: it leads into the field from any page,
// and on the search page itself without losing what was asked.
func TestSearchLink(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	do(t, ctx, chromedp.Navigate(fileURL(dir)+"en/charts/zones.html"))
	ask[any](t, ctx, `document.querySelector('[rel=search]').click()`)
	wait(t, ctx, `location.pathname.endsWith('/en/search.html') && document.activeElement.id === 'q'`)
	do(t, ctx, chromedp.Navigate(fileURL(dir)+"en/search.html?q=2020"))
	wait(t, ctx, `document.querySelectorAll('.results li').length > 0`)
	for range 2 { // the second time the address ends in the field's id already
		ask[any](t, ctx, `document.querySelector('.results a').focus()`)
		ask[any](t, ctx, `document.querySelector('[rel=search]').click()`)
		wait(t, ctx, `document.activeElement.id === 'q' && location.search === '?q=2020'`)
	}
}

// TestSearchFails makes the index unreachable: the page says so, and the next use
// tries again.
func TestSearchFails(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	files := http.FileServer(http.Dir(dir))
	var broken atomic.Bool
	broken.Store(true)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "/assets/search-") && broken.Load() {
			http.Error(w, "gone", http.StatusInternalServerError)
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	ctx := chrome(t)
	do(t, ctx, chromedp.Navigate(server.URL+"/en/search.html?q=teams"))
	wait(t, ctx, `document.querySelector('.found').textContent.startsWith('The index did not load')`)
	if got := ask[found](t, ctx, shown); !got.Hints {
		t.Errorf("where else to look is hidden: %+v", got)
	}
	broken.Store(false)
	do(t, ctx, chromedp.SendKeys("#q", kb.Enter))
	wait(t, ctx, `document.querySelectorAll('.results li').length > 0`)
}

// TestSearchResultsLead follows results: every one leads to an element.
func TestSearchResultsLead(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	for _, lang := range []string{"zh", "en"} {
		searchPage(t, ctx, fileURL(dir), lang)
		list := ask[[]string](t, ctx, `diglotSearch.find('2020').hits.concat(diglotSearch.find('科').hits, diglotSearch.find('e').hits, diglotSearch.find('a').hits).map(hit => hit.href)`)
		slices.Sort(list)
		byPage := map[string][]string{}
		for _, to := range slices.Compact(list) {
			page, id, _ := strings.Cut(to, "#")
			byPage[page] = append(byPage[page], id)
		}
		for page, ids := range byPage {
			do(t, ctx, chromedp.Navigate(fileURL(dir)+lang+"/"+page))
			text, _ := json.Marshal(ids)
			if lost := ask[[]string](t, ctx, fmt.Sprintf(`%s.filter(id => id && !document.getElementById(id))`, text)); len(lost) > 0 {
				t.Errorf("%s/%s has no %s", lang, page, strings.Join(lost, ", "))
			}
		}
	}
}
