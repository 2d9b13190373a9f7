package main

import (
	"fmt"
	"io"

	"example.org/diglot/generator/check"
	"example.org/diglot/generator/diag"
)

// How diglot speaks. Problems in the report are said by package diag, each with
// its place. What concerns the call itself is said here: one line that begins
// with "diglot: error:", lower case, no full stop, the thing in quotes; then a
// line that says what to do, where that is known. What a command made goes to
// standard output, everything else to standard error.

func fail(w io.Writer, format string, args ...any) {
	fmt.Fprintf(w, "diglot: error: "+format+"\n", args...)
}

func hint(w io.Writer, format string, args ...any) {
	if text := fmt.Sprintf(format, args...); text != "" {
		fmt.Fprintf(w, "diglot: hint: %s\n", text)
	}
}

func printHelp(w io.Writer) {
	fmt.Fprint(w, "diglot turns Markdown sections and TOML figures into a bilingual report site.\n\nusage: diglot COMMAND [options]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-12s %s\n", c.name+" "+c.args, c.does)
	}
	fmt.Fprint(w, "\n`diglot COMMAND --help` lists a command's options.\n")
}

// printMessages prints what is wrong in the report: for people with a line that
// counts it, for machines on standard output.
func printMessages(c *call, format string, msgs diag.List) {
	var text []byte
	var err error
	switch format {
	case "json":
		text, err = msgs.JSON()
	case "sarif":
		text, err = check.SARIF(&msgs, version())
	case "github":
		err = check.GitHub(c.stdout, &msgs)
	default:
		if msgs.Len() == 0 {
			return
		}
		err = msgs.Render(c.stderr, diag.RenderOptions{})
		fmt.Fprintln(c.stderr, msgs.Summary())
	}
	if err == nil && text != nil {
		_, err = fmt.Fprintf(c.stdout, "%s\n", text)
	}
	if err != nil {
		fail(c.stderr, "the problems could not be printed: %v", err)
	}
}

// counted writes a number with its noun: 1 chart, 12 charts.
func counted(n int, one, other string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", one)
	}
	return fmt.Sprintf("%d %s", n, other)
}

// weight writes a size in bytes for a person: 912 kB, 1.4 MB.
func weight(n int64) string {
	if n >= 1_000_000 {
		return fmt.Sprintf("%d.%d MB", n/1_000_000, n/100_000%10)
	}
	return fmt.Sprintf("%d kB", (n+999)/1000)
}
