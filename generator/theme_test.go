package generator_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/press"
)

// TestTheme builds a report in the colours of a house: the site's style sheet has them
// in each place, and a drawing that stands by itself is painted with them.
func TestTheme(t *testing.T) {
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	fsys := good(t)
	theme := "\n[theme.light]\nc1 = \"#0a4f8f\"\naccent = \"#0a4f8f\"\n\n[theme.dark]\nc1 = \"#6db3f2\"\naccent = \"#6db3f2\"\n"
	fsys["config.toml"] = &fstest.MapFile{Data: append(bytes.Clone(fsys["config.toml"].Data), theme...)}
	in := generator.Input{Root: fsys, Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t)}
	out := filepath.Join(t.TempDir(), "public")
	result, err := generator.Build(t.Context(), in, out)
	if err != nil || result.Messages.HasErrors() {
		t.Fatal(err, result.Messages.String())
	}
	sheets, err := fs.Glob(os.DirFS(out), "assets/tokens.*.css")
	if err != nil || len(sheets) != 1 {
		t.Fatalf("the site has these tokens: %v, %v", sheets, err)
	}
	css, err := fs.ReadFile(os.DirFS(out), sheets[0])
	if err != nil {
		t.Fatal(err)
	}
	for text, times := range map[string]int{"--c1:#0a4f8f;": 1, "--c1:#6db3f2;": 2, "--c1:": 3} {
		if got := bytes.Count(css, []byte(text)); got != times {
			t.Errorf("the tokens have %q %d times, want %d", text, got, times)
		}
	}
	in.CodeCache = codeCache(t)
	svg, _, err := generator.Chart(t.Context(), in, generator.ChartRequest{ID: "rings", Format: press.At(600, 1)})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(svg, []byte("#0a4f8f")) || bytes.Contains(svg, []byte("#1f42a9")) {
		t.Errorf("the drawing is not in the colours of the house:\n%s", svg)
	}
}
