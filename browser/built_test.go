//go:build browser

package browser

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/output"
)

var errProblems = errors.New("the report has errors")

// A built site is shared by the tests of this package: they only read it.
var built struct {
	sync.Once
	dir   string
	pages []string
	err   error
}

// site builds the report once and returns its folder and the paths of its pages.
func site(t *testing.T) (string, []string) {
	t.Helper()
	built.Do(func() {
		built.dir, built.err = os.MkdirTemp("", "diglot-browser-")
		if built.err != nil {
			return
		}
		built.dir = filepath.Join(built.dir, "public")
		built.err = buildReport(built.dir)
		if built.err == nil {
			built.pages, built.err = files(built.dir, ".html")
			built.pages = withoutTwins(built.dir, built.pages)
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.dir, built.pages
}

// withoutTwins leaves out frozen charts: they differ from the pages for frames only in
// where their styles and scripts stand. The largest of each language stands for all.
func withoutTwins(dir string, pages []string) []string {
	largest := map[string]string{}
	most := map[string]int64{}
	for _, page := range pages {
		info, err := os.Stat(filepath.Join(dir, page))
		if folder := path.Dir(page); err == nil && info.Size() > most[folder] {
			largest[folder], most[folder] = page, info.Size()
		}
	}
	return slices.DeleteFunc(pages, func(page string) bool {
		return strings.HasPrefix(page, frozenFolder) && largest[path.Dir(page)] != page
	})
}

func buildReport(dir string) error {
	in := generator.Input{Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built()}
	if cache, err := output.UserCacheDir(); err == nil {
		in.Cache, in.CodeCache = output.OpenCache(filepath.Join(cache, "svg")), filepath.Join(cache, "code")
	}
	ctx, stop := context.WithTimeout(context.Background(), 3*time.Minute)
	defer stop()
	result, err := generator.Build(ctx, in, dir)
	if err == nil && result.Messages.HasErrors() {
		result.Messages.Render(os.Stderr, diag.RenderOptions{})
		return errProblems
	}
	return err
}

// files lists the files of the site with an ending, by their paths with slashes, sorted.
func files(dir, ending string) ([]string, error) {
	var found []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(path) == ending {
			found = append(found, path)
		}
		return err
	})
	return found, err
}

// list lists the files of the site with an ending.
func list(t *testing.T, dir, ending string) []string {
	t.Helper()
	found, err := files(dir, ending)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// fileURL is the address of a folder on disk, ending in a slash.
func fileURL(dir string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
}

func TestMain(m *testing.M) {
	code := m.Run()
	quit()
	if err := writeSheet(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	if built.dir != "" {
		os.RemoveAll(filepath.Dir(built.dir))
	}
	os.Exit(code)
}
