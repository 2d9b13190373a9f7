package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A work is third-party code or a font that goes into the binary, with its files of
// licence in node_modules.
type work struct {
	name, licence, holder string
	files                 []string
	// notice stands where the package brings no text of its licence.
	notice string
	// browser is set for what becomes part of the browser's bundle.
	browser bool
}

var works = []work{
	{name: "echarts", licence: "Apache-2.0", holder: "The Apache Software Foundation", files: []string{"LICENSE", "NOTICE", "licenses/LICENSE-d3"}, browser: true},
	{name: "zrender", licence: "BSD-3-Clause", holder: "Baidu Inc.", files: []string{"LICENSE"}, browser: true},
	{name: "tslib", licence: "0BSD", holder: "Microsoft Corporation", files: []string{"LICENSE.txt"}, browser: true},
	{name: "@expo-google-fonts/noto-sans-sc", licence: "OFL-1.1", holder: "Adobe", files: []string{"LICENSE_FONT"}},
	{name: "@expo-google-fonts/noto-serif-sc", licence: "OFL-1.1", holder: "Google Inc. and Adobe", files: []string{"LICENSE_FONT"}},
	{name: "harfbuzzjs", licence: "MIT", holder: "the harfbuzzjs and HarfBuzz project authors", files: []string{"LICENSE"}},
	{
		name: "@resvg/resvg-wasm", licence: "MPL-2.0", holder: "the resvg-js and resvg authors",
		notice: "This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.\n" +
			"The licence is at https://mozilla.org/MPL/2.0/, and the source code of this version\n" +
			"at https://github.com/thx/resvg-js and https://github.com/linebender/resvg.",
	},
}

// licences returns the text of all licences, and one line about each work for the head
// of the browser's bundle.
func licences(modules string) (all, notice string, err error) {
	var text strings.Builder
	var lines []string
	for _, w := range works {
		version, err := version(filepath.Join(modules, filepath.FromSlash(w.name), "package.json"))
		if err != nil {
			return "", "", err
		}
		line := fmt.Sprintf("%s %s, copyright %s, %s", w.name, version, w.holder, w.licence)
		if w.browser {
			lines = append(lines, line)
		}
		texts := []string{w.notice}
		for _, f := range w.files {
			licence, err := os.ReadFile(filepath.Join(modules, filepath.FromSlash(w.name), f))
			if err != nil {
				return "", "", err
			}
			texts = append(texts, strings.TrimSpace(string(licence)))
		}
		for _, t := range texts {
			if t != "" {
				fmt.Fprintf(&text, "%s\n%s\n\n%s\n\n", line, strings.Repeat("=", len(line)), t)
			}
		}
	}
	return text.String(), strings.Join(lines, "; "), nil
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
