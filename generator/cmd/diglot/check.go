package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/report"
)

// The formats that problems are printed in.
var checkFormats = []string{"text", "json", "github", "sarif"}

func runCheck(_ context.Context, c *call) int {
	fs := flag.NewFlagSet("check", flag.ContinueOnError)
	dir := rootFlag(fs)
	format := fs.String("format", "text", "how problems are printed: `text, json, github or sarif`")
	strict := fs.Bool("strict", false, "exit with 1 on warnings too")
	answers := fs.Bool("answers", false, "list the answers in the files, and what each answers")
	sources := fs.String("sources", "", "look printed phrases up in the `folder` of the documents' plain texts, ID.txt")
	if _, code := c.parse(fs, 0); code >= 0 {
		return code
	}
	if !c.oneOf("format", *format, checkFormats...) {
		return usage
	}
	if *answers && *format != "text" {
		fail(c.stderr, "--answers is for people, and --format %s holds the answers already", *format)
		return usage
	}
	root, code := c.openRoot(*dir)
	if code >= 0 {
		return code
	}
	defer root.Close()
	var options check.Options
	if *sources != "" {
		folder, err := os.OpenRoot(*sources)
		if err != nil {
			fail(c.stderr, "%q cannot be opened: %v", *sources, reason(err))
			return usage
		}
		defer folder.Close()
		options.Sources = folder.FS()
	}
	var msgs diag.List
	r := generator.LoadWith(options, root.FS(), diglot.Defaults(), &msgs)
	printMessages(c, *format, msgs)
	if *answers {
		listAnswers(c.stdout, r, &msgs)
	}
	if msgs.HasErrors() || *strict && msgs.Len() > 0 {
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

// listAnswers prints every answer with its reason and what it answers, and every name.
func listAnswers(w io.Writer, r *report.Report, msgs *diag.List) {
	said := map[diag.Span][]diag.Answered{}
	for _, a := range msgs.Answered() {
		said[a.Place] = append(said[a.Place], a)
	}
	for _, a := range check.Answers(r) {
		fmt.Fprintf(w, "%s: %s: %s\n", a.Span, a.Rule, a.Reason)
		for _, m := range said[a.Span] {
			fmt.Fprintf(w, "  answers %s\n", strings.TrimSpace(fmt.Sprintf("%s %s: %s", m.Span, m.Severity, m.Text)))
		}
		if len(said[a.Span]) == 0 {
			fmt.Fprintln(w, "  answers nothing")
		}
	}
	for _, name := range check.Names(r) {
		fmt.Fprintf(w, "%s: name: %q counts nothing\n", name, name.Text())
	}
}
