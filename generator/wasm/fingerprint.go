package wasm

import (
	"embed"
	"runtime"
	"runtime/debug"

	"example.org/diglot/generator/digest"
)

// source is the text of this package: a change of how modules run may be a change of
// what they make.
//
//go:embed *.go
var source embed.FS

// Fingerprint stands for what runs modules: the code of this package, and the versions of
// Go and of all packages that the program is built from.
func Fingerprint() ([]byte, error) {
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
