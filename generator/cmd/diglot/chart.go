package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/press"
)

// The widths that an image of any height can have, in CSS pixels, and how many pixels
// can stand for one of these.
const (
	leastWidth, mostWidth = 320, 1200
	leastScale, mostScale = 1, 4
)

func runChart(ctx context.Context, c *call) int {
	fs := flag.NewFlagSet("chart", flag.ContinueOnError)
	dir := rootFlag(fs)
	out := fs.String("o", "", "the `file` to write, ending in .svg, .png, .csv, .xlsx or .html (default: ID.svg)")
	lang := fs.String("lang", "", "the chart's `language` (default: the report's first)")
	size := fs.String("size", "", "a `format` of the press kit: card, square or print")
	width := fs.Int("width", 600, fmt.Sprintf("the image's `width` where no format is given, %d to %d", leastWidth, mostWidth))
	scale := fs.Float64("scale", 2, fmt.Sprintf("how many `pixels` of a PNG stand for one of its width, %d to %d", leastScale, mostScale))
	args, code := c.parse(fs, 1)
	if code >= 0 {
		return code
	}
	if *out == "" {
		*out = args[0] + ".svg"
	}
	kind := strings.ToLower(filepath.Ext(*out))
	if !slices.Contains([]string{".svg", ".png", ".csv", ".xlsx", ".html"}, kind) {
		fail(c.stderr, "a chart is written as SVG, PNG, CSV, XLSX or HTML, and %q is none of them", *out)
		hint(c.stderr, "-o %s.png", strings.TrimSuffix(filepath.Base(*out), filepath.Ext(*out)))
		return usage
	}
	if kind != ".svg" && kind != ".png" && !c.sizeless(fs, *out) {
		return usage
	}
	format, ok := c.imageFormat(*size, *width, *scale)
	if !ok {
		return usage
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	in := generator.Input{
		Root: root.FS(), Defaults: diglot.Defaults(), Built: diglot.Built(),
		Cache: chartCache(), CodeCache: codeCache(),
	}
	request := generator.ChartRequest{ID: args[0], Lang: i18n.Lang(*lang), Format: format, PNG: kind == ".png"}
	var file []byte
	var msgs diag.List
	var err error
	switch kind {
	case ".csv", ".xlsx":
		file, msgs, err = generator.ChartTable(in, request, kind[1:])
	case ".html":
		file, msgs, err = generator.ChartPage(ctx, in, request)
	default:
		file, msgs, err = generator.Chart(ctx, in, request)
	}
	return c.finish(*out, file, msgs, err)
}

// sizeless makes sure that no option asks for the size of what has none: a table, or a
// page, which is as wide as its window.
func (c *call) sizeless(options *flag.FlagSet, out string) bool {
	ok := true
	options.Visit(func(f *flag.Flag) {
		if slices.Contains([]string{"size", "width", "scale"}, f.Name) {
			fail(c.stderr, "--%s is for images, and %q is none", f.Name, out)
			ok = false
		}
	})
	return ok
}

// finish writes the file that was asked for, or says why there is none.
func (c *call) finish(out string, file []byte, msgs diag.List, err error) int {
	if msgs.HasErrors() {
		printMessages(c, "text", msgs)
		return problems
	}
	if unknown := (*generator.UnknownError)(nil); errors.As(err, &unknown) {
		fail(c.stderr, "%v", err)
		hint(c.stderr, "%s", diag.DidYouMean(unknown.Name, unknown.Known))
		return usage
	}
	if err == nil {
		err = os.WriteFile(out, file, 0o644)
	}
	if err != nil {
		c.failBuild(err)
		return environment
	}
	fmt.Fprintf(c.stdout, "%s: %s\n", filepath.ToSlash(out), weight(int64(len(file))))
	return done
}

// imageFormat reads the options on an image's size, or says what is wrong with them.
func (c *call) imageFormat(size string, width int, scale float64) (press.Format, bool) {
	formats := map[string]press.Format{"": press.At(width, scale), "card": press.Card(), "square": press.Square(), "print": press.Print()}
	format, known := formats[size]
	switch {
	case !known:
		return format, c.oneOf("size", size, "card", "square", "print")
	case width < leastWidth || width > mostWidth:
		fail(c.stderr, "--width cannot be %d", width)
		hint(c.stderr, "valid here: %d to %d", leastWidth, mostWidth)
		return format, false
	case !(scale >= leastScale && scale <= mostScale):
		fail(c.stderr, "--scale cannot be %g", scale)
		hint(c.stderr, "valid here: %d to %d", leastScale, mostScale)
		return format, false
	}
	return format, true
}

// codeCache keeps the machine code of the image engines in the user's cache folder.
// Where there is none, it is made anew for every run.
func codeCache() string {
	dir, err := output.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "code")
}
