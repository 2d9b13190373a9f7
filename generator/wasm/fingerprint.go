package wasm

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"

	"example.org/diglot/generator/digest"
	"example.org/diglot/generator/packed"
)

// source is the text of this package: a change of how modules run may be a change of
// what they make.
//
//go:embed *.go
var source embed.FS

// Fingerprint stands for all that makes something with a module: its file in the folder of
// built assets, named without [packed.Ext], the code that uses it, and what runs it. The
// error is [packed.ErrNotBuilt] where the folder lacks the file.
func Fingerprint(built fs.FS, name string, code fs.FS) ([]byte, error) {
	module, err := digest.Files(built, name+packed.Ext)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", name, packed.ErrNotBuilt)
	}
	if err != nil {
		return nil, err
	}
	user, err := digest.Files(code, "*.go")
	if err != nil {
		return nil, err
	}
	runner, err := runnerFingerprint()
	if err != nil {
		return nil, err
	}
	return digest.Of(module, user, runner), nil
}

// runnerFingerprint stands for what runs modules: the code of this package, and the
// versions of Go and of all packages that the program is built from.
func runnerFingerprint() ([]byte, error) {
	own, err := digest.Files(source, "*.go")
	if err != nil {
		return nil, err
	}
	var packages []string
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			packages = append(packages, m.Path, m.Version, m.Sum)
		}
	}
	return digest.Of(own, runtime.Version(), packages), nil
}
