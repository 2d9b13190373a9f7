package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
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

// A hostileChart is a chart of what no author means to write.
type hostileChart struct {
	name, kind string
	// zh and en are the titles.
	zh, en string
	rows   string
	// wordy is set where cards and squares may show words alone.
	wordy bool
}

// hostileCharts are those that have to be drawn.
func hostileCharts() []hostileChart {
	var sixty, walk strings.Builder
	for i := range 60 {
		fmt.Fprintf(&sixty, "第%d个环大学创新生态圈 zone %d,%d\n", i, i, i*i*37)
		fmt.Fprintf(&walk, "%d,%d\n", 1960+i, i*(60-i))
	}
	han := first(200, strings.Repeat("沙坪坝区环大学创新生态圈集聚的创新创业人才", 10))
	phrases := first(200, strings.Repeat("沙坪坝区的生态圈，集聚人才、企业与资金；", 11))
	word := first(200, strings.Repeat("Wissenschaft", 17))
	words := first(200, strings.Repeat("people in innovation and start-ups, ", 6))
	markup := "<b>人才</b> & \"A\" &amp; 'B'"
	plain := func(name, kind, rows string) hostileChart {
		return hostileChart{name: name, kind: kind, zh: "人才", en: "People", rows: rows}
	}
	wordy := func(c hostileChart) hostileChart {
		c.wordy = true
		return c
	}
	return []hostileChart{
		plain("zero", "bar", "大圈,0\n小圈,0\n"),
		plain("zero", "line", "2019,0\n2020,0\n"),
		plain("negative", "bar", "大圈,-2280\n小圈,500\n"),
		plain("negative", "line", "2018,-5\n2019,7\n2020,-300\n"),
		plain("missing", "bar", "大圈,\n小圈,12\n"),
		plain("missing", "line", "2018,4\n2019,\n2020,9\n"),
		plain("missing", "waffle", "大圈,\n小圈,12\n"),
		plain("enormous", "bar", "大圈,1000000000000000\n小圈,1\n"),
		plain("more than enormous", "ranked-bar", "大圈,99999999999999999999999\n小圈,1\n"),
		plain("enormous", "line", "2019,1\n2020,1000000000000000\n"),
		wordy(plain("enormous", "treemap", "大圈,1000000000000000\n小圈,1\n")),
		wordy(plain("sixty", "bar", sixty.String())),
		plain("sixty", "line", walk.String()),
		wordy(plain("sixty", "treemap", sixty.String())),
		plain("twice", "bar", "同名,5\n同名,7\n同名,5\n"),
		plain("one", "bar", "大圈,12\n"),
		plain("one", "line", "2020,12\n"),
		plain("one", "dots", "大圈,12\n"),
		plain("one", "donut", "大圈,12\n"),
		{name: "markup", kind: "bar", zh: markup, en: markup, rows: "<script>alert(1)</script>,12\n</text><x>,3\n&amp;,4\n"},
		{name: "a title without blanks", kind: "bar", zh: han, en: word, rows: "大圈,2280\n小圈,500\n", wordy: true},
		{name: "a title of phrases", kind: "bar", zh: phrases, en: words, rows: "大圈,2280\n小圈,500\n", wordy: true},
		wordy(plain("labels without blanks", "bar", han+",2280\n"+word+",12\n")),
		wordy(plain("labels without blanks", "waffle", han+",20\n"+word+",12\n")),
		wordy(plain("labels of phrases", "bar", strings.ReplaceAll(phrases+" "+words, ",", "")+",12\n大圈,2280\n")),
		plain("what is invisible", "bar", "大\u00ad圈,12\n小\u200b圈,3\n"),
	}
}

// first is the first characters of a text.
func first(n int, text string) string { return string([]rune(text)[:n]) }

// hostileReport holds the charts, each drawn from a CSV file of its own.
func hostileReport(t testing.TB, charts []hostileChart) fstest.MapFS {
	fsys := good(t)
	const name = "content/01-rings/figures.toml"
	text := string(fsys[name].Data)
	for i, c := range charts {
		text += fmt.Sprintf(`
[chart.c%d]
kind     = %q
title    = { zh = %q, en = %q }
subtitle = { zh = "人数，2020年", en = "number, 2020" }
heading  = { zh = "圈", en = "Ring" }
data     = "c%[1]d.csv"
unit     = "person"
as_of    = "2020"
source   = { id = "article", paragraph = "23" }
series   = [ { name = { zh = "人才", en = "People" }, column = "people" } ]
`, i, c.kind, c.zh, c.en)
		fsys[fmt.Sprintf("content/01-rings/c%d.csv", i)] = &fstest.MapFile{Data: []byte("name,people\n" + c.rows)}
	}
	fsys[name] = &fstest.MapFile{Data: []byte(text)}
	return fsys
}

