package main

import (
	"context"
	"flag"
	"fmt"
	"runtime/debug"
)

func runVersion(_ context.Context, c *call) int {
	fs := flag.NewFlagSet("version", flag.ContinueOnError)
	if _, code := c.parse(fs, 0); code >= 0 {
		return code
	}
	fmt.Fprintf(c.stdout, "diglot %s\n", version())
	return done
}

// version is what the Go toolchain knows of this binary: the module's version,
// or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 10 {
			return "devel " + s.Value[:10]
		}
	}
	return "devel"
}
