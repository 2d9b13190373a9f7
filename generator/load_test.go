package generator_test

import (
	"bytes"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/diag"
)

var update = flag.Bool("update", false, "rewrite the wanted messages in testdata")

// messages reads a report and returns all that is said of it.
func messages(t testing.TB, fsys fs.FS) string {
	t.Helper()
	var msgs diag.List
	generator.Load(fsys, diglot.Defaults(), &msgs)
	var b strings.Builder
	if err := msgs.Render(&b, diag.RenderOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String() + msgs.Summary() + "\n"
}

// archived is the file system of a txtar archive.
func archived(files []txtar.File) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, f := range files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

// TestLoad reads every archive of testdata/load: the files of a report, then
// "want", what is said of it.
func TestLoad(t *testing.T) {
	cases, err := filepath.Glob("testdata/load/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			want := string(archive.Files[last].Data)
			got := messages(t, archived(archive.Files[:last]))
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// good is a small report without problems.
func good(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/load/good.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return archived(archive.Files[:len(archive.Files)-1])
}

func TestInvalidUTF8(t *testing.T) {
	fsys := good(t)
	for _, name := range []string{"config.toml", "content/sources.toml", "content/01-rings/zh.md", "content/01-rings/figures.toml"} {
		fsys[name] = &fstest.MapFile{Data: append(bytes.Clone(fsys[name].Data), "\n\xff\xfe"...)}
	}
	got := messages(t, fsys)
	for _, name := range []string{"config.toml:", "content/sources.toml:", "content/01-rings/zh.md:", "content/01-rings/figures.toml:"} {
		if !strings.Contains(got, name) || !strings.Contains(got, "UTF-8") {
			t.Errorf("nothing is said of %s:\n%s", name, got)
		}
	}
}

// A line of 10 MB is read, or refused, without delay; either way it is not printed whole.
func TestLongLine(t *testing.T) {
	long := strings.Repeat("很长的一行{$nobody}", 400_000)
	for _, name := range []string{"content/01-rings/zh.md", "content/01-rings/figures.toml", "config.toml"} {
		fsys := good(t)
		fsys[name] = &fstest.MapFile{Data: append(bytes.Clone(fsys[name].Data), "\n"+long...)}
		got := messages(t, fsys)
		if !strings.Contains(got, name+":") {
			t.Errorf("nothing is said of %s:\n%.2000s", name, got)
		}
		if len(got) > 20_000 {
			t.Errorf("%s: %d bytes of messages", name, len(got))
		}
	}
}

// TestRemoval takes every figure of the project's own report away, one at a time,
// and every placeholder of one language: each is noticed.
func TestRemoval(t *testing.T) {
	if _, err := os.Stat("../content"); err != nil {
		t.Skip("the report is not beside the generator")
	}
	files := ownReport(t)
	v, _ := variants(t, files)
	var cuts []removal
	for _, path := range slices.Sorted(maps.Keys(files)) {
		cuts = append(cuts, removals(path, files[path].Data)...)
	}
	if len(cuts) < 300 {
		t.Errorf("only %d removals could be tried", len(cuts))
	}
	cuts = some(cuts)
	noticed := tryAll(cuts, func(c removal) bool {
		_, refused := v.Refused(with(files, c.path, c.text), c.path)
		return refused
	})
	for i, c := range cuts {
		if !noticed[i] {
			t.Errorf("%s: without %.60q nothing is said", c.path, c.what)
		}
	}
	t.Logf("%d removals, each noticed", len(cuts))
}

// A removal takes a figure out of a file, or a placeholder.
type removal struct {
	path       string
	what, text []byte
}

// removals lists what can be taken from a file.
func removals(path string, whole []byte) []removal {
	var cut []byte
	switch filepath.Base(path) {
	case "figures.toml":
		cut = []byte("[figure.")
	case "en.md", "zh.md":
		cut = []byte("{$")
	default:
		return nil
	}
	var list []removal
	for at := 0; ; {
		next := bytes.Index(whole[at:], cut)
		if next < 0 {
			return list
		}
		start := at + next
		end := start + endOf(whole[start:], cut)
		id := whole[start:end]
		at = end
		if cut[0] == '{' && bytes.Count(whole, placeholderOf(id)) > 1 {
			continue // the same figure stands elsewhere in the file
		}
		list = append(list, removal{path, id, append(bytes.Clone(whole[:start]), whole[end:]...)})
	}
}

// endOf is where a figure's table, or a placeholder, ends.
func endOf(text, cut []byte) int {
	if cut[0] == '{' {
		return bytes.IndexByte(text, '}') + 1
	}
	if next := bytes.Index(text[1:], []byte("\n[")); next >= 0 {
		return next + 2
	}
	return len(text)
}

// placeholderOf is the opening of a placeholder up to the end of its id.
func placeholderOf(placeholder []byte) []byte {
	end := bytes.IndexAny(placeholder, " }")
	return placeholder[:end]
}

// A closed folder refuses to be opened, as one without permission does.
type closedFolder struct {
	fs.FS
	name string
}

func (c closedFolder) Open(name string) (fs.File, error) {
	if name == c.name || strings.HasPrefix(name, c.name+"/") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.FS.Open(name)
}

func TestFolderWithoutPermission(t *testing.T) {
	for _, folder := range []string{"content", "content/01-rings", "config.toml", "content/sources.toml", "content/01-rings/en.md"} {
		got := messages(t, closedFolder{good(t), folder})
		if !strings.Contains(got, folder) || !strings.Contains(got, "permission denied") {
			t.Errorf("nothing is said of %s:\n%s", folder, got)
		}
	}
}