// Whatever the numbers and names are, there is an image of each size, on which all words
// stand inside the margins and none on another. One in four is drawn: it has the size of its
// format, and nothing is drawn on its edge. Languages take turns, since each has every kind of
// chart and every size.
func TestHostileImages(t *testing.T) {
	charts := hostileCharts()
	in := generator.Input{Root: hostileReport(t, charts), Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t)}
	var requests []generator.ChartRequest
	formats, languages := press.Formats(), []i18n.Lang{"zh", "en"}
	for i, c := range charts {
		for k, f := range formats {
			for _, lang := range languages {
				if lang == languages[(i+k)%2] || c.zh != c.en && c.zh != "人才" {
					requests = append(requests, generator.ChartRequest{ID: fmt.Sprintf("c%d", i), Lang: lang, Format: f})
				}
			}
		}
	}
	images, msgs, err := generator.Compose(t.Context(), in, requests...)
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil || msgs.HasErrors() {
		t.Fatal(err, msgs.String())
	}
	var drawn []*press.Image
	var names []string
	for i, picture := range images {
		q := requests[i]
		var number int
		fmt.Sscanf(q.ID, "c%d", &number)
		c := charts[number]
		name := fmt.Sprintf("%s, %s, %s, %s", c.name, c.kind, q.Lang, q.Format.Name)
		if picture.Alone && !c.wordy {
			t.Errorf("%s: the chart is not shown", name)
		}
		holdApart(t, name, picture)
		if i%4 == number%4 {
			drawn, names = append(drawn, picture), append(names, name)
		}
	}
	room, err := press.OpenDarkroom(t.Context(), in.Built, in.CodeCache)
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close(t.Context())
	letters, err := room.Case(t.Context(), drawn...)
	if err != nil {
		t.Fatal(err)
	}
	for i, picture := range drawn {
		file, err := picture.PNG(t.Context(), letters)
		if err != nil {
			t.Fatalf("%s: %v", names[i], err)
		}
		pixels, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatalf("%s: %v", names[i], err)
		}
		holdEdge(t, names[i], picture.Format, pixels)
	}
}

// holdEdge holds that a picture has its size, and that the outer half of its margins is
// paper.
func holdEdge(t *testing.T, name string, f press.Format, pixels image.Image) {
	t.Helper()
	size := pixels.Bounds()
	scale := float64(f.Pixels) / f.Width
	if size.Dx() != f.Pixels || f.Height > 0 && size.Dy() != int(f.Height*scale) {
		t.Errorf("%s is %d × %d pixels", name, size.Dx(), size.Dy())
	}
	edge, paper := int(f.Margin*scale/2), color.RGBAModel.Convert(pixels.At(0, 0))
	for y := range size.Dy() {
		for x := 0; x < size.Dx(); x++ {
			if y >= edge && y < size.Dy()-edge && x == edge {
				x = size.Dx() - edge
			}
			if color.RGBAModel.Convert(pixels.At(x, y)) != paper {
				t.Errorf("%s: something is drawn at %d, %d of %d × %d", name, x, y, size.Dx(), size.Dy())
				return
			}
		}
	}
}

// What no font of ours has is an error at its place, in the report's texts and in its data,
// whatever the size of the image, and is said once.
func TestNoGlyph(t *testing.T) {
	rows := "大圈,12\n"
	cases := []struct{ title, rows, place, want string }{
		{"人才👍", rows, "figures.toml:", `have no "👍" (U+1F44D), which chart "c0" shows`},
		{"人才", "大圈🚀,12\n", "c1.csv:2:3", `have no "🚀" (U+1F680), which chart "c1" shows`},
		{"人才", "👩‍🔬,12\n", "c2.csv:2:1", `have no "👩" (U+1F469)`},
		{"人才", "🇨🇳,12\n", "c3.csv:2:1", `have no "🇨" (U+1F1E8)`},
		{"人才", "שלום,12\n", "c4.csv:2:1", `have no "ש" (U+05E9)`},
		{"人才 مرحبا", rows, "figures.toml:", `have no "م" (U+0645), which chart "c5" shows`},
		{"人才", "x مرحبا,12\n", "c6.csv:2:3", `have no "م" (U+0645)`},
		{"人才", "𠮷,12\n", "c7.csv:2:1", `have no "𠮷" (U+20BB7)`},
	}
	var charts []hostileChart
	var requests []generator.ChartRequest
	for i, c := range cases {
		charts = append(charts, hostileChart{kind: "bar", zh: c.title, en: "People", rows: c.rows})
		for _, f := range press.Formats() {
			requests = append(requests, generator.ChartRequest{ID: fmt.Sprintf("c%d", i), Lang: "zh", Format: f})
		}
	}
	in := generator.Input{Root: hostileReport(t, charts), Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t)}
	images, msgs, err := generator.Compose(t.Context(), in, requests...)
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil || images != nil {
		t.Fatalf("%d images, %v", len(images), err)
	}
	for _, c := range cases {
		said := 0
		for _, m := range msgs.Messages() {
			if m.ID == "missing-glyph" && strings.HasPrefix(m.Span.String(), "content/01-rings/"+c.place) && strings.Contains(m.Text, c.want) {
				said++
			}
		}
		if said != 1 {
			t.Errorf("%q is said %d times of %q, %q", c.want, said, c.title, c.rows)
		}
	}
}
