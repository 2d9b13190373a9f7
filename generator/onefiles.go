package generator

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io/fs"
	"slices"

	"example.org/diglot/generator/output"
	"example.org/diglot/generator/page"
)

// What one-file editions have beside the site's style sheets and scripts. They are no
// assets of the site.
const (
	oneFileSheet  = "onefile.css"
	oneFileScript = "onefile.js"
)

// oneFiles returns the report as single files, put together from the site's assets.
func oneFiles(in Input, site *page.Site, layouts *page.Layouts, assets []file) ([]page.Page, error) {
	files := overlay{in.Root, in.Defaults}
	css, err := fs.ReadFile(files, "assets/"+oneFileSheet)
	if err != nil {
		return nil, err
	}
	script, err := fs.ReadFile(files, "assets/"+oneFileScript)
	if err != nil {
		return nil, err
	}
	licences, err := fs.ReadFile(in.Built, licencesFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return page.OneFiles(site, page.OneFileKit{
		Asset: func(name string) []byte {
			i := slices.IndexFunc(assets, func(f file) bool { return f.path == site.Assets[name] })
			if i < 0 {
				return nil
			}
			return assets[i].content
		},
		CSS: css, Script: sent(in.Built, oneFileScript, script), Licences: licences,
		Pack: func(text []byte) (string, error) { return squeeze(in.Cache, text) },
	}, layouts)
}

// squeeze writes a text as Base64 of gzip, or takes that from the cache.
func squeeze(cache output.Cache, text []byte) (string, error) {
	key := output.Key([]byte("gzip"), text)
	packed, ok := cache.Get(key)
	if !ok {
		var b bytes.Buffer
		w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if err != nil {
			return "", err
		}
		if _, err := w.Write(text); err != nil {
			return "", err
		}
		if err := w.Close(); err != nil {
			return "", err
		}
		packed = b.Bytes()
		// A cache that cannot be written to makes the next build slower, not wrong.
		_ = cache.Put(key, packed)
	}
	return base64.StdEncoding.EncodeToString(packed), nil
}
