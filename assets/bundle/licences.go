package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A work is third-party code that goes into the bundles, with its files of licence in
// node_modules.
type work struct {
	name, licence, holder string
	files                 []string
}

var works = []work{
	{"echarts", "Apache-2.0", "The Apache Software Foundation", []string{"LICENSE", "NOTICE", "licenses/LICENSE-d3"}},
	{"zrender", "BSD-3-Clause", "Baidu Inc.", []string{"LICENSE"}},
	{"tslib", "0BSD", "Microsoft Corporation", []string{"LICENSE.txt"}},
}

// licences returns the text of all licences, and one line about each work for the head
// of the browser's bundle.
func licences(modules string) (all, notice string, err error) {
	var text, lines strings.Builder
	for _, w := range works {
		version, err := version(filepath.Join(modules, w.name, "package.json"))
		if err != nil {
			return "", "", err
		}
		line := fmt.Sprintf("%s %s, copyright %s, %s", w.name, version, w.holder, w.licence)
		lines.WriteString(line + "; ")
		for _, f := range w.files {
			licence, err := os.ReadFile(filepath.Join(modules, w.name, f))
			if err != nil {
				return "", "", err
			}
			fmt.Fprintf(&text, "%s\n%s\n\n%s\n\n", line, strings.Repeat("=", len(line)), strings.TrimSpace(string(licence)))
		}
	}
	return text.String(), strings.TrimSuffix(lines.String(), "; "), nil
}

// version reads the version of a package.
func version(path string) (string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var p struct{ Version string }
	if err := json.Unmarshal(text, &p); err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return p.Version, nil
}
