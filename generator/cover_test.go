package generator_test

import (
	"archive/zip"
	"bytes"
	"image/png"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator"
	"example.org/diglot/generator/font"
)

// bookFile is a file of an e-book, or nil.
func bookFile(t *testing.T, book, name string) []byte {
	t.Helper()
	z, err := zip.OpenReader(book)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	f, err := z.Open("EPUB/" + name)
	if err != nil {
		return nil
	}
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// pictured holds that the cover of a book is a picture, which package and page name.
func pictured(t *testing.T, book string) {
	t.Helper()
	size, err := png.DecodeConfig(bytes.NewReader(bookFile(t, book, "cover.png")))
	if err != nil || size.Width != 1200 || size.Height != 1600 {
		t.Errorf("%s: the cover is %d × %d pixels, %v", filepath.Base(book), size.Width, size.Height, err)
	}
	if !strings.Contains(string(bookFile(t, book, "package.opf")), `href="cover.png" media-type="image/png" properties="cover-image"`) ||
		!strings.Contains(string(bookFile(t, book, "cover.xhtml")), `src="cover.png"`) || bookFile(t, book, "cover.svg") != nil {
		t.Errorf("%s does not show the picture as its cover, or has another cover", filepath.Base(book))
	}
}

// A report without images has drawings as covers, and so has one whose cover shows what the
// fonts lack.
func TestDrawnCovers(t *testing.T) {
	if _, err := font.Load(diglot.Built()); err != nil {
		t.Skip(err)
	}
	for name, config := range map[string]string{
		"no images":     "[press]\nimages = false\n",
		"a rare kicker": "kicker = { zh = \"شيء\", en = \"شيء\" }\n[press]\nimages = true\n",
	} {
		t.Run(name, func(t *testing.T) {
			fsys := good(t)
			text := string(fsys["config.toml"].Data)
			fsys["config.toml"].Data = []byte(strings.Replace(text, "[press]\nimages = false\n", config, 1))
			out := filepath.Join(t.TempDir(), "public")
			in := generator.Input{Root: fs.FS(fsys), Defaults: diglot.Defaults(), Built: diglot.Built(), CodeCache: codeCache(t), Cache: drawings(t), Draft: true}
			if _, err := generator.Build(t.Context(), in, out); err != nil {
				t.Fatal(err)
			}
			books := ebookFiles(t, out)
			if len(books) == 0 {
				t.Fatal("there is no e-book")
			}
			for _, book := range books {
				book = filepath.Join(out, book)
				if bookFile(t, book, "cover.png") != nil || !strings.Contains(string(bookFile(t, book, "cover.xhtml")), `src="cover.svg"`) {
					t.Errorf("%s has no drawing as its cover", filepath.Base(book))
				}
			}
		})
	}
}
