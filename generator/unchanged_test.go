package generator_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/output"
)

// A rebuilder builds one report into one folder, again and again.
type rebuilder struct {
	t   *testing.T
	in  generator.Input
	out string
}

func newRebuilder(t *testing.T, report fstest.MapFS) *rebuilder {
	return &rebuilder{t, generator.Input{
		Root: report, Defaults: diglot.Defaults(), Built: diglot.Built(),
		Cache: output.OpenCache(t.TempDir()), CodeCache: codeCache(t), Code: "this one",
	}, filepath.Join(t.TempDir(), "public")}
}

func (r *rebuilder) build() generator.Result {
	r.t.Helper()
	result, err := generator.Build(r.t.Context(), r.in, r.out)
	if err != nil {
		r.t.Fatal(err)
	}
	return result
}

// known reports whether the site is left as it is without being built: what layouts and
// assets come with diglot is taken away meanwhile, so that a build would fail.
func (r *rebuilder) known() bool {
	r.t.Helper()
	in := r.in
	in.Defaults = fstest.MapFS{}
	result, err := generator.Build(r.t.Context(), in, r.out)
	return err == nil && result.Untouched && !result.Messages.HasErrors()
}

// TestUnchanged builds a report once, and then does nothing until something changes.
func TestUnchanged(t *testing.T) {
	r := newRebuilder(t, large(2))
	first := r.build()
	if first.Messages.Len() > 0 || first.Untouched {
		t.Fatalf("the sample is not as it should be: %+v", first)
	}
	if !r.known() {
		t.Fatal("the same report is built again")
	}
	again := r.build()
	if again.Counts != first.Counts || again.Files != first.Files || again.Bytes != first.Bytes || again.Changed != 0 || !again.Untouched {
		t.Errorf("what is known of the site:\n%+v\nwant, but for what changed,\n%+v", again, first)
	}
}

// TestChangedFile changes every file of a report in turn: each is noticed.
func TestChangedFile(t *testing.T) {
	report := large(2)
	report["layouts/home.html"] = &fstest.MapFile{Data: mustRead(t, "layouts/home.html")}
	report["assets/site.css"] = &fstest.MapFile{Data: mustRead(t, "assets/site.css")}
	r := newRebuilder(t, report)
	if result := r.build(); result.Messages.Len() > 0 {
		t.Fatalf("the sample is not as it should be: %v", result.Messages.Messages())
	}
	if !r.known() {
		t.Fatal("the same report is built again")
	}
	for _, name := range slices.Sorted(maps.Keys(report)) {
		before := report[name]
		report[name] = &fstest.MapFile{Data: append(bytes.Clone(before.Data), '\n')}
		if r.known() {
			t.Errorf("a changed %s is not noticed", name)
		}
		delete(report, name)
		if r.known() {
			t.Errorf("that %s is gone is not noticed", name)
		}
		report[name] = before
	}
	if !r.known() {
		t.Error("the old report is no longer known")
	}
}

// TestNewFile adds files that were looked for and not found before.
func TestNewFile(t *testing.T) {
	report := large(2)
	r := newRebuilder(t, report)
	r.build()
	for _, name := range []string{
		"layouts/section.html", "assets/site.css", "assets/extra.css", "i18n/zh.toml", "i18n/units.toml",
		"content/glossary.toml", "content/about/zh.md", "content/00-s0/review.toml", "content/02-s2/zh.md",
	} {
		report[name] = &fstest.MapFile{Data: []byte("\n")}
		if r.known() {
			t.Errorf("a new %s is not noticed", name)
		}
		delete(report, name)
	}
}

// TestTouchedSite changes the built site: it is built again.
func TestTouchedSite(t *testing.T) {
	page := filepath.Join("zh", "index.html")
	for name, touch := range map[string]func(dir string) error{
		"one byte": func(dir string) error {
			content, err := os.ReadFile(filepath.Join(dir, page))
			if err != nil {
				return err
			}
			content[len(content)/2] ^= 1
			return os.WriteFile(filepath.Join(dir, page), content, 0o644)
		},
		"a file gone":  func(dir string) error { return os.Remove(filepath.Join(dir, page)) },
		"a file more":  func(dir string) error { return os.WriteFile(filepath.Join(dir, "zh", "new.html"), nil, 0o644) },
		"the manifest": func(dir string) error { return os.WriteFile(filepath.Join(dir, output.Manifest), []byte("{}"), 0o644) },
		"a link": func(dir string) error {
			other := filepath.Join(dir, "..", "other.html")
			return errors.Join(os.Rename(filepath.Join(dir, page), other), os.Symlink(other, filepath.Join(dir, page)))
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRebuilder(t, large(1))
			r.build()
			if err := touch(r.out); err != nil {
				t.Fatal(err)
			}
			if r.known() {
				t.Fatal("it is not noticed")
			}
			if result := r.build(); result.Untouched {
				t.Errorf("it is not mended: %+v", result)
			}
			if !r.known() {
				t.Error("the mended site is not known")
			}
		})
	}
}

// TestNeverKnown lists the builds that are made every time.
func TestNeverKnown(t *testing.T) {
	for name, change := range map[string]func(r *rebuilder){
		"another program": func(r *rebuilder) { r.in.Code = "another" },
		"no program":      func(r *rebuilder) { r.in.Code = "" },
		"no cache":        func(r *rebuilder) { r.in.Cache = output.Cache{} },
		"a draft":         func(r *rebuilder) { r.in.Draft = true },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRebuilder(t, large(1))
			r.build()
			change(r)
			if r.known() {
				t.Error("the site is taken as known")
			}
		})
	}
	t.Run("a warning", func(t *testing.T) {
		report := large(1)
		report["content/00-s0/figures.toml"].Data = append(report["content/00-s0/figures.toml"].Data,
			"[figure.idle]\nlabel = { zh = \"数\", en = \"number\" }\nvalue = \"7\"\nunit = \"person\"\nas_of = \"2020\"\nsource = { id = \"a\", paragraph = \"1\", printed = \"7人\" }\n"...)
		r := newRebuilder(t, report)
		if result := r.build(); result.Messages.Len() == 0 || result.Messages.HasErrors() {
			t.Fatalf("the sample is not as it should be: %v", result.Messages.Messages())
		}
		if r.known() {
			t.Error("its warnings are said only once")
		}
	})
}

// mustRead reads a file that comes with diglot.
func mustRead(t *testing.T, name string) []byte {
	t.Helper()
	content, err := fs.ReadFile(diglot.Defaults(), name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
