//go:build browser

package browser

import (
	"bytes"
	"cmp"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// missing is the page that a host shows for addresses that do not exist, at any
// depth: it alone has links that start from the path of base_url, and so is not
// opened from disk.
const missing = "404.html"

// A kind is what a page is for: its path with the language, and the name of the section
// or chart, left open, so that new sorts of pages are known without a list of them.
// Pages on which something can become interactive are a kind apart.
//
//	zh/data.html          lang/data
//	zh/zones.html         lang/* live
//	en/charts/zones.html  lang/charts/* live
//	embed/frozen/en/zones-2026-11-3f2a9c1b.html  embed/frozen/lang/*
//	offline/x-zh-en.html  offline/* live
type kind struct {
	name  string
	pages []string // sorted
}

// sectionKind starts the names of the kinds of a report's sections.
const sectionKind = "lang/*"

// kinds sorts the pages of the site into kinds, by name.
func kinds(t *testing.T) []kind {
	t.Helper()
	dir, pages := site(t)
	langs := languages(t)
	items := itemNames(t, pages)
	byName := map[string][]string{}
	for _, page := range pages {
		parts := strings.Split(strings.TrimSuffix(page, ".html"), "/")
		if last := len(parts) - 1; last > 0 && items[parts[last]] {
			parts[last] = "*"
		}
		for i := range parts {
			if slices.Contains(langs, parts[i]) {
				parts[i] = "lang"
			}
		}
		name := strings.Join(parts, "/")
		if strings.HasPrefix(page, offlineFolder) {
			name = offlineFolder + "*" // a file in two languages has all that one in one has
		}
		if bytes.Contains(content(t, filepath.Join(dir, page)), []byte(" data-engine=")) {
			name += " live"
		}
		byName[name] = append(byName[name], page)
	}
	var all []kind
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		all = append(all, kind{name, byName[name]})
	}
	return all
}

// languages are the codes of the report's languages: the gate leads to the home page
// of each.
func languages(t *testing.T) []string {
	t.Helper()
	dir, _ := site(t)
	var langs []string
	for _, link := range regexp.MustCompile(`href="([^"/]+)/index\.html"`).FindAllSubmatch(content(t, filepath.Join(dir, "index.html")), -1) {
		langs = append(langs, string(link[1]))
	}
	if len(langs) < 2 {
		t.Fatalf("the gate leads to the languages %v only", langs)
	}
	return langs
}

// sectionFolder is the name of a section's folder: its place, and its address.
var sectionFolder = regexp.MustCompile(`^\d+-(.+)$`)

// itemNames are the names of the sections and charts, of which there is a page each.
func itemNames(t *testing.T, pages []string) map[string]bool {
	t.Helper()
	items := map[string]bool{}
	folders, err := os.ReadDir(filepath.Join("..", "content"))
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if name := sectionFolder.FindStringSubmatch(folder.Name()); name != nil {
			items[name[1]] = true
		}
	}
	for _, page := range pages {
		if path.Base(path.Dir(page)) == "charts" || strings.HasPrefix(page, frozenFolder) {
			items[strings.TrimSuffix(path.Base(page), ".html")] = true
		}
	}
	return items
}

// samples returns one page of every kind in every language: the same page in each, the
// longest, which has the most on it.
func samples(t *testing.T) []string {
	t.Helper()
	dir, _ := site(t)
	langs := languages(t)
	var chosen []string
	for _, kind := range kinds(t) {
		size := map[string]int{}
		twins := map[string][]string{} // the page's name in any language → the pages
		for _, page := range kind.pages {
			name := anyLanguage(page, langs)
			size[name] += len(content(t, filepath.Join(dir, page)))
			twins[name] = append(twins[name], page)
		}
		longest := slices.MaxFunc(slices.Sorted(maps.Keys(size)), func(a, b string) int { return cmp.Compare(size[a], size[b]) })
		chosen = append(chosen, twins[longest]...)
	}
	return chosen
}

// dealt lists the pages that are looked at in each of n ways: the samples in all of them,
// every other page in one, in turn.
func dealt(t *testing.T, pages []string, n int) [][]string {
	t.Helper()
	chosen := samples(t)
	ways := make([][]string, n)
	next := 0
	for _, page := range pages {
		if slices.Contains(chosen, page) {
			for i := range ways {
				ways[i] = append(ways[i], page)
			}
			continue
		}
		ways[next%n] = append(ways[next%n], page)
		next++
	}
	return ways
}

// inOneOf reports whether a page is in one of some languages.
func inOneOf(page string, langs []string) bool {
	return slices.ContainsFunc(strings.Split(page, "/"), func(part string) bool { return slices.Contains(langs, part) })
}

// anyLanguage is a page's path without the language.
func anyLanguage(page string, langs []string) string {
	parts := strings.Split(page, "/")
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return slices.Contains(langs, part) }), "/")
}

// fromDisk leaves out the one page that is not made for being opened from disk.
func fromDisk(pages []string) []string {
	return slices.DeleteFunc(slices.Clone(pages), func(page string) bool { return page == missing })
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// inBoth are the paths of pages in both languages.
func inBoth(pages []string) []string {
	var paths []string
	for _, page := range pages {
		paths = append(paths, "zh/"+page+".html", "en/"+page+".html")
	}
	return paths
}
