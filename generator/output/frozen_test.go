package output

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// edition builds a site with an index and frozen files.
func edition(dir, index string, frozen map[string]string) (Result, error) {
	w, err := Begin(dir)
	if err != nil {
		return Result{}, err
	}
	if err := w.Write("index.html", []byte(index)); err != nil {
		return Result{}, err
	}
	for path, content := range frozen {
		if err := w.WriteOnce(path, []byte(content)); err != nil {
			return Result{}, errors.Join(err, w.Abort())
		}
	}
	if err := w.Keep("frozen"); err != nil {
		return Result{}, err
	}
	if err := w.WriteManifest("v", Answers{}); err != nil {
		return Result{}, err
	}
	return w.Commit()
}

func TestFrozenFilesStay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first := map[string]string{"frozen/zh/a-1.html": "one"}
	if _, err := edition(dir, "1", first); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(filepath.Join(dir, "frozen/zh/a-1.html"))
	if err != nil {
		t.Fatal(err)
	}
	second := map[string]string{"frozen/zh/a-2.html": "two"}
	if _, err := edition(dir, "2", second); err != nil {
		t.Fatal(err)
	}
	got := tree(t, dir)
	delete(got, Manifest)
	want := map[string]string{"index.html": "2", "frozen/zh/a-1.html": "one", "frozen/zh/a-2.html": "two"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if after, _ := os.Stat(filepath.Join(dir, "frozen/zh/a-1.html")); !os.SameFile(before, after) {
		t.Error("the frozen file was written anew")
	}
	if result, err := edition(dir, "2", second); err != nil || !result.Untouched {
		t.Errorf("an unchanged build is not recognised: %+v, %v", result, err)
	}
	if _, err := edition(dir, "3", map[string]string{"frozen/zh/a-1.html": "another"}); !errors.Is(err, ErrFrozen) {
		t.Errorf("a frozen file was changed: %v", err)
	}
	if got := tree(t, dir); got["frozen/zh/a-1.html"] != "one" || got["index.html"] != "2" {
		t.Errorf("after an error the site is another: %v", got)
	}
}

// Two builds at the same moment freeze different files: both stay, and the next build
// lists them.
func TestFrozenByAnotherBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := edition(dir, "1", nil); err != nil {
		t.Fatal(err)
	}
	slow, err := Begin(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(slow.Write("index.html", []byte("slow")), slow.WriteOnce("frozen/zh/b.html", []byte("b")), slow.Keep("frozen")); err != nil {
		t.Fatal(err)
	}
	if _, err := edition(dir, "quick", map[string]string{"frozen/zh/a.html": "a", "frozen/en/a.html": "a"}); err != nil {
		t.Fatal(err)
	}
	if err := slow.WriteManifest("v", Answers{}); err != nil {
		t.Fatal(err)
	}
	if _, err := slow.Commit(); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"index.html": "slow", "frozen/zh/a.html": "a", "frozen/en/a.html": "a", "frozen/zh/b.html": "b"}
	got := tree(t, dir)
	delete(got, Manifest)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := edition(dir, "slow", nil); err != nil {
		t.Fatal(err)
	}
	for path := range want {
		if list := tree(t, dir)[Manifest]; !strings.Contains(list, path) {
			t.Errorf("build.json does not list %s", path)
		}
	}
}
