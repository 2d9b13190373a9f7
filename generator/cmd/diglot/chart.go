package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// The widths that charts are drawn at.
const (
	wide   = 720
	narrow = 340
)

func runChart(ctx context.Context, c *call) int {
	fs := flag.NewFlagSet("chart", flag.ContinueOnError)
	dir := rootFlag(fs)
	out := fs.String("o", "", "the `file` to write, ending in .svg (default: ID.svg)")
	lang := fs.String("lang", "", "the chart's `language` (default: the report's first)")
	width := fs.Int("width", wide, fmt.Sprintf("the drawing's `width`: %d or %d", wide, narrow))
	args, code := c.parse(fs, 1)
	if code >= 0 {
		return code
	}
	if *out == "" {
		*out = args[0] + ".svg"
	}
	if ext := filepath.Ext(*out); !strings.EqualFold(ext, ".svg") {
		fail(c.stderr, "a chart is written as SVG, and %q is no such file", *out)
		hint(c.stderr, "-o %s.svg", strings.TrimSuffix(filepath.Base(*out), ext))
		return usage
	}
	if !c.oneOf("width", fmt.Sprint(*width), fmt.Sprint(wide), fmt.Sprint(narrow)) {
		return usage
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	in := generator.Input{
		Root: root.FS(), Defaults: diglot.Defaults(), Built: diglot.Built(), Cache: chartCache(),
	}
	svg, msgs, err := generator.Chart(ctx, in, generator.ChartRequest{
		ID: args[0], Lang: i18n.Lang(*lang), Wide: *width == wide,
	})
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
		err = os.WriteFile(*out, svg, 0o644)
	}
	if err != nil {
		c.failBuild(err)
		return environment
	}
	fmt.Fprintf(c.stdout, "%s: %s\n", filepath.ToSlash(*out), weight(int64(len(svg))))
	return done
}
