//go:build browser

package browser

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// editor is a page with a field that text can be pasted into, as content systems have it.
const editor = `<!doctype html><html lang="en"><title>Editor</title><div id="field" contenteditable></div></html>`

// outlasted lists what of a pasted text is not as it should be: paragraphs, headings and
// notes that have lost their style, images whose address is not the one where they were.
const outlasted = `(base => [...document.querySelectorAll('#field :is(h1,h2,h3,p,blockquote,td,img)')].filter(e =>
	e.localName === 'img' ? !e.src.startsWith(base) || e.style.maxWidth !== '600px' :
	e.localName === 'p' ? !e.style.margin : !e.style.fontSize
).map(e => e.outerHTML.slice(0, 200)))`

// TestPaste copies the text for newsrooms as a person does and pastes it into an editor
// of another site: everything is there, with its styles, and the images have addresses
// at which an editor's server finds them.
func TestPaste(t *testing.T) {
	dir, _ := site(t)
	for _, lang := range languages(t) {
		t.Run(lang, func(t *testing.T) {
			text := strings.Replace(string(content(t, filepath.Join(dir, "press", lang, "text.html"))), "</main>",
				`<p style="margin:1px"><img src="dot.png" alt="Dot" width="2" height="2" style="display:block;width:100%;max-width:600px"></p></main>`, 1)
			press := filepath.Join(t.TempDir(), "press", lang)
			if err := os.MkdirAll(press, 0o755); err != nil {
				t.Fatal(err)
			}
			var dot bytes.Buffer
			if err := png.Encode(&dot, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
				t.Fatal(err)
			}
			root := filepath.Dir(filepath.Dir(press))
			for name, file := range map[string][]byte{
				filepath.Join(press, "text.html"): []byte(text), filepath.Join(press, "dot.png"): dot.Bytes(),
			} {
				if err := os.WriteFile(name, file, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			base := serve(t, root)
			elsewhere := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				w.Write([]byte(editor))
			}))
			t.Cleanup(elsewhere.Close)
			ctx := chrome(t)
			address := base + "press/" + lang + "/"
			do(t, ctx, chromedp.Navigate(address+"text.html"))
			count := `document.querySelectorAll('h1,h2,h3,p,li,blockquote,img').length`
			parts := ask[int](t, ctx, count)
			command(t, ctx, "selectAll")
			command(t, ctx, "copy")
			do(t, ctx, chromedp.Navigate(elsewhere.URL), chromedp.Focus("#field"))
			command(t, ctx, "paste")
			wait(t, ctx, `document.querySelector('#field img[alt=Dot]') !== null`)
			if pasted := ask[int](t, ctx, count); parts < 100 || pasted < parts {
				t.Errorf("of %d headings, paragraphs and images %d were pasted", parts, pasted)
			}
			for _, lost := range ask[[]string](t, ctx, outlasted+`(`+quoted(address)+`)`) {
				t.Errorf("this has not outlasted being pasted: %s", lost)
			}
		})
	}
}

func quoted(text string) string { return `"` + text + `"` }

// command gives the window an editing command, as a shortcut of the keyboard does.
func command(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	for _, kind := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeRawKeyDown, input.DispatchKeyEventTypeKeyUp} {
		call(t, ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kind, Commands: []string{name}})
	}
}
