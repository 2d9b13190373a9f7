package main

import (
	"fmt"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
	"modernc.org/quickjs"
)

// engine bundles ECharts, with everything that diglot draws, for the engine of package
// echarts. It returns the script and its bytecode, which loads four times faster but
// only in the version of QuickJS that wrote it; the file's first line names that version.
func engine(assets string, table []byte) (script, bytecode []byte, err error) {
	dir, err := filepath.Abs(filepath.Join(assets, "bundle", "js"))
	if err != nil {
		return nil, nil, err
	}
	options := buildOptions(dir, table)
	options.EntryPoints = []string{filepath.Join(dir, "engine.js")}
	options.Outfile = "engine.js"
	options.Format = api.FormatIIFE
	result := api.Build(options)
	if err := problems(result.Errors, result.Warnings); err != nil {
		return nil, nil, err
	}
	script = result.OutputFiles[0].Contents
	code, err := compile(string(script))
	if err != nil {
		return nil, nil, fmt.Errorf("compiling the chart engine: %w", err)
	}
	return script, append([]byte(quickjs.Version()+"\n"), code...), nil
}

// compile turns a script into bytecode.
func compile(script string) ([]byte, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, err
	}
	defer vm.Close()
	return vm.Compile(script, quickjs.EvalGlobal)
}
