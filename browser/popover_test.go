//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mostOpened is about how many popovers of one page are opened.
const mostOpened = 30

// TestPopovers opens what opens over the page with the keyboard, on one page of every kind: Enter opens it, the next Tab goes into it, Escape closes it and gives
// the focus back.
func TestPopovers(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	ctx := chrome(t)
	emulate(t, ctx, "", "prefers-reduced-motion", "reduce")
	do(t, ctx, chromedp.EmulateViewport(desktop, 800))
	opened := 0
	for _, page := range fromDisk(samples(t)) {
		do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
		names := buttonNames(t, ctx)
		// One button for each popover: a note may have many.
		buttons := ask[[]string](t, ctx, `window.buttons = [...new Map([...document.querySelectorAll('[popovertarget]:not([popovertargetaction])')]
			.filter(b => b.checkVisibility()).reverse().map(b => [b.getAttribute('popovertarget'), b])).values()].reverse();
			buttons.map(b => b.innerText.trim().replace(/\s+/g, ' ') || b.textContent.trim())`)
		// A page may have hundreds of notes, all made alike: some from its start to its end.
		step := 1 + len(buttons)/mostOpened
		for i, button := range buttons {
			if i%step != 0 && i < len(buttons)-1 {
				continue
			}
			opened++
			where := fmt.Sprintf("%s, “%s”", page, button)
			if !names[button] {
				t.Errorf("%s: no button of this name is told to assistive technology", where)
			}
			openAndClose(t, ctx, where, i)
		}
	}
	if opened == 0 {
		t.Error("no page has anything that opens")
	}
}

func openAndClose(t *testing.T, ctx context.Context, where string, i int) {
	t.Helper()
	button := fmt.Sprintf("buttons[%d]", i)
	popover := button + ".popoverTargetElement"
	ask[any](t, ctx, button+`.focus({focusVisible: true})`)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	if !ask[bool](t, ctx, popover+`.matches(':popover-open')`) {
		t.Errorf("%s: Enter does not open it", where)
		return
	}
	name := ask[string](t, ctx, popover+`.ariaLabelledByElements?.[0]?.textContent ?? `+popover+`.querySelector('legend')?.textContent ?? ''`)
	if strings.TrimSpace(name) == "" {
		t.Errorf("%s: what it opens has no name", where)
	}
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	if !ask[bool](t, ctx, popover+`.contains(document.activeElement)`) {
		t.Errorf("%s: the Tab key does not go into what it opens", where)
	}
	do(t, ctx, chromedp.KeyEvent(kb.Escape))
	if ask[bool](t, ctx, popover+`.matches(':popover-open')`) {
		t.Errorf("%s: Escape does not close it", where)
	}
	if !ask[bool](t, ctx, `document.activeElement === `+button) {
		t.Errorf("%s: closed, it does not give the focus back", where)
	}
}

// buttonNames are the names of the page's buttons as assistive technology is told them.
func buttonNames(t *testing.T, ctx context.Context) map[string]bool {
	t.Helper()
	tree, err := chromedp.Run(ctx, func(ctx context.Context, target *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return cdp.Call(ctx, target, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, node := range tree.Nodes {
		var role, name string
		if node.Role == nil || node.Name == nil || json.Unmarshal(node.Role.Value, &role) != nil || json.Unmarshal(node.Name.Value, &name) != nil {
			continue
		}
		if role == "button" {
			names[strings.Join(strings.Fields(name), " ")] = true
		}
	}
	return names
}
