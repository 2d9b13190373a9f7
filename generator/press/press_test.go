package press

import (
	"bytes"
	"errors"
	"flag"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator/chart"
	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/packed"
	"example.org/diglot/generator/palette"
)

var update = flag.Bool("update", false, "write the goldens anew")

// studio is a studio in diglot's own colours.
func studio(t testing.TB) *Studio {
	t.Helper()
	var msgs diag.List
	colours := palette.Load(diglot.Defaults(), diglot.Defaults(), config.Theme{}, &msgs)
	styles, err := os.ReadFile("../../assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewStudio(diglot.Built(), palette.NewPaint(colours.Light, styles))
	if errors.Is(err, packed.ErrNotBuilt) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// darkroom holds the engines, their machine code kept where diglot keeps it.
func darkroom(t testing.TB) *Darkroom {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = t.TempDir()
	}
	d, err := OpenDarkroom(t.Context(), diglot.Built(), filepath.Join(dir, "diglot", "code"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close(t.Context()) })
	return d
}

// zones is what an image of two bars says.
func zones(tag string) Sheet {
	if tag == "zh-Hans" {
		return Sheet{
			ID: "zones", Tag: tag, Title: "环重大的人才，" + chart.BreakMark + "是环重师的四倍多", Subtitle: "创新创业人才，单位：人，2020年4月底",
			Note: "“近”“多”照原文。", Source: "来源：A1 《打造科创智核》，第23–24段。截至：2020年4月30日。",
			Report: "沙坪坝科创报告", Imprint: "首版 · 2026年11月 · CC BY 4.0", Description: "条形图。",
		}
	}
	return Sheet{
		ID: "zones", Tag: tag, Title: "One zone holds more than four times the other’s people", Subtitle: "People in innovation and start-ups, end of April 2020",
		Note: "“Nearly” and “more than” are the article’s.", Source: "Source: A1 “Building a core” (in Chinese), ¶23–24. As of: 30 April 2020.",
		Report: "Shapingba Innovation", Imprint: "First edition · November 2026 · CC BY 4.0", Description: "Bars.",
	}
}

// bars is a drawing of the site's pages.
const bars = `<svg xmlns="http://www.w3.org/2000/svg" class="w" viewBox="0 0 360 96" role="img"><title>t</title><rect class="c1" x="0" y="20" width="300" height="26"/><rect x="0" y="70" width="66" height="26" fill="var(--c2)"/><text x="0" y="15" font-size="15" font-weight="600">环重大 CQU</text><text x="8" y="38" font-size="15" class="on">“科创”，2280多人</text><text x="360" y="88" font-size="13.5" text-anchor="end" class="m">近500人</text></svg>`

func barsShape() Shape { return Shape{Width: 360, Height: 96} }

// formats are all sizes of image.
func formats() []Format { return append(Formats(), At(360, 3)) }

func TestGolden(t *testing.T) {
	s := studio(t)
	for _, tag := range []string{"zh-Hans", "en"} {
		for _, f := range formats() {
			image, err := s.Compose(zones(tag), f, []byte(bars), barsShape())
			if err != nil {
				t.Fatal(err)
			}
			if len(image.Missing) > 0 || image.Alone {
				t.Errorf("%s %s: missing %q, alone %t", tag, f.Name, string(image.Missing), image.Alone)
			}
			got := strings.ReplaceAll(string(image.Markup()), "><", ">\n<") + "\n"
			path := "testdata/" + tag + "-" + f.Name + "-" + number(f.Width) + ".svg"
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is another image now; run with -update and read the diff", path)
			}
			inside(t, path, image)
		}
	}
}

// A box is where a text stands in an image.
type box struct {
	left, top, right, bottom float64
	text                     string
}

