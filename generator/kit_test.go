package generator

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/number"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/report"
)

// kitSite is a site of one chart that has images, with the files that are offered of it.
func kitSite(t *testing.T) (*page.Site, shelf) {
	t.Helper()
	date, err := number.ParsePeriod("2026-11")
	if err != nil {
		t.Fatal(err)
	}
	c := &config.Config{Offline: config.Offline{Name: "rings"}, Edition: config.Edition{Date: date}}
	site := &page.Site{Report: &report.Report{Parts: report.Parts{Config: c}}, Pictures: map[i18n.Lang]map[string]page.Picture{"zh": {"a": {
		Downloads: []page.Download{{Format: "svg", Path: "press/zh/a.svg"}, {Format: "csv", Path: "press/zh/a.csv"}, {Format: "xlsx", Path: "press/zh/a.xlsx"}, {Format: "png", Path: "press/zh/a.png"}},
		Images:    []page.Image{{Format: "600", Path: "press/zh/a.png"}, {Format: "card", Path: "press/zh/a-card.png"}},
	}}}}
	var files []file
	for _, name := range []string{"a.svg", "a.csv", "a.xlsx", "a.png", "a-card.png", "b.csv"} {
		files = append(files, file{"press/zh/" + name, []byte(strings.Repeat(name, 20))})
	}
	return site, func(path string) ([]byte, error) {
		for _, f := range files {
			if f.path == path {
				return f.content, nil
			}
		}
		return nil, fs.ErrNotExist
	}
}

// kitOf packs a kit that has a text.
func kitOf(t *testing.T, text string, cache output.Cache) (archive []byte, key string) {
	t.Helper()
	site, from := kitSite(t)
	k := newKit(site, "zh", []page.PressText{{Name: "text.html", Content: []byte(text)}, {Name: page.KitReadme, Content: []byte("b")}})
	archive, err := k.pack(cache, from)
	if err != nil {
		t.Fatal(err)
	}
	if key, err = k.key(from); err != nil {
		t.Fatal(err)
	}
	return archive, key
}

// TestKit holds that a kit has every file that is offered of a chart, and none else, each
// once, by name, and that what is compressed already is not compressed again.
func TestKit(t *testing.T) {
	archive, _ := kitOf(t, "a", output.Cache{})
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.File {
		line := f.Name
		if f.Method == zip.Store {
			line += " stored"
		}
		got = append(got, line+f.Modified.Format(" "+time.DateOnly))
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(content); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	want := []string{
		"rings-press-zh/README.txt 2026-11-01",
		"rings-press-zh/data/a.csv 2026-11-01",
		"rings-press-zh/data/a.xlsx stored 2026-11-01",
		"rings-press-zh/images/a-card.png stored 2026-11-01",
		"rings-press-zh/images/a.png stored 2026-11-01",
		"rings-press-zh/images/a.svg 2026-11-01",
		"rings-press-zh/text.html 2026-11-01",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestKitIsPackedOnce holds that the cache is asked before a kit is packed, and that a
// kit of other content is another.
func TestKitIsPackedOnce(t *testing.T) {
	cache := output.OpenCache(t.TempDir())
	first, key := kitOf(t, "a", cache)
	if kept, ok := cache.Get(key); !ok || !bytes.Equal(kept, first) {
		t.Errorf("the cache has %d bytes of %d", len(kept), len(first))
	}
	if err := cache.Put(key, []byte("kept")); err != nil {
		t.Fatal(err)
	}
	if again, _ := kitOf(t, "a", cache); string(again) != "kept" {
		t.Error("the kit was packed again")
	}
	if _, other := kitOf(t, "b", cache); other == key {
		t.Error("two kits have one key")
	}
}

// TestKitLacksNothing holds that a file which is offered and not there is an error.
func TestKitLacksNothing(t *testing.T) {
	site, _ := kitSite(t)
	empty := func(string) ([]byte, error) { return nil, fs.ErrNotExist }
	if _, err := newKit(site, "zh", nil).pack(output.Cache{}, empty); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the error is %v", err)
	}
}

func TestFontLicences(t *testing.T) {
	all := "engine 1, copyright X, MIT\n==========================\n\nMIT text\n====\n\n" +
		"font 2, copyright Y, OFL-1.1\n============================\n\nOFL text\n\n---\nmore\n\n" +
		"last 3, copyright Z, MPL-2.0\n============================\n\nMPL text\n"
	want := "font 2, copyright Y, OFL-1.1\n============================\n\nOFL text\n\n---\nmore"
	if got := fontLicences(all); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
