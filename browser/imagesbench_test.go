//go:build browser

package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/output"
	picture "example.org/diglot/generator/press"
)

// BenchmarkImages draws every image of the report, in all languages and sizes, from the
// same SVGs with the same fonts: with diglot's own engines, and with a headless browser
// that is driven as well as one can (one window, kept open). Both start cold, the one with
// its machine code on disk as the other with its program, in pairs that take turns. It
// reports how many times faster diglot is.
func BenchmarkImages(b *testing.B) {
	var msgs diag.List
	r := generator.Load(os.DirFS(".."), diglot.Defaults(), &msgs)
	var all []generator.ChartRequest
	for _, lang := range r.Config.Languages {
		for _, c := range r.Figures.Charts {
			for _, f := range picture.Formats() {
				all = append(all, generator.ChartRequest{ID: c.ID, Lang: lang, Format: f})
			}
		}
	}
	p := laidOut(b, all...)
	dir := b.TempDir()
	for n, i := range p.images {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.svg", n)), []byte(p.withFonts(i)), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	var own, browser time.Duration
	for b.Loop() {
		start := time.Now()
		drawAll(b, p.images)
		own += time.Since(start)
		start = time.Now()
		photographAll(b, dir, p.images)
		browser += time.Since(start)
	}
	b.ReportMetric(own.Seconds()/float64(b.N), "s/own")
	b.ReportMetric(browser.Seconds()/float64(b.N), "s/browser")
	b.ReportMetric(browser.Seconds()/own.Seconds(), "times-faster")
}

// drawAll draws images as a build does.
func drawAll(b *testing.B, images []*picture.Image) {
	b.Helper()
	code := ""
	if cache, err := output.UserCacheDir(); err == nil {
		code = filepath.Join(cache, "code")
	}
	room, err := picture.OpenDarkroom(b.Context(), diglot.Built(), code)
	if err != nil {
		b.Fatal(err)
	}
	defer room.Close(b.Context())
	letters, err := room.Case(b.Context(), images...)
	if err != nil {
		b.Fatal(err)
	}
	next := make(chan *picture.Image)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range next {
				if _, err := i.PNG(b.Context(), letters); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for _, i := range images {
		next <- i
	}
	close(next)
	group.Wait()
}

// photographAll draws the same in a browser of its own.
func photographAll(b *testing.B, dir string, images []*picture.Image) {
	b.Helper()
	path := chromePath(b)
	ctx, stopProcess := chromedp.NewExecAllocator(b.Context(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(b.TempDir()))...)
	defer stopProcess()
	ctx, stopWindow := chromedp.NewContext(ctx)
	defer stopWindow()
	for n, i := range images {
		size := svgSize.FindStringSubmatch(string(i.Markup()))
		var w, h float64
		fmt.Sscan(size[1]+" "+size[2], &w, &h)
		err := chromedp.Do(ctx,
			func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
				_, err := cdp.Call(ctx, target, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
					Width: int64(w), Height: int64(h + .99), DeviceScaleFactor: float64(i.Pixels) / w,
				})
				return chromedp.Void{}, err
			},
			chromedp.Navigate(fileURL(dir)+fmt.Sprintf("%d.svg", n)),
		)
		if err == nil {
			_, err = chromedp.Run(ctx, chromedp.Evaluate[any](`document.fonts.ready.then(() => 0)`, chromedp.EvalAwaitPromise))
		}
		if err == nil {
			_, err = chromedp.Run(ctx, chromedp.CaptureScreenshot())
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