// inside says that all texts of an image stand within its margins and none on another.
func inside(t *testing.T, name string, image *Image) {
	t.Helper()
	height, _ := strconv.ParseFloat(image.root.get("height"), 64)
	var boxes []box
	var visit func(n *node, x, y, scale float64)
	visit = func(n *node, x, y, scale float64) {
		if move, ok := strings.CutPrefix(n.get("transform"), "translate("); ok {
			place, rest, _ := strings.Cut(move, ")")
			dx, dy, _ := strings.Cut(place, " ")
			x, y = x+length(dx), y+length(dy)
			if _, factor, ok := strings.Cut(rest, "scale("); ok {
				scale = length(strings.TrimSuffix(factor, ")"))
			}
		}
		if n.name == "text" {
			boxes = append(boxes, n.box(x, y, scale, image))
			return
		}
		for _, c := range n.children {
			visit(c, x, y, scale)
		}
	}
	visit(image.root, 0, 0, 1)
	const slop = .6
	for i, b := range boxes {
		if b.left < image.Margin-slop || b.right > image.Width-image.Margin+slop || b.top < image.Margin-slop || b.bottom > height-image.Margin+7 {
			t.Errorf("%s: %q stands outside the margins: %.1f to %.1f, %.1f to %.1f", name, b.text, b.left, b.right, b.top, b.bottom)
		}
		for _, o := range boxes[:i] {
			if b.left+slop < o.right && o.left+slop < b.right && b.top+slop < o.bottom && o.top+slop < b.bottom {
				t.Errorf("%s: %q and %q cover each other", name, b.text, o.text)
			}
		}
	}
}

// box measures a text from its runs.
func (n *node) box(x, y, scale float64, image *Image) box {
	size := length(n.get("font-size"))
	width := 0.0
	n.walk(func(part *node) {
		if len(part.children) != 1 || part.children[0].name != "" {
			return
		}
		width += length(part.get("dx"))
		for _, face := range image.Faces() {
			weight := part.get("font-weight")
			if face.Family == part.get("font-family") && (weight == "700") == (face.Weight == 700) {
				for _, r := range part.content() {
					width += face.Advance(r, size)
				}
			}
		}
	})
	left := length(n.get("x"))
	switch n.get("text-anchor") {
	case "end":
		left -= width
	case "middle":
		left -= width / 2
	}
	base := length(n.get("y"))
	return box{x + left*scale, y + (base-.82*size)*scale, x + (left+width)*scale, y + (base+.1*size)*scale, n.content()}
}

func length(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64)
	return v
}

