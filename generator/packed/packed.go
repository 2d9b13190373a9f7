// Package packed keeps the large files of assets/built small: fonts and WebAssembly lie
// in the binary compressed by Zstandard, which unpacks 10 MB in some 15 ms.
package packed

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/klauspost/compress/zstd"
)

// Ext ends the name of a packed file.
const Ext = ".zst"

// ErrNotBuilt is the error of [Read] for a file that `make assets` has not made.
var ErrNotBuilt = errors.New("parts of diglot are not built: run `make assets`, then build diglot again")

// window reaches over a whole font: shapes that come back lie far apart.
const window = 16 << 20

// Pack compresses a file.
func Pack(data []byte) ([]byte, error) {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression),
		zstd.WithWindowSize(window), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return w.EncodeAll(data, nil), w.Close()
}

// Read unpacks a file of the folder of built assets. The name is without [Ext].
func Read(built fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(built, name+Ext)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", name, ErrNotBuilt)
	}
	if err != nil {
		return nil, err
	}
	r, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	out, err := r.DecodeAll(data, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}
