package echarts

import (
	"crypto/sha256"
	"embed"
	"errors"
	"io/fs"
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
	script, err := fs.ReadFile(built, scriptFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	if err != nil {
		return nil, err
	}
	hash := sha256.New()
	hash.Write(script)
	names, err := fs.Glob(source, "*.go")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := fs.ReadFile(source, name)
		if err != nil {
			return nil, err
		}
		hash.Write(text)
	}
	return hash.Sum(nil), nil
}
