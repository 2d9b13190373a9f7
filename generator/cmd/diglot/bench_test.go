//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// BenchmarkReport builds the project's own report as a person does, as a process
// of its own: cold, with every chart to draw, and warm, with nothing to do. It
// reports the charts drawn a second and the largest process's peak memory.
func BenchmarkReport(b *testing.B) {
	dir := b.TempDir()
	binary := filepath.Join(dir, "diglot")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	root, err := filepath.Abs("../../..")
	if err != nil {
		b.Fatal(err)
	}
	build := func(b *testing.B, options ...string) (string, int64) {
		cmd := exec.Command(binary, append([]string{"build", "--root", root, "--out", filepath.Join(dir, "public")}, options...)...)
		cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(dir, "cache"))
		out, err := cmd.CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		peak := int64(0)
		if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			peak = usage.Maxrss * 1024 // kilobytes on Linux
		}
		return string(out), peak
	}
	measure := func(b *testing.B, options ...string) {
		var peak int64
		var line string
		start := time.Now()
		for b.Loop() {
			var p int64
			line, p = build(b, options...)
			peak = max(peak, p)
		}
		seconds := time.Since(start).Seconds() / float64(b.N)
		if m := regexp.MustCompile(`(\d+) charts`).FindStringSubmatch(line); m != nil && len(options) > 0 {
			charts, _ := strconv.Atoi(m[1])
			b.ReportMetric(float64(charts)/seconds, "charts/s")
		}
		b.ReportMetric(float64(peak)/1e6, "peak-MB")
	}
	b.Run("cold", func(b *testing.B) { measure(b, "--no-cache") })
	build(b)
	b.Run("warm", func(b *testing.B) { measure(b) })
}
