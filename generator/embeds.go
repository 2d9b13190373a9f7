package generator

import (
	"bytes"
	"io/fs"
	"slices"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
)

// The files of assets/ that embedded charts are made from.
const (
	embedSheet  = "embed.css"
	shortSheet  = "embed-short.css"
	frameScript = "frame.js"
	walkScript  = "walk.js"
	stillScript = "still.js"
)

// The comments in site.css around the rules that embedded charts share with the site's
// pages; the first may go on.
const (
	cutFrom = "/* embed: from here"
	cutTo   = "/* embed: to here */"
)

// embedAssets adds the style sheet of embedded charts and the script for their hosts, and
// gathers what a chart's file carries in itself: scripts as they were written, so that no
// other bundler gives frozen charts other addresses.
func embedAssets(fsys, built fs.FS, p *palette.Palette, a *assets) (page.Inline, error) {
	text := map[string][]byte{}
	for _, name := range []string{siteSheet, embedSheet, shortSheet, frameScript, walkScript, stillScript, page.HostScript} {
		var err error
		if text[name], err = fs.ReadFile(fsys, "assets/"+name); err != nil {
			return page.Inline{}, err
		}
	}
	sheet := append(shared(text[siteSheet]), text[embedSheet]...)
	a.add(embedSheet, sheet)
	a.files = append(a.files, file{page.HostScript, sent(built, page.HostScript, text[page.HostScript])})
	return page.Inline{
		Style: string(p.CSS()) + string(sheet), Short: string(text[shortSheet]),
		Frame: string(text[frameScript]), Walk: string(text[walkScript]), Still: string(text[stillScript]),
	}, nil
}

// shared cuts the rules between the marks out of the site's style sheet. A sheet of a
// report's own without marks is taken whole.
func shared(sheet []byte) []byte {
	var cut []byte
	for {
		_, rest, found := bytes.Cut(sheet, []byte(cutFrom))
		if !found {
			break
		}
		_, rest, _ = bytes.Cut(rest, []byte("*/"))
		var part []byte
		part, sheet, _ = bytes.Cut(rest, []byte(cutTo))
		cut = append(cut, bytes.TrimSpace(part)...)
		cut = append(cut, '\n')
	}
	if cut == nil {
		return slices.Clone(sheet)
	}
	return cut
}

// typeOf measures texts for pages. What is measured may be a line less or more in the
// reader's font, so there is no slack in it.
func typeOf(metrics *font.Metrics) page.Type {
	return page.Type{
		Width: metrics.Width,
		Lines: func(text string, size, room float64, bold bool) int {
			return len(chart.Lines(text, room, func(s string) float64 { return metrics.Width(s, size, bold) }))
		},
	}
}

// embeds returns what other sites show charts with. A draft makes nothing that could not
// be taken back.
func embeds(site *page.Site, layouts *page.Layouts, draft bool) ([]page.Page, []page.FrozenPage, error) {
	pages := page.Embeds(site, layouts)
	if draft {
		return pages, nil, nil
	}
	frozen, err := page.Freeze(site, layouts)
	if err != nil {
		return nil, nil, err
	}
	site.Frozen = map[i18n.Lang]map[string]string{}
	for _, f := range frozen {
		if site.Frozen[f.Lang] == nil {
			site.Frozen[f.Lang] = map[string]string{}
		}
		site.Frozen[f.Lang][f.Chart] = f.Path
	}
	return pages, frozen, nil
}
