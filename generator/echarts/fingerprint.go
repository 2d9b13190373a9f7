package echarts

import (
	"embed"
	"errors"
	"io/fs"

	"example.org/diglot/generator/digest"
)

// source is the text of this package: a change of how drawings are cleaned is a change
// of the drawings.
//
//go:embed *.go
var source embed.FS

// Fingerprint stands for all that makes a drawing out of a job: the chart engine and
// the code of this package. Drawings kept under another fingerprint are out of date.
// The error is [ErrNotBuilt] where the engine is missing.
func Fingerprint(built fs.FS) ([]byte, error) {
	engine, err := digest.Files(built, scriptFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	if err != nil {
		return nil, err
	}
	own, err := digest.Files(source, "*.go")
	if err != nil {
		return nil, err
	}
	return digest.Of(engine, own), nil
}
