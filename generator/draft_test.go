package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/echarts"
	"example.org/diglot/generator/output"
)

// draftBuilder builds drafts, keeping drawn charts between them.
func draftBuilder(t *testing.T) func(t *testing.T, fsys fs.FS) (generator.Result, fs.FS) {
	t.Helper()
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	cache := output.OpenCache(t.TempDir())
	return func(t *testing.T, fsys fs.FS) (generator.Result, fs.FS) {
		t.Helper()
		out := filepath.Join(t.TempDir(), "public")
		in := generator.Input{Root: fsys, Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t), Cache: cache, Draft: true}
		result, err := generator.Build(t.Context(), in, out)
		if err != nil {
			t.Fatal(err)
		}
		site := os.DirFS(out)
		if _, err := fs.Stat(site, "index.html"); err != nil {
			t.Fatalf("nothing was written: %v", err)
		}
		if result.Draft != result.Messages.HasErrors() {
			t.Errorf("a draft: %v, errors: %v", result.Draft, result.Messages.HasErrors())
		}
		return result, site
	}
}

// hasBanner reports whether a page of a site says that it is a draft.
func hasBanner(t *testing.T, site fs.FS, name string) bool {
	t.Helper()
	text, err := fs.ReadFile(site, name)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(text, []byte("<body>\n<a class=\"vh ui\"")) && regexp.MustCompile(`</a>\n<p class="draft ui" role="note">`).Match(text)
}

// TestDraftsOfBrokenReports builds every report with errors that tests of the
// messages have, and reports in which one file is missing, empty or cut short.
func TestDraftsOfBrokenReports(t *testing.T) {
	build := draftBuilder(t)
	reports := map[string]fs.FS{}
	for _, pattern := range []string{"testdata/load/*.txtar", "check/testdata/*.txtar"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no cases in %s: %v", pattern, err)
		}
		for _, name := range names {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			reports[name] = archived(archive.Files[:len(archive.Files)-1])
		}
	}
	maps.Copy(reports, mutilated(t))
	for _, name := range slices.Sorted(maps.Keys(reports)) {
		t.Run(name, func(t *testing.T) {
			result, site := build(t, withoutImages(reports[name]))
			pages, _ := fs.Glob(site, "*/index.html")
			for _, page := range pages {
				if got := hasBanner(t, site, page); got != result.Draft {
					t.Errorf("%s has a banner: %v, the report has errors: %v", page, got, result.Draft)
				}
			}
		})
	}
}

// withoutImages is a report that asks for no images and no archive, which take most of the
// time of a build, unless it has something to say on them.
func withoutImages(fsys fs.FS) fs.FS {
	files, ok := fsys.(fstest.MapFS)
	if !ok || files["config.toml"] == nil {
		return fsys
	}
	config := files["config.toml"].Data
	if len(config) == 0 || bytes.Contains(config, []byte("[press]")) || bytes.Contains(config, []byte("[offline]")) {
		return fsys
	}
	files = maps.Clone(files)
	files["config.toml"] = &fstest.MapFile{Data: append(slices.Clone(config), "\n[press]\nimages = false\n[offline]\narchive = false\n"...)}
	return files
}

// mutilated is the good report, harmed in one file at a time.
func mutilated(t *testing.T) map[string]fs.FS {
	t.Helper()
	whole := good(t)
	reports := map[string]fs.FS{}
	add := func(how, path string, text []byte) {
		files := maps.Clone(whole)
		if files[path] = (&fstest.MapFile{Data: text}); text == nil {
			delete(files, path)
		}
		reports[how+" "+path] = files
	}
	for path, file := range whole {
		add("without", path, nil)
		add("empty", path, []byte{})
		add("half of", path, file.Data[:len(file.Data)/2])
		add("bytes that are no text in", path, append(slices.Clone(file.Data), 0xff, 0xfe))
	}
	figures := string(whole["content/01-rings/figures.toml"].Data)
	for i, words := range [][2]string{
		{`value     = "2280"`, `value = 2280.5`},
		{`unit      = "person"`, `unit = "parsec"`},
		{`kind       = "bar"`, `kind = "pie"`},
		{`kind       = "bar"`, `kind = "radar"`},
		{`figures = ["people"]`, `figures = ["nobody"]`},
		{`figures = ["people"]`, `figures = ["people", "fund"]`},
		{`value     = "2280"`, `derive = { share = ["fund", "people"] }`},
		{`value     = "2280"`, `derive = { sum = ["people", "people"] }`},
		{`as_of     = "2020-04-30"`, `as_of = "30 April"`},
		{`id = "article"`, `id = "nothing"`},
		{`label     = {`, `labels = {`},
	} {
		add(fmt.Sprintf("%d: %s in", i, words[1]), "content/01-rings/figures.toml", []byte(strings.Replace(figures, words[0], words[1], 1)))
	}
	config := string(whole["config.toml"].Data)
	for _, languages := range []string{`[]`, `["zh"]`, `["zh", "xx"]`, `["en", "zh", "fr"]`, `"zh"`} {
		add("languages = "+languages+" in", "config.toml", []byte(strings.Replace(config, `["zh", "en"]`, languages, 1)))
	}
	return reports
}

