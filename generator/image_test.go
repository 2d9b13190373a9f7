package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/packed"
	"example.org/diglot/generator/press"
)

// imageReport is a report whose one chart is drawn from a CSV file.
func imageReport(t testing.TB, kind, title, rows string) fstest.MapFS {
	t.Helper()
	fsys := good(t)
	const name = "content/01-rings/figures.toml"
	text := string(fsys[name].Data)
	text = text[:strings.Index(text, "[chart.rings]")] + fmt.Sprintf(`[chart.rings]
kind     = %q
title    = { zh = %[2]q, en = %[2]q }
subtitle = { zh = "人数，2020年", en = "number, 2020" }
heading  = { zh = "圈", en = "Ring" }
data     = "rings.csv"
unit     = "person"
as_of    = "2020"
source   = { id = "article", paragraph = "23" }
series   = [ { name = { zh = "人才", en = "People" }, column = "people" } ]
`, kind, title)
	fsys[name] = &fstest.MapFile{Data: []byte(text)}
	fsys["content/01-rings/rings.csv"] = &fstest.MapFile{Data: []byte("name,people\n" + rows)}
	return fsys
}

func draw(t testing.TB, fsys fstest.MapFS, lang i18n.Lang, f press.Format, pixels bool) ([]byte, string) {
	t.Helper()
	in := generator.Input{Root: fsys, Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t)}
	file, msgs, err := generator.Chart(t.Context(), in, generator.ChartRequest{ID: "rings", Lang: lang, Format: f, PNG: pixels})
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return file, msgs.String()
}

// The same report gives the same bytes, as pixels and as outlines.
func TestImageTwice(t *testing.T) {
	fsys := imageReport(t, "ranked-bar", "人才", "大圈,2280\n小圈,500\n")
	for _, pixels := range []bool{true, false} {
		first, said := draw(t, fsys, "zh", press.Post(), pixels)
		again, _ := draw(t, fsys, "zh", press.Post(), pixels)
		if len(first) == 0 || !bytes.Equal(first, again) {
			t.Errorf("pixels %t: %d bytes, then %d others; said %s", pixels, len(first), len(again), said)
		}
	}
}
