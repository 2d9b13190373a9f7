package generator_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/output"
)

var pressLink = regexp.MustCompile(`href="\.\./(press/[^"]+)"`)

// TestPressroom builds a small report and looks at what it offers the press: every link
// leads to a file, the kit holds all of them, and the same report makes the same kit
// elsewhere.
func TestPressroom(t *testing.T) {
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	cache := output.OpenCache(t.TempDir())
	build := func(t *testing.T, jobs int) fs.FS {
		out := filepath.Join(t.TempDir(), "public")
		in := generator.Input{Root: good(t), Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t), Cache: cache, Jobs: jobs}
		if _, err := generator.Build(t.Context(), in, out); err != nil {
			t.Fatal(err)
		}
		return os.DirFS(out)
	}
	site := build(t, 4)
	for _, lang := range []string{"zh", "en"} {
		kit := kitNames(t, site, "press/"+lang+"/kit.zip")
		page := string(file(t, site, lang+"/press.html"))
		seen := 0
		for _, m := range pressLink.FindAllStringSubmatch(page, -1) {
			content := file(t, site, m[1])
			if path.Base(m[1]) == "kit.zip" {
				continue
			}
			seen++
			if !slices.ContainsFunc(kit, func(name string) bool { return path.Base(name) == path.Base(m[1]) }) {
				t.Errorf("the kit of %s lacks %s (%d bytes); it has %v", lang, m[1], len(content), kit)
			}
		}
		if seen < 6 {
			t.Errorf("%s/press.html offers %d files", lang, seen)
		}
		pack := string(file(t, site, "press/"+lang+"/text.html"))
		if strings.Contains(pack, "var(--") || !strings.Contains(pack, "#111c26") {
			t.Errorf("the text pack is not in the colours of the theme:\n%s", pack)
		}
	}
	zone := time.Local
	time.Local = time.FixedZone("far", -11*60*60)
	defer func() { time.Local = zone }()
	cache = output.Cache{}
	other := build(t, 1)
	for _, name := range []string{"press/zh/kit.zip", "press/en/kit.zip"} {
		if !bytes.Equal(file(t, site, name), file(t, other, name)) {
			t.Errorf("%s differs elsewhere", name)
		}
	}
}

func file(t *testing.T, site fs.FS, name string) []byte {
	t.Helper()
	content, err := fs.ReadFile(site, name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// kitNames lists the files of a kit, all of which lie in one folder.
func kitNames(t *testing.T, site fs.FS, name string) []string {
	t.Helper()
	content := file(t, site, name)
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range r.File {
		folder, rest, ok := strings.Cut(f.Name, "/")
		if lang := path.Base(path.Dir(name)); !ok || folder != "report-press-"+lang {
			t.Errorf("%s does not lie in the kit's folder", f.Name)
		}
		names = append(names, rest)
	}
	return names
}
