//go:build browser

package browser

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
)

// onSheets tells what the PDF must hold: its headings, and of each chart its title and the
// end of its caption.
const onSheets = `({
	headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(h => h.checkVisibility()).map(h => h.textContent),
	charts: [...document.querySelectorAll('main .chart')].map(chart => ({
		title: chart.querySelector('figcaption :is(h2, h3, h4)')?.textContent ?? '',
		end: chart.querySelector(':scope > .src').innerText,
	})),
})`

// TestPDF prints the whole report as the command does.
func TestPDF(t *testing.T) {
	t.Parallel()
	for _, tool := range []string{"pdftotext", "pdffonts", "pdfinfo", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			lack(t, "no "+tool+" on this machine (Debian: poppler-utils): the PDF is not read")
		}
	}
	dir, _ := site(t)
	ctx := chrome(t)
	for lang, tag := range map[string]string{"zh": "zh-Hans", "en": "en"} {
		t.Run(lang, func(t *testing.T) {
			path := filepath.Join("shots", "print", "report-"+lang+"-command.pdf")
			pdf := printed(t, lang)
			save(t, path, pdf)
			if !bytes.Contains(pdf, []byte("/Lang ("+tag+")")) || !bytes.Contains(pdf, []byte("/Outlines ")) {
				t.Errorf("the PDF names no language %q, or has no bookmarks", tag)
			}
			if bytes.Contains(pdf, []byte("(file:")) || !bytes.Contains(pdf, []byte("(https://example.org"+basePath+"/"+lang+"/charts/zones.html")) {
				t.Error("links lead to the disk, or not to the web")
			}
			do(t, ctx, chromedp.EmulateViewport(desktop, 900), chromedp.Navigate(fileURL(dir)+lang+"/report.html"))
			info := run(t, "pdfinfo", path)
			for _, want := range []string{"Tagged: yes", "(A4)", "CreationDate: Sun Nov 1 00:00:00 2026", "Title: " + titleOf(t, ctx)} {
				if !strings.Contains(info, want) {
					t.Errorf("pdfinfo does not say %q:\n%s", want, info)
				}
			}
			fontsEmbedded(t, path)
			emulate(t, ctx, "print")
			want := ask[struct {
				Headings []string
				Charts   []struct{ Title, End string }
			}](t, ctx, onSheets)
			sheets := pdfText(t, "pdftotext", path)
			text := strings.Join(sheets, "")
			for _, heading := range want.Headings {
				if !strings.Contains(text, squeezed(heading)) {
					t.Errorf("the heading “%s” is not printed", heading)
				}
			}
			if len(want.Headings) < 20 || len(want.Charts) < 10 {
				t.Fatalf("only %d headings and %d charts", len(want.Headings), len(want.Charts))
			}
			for _, chart := range want.Charts {
				if !slices.ContainsFunc(sheets, func(sheet string) bool {
					return strings.Contains(sheet, squeezed(chart.Title)) && strings.Contains(sheet, squeezed(chart.End))
				}) {
					t.Errorf("the chart “%s” is not whole on one sheet", chart.Title)
				}
			}
			for i, sheet := range sheets {
				if len([]rune(sheet)) < 40 {
					t.Errorf("sheet %d is as good as empty: %q", i+1, sheet)
				}
			}
			marginsBare(t, path, len(sheets))
		})
	}
}

// printed prints the report.
func printed(t *testing.T, lang string) []byte {
	t.Helper()
	in := generator.Input{Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built()}
	if cache, err := output.UserCacheDir(); err == nil {
		in.Cache, in.CodeCache = output.OpenCache(filepath.Join(cache, "svg")), filepath.Join(cache, "code")
	}
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	pdf, msgs, err := generator.Print(ctx, in, generator.PDFRequest{
		Lang: i18n.Lang(lang), Browser: chromePath(t), Folder: filepath.Join(t.TempDir(), "public"),
	})
	if err != nil || msgs.HasErrors() {
		t.Fatal(err, msgs.String())
	}
	return pdf.Content
}

// titleOf is the report's title on its page.
func titleOf(t *testing.T, ctx context.Context) string {
	t.Helper()
	return ask[string](t, ctx, `document.querySelector('h1').textContent.replaceAll('\u200b', '').trim()`)
}

// run runs a tool and returns what it says, its spaces made one.
func run(t *testing.T, tool string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", tool, err)
	}
	lines := strings.Split(string(out), "\n")
	for i := range lines {
		lines[i] = strings.Join(strings.Fields(lines[i]), " ")
	}
	return strings.Join(lines, "\n")
}

// fontsEmbedded makes sure that the PDF brings all its fonts.
func fontsEmbedded(t *testing.T, path string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")[2:]
	if len(lines) == 0 {
		t.Error("the PDF has no font")
	}
	for _, line := range lines {
		// … emb sub uni object ID
		fields := strings.Fields(line)
		if fields[len(fields)-5] != "yes" {
			t.Errorf("a font is not embedded: %s", line)
		}
	}
}

// marginsBare makes sure that nothing reaches over the sides of the sheets, where it would
// be cut: the style sheet leaves 20 mm.
func marginsBare(t *testing.T, path string, sheets int) {
	t.Helper()
	const dpi, margin = 50, 16 // mm, since rules may reach 4 mm over the text
	folder := t.TempDir()
	run(t, "pdftoppm", "-gray", "-png", "-r", "50", path, filepath.Join(folder, "sheet"))
	files, err := filepath.Glob(filepath.Join(folder, "*.png"))
	if err != nil || len(files) != sheets {
		t.Fatalf("%d pictures of %d sheets, %v", len(files), sheets, err)
	}
	for _, file := range files {
		picture, err := png.Decode(bytes.NewReader(content(t, file)))
		if err != nil {
			t.Fatal(err)
		}
		edge := margin * dpi * 10 / 254
		b := picture.Bounds()
		for _, side := range []image.Rectangle{
			image.Rect(0, 0, edge, b.Max.Y), image.Rect(b.Max.X-edge, 0, b.Max.X, b.Max.Y),
		} {
			if n := inkedIn(picture, side); n > 0 {
				t.Errorf("%s: %d pixels of the margin are painted", filepath.Base(file), n)
			}
		}
	}
}

// inkedIn counts the pixels of a part that are not near white.
func inkedIn(picture image.Image, part image.Rectangle) int {
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if lightness(picture, x, y) < 200 {
				n++
			}
		}
	}
	return n
}
