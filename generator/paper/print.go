package paper

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// A Job is a page to print.
type Job struct {
	// File is the page's path on disk.
	File string
	// Title is the document's, which readers see in the window and in lists.
	Title string
	// Date is the day that the document bears as that of its making: "2026-11-01".
	Date string
}

// patience bounds the whole work: a browser that hangs shall not hang its caller.
const patience = 2 * time.Minute

// Print returns the page as a tagged PDF with bookmarks. Browser is the program's path. The
// same page, fonts and browser give the same bytes.
func Print(ctx context.Context, browser string, job Job) ([]byte, error) {
	file, err := filepath.Abs(job.File)
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browser),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("user-agent", "diglot"), // stands as the PDF's creator
	)
	if runtime.GOOS == "linux" && os.Geteuid() == 0 {
		// Chromium refuses to make its sandbox for root, as whom containers run. It opens
		// no page but the report's own.
		options = append(options, chromedp.NoSandbox)
	}
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	ctx, stopProcess := chromedp.NewExecAllocator(ctx, options...)
	defer stopProcess()
	ctx, stopWindow := chromedp.NewContext(ctx)
	defer stopWindow()
	if err := chromedp.Do(ctx, chromedp.Navigate(address(file))); err != nil {
		return nil, fmt.Errorf("%s does not open the report: %w", browser, err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[string](fmt.Sprintf("document.title = %s", quoted(job.Title)))); err != nil {
		return nil, fmt.Errorf("%s: %w", browser, err)
	}
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(
		chromedp.PDFPrintBackground(), chromedp.PDFPreferCSSPageSize(), chromedp.PDFOutlineAndTagged(), chromedp.PDFStream(),
	))
	if err != nil {
		return nil, fmt.Errorf("%s does not print: %w", browser, err)
	}
	return dated(pdf, job.Date), nil
}

// address is the address of a file on disk.
func address(file string) string {
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// clock finds the dates of a PDF's making: in UTC, or with the machine's distance from it.
var clock = regexp.MustCompile(`/(CreationDate|ModDate) \(D:\d{14}(?:Z|[+-]\d\d'\d\d')?`)

// dated sets the day of a PDF's making. The length of the file must stay, since a PDF
// holds the places of its parts.
func dated(pdf []byte, date string) []byte {
	digits := strings.ReplaceAll(date, "-", "") + "000000"
	return clock.ReplaceAllFunc(pdf, func(found []byte) []byte {
		at := strings.IndexByte(string(found), ':') + 1
		copy(found[at:], digits)
		if zone := found[at+len(digits):]; len(zone) > 1 {
			copy(zone, "+00'00'")
		}
		return found
	})
}
