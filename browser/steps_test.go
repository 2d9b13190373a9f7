//go:build browser

package browser

import (
	"context"
	"embed"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// scripts are what the tests ask in the pages, where it is longer than a line.
//
//go:embed scripts/*.js
var scripts embed.FS

// script returns one of them: an expression.
func script(t *testing.T, name string) string {
	t.Helper()
	text, err := scripts.ReadFile("scripts/" + name + ".js")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// patience bounds one step in the browser.
const patience = 60 * time.Second

// do runs steps in the browser.
func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// ask evaluates a script in the page and returns its value; of a promise, what it
// resolves to.
func ask[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// call sends a command of the DevTools protocol.
func call[P, R any](t *testing.T, ctx context.Context, command cdp.Command[P, R], params P) {
	t.Helper()
	do(t, ctx, func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, command, params)
		return chromedp.Void{}, err
	})
}

// emulate sets the medium, "print" or none, and what the reader's system asks for: pairs
// of a media feature and its value.
func emulate(t *testing.T, ctx context.Context, medium string, features ...string) {
	t.Helper()
	params := emulation.SetEmulatedMediaParams{Media: medium}
	for i := 0; i+1 < len(features); i += 2 {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	call(t, ctx, emulation.SetEmulatedMedia, params)
}
