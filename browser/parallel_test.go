//go:build browser

package browser

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// sideBySide lists the sections that set two languages side by side.
func sideBySide(t *testing.T, pages []string) []string {
	t.Helper()
	var list []string
	for _, page := range pages {
		if strings.HasPrefix(page, "zh-en/") && page != "zh-en/index.html" {
			list = append(list, page)
		}
	}
	if len(list) == 0 {
		t.Fatal("the report has no section side by side")
	}
	return list
}

// uneven lists the pairs whose languages do not start together. Charts start at the
// same height; text stands on the same first line, which the leading of the two
// scripts moves by a few pixels.
const uneven = `[...document.querySelectorAll('.pair')].filter(pair => {
	const top = side => pair.querySelector(':scope>.' + side)?.getBoundingClientRect();
	const first = top('first'), other = top('other');
	if (!first || !other) return !pair.matches('.end');
	const leading = pair.querySelector('.chart') ? 0.5 : 4;
	return Math.abs(first.top - other.top) > leading || first.right > other.left;
}).map(pair => pair.id || pair.textContent.slice(0, 40))`

// TestPairsStartTogether lays the sections out on a desktop and on paper.
func TestPairsStartTogether(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	ctx := chrome(t)
	for medium, width := range map[string]int64{"screen": desktop, "print": 642} {
		emulate(t, ctx, medium)
		for _, page := range sideBySide(t, pages) {
			do(t, ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate(fileURL(dir)+page))
			for _, pair := range ask[[]string](t, ctx, uneven) {
				t.Errorf("%s on %s: the languages of %q do not start together", page, medium, pair)
			}
		}
	}
}

// seen counts the cells of each language that are seen, headings left out, and says
// which language is on top.
const seen = `(() => {
	const cells = side => [...document.querySelectorAll('.pair:has(.tap)>.' + side)].filter(c => c.checkVisibility());
	const top = side => document.querySelector('.pair.hd>.' + side).getBoundingClientRect().top;
	return cells('first').length + ' ' + cells('other').length + ' ' + (top('first') < top('other') ? 'first' : 'other');
})()`

// press clicks the middle of the first element that is seen.
func press(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	do(t, ctx, chromedp.Click(chromedp.CSS(selector)))
}

// TestRevealWithoutScript reads a section on a phone, with script switched off: the
// second language is hidden block by block, each is revealed by a tap, all by one, and
// the languages can be swapped.
func TestRevealWithoutScript(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	call(t, ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	do(t, ctx, chromedp.EmulateViewport(phone, 900), chromedp.Navigate(fileURL(dir)+"zh-en/zones.html"))
	all := ask[int](t, ctx, `document.querySelectorAll('.pair:has(.tap)').length`)
	if all < 5 {
		t.Fatalf("only %d blocks can be revealed", all)
	}
	for _, step := range []struct{ press, want string }{
		{"", fmt.Sprintf("%d 0 first", all)},
		{".pair .tap label", fmt.Sprintf("%d 1 first", all)},
		{"label:has(#lead-other)", fmt.Sprintf("1 %d other", all)},
		{"label:has(#reveal-all)", fmt.Sprintf("%d %[1]d other", all)},
		{"label:has(#lead-first)", fmt.Sprintf("%d %[1]d first", all)},
		{"label:has(#reveal-all)", fmt.Sprintf("%d 1 first", all)},
		{".pair .tap label", fmt.Sprintf("%d 0 first", all)},
	} {
		if step.press != "" {
			press(t, ctx, step.press)
		}
		if got := ask[string](t, ctx, seen); got != step.want {
			t.Errorf("after %q: the cells seen and the language on top are %q, want %q", step.press, got, step.want)
		}
	}
}

// follow activates a link without scrolling to it.
func follow(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	ask[any](t, ctx, `document.querySelector('`+selector+`').click()`)
}

// TestTheSwitchKeepsThePair scrolls to a paragraph and changes to one language and
// back: the paragraph is the same.
func TestTheSwitchKeepsThePair(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(fileURL(dir)+"zh-en/zones.html"))
	place := func() string {
		return ask[string](t, ctx, `location.pathname.split('/').slice(-2).join('/') + location.hash`)
	}
	scroll := `document.getElementById('p-5').scrollIntoView({block: 'start', behavior: 'instant'}); scrollBy(0, -20)`
	ask[any](t, ctx, scroll)
	follow(t, ctx, ".meta a[hreflang=en]")
	do(t, ctx, chromedp.WaitReady(chromedp.CSS("article")))
	if got := place(); got != "en/zones.html#p-5" {
		t.Errorf("the English page opens at %s", got)
	}
	ask[any](t, ctx, scroll)
	follow(t, ctx, ".top a[href*=zh-en]")
	do(t, ctx, chromedp.WaitReady(chromedp.CSS(".pair")))
	if got := place(); got != "zh-en/zones.html#p-5" {
		t.Errorf("the page in two languages opens at %s", got)
	}
}

// TestHeaderTargets measures what the header of every kind of page offers to a thumb
// on the narrowest phone.
func TestHeaderTargets(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	const small = `[...document.querySelectorAll('.top a, .top button')].filter(target => {
		const box = target.getBoundingClientRect();
		return box.width < 44 || box.height < 44 || box.left < 0 || box.right > innerWidth;
	}).map(target => target.textContent.trim())`
	for _, page := range append(inBoth([]string{"index", "zones", "data"}), "zh-en/index.html", "zh-en/zones.html") {
		do(t, ctx, chromedp.EmulateViewport(smallest, 900), chromedp.Navigate(fileURL(dir)+page))
		if bad := ask[[]string](t, ctx, small); len(bad) > 0 {
			t.Errorf("%s: too small or out of sight: %s", page, strings.Join(bad, ", "))
		}
	}
}
