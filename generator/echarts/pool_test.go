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

// many returns more jobs than are drawn in this process, the first of them changed.
func many(t *testing.T, change func(*Job)) []Job {
	jobs := samples(t)
	change(&jobs[0])
	return jobs
}

func TestOneJobFails(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Job)
		want   string
	}{
		"an unknown series": {func(j *Job) { j.Option = []byte(`{"series":[{"type":"pyramid"}]}`) }, `chart "bar-w": Error: series type "pyramid" is not one of`},
		"an exception": {func(j *Job) {
			j.Option = []byte(`{"series":[{"type":"bar","data":[1]}],"xAxis":{"type":"nowhere"},"yAxis":{}}`)
		}, `chart "bar-w": `},
		"not JSON":  {func(j *Job) { j.Option = []byte(`{`) }, `chart "bar-w": the option is not JSON`},
		"no option": {func(j *Job) { j.Option = nil }, `chart "bar-w": the option is not JSON`},
		"a bad id":  {func(j *Job) { j.ID = `a"b` }, `chart id "a\"b": want a letter`},
		"no size":   {func(j *Job) { j.Height = 0 }, `chart "bar-w": the size 720×0 is outside 1 to 10000`},
		"a mixed colour": {
			func(j *Job) {
				j.Option = []byte(`{"color":["var(--c1)","var(--c2)"],"series":[{"type":"sankey","data":[{"name":"a"},{"name":"b"}],"links":[{"source":"a","target":"b","value":1}]}]}`)
			}, `chart "bar-w": fill: a colour is mixed from CSS variables`,
		},
		"markup in a colour": {
			func(j *Job) {
				j.Option = []byte(`{"series":[{"type":"pie","data":[{"value":1,"itemStyle":{"color":"red\" onload=\"alert(1)"}}]}]}`)
			}, `chart "bar-w": attribute onload="alert(1)" is not one that ECharts writes`,
		},
		"a picture from elsewhere": {
			func(j *Job) {
				j.Option = []byte(`{"graphic":[{"type":"image","style":{"image":"https://example.org/x.png","width":9,"height":9}}]}`)
			}, `chart "bar-w": element "image" is not one that diglot's charts have`,
		},
	} {
		for _, kind := range []string{"", goodWorker} {
			t.Run(name+" "+kind, func(t *testing.T) {
				svgs, err := pool(t, kind).Render(context.Background(), many(t, c.change))
				if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
					t.Errorf("error %v, want one that has %q", err, c.want)
				}
				for i, svg := range svgs {
					if (svg == nil) != (i == 0) {
						t.Errorf("job %d: drawn %t", i, svg != nil)
					}
				}
			})
		}
	}
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
