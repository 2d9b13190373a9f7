package generator

import (
	"context"
	"strconv"

	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/search"
)

// searchAsset is the logical name of the search page's script. A report may have a
// script of its own under that name.
const searchAsset = "search.js"

// addSearch adds what the search page loads: its script, and the index of every
// language. The charts of the site must have their tables.
func addSearch(ctx context.Context, in Input, site *page.Site, a *assets) error {
	if a.paths[searchAsset] == "" {
		script, err := search.Script(in.Built)
		if err != nil {
			return err
		}
		a.add(searchAsset, script)
	}
	langs := site.Report.Config.Languages
	indexes := make([][][]byte, len(langs))
	err := parallel(ctx, workers(in.Jobs), len(langs), func(i int) error {
		tables := search.Tables{}
		for id, picture := range site.Pictures[langs[i]] {
			tables[id] = picture.Table
		}
		var err error
		indexes[i], err = search.Build(site.Report, langs[i], tables).Scripts(search.MaxScript)
		return err
	})
	if err != nil {
		return err
	}
	site.Search = map[i18n.Lang][]string{}
	for i, lang := range langs {
		for n, script := range indexes[i] {
			name := "search-" + string(lang) + "-" + strconv.Itoa(n+1) + ".js"
			a.add(name, script)
			site.Search[lang] = append(site.Search[lang], name)
		}
	}
	return nil
}
