package raster

import (
	"embed"
	"io/fs"

	"example.org/diglot/generator/wasm"
)

// source is the text of this package: a change of how pictures are encoded is a change of
// their files.
//
//go:embed *.go
var source embed.FS

// Fingerprint stands for all that makes a picture out of a drawing: resvg, what runs it,
// and the code of this package. The error is [packed.ErrNotBuilt] where the folder of
// built assets lacks resvg.
func Fingerprint(built fs.FS) ([]byte, error) { return wasm.Fingerprint(built, File, source) }
