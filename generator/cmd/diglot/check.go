package main

import (
	"context"
	"flag"
	"fmt"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
)

func runCheck(_ context.Context, c *call) int {
	fs := flag.NewFlagSet("check", flag.ContinueOnError)
	dir := rootFlag(fs)
	format := fs.String("format", "text", "how problems are printed: `text or json`")
	if _, code := c.parse(fs, 0); code >= 0 {
		return code
	}
	if !c.oneOf("format", *format, "text", "json") {
		return usage
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	var msgs diag.List
	r := generator.Load(root.FS(), diglot.Defaults(), &msgs)
	printMessages(c, *format, msgs)
	if msgs.HasErrors() {
		return problems
	}
	if *format == "text" {
		fmt.Fprintf(c.stdout, "%s, %s, %s: %s\n",
			counted(len(r.Sections), "section", "sections"),
			counted(len(r.Figures.Figures), "figure", "figures"),
			counted(len(r.Figures.Charts), "chart", "charts"), msgs.Summary())
	}
	return done
}
