// Package diglot holds the files that come with diglot: the layouts, style sheets,
// scripts and interface strings that a report starts from and may replace one by
// one, and what `make assets` builds from third-party packages.
//
// The command is in generator/cmd/diglot; the architecture is in package generator.
package diglot

import (
	"embed"
	"io/fs"
)

//go:embed layouts/*.html i18n/*.toml assets/*.css assets/*.js assets/*.svg
var defaults embed.FS

//go:embed all:assets/built
var built embed.FS

// Defaults returns the layouts, assets and interface strings that come with diglot,
// under the paths that a report's own files have.
func Defaults() fs.FS { return defaults }

// Built returns the folder that `make assets` fills: the chart engine, the parts
// of the browser's bundle, font measures and licences. It holds nothing of these
// where the binary was built without that step.
func Built() fs.FS {
	sub, err := fs.Sub(built, "assets/built")
	if err != nil {
		// The path is a constant of this file, and valid.
		panic(err)
	}
	return sub
}
