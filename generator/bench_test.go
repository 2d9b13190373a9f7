package generator_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/search"
)

// BenchmarkLoad reads and joins the project's own report.
func BenchmarkLoad(b *testing.B) {
	root := os.DirFS("..")
	for b.Loop() {
		var msgs diag.List
		generator.Load(root, diglot.Defaults(), &msgs)
		if msgs.HasErrors() {
			b.Fatal(msgs.String())
		}
	}
}

// BenchmarkWarm builds the project's own report when nothing has changed: every
// chart is in the cache, and no file is written.
func BenchmarkWarm(b *testing.B) {
	dir := b.TempDir()
	in := generator.Input{
		Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built(),
		Cache: output.OpenCache(filepath.Join(dir, "cache")), CodeCache: codeCache(b),
	}
	build := func() generator.Result {
		result, err := generator.Build(context.Background(), in, filepath.Join(dir, "public"))
		if err != nil {
			b.Fatal(err)
		}
		return result
	}
	build()
	for b.Loop() {
		if result := build(); !result.Untouched || result.Drawn > 0 {
			b.Fatalf("the build was not warm: %+v", result.Result)
		}
	}
}

// BenchmarkUnchanged asks for the project's own report again, by the program that built it.
func BenchmarkUnchanged(b *testing.B) {
	dir := b.TempDir()
	in := generator.Input{
		Root: os.DirFS(".."), Defaults: diglot.Defaults(), Built: diglot.Built(),
		Cache: output.OpenCache(filepath.Join(dir, "cache")), CodeCache: codeCache(b), Code: "benchmark",
	}
	build := func() {
		result, err := generator.Build(context.Background(), in, filepath.Join(dir, "public"))
		if err != nil || result.Messages.Len() > 0 {
			b.Fatal(err, result.Messages.Messages())
		}
	}
	build()
	for b.Loop() {
		build()
	}
}

// large is a report of n sections, each with eight figures that both languages use.
func large(n int) fstest.MapFS {
	fsys := fstest.MapFS{
		"config.toml":          {Data: []byte("title = { zh = \"大报告\", en = \"A large report\" }\nsummary = { zh = \"很大。\", en = \"Large.\" }\n[press]\nimages = false\n")},
		"content/sources.toml": {Data: []byte("[source.a]\nlabel = \"A1\"\ntitle = { zh = \"文\", en = \"An article\" }\ndate = \"2020\"\nlang = \"zh-Hans\"\n")},
	}
	for s := range n {
		var figures, zh, en strings.Builder
		fmt.Fprintf(&zh, "+++\ntitle = \"节\"\ndescription = \"节。\"\n+++\n")
		fmt.Fprintf(&en, "+++\ntitle = \"Section\"\ndescription = \"A section.\"\n+++\n")
		for f := range 8 {
			id := fmt.Sprintf("f_%d_%d", s, f)
			fmt.Fprintf(&figures, "[figure.%s]\nlabel = { zh = \"数\", en = \"number\" }\nvalue = \"%d\"\nunit = \"person\"\nas_of = \"2020\"\nsource = { id = \"a\", paragraph = \"1\", printed = \"%d人\" }\n", id, 100+f, 100+f)
			fmt.Fprintf(&zh, "\n这一段说的是人数，原文写作{$%s}，前后都是普通的句子，用来占据篇幅。\n", id)
			fmt.Fprintf(&en, "\nThis paragraph is about people, of whom there are {$%s}, with plain sentences on either side.\n", id)
		}
		dir := fmt.Sprintf("content/%02d-s%d/", s%100, s)
		fsys[dir+"figures.toml"] = &fstest.MapFile{Data: []byte(figures.String())}
		fsys[dir+"zh.md"] = &fstest.MapFile{Data: []byte(zh.String())}
		fsys[dir+"en.md"] = &fstest.MapFile{Data: []byte(en.String())}
	}
	return fsys
}

// BenchmarkCheck reads and checks a report of 1,000 sections with 8,000 figures.
func BenchmarkCheck(b *testing.B) {
	fsys := large(1000)
	var memory runtime.MemStats
	defer func() {
		runtime.ReadMemStats(&memory)
		b.ReportMetric(float64(memory.Sys)/1e6, "peak-MB")
	}()
	for b.Loop() {
		var msgs diag.List
		r := generator.Load(fsys, diglot.Defaults(), &msgs)
		if msgs.HasErrors() || len(r.Figures.Figures) != 8000 {
			b.Fatalf("%d figures, %s", len(r.Figures.Figures), msgs.Summary())
		}
	}
}

// BenchmarkSearch makes the search index of a report of 1,000 sections with 8,000
// figures, in one of its languages.
func BenchmarkSearch(b *testing.B) {
	var msgs diag.List
	r := generator.Load(large(1000), diglot.Defaults(), &msgs)
	if msgs.HasErrors() {
		b.Fatal(msgs.Summary())
	}
	files, size := 0, 0
	for b.Loop() {
		scripts, err := search.Build(r, "en", nil).Scripts(search.MaxScript)
		if err != nil {
			b.Fatal(err)
		}
		files, size = len(scripts), 0
		for _, script := range scripts {
			size += len(script)
		}
	}
	b.ReportMetric(float64(files), "files")
	b.ReportMetric(float64(size)/1e6, "MB")
}
