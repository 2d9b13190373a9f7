package generator_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/echarts"
)

// frozen reads the frozen files of a site.
func frozen(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	names, err := filepath.Glob(filepath.Join(dir, "embed/frozen/*/*.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(content)
	}
	return files
}

// edit changes words in a file of a report.
func edit(t *testing.T, fsys fstest.MapFS, name, from, to string) {
	t.Helper()
	text := string(fsys[name].Data)
	if !strings.Contains(text, from) {
		t.Fatalf("%s has no %q", name, from)
	}
	fsys[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, from, to))}
}

// TestFrozenStays builds a report, changes a figure, and builds it again into the same
// folder: what was frozen before is still there, to the byte, beside what is now.
func TestFrozenStays(t *testing.T) {
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	report := imageReport(t, "bar", "圈", "一,20\n二,30\n")
	r := newRebuilder(t, report)
	if result := r.build(); result.Messages.HasErrors() {
		t.Fatal(result.Messages.Messages())
	}
	first := frozen(t, r.out)
	if len(first) != 2 {
		t.Fatalf("frozen: %v, want one file a language", slices.Sorted(maps.Keys(first)))
	}
	edit(t, report, "content/01-rings/rings.csv", "30", "31")
	r.build()
	second := frozen(t, r.out)
	for path, content := range first {
		if second[path] != content {
			t.Errorf("%s is gone or has changed", path)
		}
	}
	if len(second) != 4 {
		t.Errorf("after a change there are %v", slices.Sorted(maps.Keys(second)))
	}
	manifest, err := os.ReadFile(filepath.Join(r.out, "build.json"))
	if err != nil {
		t.Fatal(err)
	}
	for path := range second {
		if !strings.Contains(string(manifest), path) {
			t.Errorf("build.json does not list %s", path)
		}
	}
	// Other code of diglot builds anew, and finds that nothing has changed.
	r.in.Code = "another"
	if result := r.build(); !result.Untouched {
		t.Errorf("an unchanged build with earlier frozen files changes %d files", result.Changed)
	}
	edit(t, report, "content/01-rings/rings.csv", "31", "30")
	r.build()
	if third := frozen(t, r.out); !maps.Equal(second, third) {
		t.Errorf("back at the first figures there are %v", slices.Sorted(maps.Keys(third)))
	}
	// A chart's file by itself is the same.
	page, _, err := generator.ChartPage(t.Context(), r.in, generator.ChartRequest{ID: "rings", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(slices.Collect(maps.Values(first)), string(page)) {
		t.Error("the file of one chart is not what the build freezes")
	}
}

// A draft is not frozen: it is meant to be taken back.
func TestDraftIsNotFrozen(t *testing.T) {
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	report := imageReport(t, "bar", "圈", "一,20\n二,30\n")
	r := newRebuilder(t, report)
	r.build()
	first := frozen(t, r.out)
	edit(t, report, "content/01-rings/en.md", "+++\n", "+++\nwrong = 1\n")
	r.in.Draft = true
	if result := r.build(); !result.Draft {
		t.Fatal("the report is no draft")
	}
	if now := frozen(t, r.out); !maps.Equal(first, now) {
		t.Errorf("a draft was frozen: %v", slices.Sorted(maps.Keys(now)))
	}
}
