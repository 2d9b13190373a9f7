package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/diglot/generator/diag"
)

// parse reads a command's options and its arguments, which may stand before,
// between or after the options. want is how many arguments the command takes, or
// anyNumber. The second result is the exit code of a call that ends here, or -1.
func (c *call) parse(fs *flag.FlagSet, want int) ([]string, int) {
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	var args []string
	rest := c.args
	for {
		switch err := fs.Parse(rest); {
		case errors.Is(err, flag.ErrHelp):
			c.printUsage(c.stdout, fs)
			return nil, done
		case err != nil:
			c.badFlag(fs, err)
			return nil, usage
		}
		if rest = fs.Args(); len(rest) == 0 {
			break
		}
		args, rest = append(args, rest[0]), rest[1:]
	}
	if want != anyNumber && len(args) != want {
		fail(c.stderr, "%q takes %s, and %d were given", "diglot "+c.command.name, arguments(want), len(args))
		c.printUsage(c.stderr, fs)
		return nil, usage
	}
	return args, -1
}

// anyNumber is the number of arguments of a command that takes none, one or more.
const anyNumber = -1

func arguments(n int) string {
	if n == 0 {
		return "no arguments"
	}
	return counted(n, "argument", "arguments")
}

// badFlag rewords the flag package's error, and suggests the option that was meant.
func (c *call) badFlag(fs *flag.FlagSet, err error) {
	name, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: ")
	if !unknown {
		fail(c.stderr, "%s", err)
		return
	}
	name = strings.TrimLeft(name, "-")
	fail(c.stderr, "no option named %q", "--"+name)
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	hint(c.stderr, "%s", diag.DidYouMean(name, names))
}

func (c *call) printUsage(w io.Writer, fs *flag.FlagSet) {
	fmt.Fprintf(w, "usage: diglot %s\n", strings.Join(strings.Fields(c.command.name+" "+c.command.args+" [options]"), " "))
	fmt.Fprintf(w, "%s\n\n", c.command.does)
	fs.VisitAll(func(f *flag.Flag) {
		dashes := "--"
		if len(f.Name) == 1 {
			dashes = "-"
		}
		kind, text := flag.UnquoteUsage(f)
		fmt.Fprintf(w, "  %-18s %s\n", strings.TrimSpace(dashes+f.Name+" "+kind), text)
	})
}

// oneOf reports a wrong value of an option, with the values it may have.
func (c *call) oneOf(option, value string, allowed ...string) bool {
	if slices.Contains(allowed, value) {
		return true
	}
	fail(c.stderr, "--%s cannot be %q", option, value)
	hint(c.stderr, "%s", diag.DidYouMean(value, allowed))
	return false
}

// rootFlag adds --root, the option that every command has.
func rootFlag(fs *flag.FlagSet) *string {
	return fs.String("root", ".", "the report's `folder`, which holds config.toml (default: here)")
}

// openRoot makes sure that the folder is a report. The second result is the exit
// code of a call that ends here, or -1.
func (c *call) openRoot(dir string) (*os.Root, int) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		fail(c.stderr, "%q cannot be opened: %v", dir, reason(err))
		return nil, usage
	}
	if _, err := root.Stat("config.toml"); errors.Is(err, os.ErrNotExist) {
		root.Close()
		full, _ := filepath.Abs(dir)
		fail(c.stderr, "no report in %q", full)
		hint(c.stderr, "a report has a config.toml; name its folder with --root")
		return nil, usage
	}
	return root, -1
}

// reason is an error without the operation and the path that it repeats.
func reason(err error) error {
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}
