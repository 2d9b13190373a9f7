// Command diglot turns Markdown sections and TOML figures into a bilingual report
// site.
//
//	diglot build     writes the site to public/
//	diglot check     says what does not agree, and writes nothing
//	diglot chart ID  draws one chart, or writes its values
//	diglot pdf       prints the whole report
//	diglot review    marks the translations as compared
//	diglot number P  reads a numeral phrase, and writes it in both languages
//	diglot version   says which diglot this is
//
// Exit codes: 0 done, 1 problems found in the report, 2 wrong usage, 3 the
// environment failed (a folder that cannot be written, a missing chart engine).
// Nothing asks a question when standard input is no terminal.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/echarts"
)

// The exit codes.
const (
	done        = 0
	problems    = 1
	usage       = 2
	environment = 3
)

// A command is one of diglot's verbs.
type command struct {
	name, args, does string
	run              func(ctx context.Context, c *call) int
}

// commands lists the verbs in the order that the help shows them.
func commands() []command {
	return []command{
		{"build", "", "write the site to public/", runBuild},
		{"check", "", "say what does not agree, and write nothing", runCheck},
		{"chart", "ID", "draw one chart, or write its values", runChart},
		{"pdf", "", "print the whole report to PDF, through an installed Chromium or Chrome", runPDF},
		{"review", "[SECTION…]", "mark the languages as compared; --check lists what is stale", runReview},
		{"number", "PHRASE", "read a numeral phrase of either language, and write it in both", runNumber},
		{"version", "", "say which diglot this is", runVersion},
	}
}

// A call is one run of a command: its arguments, and where it speaks.
type call struct {
	command        command
	args           []string
	stdout, stderr io.Writer
}

func main() {
	// A run is short and its values live to its end: collecting less often is time
	// saved, for a few dozen megabytes. Images come and go, a dozen megabytes each, and
	// are not to pile up until then.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(memoryLimit)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if len(os.Args) == 2 && os.Args[1] == workerName {
		if err := echarts.ServeWorker(diglot.Built(), os.Stdin, os.Stdout); err != nil {
			os.Exit(environment)
		}
		return
	}
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// memoryLimit is from how many bytes on memory is collected as soon as it can be.
const memoryLimit = 350 << 20

// workerName is the hidden first argument under which the binary draws charts
// for another run of itself.
const workerName = "echarts-worker"

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 || args[0] == "-h" || args[0] == "--help" || args[0] == "help" {
		printHelp(stdout)
		if len(args) == 0 {
			return usage
		}
		return done
	}
	var names []string
	for _, c := range commands() {
		if c.name == args[0] {
			return c.run(ctx, &call{command: c, args: args[1:], stdout: stdout, stderr: stderr})
		}
		names = append(names, c.name)
	}
	fail(stderr, "no command named %q", args[0])
	hint(stderr, "%s", diag.DidYouMean(args[0], names))
	return usage
}
