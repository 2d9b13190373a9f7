package raster

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/packed"
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
func Fingerprint(built fs.FS) ([]byte, error) {
	engine, err := digest.Files(built, File+packed.Ext)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", File, packed.ErrNotBuilt)
	}
	if err != nil {
		return nil, err
	}
	own, err := digest.Files(source, "*.go")
	if err != nil {
		return nil, err
	}
	runner, err := wasm.Fingerprint()
	if err != nil {
		return nil, err
	}
	return digest.Of(engine, own, runner), nil
}
