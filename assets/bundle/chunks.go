package main

import (
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// A manifest says how the parts of the browser's bundle hang together. Package echarts
// reads it.
type manifest struct {
	// Notice says whose work the bundle is.
	Notice string
	// Entries is the chunk that brings a module, by the module's name in options.
	Entries map[string]string
	// Imports is the chunks that a chunk needs.
	Imports map[string][]string
}

// chunks bundles ECharts for the browser in parts, one for each module and each set of
// modules that share code, so that a report can join the parts it needs into one script
// without a bundler. Each part is a body for function (require, exports, module).
// Notice goes into the head of the joined script. The result is the files to write, by name.
func chunks(assets string, table []byte, notice string) (map[string][]byte, error) {
	dir, err := filepath.Abs(filepath.Join(assets, "bundle", "js"))
	if err != nil {
		return nil, err
	}
	small, err := alphabets(table)
	if err != nil {
		return nil, err
	}
	options := buildOptions(dir, small)
	options.Format = api.FormatESModule
	options.Splitting = true
	options.Outdir = filepath.Join(dir, "out")
	options.ChunkNames = "[hash]"
	options.EntryPointsAdvanced = []api.EntryPoint{{InputPath: filepath.Join(dir, "core.js"), OutputPath: "core"}}
	for _, m := range slices.Concat(seriesTypes, components) {
		options.EntryPointsAdvanced = append(options.EntryPointsAdvanced, api.EntryPoint{InputPath: "diglot:" + m.name, OutputPath: m.name})
	}
	result := api.Build(options)
	if err := problems(result.Errors, result.Warnings); err != nil {
		return nil, err
	}
	return wrap(result.OutputFiles, notice)
}

// requirePattern finds the imports of a part, once it is CommonJS.
var requirePattern = regexp.MustCompile(`require\("\./([^"]+)\.js"\)`)

// wrap turns ES modules into CommonJS and writes the manifest. The parts are numbered in
// the order of their names, so the same inputs give the same files.
func wrap(files []api.OutputFile, notice string) (map[string][]byte, error) {
	slices.SortFunc(files, func(a, b api.OutputFile) int { return strings.Compare(a.Path, b.Path) })
	short := map[string]string{}
	for i, f := range files {
		short[strings.TrimSuffix(filepath.Base(f.Path), ".js")] = fmt.Sprint(i)
	}
	index := manifest{Notice: notice, Entries: map[string]string{}, Imports: map[string][]string{}}
	out := map[string][]byte{}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f.Path), ".js")
		result := api.Transform(string(f.Contents), api.TransformOptions{
			Format: api.FormatCommonJS, Target: api.ES2020, LegalComments: api.LegalCommentsNone,
			MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		})
		if err := problems(result.Errors, result.Warnings); err != nil {
			return nil, fmt.Errorf("part %s: %w", name, err)
		}
		code, imports := requirePattern.ReplaceAllStringFunc(string(result.Code), func(call string) string {
			return fmt.Sprintf("require(%s)", short[requirePattern.FindStringSubmatch(call)[1]])
		}), []string{}
		for _, m := range requirePattern.FindAllStringSubmatch(string(result.Code), -1) {
			imports = append(imports, short[m[1]])
		}
		slices.Sort(imports)
		index.Imports[short[name]] = slices.Compact(imports)
		out[path.Join("live", short[name]+".js")] = []byte(code)
		if !isHash(name) {
			index.Entries[name] = short[name]
		}
	}
	data, err := json.Marshal(index)
	out["live/manifest.json"] = append(data, '\n')
	return out, err
}

// isHash reports whether a part is one that esbuild made for shared code, and named by
// its hash: eight capitals and digits.
func isHash(name string) bool {
	return len(name) == 8 && strings.ToUpper(name) == name
}
