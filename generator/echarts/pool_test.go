package echarts

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The first argument that makes the test binary a worker, of three kinds.
const (
	goodWorker  = "worker"
	dyingWorker = "dying-worker" // dies when it is handed a job named "fatal"
	mutedWorker = "muted-worker" // never answers
)

func TestMain(m *testing.M) {
	if len(os.Args) == 2 {
		switch os.Args[1] {
		case goodWorker:
			exitWorker(os.Stdin)
		case dyingWorker:
			exitWorker(&fuse{Reader: os.Stdin})
		case mutedWorker:
			time.Sleep(time.Minute)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func exitWorker(in io.Reader) {
	if err := ServeWorker(os.DirFS(builtAssets), in, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// A fuse ends the process when it reads of the job named "fatal".
type fuse struct{ io.Reader }

func (f *fuse) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	if bytes.Contains(p[:n], []byte(`"ID":"fatal"`)) {
		fmt.Fprintln(os.Stderr, "panic: out of memory")
		os.Exit(2)
	}
	return n, err
}

// worker is the command that runs this test binary as a worker.
func worker(t testing.TB, kind string) []string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return []string{program, kind}
}

// pool makes a pool for one test; without a kind of worker it draws in this process.
func pool(t testing.TB, kind string) *Pool {
	t.Helper()
	var command []string
	if kind != "" {
		command = worker(t, kind)
	}
	p := NewPool(os.DirFS(builtAssets), command)
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

func TestSameBytesEverywhere(t *testing.T) {
	jobs := samples(t)
	want, err := pool(t, "").Render(context.Background(), jobs)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("by workers", func(t *testing.T) {
		got, err := pool(t, goodWorker).Render(context.Background(), jobs)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("in another order, twice", func(t *testing.T) {
		again := slices.Concat(jobs, jobs)
		slices.Reverse(again)
		got, err := pool(t, "").Render(context.Background(), again)
		if err != nil {
			t.Fatal(err)
		}
		for i := range again {
			if at := (len(again) - 1 - i) % len(jobs); !bytes.Equal(want[at], got[i]) {
				t.Errorf("%s: as number %d the drawing is another", again[i].ID, i)
			}
		}
	})
	t.Run("from the script instead of the bytecode", func(t *testing.T) {
		script, err := os.ReadFile(builtAssets + "/" + scriptFile)
		if err != nil {
			t.Fatal(err)
		}
		for name, bytecode := range map[string]string{"older": "0000-00-00\nnonsense", "broken": ""} {
			built := fstest.MapFS{scriptFile: {Data: script}, bytecodeFile: {Data: []byte(bytecode)}}
			e, err := NewEngine(built)
			if err != nil {
				t.Fatal(err)
			}
			got, err := e.Render(jobs[0])
			if err != nil || !bytes.Equal(want[0], got) {
				t.Errorf("with %s bytecode the drawing is another (error %v)", name, err)
			}
			if err := e.Close(); err != nil {
				t.Error(err)
			}
		}
	})
}

// failing are options, and other parts of a job, that cannot be drawn.
func failing() map[string]struct {
	change func(*Job)
	want   string
} {
	option := func(text string) func(*Job) { return func(j *Job) { j.Option = []byte(text) } }
	return map[string]struct {
		change func(*Job)
		want   string
	}{
		"unknown-series": {option(`{"series":[{"type":"pyramid"}]}`), `Error: series type "pyramid" is not one of bar, boxplot,`},
		"exception":      {option(`{"series":[{"type":"bar","data":[1]}],"xAxis":{"type":"nowhere"},"yAxis":{}}`), `Error: `},
		"not-JSON":       {option(`{`), `the option is not JSON`},
		"no-option":      {option(``), `the option is not JSON`},
		"no-size":        {func(j *Job) { j.Height = 0 }, `the size 720×0 is outside 1 to 10000`},
		"mixed-colour": {
			option(`{"color":["var(--c1)","var(--c2)"],"series":[{"type":"sankey","data":[{"name":"a"},{"name":"b"}],"links":[{"source":"a","target":"b","value":1}]}]}`),
			`fill: a colour is mixed from CSS variables`,
		},
		"markup-in-a-colour": {
			option(`{"series":[{"type":"pie","data":[{"value":1,"itemStyle":{"color":"red\" onload=\"alert(1)"}}]}]}`),
			`attribute onload="alert(1)" is not one that ECharts writes`,
		},
		"picture-from-elsewhere": {
			option(`{"graphic":[{"type":"image","style":{"image":"https://example.org/x.png","width":9,"height":9}}]}`),
			`element "image" is not one that diglot's charts have`,
		},
	}
}

// TestSomeJobsFail has each failure said with the job's id, and the others drawn.
func TestSomeJobsFail(t *testing.T) {
	for _, kind := range []string{"", goodWorker} {
		good := samples(t)
		jobs := slices.Clone(good)
		for name, c := range failing() {
			bad := good[0]
			bad.ID = name
			c.change(&bad)
			jobs = append(jobs, bad)
		}
		svgs, err := pool(t, kind).Render(context.Background(), jobs)
		if err == nil {
			t.Fatal("no error")
		}
		lines := strings.Split(err.Error(), "\n")
		for name, c := range failing() {
			want := fmt.Sprintf("chart %q: %s", name, c.want)
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, want) }) {
				t.Errorf("worker %q: no error starts with %s in\n%v", kind, want, err)
			}
		}
		if len(lines) != len(failing()) {
			t.Errorf("worker %q: %d errors, want %d:\n%v", kind, len(lines), len(failing()), err)
		}
		for i, svg := range svgs {
			if (svg != nil) != (i < len(good)) {
				t.Errorf("worker %q: %s: drawn %t", kind, jobs[i].ID, svg != nil)
			}
		}
	}
}

func TestBadID(t *testing.T) {
	for _, id := range []string{"", "1a", `a"b`, "a b", "ä", "a#b"} {
		job := samples(t)[0]
		job.ID = id
		if _, err := pool(t, "").Render(context.Background(), []Job{job}); err == nil || !strings.Contains(err.Error(), "want a letter") {
			t.Errorf("id %q: error %v", id, err)
		}
	}
}

// many returns more jobs than are drawn in this process, the first of them changed.
func many(t *testing.T, change func(*Job)) []Job {
	jobs := samples(t)
	change(&jobs[0])
	return jobs
}

func TestWorkerDies(t *testing.T) {
	_, err := pool(t, dyingWorker).Render(context.Background(), many(t, func(j *Job) { j.ID = "fatal" }))
	want := `chart "fatal": the chart worker died: panic: out of memory`
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want one that has %q", err, want)
	}
}

func TestNoWorkerStarts(t *testing.T) {
	p := NewPool(os.DirFS(builtAssets), []string{"/nowhere/diglot"})
	svgs, err := p.Render(context.Background(), samples(t))
	if err == nil || !strings.Contains(err.Error(), "starting a chart worker") || !errors.Is(err, errNoWorker) {
		t.Errorf("error %v", err)
	}
	for i, svg := range svgs {
		if svg != nil {
			t.Errorf("job %d is drawn", i)
		}
	}
}

func TestCancel(t *testing.T) {
	for _, kind := range []string{"", mutedWorker} {
		ctx, cancel := context.WithCancelCause(context.Background())
		reason := errors.New("the reader has left")
		time.AfterFunc(50*time.Millisecond, func() { cancel(reason) })
		start := time.Now()
		p := pool(t, kind)
		if _, err := p.Render(ctx, slices.Repeat(samples(t), 50)); !errors.Is(err, reason) {
			t.Errorf("worker %q: error %v, want %v", kind, err, reason)
		}
		if spent := time.Since(start); spent > 5*time.Second {
			t.Errorf("worker %q: ended after %v", kind, spent)
		}
		if kind == "" { // the pool is usable again
			if _, err := p.Render(context.Background(), samples(t)[:1]); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestNotBuilt(t *testing.T) {
	empty := fstest.MapFS{}
	for name, command := range map[string][]string{"here": nil, "by workers": worker(t, goodWorker)} {
		if _, err := NewPool(empty, command).Render(context.Background(), samples(t)); !errors.Is(err, ErrNotBuilt) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if _, err := LiveBundle(empty, nil); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("LiveBundle: error %v", err)
	}
	if _, err := Fingerprint(empty); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("Fingerprint: error %v", err)
	}
}
