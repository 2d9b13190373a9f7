// Bundle turns the third-party files in assets/node_modules into assets/built,
// the folder that a binary of diglot embeds. Run it by `make assets`.
//
//	metrics.json   advance widths of Noto Sans SC, for package font
//	engine.js      ECharts with all that diglot draws, for package echarts
//	engine.qjs     the same as bytecode of the JavaScript engine
//	search.js      the script of the search page
//	scripts/       the scripts of the site's pages as they are sent, by the hash of their source
//	live/          ECharts for the browser in parts, with manifest.json
//	raster.wasm    resvg, for package raster; packed, as are the next two
//	subset.wasm    HarfBuzz's subsetter, for package font
//	fonts/         the fonts of images
//	licences.txt   the licences of all of these
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"example.org/diglot/generator/packed"
	"example.org/diglot/generator/raster"
)

// renderer is resvg, relative to node_modules.
const renderer = "@resvg/resvg-wasm/index_bg.wasm"

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
	texts, notice, err := licences(modules)
	if err != nil {
		return err
	}
	script, bytecode, err := engine(assets, table)
	if err != nil {
		return err
	}
	files, err := chunks(assets, table, notice)
	if err != nil {
		return err
	}
	if files["search.js"], err = searchScript(assets); err != nil {
		return err
	}
	sent, err := siteScripts(assets)
	if err != nil {
		return err
	}
	maps.Copy(files, sent)
	large, err := fonts(modules)
	if err != nil {
		return err
	}
	if large[raster.File], err = os.ReadFile(filepath.Join(modules, filepath.FromSlash(renderer))); err != nil {
		return err
	}
	for name, data := range large {
		if files[name+packed.Ext], err = packed.Pack(data); err != nil {
			return err
		}
	}
	files["metrics.json"], files["engine.js"], files["engine.qjs"] = table, script, bytecode
	files["licences.txt"] = []byte(texts)
	return write(filepath.Join(assets, "built"), files)
}

// write replaces what an earlier run has made. The folder's README stays. The Makefile
// looks at metrics.json, which is written last.
func write(built string, files map[string][]byte) error {
	for _, folder := range []string{"live", "fonts", "scripts"} {
		if err := os.RemoveAll(filepath.Join(built, folder)); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(built, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, files[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}
