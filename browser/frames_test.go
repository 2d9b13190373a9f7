//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// framer opens a window of a browser in which the frames of a page are in its process, so
// that they can be asked like the page. They still have origins of their own.
func framer(t *testing.T) context.Context {
	t.Helper()
	path := chromePath(t)
	profile, err := os.MkdirTemp("", "diglot-chrome-")
	if err != nil {
		t.Fatal(err)
	}
	start := append(options(path, profile),
		chromedp.Flag("disable-features", "Translate,SitePerProcess,IsolateOrigins,IsolateSandboxedIframes"),
		chromedp.Flag("disable-site-isolation-trials", true),
	)
	ctx, stopProcess := chromedp.NewExecAllocator(context.Background(), start...)
	ctx, stop := chromedp.NewContext(ctx)
	t.Cleanup(func() {
		stop()
		stopProcess()
		os.RemoveAll(profile)
	})
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("the browser opens no window: %v", err)
	}
	return ctx
}

// frames lists the frames on the page, in the order in which they were made.
func frames(t *testing.T, ctx context.Context) []*page.FrameTree {
	t.Helper()
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	tree, err := chromedp.Run(ctx, func(ctx context.Context, target *chromedp.Target) (*page.FrameTree, error) {
		result, err := cdp.Call(ctx, target, page.GetFrameTree, cdp.Empty{})
		if err != nil {
			return nil, err
		}
		return result.FrameTree, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree.ChildFrames
}

// askFrame evaluates a script in a frame, beside the frame's own scripts, and returns its
// value; of a promise, what it resolves to. It works where the frame may run none. While a
// frame is on its way to its page there is nobody to ask, which is the error.
func askFrame[T any](ctx context.Context, frame *cdp.Frame, script string) (T, error) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	return chromedp.Run(ctx, func(ctx context.Context, target *chromedp.Target) (T, error) {
		var value T
		world, err := cdp.Call(ctx, target, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: frame.ID, WorldName: "test"})
		if err != nil {
			return value, err
		}
		yes := true
		result, err := cdp.Call(ctx, target, runtime.Evaluate, runtime.EvaluateParams{
			Expression: script, ContextID: world.ExecutionContextID, ReturnByValue: &yes, AwaitPromise: &yes,
		})
		if err != nil {
			return value, err
		}
		if result.ExceptionDetails != nil {
			return value, fmt.Errorf("%v", result.ExceptionDetails)
		}
		return value, json.Unmarshal(result.Result.Value, &value)
	})
}
