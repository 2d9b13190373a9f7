package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
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
source   = { id = "article", at = "23" }
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

// Whatever the numbers and names are, there is an image of the right size, or an error
// in the author's file.
func TestHostileImages(t *testing.T) {
	var sixty strings.Builder
	for i := range 60 {
		fmt.Fprintf(&sixty, "第%d个环大学创新生态圈 zone %d,%d\n", i, i, i*i*37)
	}
	long := strings.Repeat("沙坪坝区环大学创新生态圈的创新创业人才，", 10)
	for name, c := range map[string]struct {
		title, rows string
		// want is part of the error, or "" where there has to be an image.
		want string
	}{
		"sixty categories":  {"人才", sixty.String(), ""},
		"a title of 200":    {long, "大圈,2280\n小圈,500\n", ""},
		"labels of 200":     {"人才", long + ",2280\n" + long + "乙,12\n", ""},
		"markup":            {"<b>人才</b> & \"A\"", "<script>alert(1)</script>,12\n</text><x>,3\n&amp;,4\n", ""},
		"missing values":    {"人才", "大圈,\n小圈,12\n", ""},
		"enormous values":   {"人才", "大圈,99999999999999999999999\n小圈,1\n", ""},
		"emoji":             {"人才👍", "大圈,12\n", `"👍" (U+1F44D)`},
		"emoji in a label":  {"人才", "大圈🚀,12\n", `content/01-rings/rings.csv:2:3: error: the fonts of images have no "🚀"`},
		"right to left":     {"人才", "שלום,12\n", "have no \"ש\""},
		"what is invisible": {"人\u200b才", "大\u00ad圈,12\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := imageReport(t, "bar", c.title, c.rows)
			if c.want != "" {
				if file, said := draw(t, fsys, "zh", press.Post(), true); !strings.Contains(said, c.want) || file != nil {
					t.Errorf("%d bytes; said %q", len(file), said)
				}
				return
			}
			for _, f := range []press.Format{press.Post(), press.Card(), press.Square(), press.Print()} {
				lang := i18n.Lang("zh")
				if f.Name == "card" || f.Name == "print" {
					lang = "en"
				}
				file, said := draw(t, fsys, lang, f, true)
				picture, err := png.DecodeConfig(bytes.NewReader(file))
				if err != nil {
					t.Fatalf("%s: %v; said %s", f.Name, err, said)
				}
				if picture.Width != f.Pixels && picture.Width*picture.Height < 20<<20 {
					t.Errorf("%s is %d pixels wide", f.Name, picture.Width)
				}
				if f.Height > 0 && picture.Height != int(f.Height*2) {
					t.Errorf("%s is %d pixels high", f.Name, picture.Height)
				}
			}
		})
	}
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
