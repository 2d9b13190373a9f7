//go:build browser

package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A slow line brings a page in pieces, and the browser draws what has come before the next.
const (
	packet     = 1460 // what one packet holds, in bytes
	mostPieces = 60
	pause      = 20 * time.Millisecond
	patient    = 300 * time.Millisecond // how long a piece waits for a browser that does not draw
)

// A slowLine answers like a host at the end of a slow line: a page comes in pieces, style
// sheets come a little later than they could, and scripts that wait for the page after it.
type slowLine struct {
	dir  string
	rest http.Handler
	// drawn hears of each frame that the browser begins.
	drawn chan struct{}
	// on is held by the page that is on its way.
	on sync.RWMutex
}

func (s *slowLine) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch name := path.Base(r.URL.Path); {
	case path.Ext(name) == ".html":
		s.page(w, r)
		return
	case name == "sw.js": // it would fetch the whole site over this line
		http.NotFound(w, r)
		return
	case path.Ext(name) == ".css":
		time.Sleep(2 * pause)
	case path.Ext(name) == ".js" && !atOnce.MatchString(name):
		s.on.RLock()
		defer s.on.RUnlock()
		time.Sleep(pause)
	}
	s.rest.ServeHTTP(w, r)
}

// atOnce are the scripts that pages ask for before anything is drawn.
var atOnce = regexp.MustCompile(`^(theme|frame)\.`)

// page sends a page in pieces.
func (s *slowLine) page(w http.ResponseWriter, r *http.Request) {
	s.on.Lock()
	defer s.on.Unlock()
	whole, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(r.URL.Path)))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", textTypes[".html"])
	for size := max(packet, len(whole)/mostPieces); len(whole) > 0; s.untilDrawn() {
		piece := whole[:min(size, len(whole))]
		whole = whole[len(piece):]
		w.Write(piece)
		w.(http.Flusher).Flush()
	}
}

// untilDrawn gives the browser time to read a piece, and then to draw it: on a busy machine
// it takes longer.
func (s *slowLine) untilDrawn() {
	time.Sleep(pause)
	select { // a frame from before
	case <-s.drawn:
	default:
	}
	select {
	case <-s.drawn:
	case <-time.After(patient):
	}
}

// slowly serves a folder over a slow line to a window of the width given, which sums layout
// shifts and keeps nothing from one page for the next.
func slowly(t *testing.T, dir string, width int64) (context.Context, string) {
	t.Helper()
	line := &slowLine{dir: dir, rest: host(dir), drawn: make(chan struct{}, 1)}
	server := httptest.NewServer(http.StripPrefix(basePath, line))
	t.Cleanup(server.Close)
	ctx := chrome(t)
	err := chromedp.Listen(ctx, func(event any) {
		if _, ok := event.(*runtime.EventBindingCalled); ok {
			select {
			case line.drawn <- struct{}{}:
			default:
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	const frames = `;(function frame() { requestAnimationFrame(frame); frameDrawn('') })()`
	call(t, ctx, runtime.AddBinding, runtime.AddBindingParams{Name: "frameDrawn"})
	call(t, ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: shifts + frames})
	call(t, ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	do(t, ctx, chromedp.EmulateViewport(width, 900))
	return ctx, server.URL + basePath + "/"
}

// TestStillWhileArriving opens one page of every kind over a slow line, on a phone and on a
// desktop: nothing that is seen moves while the rest arrives.
func TestStillWhileArriving(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	for _, width := range []int64{phone, desktop} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			ctx, base := slowly(t, dir, width)
			for _, page := range samples(t) {
				do(t, ctx, chromedp.Navigate(base+page))
				if shift := ask[float64](t, ctx, shifted); shift != 0 {
					t.Errorf("%s: the page moved while it arrived, layout shift %v, last of %s", page, shift, ask[string](t, ctx, `window.shifted`))
				}
			}
		})
	}
}

// TestStillWhileArrivingSees makes sure that a page that moves while it arrives would be
// seen: a table whose columns follow their cells.
func TestStillWhileArrivingSees(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	text := "<!doctype html><html lang=en><title>Page</title><table>"
	for i := range 100 {
		text += fmt.Sprintf("<tr><td>%0*d<td>a cell<td>another</tr>\n", 1+i/2, i) + strings.Repeat(" ", packet)
	}
	if err := os.WriteFile(filepath.Join(dir, "page.html"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, base := slowly(t, dir, desktop)
	do(t, ctx, chromedp.Navigate(base+"page.html"))
	if ask[float64](t, ctx, shifted) == 0 {
		t.Error("the columns of a table move while it arrives, and no layout shift is seen")
	}
}
