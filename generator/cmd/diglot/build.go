package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/font"
	"example.org/diglot/generator/output"
)

func runBuild(ctx context.Context, c *call) int {
	fs := flag.NewFlagSet("build", flag.ContinueOnError)
	dir := rootFlag(fs)
	out := fs.String("out", "", "the `folder` to write the site to (default: public in the report)")
	jobs := fs.Int("jobs", 0, "how `many` files are worked on at once (default: one a processor)")
	noCache := fs.Bool("no-cache", false, "draw every chart and image anew")
	draft := fs.Bool("draft", false, "build in spite of errors, with a banner on the pages that they concern")
	format := fs.String("format", "text", "how problems are printed: `text or json`")
	if _, code := c.parse(fs, 0); code >= 0 {
		return code
	}
	if !c.oneOf("format", *format, "text", "json") {
		return usage
	}
	if *jobs < 0 {
		fail(c.stderr, "--jobs cannot be %d", *jobs)
		return usage
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	if *out == "" {
		*out = filepath.Join(*dir, "public")
	}
	in := generator.Input{
		Root: root.FS(), Defaults: diglot.Defaults(), Built: diglot.Built(),
		Code: identity(), Worker: workerCommand(), Jobs: *jobs, Draft: *draft,
	}
	if !*noCache {
		in.Cache, in.CodeCache = chartCache(), codeCache()
	}
	line := newProgress(c.stderr)
	if line != nil {
		in.Progress = line.images
	}
	result, err := generator.Build(ctx, in, *out)
	line.done()
	if *format == "json" && result.Untouched && result.Answered > 0 {
		generator.Load(in.Root, in.Defaults, &result.Messages) // a site that stands was not read again
	}
	printMessages(c, *format, result.Messages)
	if err != nil {
		c.failBuild(err)
		return environment
	}
	if result.Messages.HasErrors() && !result.Draft {
		fmt.Fprintf(c.stderr, "nothing is written; %s stays as it was\n", *out)
		return problems
	}
	if *format == "text" {
		fmt.Fprintln(c.stdout, summary(*out, result))
	}
	in.Cache.Tidy()
	return done
}

// summary is the line that a build ends with.
func summary(out string, r generator.Result) string {
	line := fmt.Sprintf("%s: %s, %s, %s on %s",
		filepath.ToSlash(filepath.Clean(out))+"/",
		counted(r.Sections, "section", "sections"), counted(r.Figures, "figure", "figures"),
		counted(r.Charts, "chart", "charts"), counted(r.Pages, "page", "pages"))
	if r.Images > 0 {
		line += ", " + counted(r.Images, "image", "images")
	}
	line += ", " + weight(r.Bytes)
	if r.Answered > 0 {
		line += fmt.Sprintf("; %d answered", r.Answered)
	}
	if r.Draft {
		line += "; a draft with " + counted(r.Messages.Errors(), "error", "errors")
	}
	switch {
	case r.Untouched:
		line += "; nothing has changed"
	case r.Changed < r.Files:
		line += fmt.Sprintf("; %s changed", counted(r.Changed, "file has", "files have"))
	}
	return line
}

// failBuild says why the environment made a build fail, and what helps.
func (c *call) failBuild(err error) {
	fail(c.stderr, "%v", err)
	switch {
	case errors.Is(err, echarts.ErrNotBuilt), errors.Is(err, font.ErrNotBuilt):
	case errors.Is(err, output.ErrForeign):
		hint(c.stderr, "name another folder with --out, or empty this one")
	case errors.Is(err, os.ErrPermission):
		hint(c.stderr, "diglot needs to write to this folder and to the one it lies in")
	}
}

// workerCommand is the command that draws charts in a process of its own, or
// nothing where the binary's own path is not known.
func workerCommand() []string {
	self, err := os.Executable()
	if err != nil {
		return nil
	}
	return []string{self, workerName}
}

// chartCache keeps drawn charts in the user's cache folder. Where there is none,
// every chart is drawn anew.
func chartCache() output.Cache {
	dir, err := output.UserCacheDir()
	if err != nil {
		return output.Cache{}
	}
	return output.OpenCache(filepath.Join(dir, "svg"))
}
