//go:build browser

package browser

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestArchive unpacks the archive of the site and reads it from disk, from its first page
// on: every page is as on the site, a chart comes to life, the search finds.
func TestArchive(t *testing.T) {
	t.Parallel()
	dir, pages := site(t)
	archives, err := filepath.Glob(filepath.Join(dir, "offline", "*-site.zip"))
	if err != nil || len(archives) != 1 {
		t.Fatalf("the site has the archives %v, %v", archives, err)
	}
	packed, err := zip.OpenReader(archives[0])
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	folder := t.TempDir()
	if err := os.CopyFS(folder, packed); err != nil {
		t.Fatal(err)
	}
	top, err := os.ReadDir(folder)
	if err != nil || len(top) != 1 || !top[0].IsDir() {
		t.Fatalf("the archive unpacks to %v, not to one folder: %v", top, err)
	}
	unpacked := filepath.Join(folder, top[0].Name())
	for _, page := range pages {
		if strings.HasPrefix(page, frozenFolder) {
			continue // they are for the web
		}
		if string(content(t, filepath.Join(unpacked, page))) != string(content(t, filepath.Join(dir, page))) {
			t.Errorf("%s is not as on the site", page)
		}
	}
	ctx := chrome(t)
	w := &watch{base: fileURL(unpacked)}
	w.listen(t, ctx)
	do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(fileURL(unpacked)+"index.html"))
	ask[any](t, ctx, `document.querySelector('main a[hreflang=en]').click()`)
	wait(t, ctx, `location.pathname.endsWith('/en/index.html') && document.readyState === 'complete'`)
	if style := ask[string](t, ctx, `getComputedStyle(document.body).margin`); style != "0px" {
		t.Error("the page has no style")
	}
	read(t, ctx, fileURL(unpacked)+"en/")
	w.report(t, "the archive")
}
