package output

import (
	"encoding/xml"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/palette"
)

func TestStandalone(t *testing.T) {
	const tokens = `:root{--paper:#ffffff;--ink:#111c26; /* text */
		--c1:#1f42a9;--q1:color-mix(in oklab,var(--c1) 50%,var(--paper));}
		@media (prefers-color-scheme:dark){:root{--paper:#000000;--c1:#ffffff}}`
	var msgs diag.List
	colours := palette.Load(fstest.MapFS{palette.File: {Data: []byte(tokens)}}, diglot.Defaults(), config.Theme{}, &msgs)
	const styles = `.chart{margin:0} .c1{fill:var(--c1)} .c2{fill:red} .ax,.s1{stroke:var(--ink);margin:1px}
		@media (forced-colors:active){.c1{fill:Canvas} @supports (a:b){.ax{fill:red}} .ax{fill:red}} @charset "x";`
	const svg = `<svg class="w" viewBox="0 0 720 266" role="img"><rect class="c1" width="3"/><path class="ax" fill="var(--q1)"/></svg>`
	got, err := Standalone([]byte(svg), palette.NewPaint(colours.Light, []byte(styles)))
	if err != nil {
		t.Fatal(err)
	}
	const want = `<svg xmlns="http://www.w3.org/2000/svg" width="752" height="298" font-family="sans-serif" fill="#111c26" class="w" viewBox="-16 -16 752 298" role="img">` +
		`<style>.c1{fill:#1f42a9}.ax{stroke:#111c26}</style><rect x="-16" y="-16" width="752" height="298" fill="#ffffff"/>` +
		`<rect class="c1" width="3"/><path class="ax" fill="#88a1d8"/></svg>` + "\n"
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if err := xml.Unmarshal(got, new(struct{})); err != nil {
		t.Errorf("the file is no XML: %v", err)
	}
}

// TestStandaloneNamespace hands over a drawing that names its namespace already.
func TestStandaloneNamespace(t *testing.T) {
	got, err := Standalone([]byte(`<svg xmlns="http://www.w3.org/2000/svg" class="s" viewBox="0 0 340 100"><path class="c1"/></svg>`), &palette.Paint{})
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(got), "xmlns="); n != 1 {
		t.Errorf("the namespace is named %d times:\n%s", n, got)
	}
}

func TestStandaloneRefusesOtherFiles(t *testing.T) {
	for _, text := range []string{"", "<p>", `<svg viewBox="0 0 x y">`} {
		if _, err := Standalone([]byte(text), &palette.Paint{}); err == nil || !strings.Contains(err.Error(), "no drawing") {
			t.Errorf("%q: error = %v", text, err)
		}
	}
}
