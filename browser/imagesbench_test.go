//go:build browser && linux

package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
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
// same SVGs with the same fonts, cut down to the same characters: with diglot's own
// engines, and with a headless browser that is driven as well as one can. That browser
// keeps one page, reads the fonts once a language, and takes each image as part of that
// page; one that opens each SVG as a file of its own takes longer. Both start cold, the one
// with its machine code on disk as the other with its program, in pairs that take turns.
//
// It says for each pair how long both took and how busy the machine was, and reports how
// many times faster diglot is and what memory both held at most: this process with all that
// the test itself keeps, and the browser over its processes, what they share counted once.
func BenchmarkImages(b *testing.B) {
	p := laidOut(b, everyImage(b)...)
	rivals := make([]rival, len(p.images))
	for n, i := range p.images {
		style, svg := p.styleOf(i), string(i.Markup())
		rivals[n] = rival{style: style, svg: svg, pixels: i.Pixels}
	}
	var own, browser rivalry
	for b.Loop() {
		load := busy()
		used := computed()
		start := time.Now()
		watch := watchMemory(func() int64 { return memoryOf(os.Getpid()) })
		drawAll(b, p.images)
		mine := rivalry{time.Since(start), computed() - used, watch()}
		runtime.GC()
		theirs := photographAll(b, rivals)
		own.add(mine)
		browser.add(theirs)
		b.Logf("%d images: diglot %.2f s (computing %.2f s), the browser %.2f s (computing %.2f s), %.1f times; load %s before, %s after",
			len(p.images), mine.wall.Seconds(), mine.cpu.Seconds(), theirs.wall.Seconds(), theirs.cpu.Seconds(),
			theirs.wall.Seconds()/mine.wall.Seconds(), load, busy())
	}
	own.report(b, "own")
	browser.report(b, "browser")
	b.ReportMetric(browser.wall.Seconds()/own.wall.Seconds(), "times-faster")
}

// A rivalry is what it took to draw all images: the time, the work of all processors, and
// the memory that was held at most.
type rivalry struct {
	wall, cpu time.Duration
	peak      int64
}

func (r *rivalry) add(other rivalry) {
	*r = rivalry{r.wall + other.wall, r.cpu + other.cpu, max(r.peak, other.peak)}
}

func (r *rivalry) report(b *testing.B, who string) {
	b.ReportMetric(r.wall.Seconds()/float64(b.N), "s/"+who)
	b.ReportMetric(r.cpu.Seconds()/float64(b.N), "cpu-s/"+who)
	b.ReportMetric(float64(r.peak)/1e6, "peak-MB/"+who)
}

// computed is the work of this process.
func computed() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// everyImage asks for all charts of the report, in all languages and formats.
func everyImage(b *testing.B) []generator.ChartRequest {
	b.Helper()
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
	return all
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

// A rival is an image as the browser gets it.
type rival struct {
	style, svg string
	pixels     int
}

// photographAll draws images in a browser of its own.
func photographAll(b *testing.B, rivals []rival) rivalry {
	b.Helper()
	path, profile, dir := chromePath(b), b.TempDir(), b.TempDir()
	start := time.Now()
	ctx, stopProcess := chromedp.NewExecAllocator(b.Context(), options(path, profile)...)
	defer stopProcess()
	ctx, stopWindow := chromedp.NewContext(ctx)
	defer stopWindow()
	watch := watchMemory(func() int64 { return memoryWith(profile) })
	style := ""
	for _, r := range rivals {
		if r.style != style {
			style = r.style
			sheet := filepath.Join(dir, "page.html")
			html := "<!doctype html><meta charset=utf-8><style>body{margin:0}svg{display:block}" + style + "</style>"
			if err := os.WriteFile(sheet, []byte(html), 0o644); err != nil {
				b.Fatal(err)
			}
			if err := chromedp.Do(ctx, chromedp.Navigate(fileURL(dir)+"page.html")); err != nil {
				b.Fatal(err)
			}
		}
		if err := r.photograph(ctx); err != nil {
			b.Fatal(err)
		}
	}
	return rivalry{time.Since(start), computedWith(profile), watch()}
}

// photograph puts an image into the page that is open and takes its picture.
func (r rival) photograph(ctx context.Context) error {
	size := svgSize.FindStringSubmatch(r.svg)
	var w, h float64
	fmt.Sscan(size[1]+" "+size[2], &w, &h)
	err := chromedp.Do(ctx, func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: int64(w), Height: int64(h + .99), DeviceScaleFactor: float64(r.pixels) / w,
		})
		return chromedp.Void{}, err
	})
	if err != nil {
		return err
	}
	script := fmt.Sprintf("document.body.innerHTML = %q; document.body.offsetHeight; document.fonts.ready.then(() => 0)", r.svg)
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](script, chromedp.EvalAwaitPromise)); err != nil {
		return err
	}
	shot, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err == nil && len(shot) == 0 {
		return fmt.Errorf("the browser has taken no picture")
	}
	return err
}

