package generator

import (
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// flicker is a file that holds something else at every reading.
type flicker struct {
	fstest.MapFS
	n int
}

func (f *flicker) ReadFile(string) ([]byte, error) {
	f.n++
	return []byte(strings.Repeat("x", f.n)), nil
}

// worn is a disk that cannot be read.
type worn struct{}

func (worn) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestTraceReads(t *testing.T) {
	fsys := fstest.MapFS{"a/b.txt": {Data: []byte("text")}}
	tr := newTrace(fsys)
	file, err := tr.Open("a/b.txt")
	if err != nil {
		t.Fatal(err)
	}
	if content, err := io.ReadAll(file); err != nil || string(content) != "text" {
		t.Errorf("an opened file holds %q, %v", content, err)
	}
	if info, err := file.Stat(); err != nil || info.Name() != "b.txt" {
		t.Errorf("an opened file is %v, %v", info, err)
	}
	if err := fs.WalkDir(tr, ".", func(string, fs.DirEntry, error) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadFile(overlay{tr, fstest.MapFS{"c": {}}}, "c"); err != nil {
		t.Fatal(err)
	}
	answers, sure := tr.answers()
	for _, question := range []string{"file a/b.txt", "folder .", "folder a", "kind .", "file c"} {
		if answers[question] == "" && question != "kind ." {
			t.Errorf("%q is not remembered: %v", question, answers)
		}
	}
	if !sure || !repeats(fsys, answers) {
		t.Error("nothing changed, and the answers are others")
	}
	if answers["file c"] != absent {
		t.Errorf("what is not there: %q", answers["file c"])
	}
}

func TestTraceIsUnsure(t *testing.T) {
	tr := newTrace(&flicker{})
	for range 2 {
		if _, err := fs.ReadFile(tr, "a"); err != nil {
			t.Fatal(err)
		}
	}
	if _, sure := tr.answers(); sure {
		t.Error("a file that changes while it is read is trusted")
	}
	tr = newTrace(worn{})
	if _, err := fs.ReadFile(tr, "a"); err == nil {
		t.Fatal("there is no error")
	}
	if _, sure := tr.answers(); sure {
		t.Error("an error is taken for an answer")
	}
}
