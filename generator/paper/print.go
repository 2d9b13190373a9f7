package paper

import (
	"context"
	"encoding/json"
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
	// Root is the folder of the site, Page the page's path in it.
	Root, Page string
	// Base is the address that the site has on the web, ending in a slash, or "". Links to
	// other pages lead there; where there is none, they are no links.
	Base string
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
	root, err := filepath.Abs(job.Root)
	if err != nil {
		return nil, err
	}
	prepare, err := job.prepare(address(root) + "/")
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
	if err := chromedp.Do(ctx, chromedp.Navigate(address(root)+"/"+job.Page)); err != nil {
		return nil, fmt.Errorf("%s does not open the report: %w", browser, err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[string](prepare)); err != nil {
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

// preparation makes the page a document of its own: it has the title of the whole, and no
// link leads to the disk that it is printed from.
const preparation = `(({title, root, base}) => {
	const here = location.href.split('#')[0];
	for (const link of document.links) {
		if (!link.href.startsWith(root) || link.href.split('#')[0] === here) continue;
		if (base) link.href = base + link.href.slice(root.length);
		else link.removeAttribute('href');
	}
	return document.title = title;
})(%s)`

// prepare is that script for a job, whose site has an address on disk.
func (j Job) prepare(root string) (string, error) {
	// JSON is JavaScript too.
	values, err := json.Marshal(map[string]string{"title": j.Title, "root": root, "base": j.Base})
	return fmt.Sprintf(preparation, values), err
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
