//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// otherLanguage is the header's link to the page in the other language.
const otherLanguage = `document.querySelector('header a[data-place][hreflang]')`

// TestLanguageKeepsThePlace scrolls to a block of every section and changes the
// language: the same block is in sight, to the paragraph.
func TestLanguageKeepsThePlace(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	for _, width := range []int64{phone, desktop} {
		do(t, ctx, chromedp.EmulateViewport(width, 900))
		for _, block := range []string{"p-3", "money", "p-7", "chart-zones"} {
			do(t, ctx, chromedp.Navigate(fileURL(dir)+"en/zones.html"))
			ask[any](t, ctx, `document.getElementById('`+block+`').scrollIntoView({block: 'start', behavior: 'instant'})`)
			to := ask[string](t, ctx, `(link => {
				addEventListener('click', e => e.preventDefault(), {once: true});
				link.click();
				return link.href;
			})(`+otherLanguage+`)`)
			if !strings.HasSuffix(to, "zh/zones.html#"+block) {
				t.Errorf("%d px, at %s: the other language is at %s", width, block, to)
				continue
			}
			do(t, ctx, chromedp.Navigate(to))
			top := ask[float64](t, ctx, `document.getElementById('`+block+`').getBoundingClientRect().top`)
			if top < 0 || top > 300 {
				t.Errorf("%d px: %s is %v px below the top of the window after the change", width, block, top)
			}
		}
	}
}

// TestThemeIsRemembered chooses a theme on one page and opens another.
func TestThemeIsRemembered(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	base := serve(t, dir)
	const paper = `getComputedStyle(document.body).backgroundColor`
	do(t, ctx, chromedp.Navigate(base+"en/zones.html"))
	light := ask[string](t, ctx, paper)
	ask[any](t, ctx, `document.getElementById('theme-dark').click()`)
	dark := ask[string](t, ctx, paper)
	if light == dark {
		t.Fatalf("the page is %s in both themes", light)
	}
	do(t, ctx, chromedp.Navigate(base+"zh/industry.html"))
	if got := ask[string](t, ctx, paper); got != dark {
		t.Errorf("the next page is %s, not %s", got, dark)
	}
	if !ask[bool](t, ctx, `document.getElementById('theme-dark').checked`) {
		t.Error("the menu of the next page does not show the choice")
	}
}

// TestCopy selects a paragraph with numbers: what is copied reads as it is seen.
func TestCopy(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	for _, lang := range []string{"zh", "en"} {
		do(t, ctx, chromedp.Navigate(fileURL(dir)+lang+"/zones.html"))
		texts := ask[[][2]string](t, ctx, `[...document.querySelectorAll('article > p:has(.n)')].map(p => {
			getSelection().selectAllChildren(p);
			return [getSelection().toString().trim(), p.textContent.replace(/\s+/g, ' ').trim()];
		})`)
		if len(texts) == 0 {
			t.Errorf("%s: no paragraph holds a number", lang)
		}
		for _, pair := range texts {
			if pair[0] != pair[1] {
				t.Errorf("%s: copied\n%q\nfrom\n%q", lang, pair[0], pair[1])
			}
		}
	}
}

// TestHeadingLinks follows every heading's link to itself.
func TestHeadingLinks(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	for _, page := range []string{"zh/zones.html", "en/report.html"} {
		do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
		found := ask[[]string](t, ctx, `[...document.querySelectorAll('main .here')].map(link =>
			link.hash === '#' + link.parentElement.id && /^H[2-6]$/.test(link.parentElement.tagName) ? '' : link.outerHTML)`)
		if len(found) == 0 {
			t.Errorf("%s: no heading links to itself", page)
		}
		for _, bad := range found {
			if bad != "" {
				t.Errorf("%s: %s is not its heading's link", page, bad)
			}
		}
	}
}
