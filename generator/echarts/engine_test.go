package echarts

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// builtAssets is the folder that `make assets` fills.
const builtAssets = "../../assets/built"

// engine loads a chart engine for one test.
func engine(t testing.TB) *Engine {
	t.Helper()
	e, err := NewEngine(os.DirFS(builtAssets))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

// samples are the jobs of testdata: one for each kind of series, and some for parts of
// the cleaning.
func samples(t testing.TB) []Job {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	var jobs []Job
	for _, path := range paths {
		option, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		jobs = append(jobs, Job{
			ID: name + "-w", Option: option, Width: 720, Height: 266, Class: "w",
			Title: "A sample of " + name, Desc: "Drawn to be compared.", Lang: "en",
		})
	}
	return jobs
}

func TestGolden(t *testing.T) {
	e := engine(t)
	for _, job := range samples(t) {
		t.Run(job.ID, func(t *testing.T) {
			svg, err := e.Render(job)
			if err != nil {
				t.Fatal(err)
			}
			// A line an element, for people who read the difference.
			got := strings.ReplaceAll(string(svg), "><", ">\n<") + "\n"
			path := filepath.Join("testdata", job.ID+".svg")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s differs (-want +got):\n%s", path, diff)
			}
		})
	}
}
