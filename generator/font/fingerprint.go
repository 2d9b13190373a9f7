package font

import (
	"embed"
	"io/fs"

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
	return wasm.Fingerprint(built, SubsetFile, source)
}
