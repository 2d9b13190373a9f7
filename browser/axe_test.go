//go:build browser

package browser

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// axeFile is axe-core as npm brings it.
const axeFile = "node_modules/axe-core/axe.min.js"

// axeResult is what axe says of a page: rules that are broken, and rules that it
// cannot decide.
type axeResult struct {
	Passed                 int
	Violations, Incomplete []axeRule
}

type axeRule struct {
	Rule, Help string
	Targets    []string
}

// TestAxe holds every page against WCAG 2.2 A and AA and best practice: each kind of page in
// light and dark, on a phone and on a desktop, two of these looks with the page of the first
// language, in every state, and two with that of the others; and every other page in one look
// in turn. Axe reads the style sheets once more by
// itself, so it is served over HTTP.
func TestAxe(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(axeFile)
	if err != nil {
		lack(t, "axe-core is not there (make test brings it): the pages are not held against WCAG")
	}
	dir, pages := site(t)
	base := serve(t, dir)
	chosen := samples(t)
	open := &undecided{count: map[string]int{}, example: map[string]string{}}
	t.Cleanup(func() { open.print(t) })
	looks := []struct {
		scheme string
		width  int64
		first  bool // of the samples it is for those of the first language, and of none
	}{{"light", 360, true}, {"dark", desktop, true}, {"dark", 360, false}, {"light", desktop, false}}
	ways := dealt(t, pages, len(looks))
	others := languages(t)[1:]
	for i, look := range looks {
		t.Run(fmt.Sprintf("%s/%d", look.scheme, look.width), func(t *testing.T) {
			t.Parallel()
			ctx := chrome(t)
			w := &watch{base: base}
			w.listen(t, ctx)
			// What moves is half transparent on its way, and is no less readable for it.
			emulate(t, ctx, "", "prefers-color-scheme", look.scheme, "prefers-reduced-motion", "reduce")
			do(t, ctx, chromedp.EmulateViewport(look.width, 900))
			for _, page := range ways[i] {
				sample, whole := slices.Contains(chosen, page), strings.HasPrefix(page, offlineFolder)
				if sample && look.first == inOneOf(page, others) {
					continue
				}
				do(t, ctx, chromedp.Navigate(base+page))
				ask[any](t, ctx, string(axe)+";0")
				if whole {
					ask[any](t, ctx, thin)
				}
				if whole && sample {
					inEachState(t, ctx, func(string) {}) // all of them together
				}
				audit(t, ctx, page, open)
				if sample && !whole && look.first {
					inEachState(t, ctx, func(state string) { audit(t, ctx, page+" "+state, open) })
				}
				w.report(t, page)
			}
		})
	}
}

// thin takes from a page that holds the whole report most of what is there many times,
// and is looked at on pages of its own: axe would need half a minute for all of it.
const thin = `document.querySelectorAll('.chapter ~ .chapter ~ .chapter, tbody ~ tbody ~ tbody, .terms tr:nth-child(n+9), .pop:nth-child(n+9)').forEach(e => e.remove())`

// audit fails the test with every rule that the page in the window breaks.
func audit(t *testing.T, ctx context.Context, where string, open *undecided) {
	t.Helper()
	result := ask[axeResult](t, ctx, script(t, "axe"))
	if result.Passed == 0 {
		t.Errorf("%s: axe has looked at nothing", where)
	}
	for _, v := range result.Violations {
		t.Errorf("%s: %s (%s): %s", where, v.Rule, v.Help, strings.Join(v.Targets, "; "))
	}
	open.add(where, result.Incomplete)
}

// undecided counts what axe leaves to people, who look at the pictures. It cannot say what
// lies under the words of a drawing (color-contrast: TestWordsInCharts measures these), takes
// "¶" for a word that a name should hold (label-content-name-mismatch: it is a sign), and
// finds no cells in tables whose rows are folded away (th-has-data-cells).
type undecided struct {
	mu      sync.Mutex
	count   map[string]int
	example map[string]string
}

func (u *undecided) add(where string, rules []axeRule) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for _, rule := range rules {
		u.count[rule.Rule] += len(rule.Targets)
		if at := where + ": " + rule.Targets[0]; u.example[rule.Rule] == "" || at < u.example[rule.Rule] {
			u.example[rule.Rule] = at
		}
	}
}

func (u *undecided) print(t *testing.T) {
	for _, rule := range slices.Sorted(maps.Keys(u.count)) {
		t.Logf("axe leaves to people: %s, %d times, such as %s", rule, u.count[rule], u.example[rule])
	}
}
