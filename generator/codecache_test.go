package generator_test

import (
	"path/filepath"
	"testing"

	"example.org/diglot/generator/output"
)

// codeCache is the folder that diglot itself keeps machine code in: what is compiled
// once need not be compiled for every test.
func codeCache(t testing.TB) string {
	t.Helper()
	dir, err := output.UserCacheDir()
	if err != nil {
		return t.TempDir()
	}
	return filepath.Join(dir, "code")
}

// drawings is the cache that diglot itself keeps drawings and images in: the project's own
// report, which several tests build, is drawn once.
func drawings(t testing.TB) output.Cache {
	t.Helper()
	dir, err := output.UserCacheDir()
	if err != nil {
		return output.OpenCache(t.TempDir())
	}
	return output.OpenCache(filepath.Join(dir, "svg"))
}