// watchMemory asks again and again how much memory is held, until what it returns is
// called: that is the most.
func watchMemory(held func() int64) func() int64 {
	done, most := make(chan struct{}), make(chan int64)
	go func() {
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		peak := int64(0)
		for {
			select {
			case <-tick.C:
				peak = max(peak, held())
			case <-done:
				most <- max(peak, held())
				return
			}
		}
	}()
	return func() int64 {
		close(done)
		return <-most
	}
}

// processesWith lists the processes that were started with a word in their command, and
// all that they have started.
func processesWith(word string) []int {
	folders, _ := filepath.Glob("/proc/[0-9]*")
	children := map[int][]int{}
	var all []int
	for _, folder := range folders {
		var pid, parent int
		fmt.Sscan(filepath.Base(folder), &pid)
		fmt.Sscan(statOf(pid)[1], &parent)
		command, _ := os.ReadFile(folder + "/cmdline")
		if strings.Contains(string(command), word) {
			all = append(all, pid)
		}
		children[parent] = append(children[parent], pid)
	}
	for k := 0; k < len(all); k++ {
		for _, child := range children[all[k]] {
			if !slices.Contains(all, child) {
				all = append(all, child)
			}
		}
	}
	return all
}

// statOf is what the system says of a process after its name in brackets
// (proc_pid_stat(5)): at 1 its parent, at 11 and 12 its work, in ticks.
func statOf(pid int) [13]string {
	var all [13]string
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	copy(all[:], strings.Fields(string(stat[strings.LastIndex(string(stat), ")")+1:])))
	return all
}

// memoryWith is what such processes hold.
func memoryWith(word string) int64 {
	sum := int64(0)
	for _, pid := range processesWith(word) {
		sum += memoryOf(pid)
	}
	return sum
}

// computedWith is the work of such processes. What has ended before is left out.
func computedWith(word string) time.Duration {
	const tick = 10 * time.Millisecond // on all Linux of today
	sum := time.Duration(0)
	for _, pid := range processesWith(word) {
		var user, system int64
		stat := statOf(pid)
		fmt.Sscan(stat[11]+" "+stat[12], &user, &system)
		sum += time.Duration(user+system) * tick
	}
	return sum
}

// memoryOf is what a process holds, in bytes, what it shares with others divided among
// them; 0 where that is not known.
func memoryOf(pid int) int64 {
	sums, _ := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	_, rest, _ := strings.Cut(string(sums), "\nPss:")
	var kilobytes int64
	fmt.Sscan(rest, &kilobytes)
	return kilobytes << 10
}

// busy is how many processes wanted to run, over the last minute.
func busy() string {
	load, _ := os.ReadFile("/proc/loadavg")
	first, _, _ := strings.Cut(string(load), " ")
	return first
}
