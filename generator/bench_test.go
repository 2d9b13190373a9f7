package generator_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/output"
)

// BenchmarkLoad reads and joins the project's own report.
func BenchmarkLoad(b *testing.B) {
	root := os.DirFS("..")
	for b.Loop() {
		var msgs diag.List
		generator.Load(root, diglot.Defaults(), &msgs)
		if msgs.HasErrors() {
			b.Fatal(msgs.String())
		}
	}
}

// BenchmarkWarm builds the project's own report when nothing has changed: every
// chart is in the cache, and no file is written.
func BenchmarkWarm(b *testing.B) {
	dir := b.TempDir()
	in := generator.Input{
		Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built(),
		Cache: output.OpenCache(filepath.Join(dir, "cache")),
	}
	build := func() generator.Result {
		result, err := generator.Build(context.Background(), in, filepath.Join(dir, "public"))
		if err != nil {
			b.Fatal(err)
		}
		return result
	}
	build()
	for b.Loop() {
		if result := build(); !result.Untouched || result.Drawn > 0 {
			b.Fatalf("the build was not warm: %+v", result.Result)
		}
	}
}
