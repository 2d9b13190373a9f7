package font

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/packed"
	"example.org/diglot/generator/wasm"
)

// source is the text of this package: a change of how fonts are cut is a change of what
// is set in them.
//
//go:embed *.go
var source embed.FS

// SubsetterFingerprint stands for all that cuts a font down: HarfBuzz, what runs it, and
// the code of this package. The fonts have hashes of their own. The error is
// [packed.ErrNotBuilt] where the folder of built assets lacks HarfBuzz.
func SubsetterFingerprint(built fs.FS) ([]byte, error) {
	engine, err := digest.Files(built, SubsetFile+packed.Ext)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", SubsetFile, packed.ErrNotBuilt)
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
