package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/paper"
)

func runPDF(ctx context.Context, c *call) int {
	fs := flag.NewFlagSet("pdf", flag.ContinueOnError)
	dir := rootFlag(fs)
	out := fs.String("o", "", "the `file` to write (default: NAME-LANG.pdf, by the name of the offline files)")
	lang := fs.String("lang", "", "the `language` (default: the report's first)")
	if _, code := c.parse(fs, 0); code >= 0 {
		return code
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	browser, err := paper.Find()
	if err != nil {
		fail(c.stderr, "%v", err)
		hint(c.stderr, "install one, or name it in the environment: %s=/path/to/chrome", paper.Variable)
		return environment
	}
	temp, err := os.MkdirTemp("", "diglot-pdf-")
	if err != nil {
		c.failBuild(err)
		return environment
	}
	defer os.RemoveAll(temp)
	in := generator.Input{
		Root: root.FS(), Defaults: diglot.Defaults(), Built: diglot.Built(),
		Worker: workerCommand(), Cache: chartCache(), CodeCache: codeCache(),
	}
	pdf, msgs, err := generator.Print(ctx, in, generator.PDFRequest{
		Lang: i18n.Lang(*lang), Browser: browser, Folder: filepath.Join(temp, "public"),
	})
	if pdf == nil {
		return c.finish(*out, nil, msgs, err)
	}
	if *out == "" {
		*out = pdf.Name
	}
	return c.finish(*out, pdf.Content, msgs, err)
}
