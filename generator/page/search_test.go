package page

import (
	"os"
	"strings"
	"testing"
)

func TestSearchPage(t *testing.T) {
	pages := write(t, load(t, os.DirFS("testdata/report")))
	for name, c := range map[string]struct{ page, want string }{
		"the header leads to it":         {"zh/zones.html", `<a href="search.html#q" rel="search"><svg`},
		"and on it into its field":       {"zh/search.html", `<a href="#q" rel="search"><svg`},
		"from a folder below":            {"en/charts/rings.html", `<a href="../search.html#q" rel="search"><svg`},
		"from two languages":             {"zh-en/zones.html", `<a href="../zh/search.html#q" rel="search"><svg`},
		"the files of the index":         {"zh/search.html", `data-index="../assets/search-zh-1.js ../assets/search-zh-2.js"`},
		"English has a stemmer":          {"en/search.html", `data-group="," data-point="." data-stemmer="porter" data-foreign="zh-Hans"`},
		"Chinese has none":               {"zh/search.html", `data-stemmer="" data-foreign="en"`},
		"the words for a single result":  {"en/search.html", `data-single="1 result" data-many="{n} results"`},
		"what was looked for is left in": {"en/search.html", `data-none="Nothing found for “{query}”.`},
		"a script of its own":            {"zh/search.html", `<script defer src="../assets/search.9.js"></script>`},
		"a sheet of its own":             {"zh/search.html", `<link rel="stylesheet" href="../assets/search.a.css">`},
		"an example":                     {"zh/search.html", `<a href="search.html?q=6.5%e4%ba%bf%e5%85%83">6.5亿元</a>`},
		"an example in another language": {"zh/search.html", `">RMB 650 million</a>`},
		"what to do without script":      {"zh/search.html", `<noscript><p class="ui">搜索需要启用 JavaScript`},
		"where else to look":             {"en/search.html", `<a href="report.html">Whole report</a>`},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(pages[c.page], c.want) {
				t.Errorf("%s lacks %s", c.page, c.want)
			}
		})
	}
	for name, html := range pages {
		if strings.Contains(html, "search.9.js") != strings.HasSuffix(name, "/search.html") {
			t.Errorf("%s: the script of the search belongs to its page alone", name)
		}
	}
}

func TestNoSearchWithoutAnIndex(t *testing.T) {
	s := load(t, os.DirFS("testdata/report"))
	s.Search = nil
	for name, html := range write(t, s) {
		if strings.HasSuffix(name, "search.html") || strings.Contains(html, `rel="search"`) {
			t.Errorf("%s: there is nothing to search", name)
		}
	}
}