// Whatever an author writes, an image is readable or an error says why it is not.
func TestHostileWords(t *testing.T) {
	s := studio(t)
	long := map[string]string{
		"zh-Hans": strings.Repeat("沙坪坝区科技创新生态圈，集聚高校院所与企业；", 9),
		"en":      strings.Repeat("innovation zones around universities in Shapingba, ", 4),
	}
	for name, change := range map[string]func(*Sheet){
		"nothing":      func(c *Sheet) { *c = Sheet{ID: c.ID, Tag: c.Tag} },
		"a long title": func(c *Sheet) { c.Title = long[c.Tag] },
		"all long": func(c *Sheet) {
			c.Title, c.Subtitle, c.Note, c.Source = long[c.Tag], long[c.Tag], long[c.Tag], long[c.Tag]
		},
		"a word without end": func(c *Sheet) {
			c.Title, c.Source = strings.Repeat("W", 180), "https://example.org/"+strings.Repeat("abc", 90)
		},
		"a long imprint": func(c *Sheet) { c.Imprint, c.Report = long[c.Tag], long[c.Tag] },
		"markup":         func(c *Sheet) { c.Title, c.Source = `</text><script>alert(1)</script>`, `"]]><!--&amp; <b>` },
		"controls":       func(c *Sheet) { c.Title = "a\x00b\x07c\r\nd\u2028e\ufeff" },
	} {
		for _, tag := range []string{"zh-Hans", "en"} {
			for _, f := range formats() {
				sheet := zones(tag)
				change(&sheet)
				image, err := s.Compose(sheet, f, []byte(bars), barsShape())
				if crowded := (*FitError)(nil); errors.As(err, &crowded) {
					if f.Height == 0 || name != "all long" && name != "a word without end" && name != "a long imprint" {
						t.Errorf("%s, %s, %s: %v", name, tag, f.Name, err)
					}
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				inside(t, name+", "+tag+", "+f.Name, image)
				if root, err := parse(image.Markup()); err != nil || root.find("script") {
					t.Errorf("%s: %v; a script: %t", name, err, root.find("script"))
				}
			}
		}
	}
}

func (n *node) find(name string) bool {
	found := false
	n.walk(func(e *node) { found = found || e.name == name })
	return found
}

func TestMissing(t *testing.T) {
	s := studio(t)
	sheet := zones("en")
	sheet.Title, sheet.Source = "Up 😀 by 5%", "שלום 😀 é 𠮷"
	drawing := strings.Replace(bars, "CQU", "CQU 👩‍🔬", 1)
	image, err := s.Compose(sheet, Post(), []byte(drawing), barsShape())
	if err != nil {
		t.Fatal(err)
	}
	if got := string(image.Missing); got != "😀שלום𠮷👩🔬" {
		t.Errorf("missing %q", got)
	}
}

// A drawing that would not be read in a format is left out of it.
func TestChoose(t *testing.T) {
	s := studio(t)
	for name, c := range map[string]struct {
		format Format
		shapes []Shape
		want   int
	}{
		"a column takes the first":        {Post(), []Shape{{Width: 552, Height: 300}, {Width: 360, Height: 300}}, 0},
		"but one whose words fit":         {Post(), []Shape{{Width: 552, Height: 300, Poor: true}, {Width: 660, Height: 300}}, 1},
		"and that is large enough":        {Post(), []Shape{{Width: 552, Height: 300, Poor: true}, {Width: 900, Height: 300}, {Width: 440, Height: 90}}, 2},
		"where nothing fits, the first":   {Post(), []Shape{{Width: 552, Height: 300, Poor: true}}, 0},
		"a card has room for a low one":   {Card(), []Shape{{Width: 360, Height: 240}}, 0},
		"a high one costs it words":       {Card(), []Shape{{Width: 426, Height: 330}}, 0},
		"and none for sixty bars":         {Card(), []Shape{{Width: 360, Height: 3000}, {Width: 552, Height: 2600}}, -1},
		"nor for words on words":          {Card(), []Shape{{Width: 360, Height: 240, Poor: true}}, -1},
		"a square takes what fills it":    {Square(), []Shape{{Width: 700, Height: 120}, {Width: 360, Height: 240}}, 1},
		"and leaves a tower to the title": {Square(), []Shape{{Width: 360, Height: 1200}}, -1},
	} {
		got, err := s.Choose(zones("zh-Hans"), c.format, c.shapes)
		if err != nil || got != c.want {
			t.Errorf("%s: %d, %v; want %d", name, got, err, c.want)
		}
	}
}

// TestPixels develops every size twice, in two darkrooms, with the type of all sizes and
// languages and with its own: the same bytes, as wide as the format says, and as an SVG
// that needs neither fonts nor styles.
func TestPixels(t *testing.T) {
	s := studio(t)
	var images []*Image
	for _, tag := range []string{"zh-Hans", "en"} {
		for _, f := range formats() {
			image, err := s.Compose(zones(tag), f, []byte(bars), barsShape())
			if err != nil {
				t.Fatal(err)
			}
			images = append(images, image)
		}
	}
	first, err := darkroom(t).Case(t.Context(), images...)
	if err != nil {
		t.Fatal(err)
	}
	room := darkroom(t)
	for _, image := range images {
		f := image.Format
		once, err := image.PNG(t.Context(), first)
		if err != nil {
			t.Fatal(err)
		}
		second, err := room.Case(t.Context(), image)
		if err != nil {
			t.Fatal(err)
		}
		again, err := image.PNG(t.Context(), second)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(once, again) {
			t.Errorf("%s, %s: two darkrooms give two images", f.Name, image.Title)
		}
		pixels, err := png.DecodeConfig(bytes.NewReader(once))
		if err != nil || pixels.Width != image.Pixels {
			t.Errorf("%s: %d pixels wide, %v; want %d", f.Name, pixels.Width, err, image.Pixels)
		}
		outlines, err := image.SVG(t.Context(), first)
		if err != nil {
			t.Fatal(err)
		}
		for _, needs := range []string{"<text", "font-family", "<style", "style=", "<script"} {
			if bytes.Contains(outlines, []byte(needs)) {
				t.Errorf("%s: the SVG holds %s", f.Name, needs)
			}
		}
	}
}

// A very high image has fewer pixels, and keeps its size on paper.
func TestVeryHigh(t *testing.T) {
	image, err := studio(t).Compose(zones("en"), Print(), []byte(bars), Shape{Width: 648, Height: 40_000})
	if err != nil {
		t.Fatal(err)
	}
	if wide := float64(image.Pixels) / image.PerInch; math.Abs(wide-2008.0/300) > .01 || image.Pixels > 700 {
		t.Errorf("%d pixels at %.0f an inch", image.Pixels, image.PerInch)
	}
}
