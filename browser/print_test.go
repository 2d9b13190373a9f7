//go:build browser

package browser

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"
)

// onPaper tells what paper must show of a page: its headings, and its source notes in
// the order of their numbers.
const onPaper = `({
	headings: [...document.querySelectorAll('h1, h2, h3, h4')].filter(h => h.checkVisibility() && getComputedStyle(h).clipPath === 'none').map(h => h.textContent),
	lists: [...document.querySelectorAll('.notes')].filter(list => list.checkVisibility()).map(list => [...list.querySelectorAll('.pop > :first-child')].map(label => label.textContent)),
	marks: [...document.querySelectorAll('.n[data-k]')].filter(n => n.checkVisibility()).map(n => {
		const note = document.getElementById(n.getAttribute('popovertarget'));
		return {printed: Number(n.dataset.k), place: [...note.closest('.notes').querySelectorAll('.pop')].indexOf(note) + 1};
	}),
})`

// TestPrint prints one page of every kind to PDF: all headings are there, source notes
// are numbered at the end, and no sheet is empty.
func TestPrint(t *testing.T) {
	t.Parallel()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		lack(t, "no pdftotext on this machine (Debian: poppler-utils): what is printed is not read")
	}
	dir, _ := site(t)
	ctx := chrome(t)
	for _, page := range fromDisk(samples(t)) {
		do(t, ctx, chromedp.Navigate(fileURL(dir)+page))
		emulate(t, ctx, "print")
		want := ask[struct {
			Headings []string
			Lists    [][]string
			Marks    []mark
		}](t, ctx, onPaper)
		pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPrintBackground()))
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("shots", "print", shotName(page)+".pdf")
		save(t, path, pdf)
		sheets := pdfText(t, reader, path)
		for i, sheet := range sheets {
			if len([]rune(sheet)) < 20 {
				t.Errorf("%s: sheet %d of %d is as good as empty: %q", page, i+1, len(sheets), sheet)
			}
		}
		text := strings.Join(sheets, "")
		for _, heading := range want.Headings {
			if !strings.Contains(text, squeezed(heading)) {
				t.Errorf("%s: the heading “%s” is not printed", page, heading)
			}
		}
		checkNotes(t, page, text, want.Lists, want.Marks)
	}
}

// A mark is the number that is printed after a figure, and the place of the figure's note
// in its list.
type mark struct{ Printed, Place int }

// checkNotes looks for the source notes, numbered, in their order, after the text. A page
// in two languages has a list of each, and each begins with 1.
func checkNotes(t *testing.T, page, text string, lists [][]string, marks []mark) {
	t.Helper()
	for _, m := range marks {
		if m.Printed != m.Place {
			t.Errorf("%s: a number has the mark %d, and its note is number %d", page, m.Printed, m.Place)
		}
	}
	from := 0
	for _, notes := range lists {
		for i, note := range notes {
			numbered := fmt.Sprintf("%d.%s", i+1, squeezed(note))
			at := strings.Index(text[from:], numbered)
			if at < 0 {
				t.Errorf("%s: the note “%s” is not printed as number %d, after the one before", page, note, i+1)
				return
			}
			from += at
		}
	}
}

// pdfText returns the text of each sheet, in the order of the document, without spaces.
func pdfText(t *testing.T, reader, path string) []string {
	t.Helper()
	out, err := exec.Command(reader, "-raw", "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	sheets := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	for i := range sheets {
		sheets[i] = squeezed(sheets[i])
	}
	if len(bytes.TrimSpace(out)) == 0 || len(sheets) == 0 {
		t.Errorf("%s has no sheet with text", path)
	}
	return sheets
}

// squeezed leaves out what a printer may set anew: spaces and hidden characters.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}
