package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
	"example.org/diglot/generator/palette"
)

// A file is an asset of the site.
type file struct {
	path    string
	content []byte
}

// assets are the files that pages refer to by a name that holds their hash.
type assets struct {
	paths map[string]string
	files []file
}

func (a *assets) add(name string, content []byte) {
	path := output.AssetPath(name, content)
	a.paths[name] = path
	a.files = append(a.files, file{path, content})
}

// siteSheet is the style sheet of the site's pages.
const siteSheet = "site.css"

// sent is a script of assets/ as it is sent: without comments, where built has it so.
func sent(built fs.FS, name string, source []byte) []byte {
	if path.Ext(name) != ".js" || built == nil {
		return source
	}
	if short, err := fs.ReadFile(built, output.SentScript(source)); err == nil {
		return short
	}
	return source
}

// noAssets lists the files of assets/ that no page links to as they are: those of e-books
// and one-file editions, those that embedded charts are made from, and the scripts that are
// not the pages' own.
func noAssets() []string {
	return []string{ebookSheet, oneFileSheet, oneFileScript, embedSheet, page.HostScript, stillScript, workerScript, retiredScript}
}

// addFolder adds the style sheets, scripts and pictures of assets/ that pages link to as
// they are. The tokens are those of the palette.
func (a *assets) addFolder(fsys, built fs.FS, p *palette.Palette) error {
	entries, err := fs.ReadDir(fsys, "assets")
	if err != nil {
		return err
	}
	for _, e := range entries {
		ext := e.Name()[strings.LastIndexByte(e.Name(), '.')+1:]
		if e.IsDir() || slices.Contains(noAssets(), e.Name()) || !slices.Contains([]string{"css", "js", "svg", "png", "woff2"}, ext) {
			continue
		}
		content, err := fs.ReadFile(fsys, "assets/"+e.Name())
		if err != nil {
			return err
		}
		if "assets/"+e.Name() == palette.File {
			content = p.CSS()
		}
		a.add(e.Name(), sent(built, e.Name(), content))
	}
	return nil
}

// pointsScript is chartScript without options: for walking through the drawings, which
// cannot come to life.
func pointsScript(id string, p chart.Picture) ([]byte, error) {
	p.Wide.Option, p.Narrow.Option = nil, nil
	return chartScript(id, p)
}

// chartScript hands the points of a chart, with their places in both drawings, and its
// options to the scripts of the page.
func chartScript(id string, p chart.Picture) ([]byte, error) {
	type drawing struct {
		Width  int             `json:"width"`
		Height int             `json:"height"`
		Marks  []chart.Mark    `json:"marks"`
		Option json.RawMessage `json:"option,omitempty"`
	}
	data := struct {
		Points [][]string `json:"points"`
		Wide   drawing    `json:"w"`
		Narrow drawing    `json:"s"`
	}{
		p.Points,
		drawing{p.Wide.Width, p.Wide.Height, p.Wide.Marks, p.Wide.Option},
		drawing{p.Narrow.Width, p.Narrow.Height, p.Narrow.Marks, p.Narrow.Option},
	}
	// json.Marshal escapes <, > and &, U+2028 and U+2029: the JSON is JavaScript too.
	body, err := json.Marshal(data)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "diglotCharts.define(%q,%s);\n", id, body)
	return b.Bytes(), nil
}
