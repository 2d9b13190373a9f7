package echarts

import (
	"context"
	"os"
	"slices"
	"testing"
	"testing/fstest"
)

// BenchmarkLoad is the start of an engine, from bytecode and from the script.
func BenchmarkLoad(b *testing.B) {
	script, err := os.ReadFile(builtAssets + "/" + scriptFile)
	if err != nil {
		b.Fatal(err)
	}
	bytecode, err := os.ReadFile(builtAssets + "/" + bytecodeFile)
	if err != nil {
		b.Fatal(err)
	}
	for name, built := range map[string]fstest.MapFS{
		"bytecode": {scriptFile: {Data: script}, bytecodeFile: {Data: bytecode}},
		"script":   {scriptFile: {Data: script}},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				e, err := NewEngine(built)
				if err != nil {
					b.Fatal(err)
				}
				if err := e.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRender draws each sample with a loaded engine.
func BenchmarkRender(b *testing.B) {
	e := engine(b)
	for _, job := range samples(b) {
		b.Run(job.ID, func(b *testing.B) {
			for b.Loop() {
				if _, err := e.Render(job); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkClean rewrites one drawing as ECharts writes it.
func BenchmarkClean(b *testing.B) {
	job := samples(b)[0]
	raw, err := engine(b).draw(job)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := Clean(raw, job); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPool draws the charts of a report from nothing: 17 charts, two widths, two
// languages; and 200 drawings.
func BenchmarkPool(b *testing.B) {
	for name, count := range map[string]int{"68": 68, "200": 200} {
		jobs := slices.Repeat(samples(b), count)[:count]
		for _, kind := range []string{"", goodWorker} {
			where := "here"
			if kind != "" {
				where = "workers"
			}
			b.Run(name+"/"+where, func(b *testing.B) {
				for b.Loop() {
					p := NewPool(os.DirFS(builtAssets), nil)
					if kind != "" {
						p = NewPool(os.DirFS(builtAssets), worker(b, kind))
					}
					if _, err := p.Render(context.Background(), jobs); err != nil {
						b.Fatal(err)
					}
					if err := p.Close(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