func TestBannersStandWhereTheErrorsAre(t *testing.T) {
	build := draftBuilder(t)
	two := func(path, old, new string) fs.FS {
		files := good(t)
		files["content/02-more/zh.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"其他\"\n+++\n正文，见[圈](rings)。\n")}
		files["content/02-more/en.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"More\"\n+++\nText, see the [ring](rings).\n")}
		if old == "" {
			delete(files, path)
		} else {
			files[path] = &fstest.MapFile{Data: bytes.Replace(files[path].Data, []byte(old), []byte(new), 1)}
		}
		return files
	}
	for name, c := range map[string]struct {
		report fs.FS
		want   map[string]bool // of the pages en/….html
	}{
		"in the text of a section": {
			two("content/02-more/zh.md", "正文", "正文{$nobody}"),
			map[string]bool{"index": true, "report": true, "more": true, "rings": false, "data": false, "charts/rings": false},
		},
		"in a figure": {
			two("content/01-rings/figures.toml", `"2280多人"`, `"2281多人"`),
			map[string]bool{"index": true, "report": true, "more": false, "rings": true, "data": true, "charts": true, "charts/rings": true},
		},
		"in config.toml": {
			two("config.toml", "languages", "nonsense = 1\nlanguages"),
			map[string]bool{"index": true, "more": true, "rings": true, "data": true, "about": true},
		},
		"a section that misses in the other language": {
			two("content/01-rings/zh.md", "", ""),
			map[string]bool{"index": true, "rings": true, "more": false, "data": false},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, site := build(t, c.report)
			for page, want := range c.want {
				if got := hasBanner(t, site, "en/"+page+".html"); got != want {
					t.Errorf("en/%s.html has a banner: %v", page, got)
				}
			}
		})
	}
	for name, words := range map[string][2]string{
		"a chart that cannot be drawn": {`figures = ["people"]`, `figures = ["people", "fund"]`},
		"a chart that cannot be read":  {`kind       = "bar"`, `kind = "pie"`},
	} {
		_, site := build(t, two("content/01-rings/figures.toml", words[0], words[1]))
		text, err := fs.ReadFile(site, "en/rings.html")
		if err != nil || !bytes.Contains(text, []byte(`<p class="draft ui" role="note">The chart that belongs here`)) {
			t.Errorf("%s leaves no notice: %v", name, err)
		}
	}
	_, site := build(t, two("content/01-rings/zh.md", "", ""))
	text, err := fs.ReadFile(site, "zh/more.html")
	if err != nil || !bytes.Contains(text, []byte(`<a href="../en/rings.html">圈</a>`)) {
		t.Errorf("a link to a section that Chinese lacks does not lead to the English: %v", err)
	}
}

// TestADraftWithoutErrors is the site itself: nothing on it says draft.
func TestADraftWithoutErrors(t *testing.T) {
	build := draftBuilder(t)
	result, draft := build(t, good(t))
	if result.Draft {
		t.Skip("the sample has errors")
	}
	out := filepath.Join(t.TempDir(), "public")
	in := generator.Input{Root: good(t), Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t)}
	if _, err := generator.Build(t.Context(), in, out); err != nil {
		t.Fatal(err)
	}
	err := fs.WalkDir(os.DirFS(out), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		a, _ := fs.ReadFile(os.DirFS(out), path)
		b, err := fs.ReadFile(draft, path)
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs in a draft", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
