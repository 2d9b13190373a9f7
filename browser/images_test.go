//go:build browser

package browser

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/output"
	picture "example.org/diglot/generator/press"
)

// printing is what diglot draws images with.
type printing struct {
	images  []*picture.Image
	letters *picture.Case
}

// laidOut lays images of the report out and opens the engines.
func laidOut(t testing.TB, requests ...generator.ChartRequest) printing {
	t.Helper()
	in := generator.Input{Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built()}
	code := ""
	if cache, err := output.UserCacheDir(); err == nil {
		in.Cache, code = output.OpenCache(filepath.Join(cache, "svg")), filepath.Join(cache, "code")
	}
	images, msgs, err := generator.Compose(t.Context(), in, requests...)
	if err != nil || msgs.HasErrors() {
		t.Fatal(err, msgs.String())
	}
	room, err := picture.OpenDarkroom(t.Context(), diglot.Built(), code)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { room.Close(context.Background()) })
	letters, err := room.Case(t.Context(), images...)
	if err != nil {
		t.Fatal(err)
	}
	return printing{images, letters}
}

// styleOf is a style sheet with the fonts that an image is set in.
func (p printing) styleOf(i *picture.Image) string {
	var style strings.Builder
	for _, f := range i.Faces() {
		fmt.Fprintf(&style, `@font-face{font-family:"%s";font-weight:%d;src:url(data:font/ttf;base64,%s)}`,
			f.Family, f.Weight, base64.StdEncoding.EncodeToString(p.letters.Font(i, f)))
	}
	return style.String()
}

// withFonts is an image as SVG with the fonts that it is set in, for the browser.
func (p printing) withFonts(i *picture.Image) string {
	root, rest, _ := strings.Cut(string(i.Markup()), ">")
	return root + "><style>" + p.styleOf(i) + "</style>" + rest
}

var svgSize = regexp.MustCompile(`^<svg[^>]* width="([0-9.]+)" height="([0-9.]+)"`)

// photograph draws an SVG in the browser, as wide as an image is in pixels.
func photograph(t *testing.T, ctx context.Context, svg string, pixels int) image.Image {
	t.Helper()
	path := filepath.Join(t.TempDir(), "image.svg")
	save(t, path, []byte(svg))
	size := svgSize.FindStringSubmatch(svg)
	if size == nil {
		t.Fatalf("the SVG has no size: %.200s", svg)
	}
	var w, h float64
	fmt.Sscan(size[1]+" "+size[2], &w, &h)
	call(t, ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: int64(w), Height: int64(h + .99), DeviceScaleFactor: float64(pixels) / w,
	})
	do(t, ctx, chromedp.Navigate((fileURL(filepath.Dir(path)) + "image.svg")))
	ask[any](t, ctx, `document.fonts.ready.then(() => 0)`)
	shot, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	return drawn
}

// tile is the side of the squares that pictures are compared by, in pixels: so large that
// how the edges of letters are smoothed does not count.
const tile = 10

// apart is the share of tiles with something in them whose mean colours differ by more
// than a twelfth of the way from black to white.
func apart(a, b image.Image) float64 {
	const twelfth = 0xffff / 12
	bounds := a.Bounds().Intersect(b.Bounds())
	paper, _ := mean(a, 0, 0)
	inked, differ := 0, 0
	for y := 0; y+tile <= bounds.Max.Y; y += tile {
		for x := 0; x+tile <= bounds.Max.X; x += tile {
			one, blankOne := mean(a, x, y)
			other, blankOther := mean(b, x, y)
			if blankOne && blankOther && distance(one, paper) == 0 && distance(other, paper) == 0 {
				continue
			}
			inked++
			if distance(one, other) > twelfth {
				differ++
			}
		}
	}
	return float64(differ) / float64(max(inked, 1))
}

// mean is the mean colour of a tile, and whether it is of one colour.
func mean(p image.Image, x, y int) (colour [3]int, flat bool) {
	flat = true
	r0, g0, b0, _ := p.At(x, y).RGBA()
	for dy := range tile {
		for dx := range tile {
			r, g, b, _ := p.At(x+dx, y+dy).RGBA()
			flat = flat && r == r0 && g == g0 && b == b0
			colour[0] += int(r)
			colour[1] += int(g)
			colour[2] += int(b)
		}
	}
	for i := range colour {
		colour[i] /= tile * tile
	}
	return colour, flat
}

func distance(a, b [3]int) int {
	most := 0
	for i := range a {
		most = max(most, a[i]-b[i], b[i]-a[i])
	}
	return most
}

// alike is the largest share of tiles in which two drawings of one image differ.
const alike = .03

// TestImagesLikeBrowser holds images against the browser's drawing of the same SVG with
// the same fonts; and against drawings that lack something, which must not pass for it.
func TestImagesLikeBrowser(t *testing.T) {
	t.Parallel()
	ctx := chrome(t)
	p := laidOut(t,
		generator.ChartRequest{ID: "zones", Lang: "zh", Format: picture.Post()},
		generator.ChartRequest{ID: "people_rings", Lang: "en", Format: picture.Card()},
		generator.ChartRequest{ID: "firms", Lang: "en", Format: picture.Square()},
		generator.ChartRequest{ID: "chip_chain", Lang: "zh", Format: picture.Print()},
	)
	for n, i := range p.images {
		file, err := i.PNG(t.Context(), p.letters)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		svg := p.withFonts(i)
		share := apart(ours, photograph(t, ctx, svg, i.Pixels))
		t.Logf("%s, %s: %.2f %% of the tiles differ", i.Name, i.Title, 100*share)
		if share > alike {
			t.Errorf("%s, %s: %.1f %% of the tiles differ from the browser's", i.Name, i.Title, 100*share)
		}
		if n > 0 {
			continue
		}
		for name, other := range map[string]string{
			"no text":       regexp.MustCompile(`(?s)<text.*?</text>`).ReplaceAllString(svg, ""),
			"other fonts":   strings.ReplaceAll(svg, "@font-face", "@no-face"),
			"no marks":      regexp.MustCompile(`<path[^>]*/>`).ReplaceAllString(svg, ""),
			"other colours": strings.NewReplacer("#1f42a9", "#2f8f4f", "#b04a00", "#7a2d8a").Replace(svg),
		} {
			if share := apart(ours, photograph(t, ctx, other, i.Pixels)); share <= alike {
				t.Errorf("%s: only %.1f %% of the tiles differ", name, 100*share)
			}
		}
	}
}
