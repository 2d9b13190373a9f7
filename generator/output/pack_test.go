package output

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// packed builds a site with an archive of all its pages, and returns the archive.
func packed(t *testing.T, dir string, workers int, files map[string]string) ([]byte, Result) {
	t.Helper()
	w, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	for path, content := range files {
		if err := w.Write(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	err = w.Pack(Archive{
		Path: "offline/r-site.zip", Top: "r", Day: time.Date(2026, 11, 5, 0, 0, 0, 0, time.UTC),
		Holds: func(path string) bool { return path != "press/kit.zip" },
	}, workers)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.WriteManifest("v", Answers{}); err != nil {
		t.Fatal(err)
	}
	result, err := w.Commit()
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, "offline", "r-site.zip"))
	if err != nil {
		t.Fatal(err)
	}
	return content, result
}

func TestPack(t *testing.T) {
	files := map[string]string{
		"index.html": strings.Repeat("<p>", 9000), "zh/大圈.html": "圈", "a.png": "not made smaller",
		"empty.css": "", "press/kit.zip": "left out",
	}
	parent := t.TempDir()
	first, _ := packed(t, filepath.Join(parent, "one"), 1, files)
	second, _ := packed(t, filepath.Join(parent, "two"), 4, files)
	if !bytes.Equal(first, second) {
		t.Error("the same files make two archives")
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	last := ""
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r) // holds the checksum against the content
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		got[f.Name] = string(content)
		if f.Name <= last || f.NonUTF8 || f.Modified.Format(time.DateOnly) != "2026-11-05" {
			t.Errorf("%s comes after %s, is dated %s, or is not in UTF-8", f.Name, last, f.Modified)
		}
		last = f.Name
	}
	want := map[string]string{}
	for path, content := range files {
		if path != "press/kit.zip" {
			want["r/"+path] = content
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A build that changes nothing leaves the archive alone, too.
func TestPackUnchanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := map[string]string{"index.html": "a"}
	packed(t, dir, 1, files)
	before, _ := os.Stat(filepath.Join(dir, "offline", "r-site.zip"))
	if _, result := packed(t, dir, 1, files); !result.Untouched {
		t.Errorf("an unchanged build is not recognised: %+v", result)
	}
	files["new.html"] = "b"
	if _, result := packed(t, dir, 1, files); result.Changed != 3 {
		t.Errorf("with a new page, page, archive and manifest change: %+v", result)
	}
	if after, _ := os.Stat(filepath.Join(dir, "offline", "r-site.zip")); os.SameFile(before, after) {
		t.Error("the archive is the old one")
	}
}

func TestPackRefusesAPathTwice(t *testing.T) {
	w, err := Begin(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	if err := w.Write("a.zip", []byte("x")); err != nil {
		t.Fatal(err)
	}
	if w.Pack(Archive{Path: "a.zip", Holds: func(string) bool { return false }}, 1) == nil {
		t.Error("the archive took another file's path")
	}
}
