package echarts

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// manifestFile describes the parts of the browser's bundle, in the folder of built assets.
const manifestFile = "live/manifest.json"

// core is the part that every live chart needs; it does not count as a module.
const core = "core"

// A manifest says how the parts of the browser's bundle hang together.
type manifest struct {
	// Notice says whose work the bundle is.
	Notice string
	// Entries is the part that brings a module, by the module's name.
	Entries map[string]string
	// Imports is the parts that a part needs.
	Imports map[string][]string
}

// LiveBundle joins the parts of ECharts that some charts need into one script for the
// browser. Modules are named as in options: a type of series ("bar") or a component with
// a key of its own ("graphic", "markLine"); [Modules] reads them off an option. The
// order and repetition of names do not matter.
//
// The script is classic, not a module, so that it works from a file too; it evaluates no
// text as code, and hands assets/live.js what it needs through the global diglotCharts.
// The error is [ErrNotBuilt] where the parts are missing.
func LiveBundle(built fs.FS, modules []string) ([]byte, error) {
	m, err := readManifest(built)
	if err != nil {
		return nil, err
	}
	names := slices.Concat([]string{core}, modules)
	slices.Sort(names[1:])
	names = slices.Compact(names)
	var roots []string
	for _, name := range names {
		part, ok := m.Entries[name]
		if !ok {
			return nil, fmt.Errorf("no part of the chart engine is named %q; there are %s", name, strings.Join(m.modules(), ", "))
		}
		roots = append(roots, part)
	}
	return join(built, m.Notice, m.closure(roots), roots)
}

// readManifest reads the description of the parts.
func readManifest(built fs.FS) (manifest, error) {
	text, err := fs.ReadFile(built, manifestFile)
	if errors.Is(err, fs.ErrNotExist) {
		return manifest{}, ErrNotBuilt
	}
	if err != nil {
		return manifest{}, err
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		return manifest{}, fmt.Errorf("%s: %w", manifestFile, err)
	}
	return m, nil
}

// modules lists the names that may be asked for.
func (m manifest) modules() []string {
	var names []string
	for name := range m.Entries {
		if name != core {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// closure lists some parts and all that they need, in a fixed order.
func (m manifest) closure(roots []string) []string {
	seen := map[string]bool{}
	var all []string
	var visit func(part string)
	visit = func(part string) {
		if seen[part] {
			return
		}
		seen[part] = true
		for _, needed := range m.Imports[part] {
			visit(needed)
		}
		all = append(all, part)
	}
	for _, root := range roots {
		visit(root)
	}
	return all
}

// join writes the parts as functions, and a loader that runs each of them once.
func join(built fs.FS, notice string, parts, roots []string) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("/*! " + notice + " */\n" + `(()=>{"use strict";const parts={`)
	for i, part := range parts {
		code, err := fs.ReadFile(built, "live/"+part+".js")
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(part + ":(require,exports,module)=>{")
		out.Write(bytes.TrimSpace(code))
		out.WriteString("}\n")
	}
	out.WriteString(`},loaded={},require=n=>{if(!loaded[n]){const m=loaded[n]={exports:{}};parts[n](require,m.exports,m)}return loaded[n].exports};`)
	for _, root := range roots {
		out.WriteString("require(" + root + ");")
	}
	out.WriteString("})();\n")
	return out.Bytes(), nil
}
