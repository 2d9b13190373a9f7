package main

import (
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"

	"example.org/diglot/generator/output"
)

// siteScripts shortens the scripts of assets/ for sending: comments are for those who read
// the source. Each is found by its source, so that a script which was changed since, or
// which a report has in its place, is sent as it is.
func siteScripts(assets string) (map[string][]byte, error) {
	paths, err := filepath.Glob(filepath.Join(assets, "*.js"))
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		result := api.Transform(string(source), api.TransformOptions{
			Loader:            api.LoaderJS,
			Target:            api.ES2022,
			Charset:           api.CharsetUTF8,
			MinifyWhitespace:  true,
			MinifyIdentifiers: true,
			MinifySyntax:      true,
			Sourcefile:        path,
		})
		if err := problems(result.Errors, result.Warnings); err != nil {
			return nil, err
		}
		files[output.SentScript(source)] = result.Code
	}
	return files, nil
}
