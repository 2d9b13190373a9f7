package main

import (
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// searchScript bundles the script of the search page, which is all ours.
func searchScript(assets string) ([]byte, error) {
	dir, err := filepath.Abs(filepath.Join(assets, "bundle", "js", "search"))
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		Bundle:            true,
		AbsWorkingDir:     dir,
		EntryPoints:       []string{"main.js"},
		Format:            api.FormatIIFE,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
	})
	if err := problems(result.Errors, result.Warnings); err != nil {
		return nil, err
	}
	return result.OutputFiles[0].Contents, nil
}
