package output

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// build writes a site of the given files to dir.
func build(t *testing.T, dir string, files map[string]string) Result {
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
	result, err := w.Commit()
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// tree reads all files below dir.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestCommit(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	first := map[string]string{Manifest: "{}", "index.html": "a", "zh/zones.html": "b"}
	if got := build(t, dir, first); got != (Result{Files: 3, Changed: 3, Bytes: 4}) {
		t.Errorf("first build: %+v", got)
	}
	if diff := cmp.Diff(first, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
	second := map[string]string{Manifest: "{}", "index.html": "a", "en/zones.html": "c"}
	if got := build(t, dir, second); got != (Result{Files: 3, Changed: 1, Bytes: 4}) {
		t.Errorf("second build: %+v", got)
	}
	if diff := cmp.Diff(second, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
	if left, _ := os.ReadDir(parent); len(left) != 1 {
		t.Errorf("staging folders are left behind: %v", left)
	}
}

func TestUnchangedBuildTouchesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := map[string]string{Manifest: "{}", "a/b.html": "x"}
	build(t, dir, files)
	before, _ := os.Stat(dir)
	if got := build(t, dir, files); !got.Untouched {
		t.Errorf("an unchanged build is not recognised: %+v", got)
	}
	if after, _ := os.Stat(dir); !os.SameFile(before, after) {
		t.Error("an unchanged build replaced the folder")
	}
}

func TestUnchangedFileKeepsItsInode(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	build(t, dir, map[string]string{Manifest: "{}", "a.html": "x", "b.html": "y"})
	before, _ := os.Stat(filepath.Join(dir, "a.html"))
	build(t, dir, map[string]string{Manifest: "{}", "a.html": "x", "b.html": "z"})
	if after, _ := os.Stat(filepath.Join(dir, "a.html")); !os.SameFile(before, after) {
		t.Error("a.html was rewritten")
	}
}

func TestAbortKeepsOldSite(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	files := map[string]string{Manifest: "{}", "index.html": "old"}
	build(t, dir, files)
	w, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write("index.html", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if err := w.Abort(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// A build that was killed leaves its staging folder; the next one removes it.
func TestNextBuildSweeps(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	build(t, dir, map[string]string{Manifest: "{}"})
	w, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.lock.Close(); err != nil { // as when a process ends, and nothing else did
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(parent, stagingPrefix+"public-1"), 0o755); err != nil {
		t.Fatal(err)
	}
	build(t, dir, map[string]string{Manifest: "{1}"})
	if left, _ := os.ReadDir(parent); len(left) != 1 {
		t.Errorf("staging folders are left behind: %v", left)
	}
}

// Builds of one target at the same moment do not touch each other's folders: each of
// them ends well, and one of the sites stands there, whole.
func TestBuildsAtTheSameMoment(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	var group sync.WaitGroup
	sites := make([]map[string]string, 8)
	for i := range sites {
		sites[i] = map[string]string{Manifest: fmt.Sprint(i), "same.html": "same", "index.html": fmt.Sprint("site ", i)}
		group.Go(func() {
			w, err := Begin(dir)
			if err != nil {
				t.Error(err)
				return
			}
			for path, content := range sites[i] {
				if err := w.Write(path, []byte(content)); err != nil {
					t.Error(err)
				}
			}
			if _, err := w.Commit(); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	have := tree(t, dir)
	if !slices.ContainsFunc(sites, func(site map[string]string) bool { return maps.Equal(site, have) }) {
		t.Errorf("a mixture: %v", have)
	}
	if left, _ := os.ReadDir(parent); len(left) != 1 {
		t.Errorf("staging folders are left behind: %v", left)
	}
}

// On systems that replace a folder in two steps, a kill between them leaves the
// old site under another name.
func TestNextBuildPutsOldSiteBack(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	files := map[string]string{Manifest: "{}", "index.html": "old"}
	build(t, dir, files)
	if err := os.Rename(dir, filepath.Join(parent, stagingPrefix+"public.old")); err != nil {
		t.Fatal(err)
	}
	w, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Abort(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestMoveAside(t *testing.T) {
	parent := t.TempDir()
	old, fresh := filepath.Join(parent, "public"), filepath.Join(parent, "staging")
	for _, dir := range []string{old, fresh} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "name"), []byte(filepath.Base(dir)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := moveAside(fresh, old); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, old)["name"]; got != "staging" {
		t.Errorf("the target holds %q", got)
	}
}

func TestBeginRefusesForeignFolders(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.doc"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(dir); !errors.Is(err, ErrForeign) {
		t.Errorf("error = %v, want ErrForeign", err)
	}
}

func TestWriteRefusesPathsOutside(t *testing.T) {
	w, err := Begin(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	for _, path := range []string{"", ".", "../x", "/etc/x", "a/../../x", `a\b`, "a//b"} {
		if err := w.Write(path, nil); err == nil {
			t.Errorf("the path %q was taken", path)
		}
	}
	if err := w.Write("a", nil); err != nil {
		t.Fatal(err)
	}
	if err := w.Write("a", nil); err == nil {
		t.Error("one path was written twice")
	}
}
