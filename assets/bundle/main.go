// Bundle turns the third-party files in assets/node_modules into assets/built,
// the folder that a binary of diglot embeds. Run it by `make assets`.
//
//	metrics.json   advance widths of Noto Sans SC, for package font
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	assets := flag.String("assets", "assets", "the folder that holds node_modules and built")
	flag.Parse()
	if err := run(*assets); err != nil {
		fmt.Fprintln(os.Stderr, "bundle: error:", err)
		os.Exit(1)
	}
}

// run makes every file and writes it.
func run(assets string) error {
	modules := filepath.Join(assets, "node_modules")
	table, err := metrics(modules)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(assets, "built", "metrics.json"), table, 0o644)
}
