package generator_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// oneFiles lists the one-file editions of a site.
func oneFiles(t *testing.T, site string) []string {
	t.Helper()
	files, err := fs.Glob(os.DirFS(site), "offline/*.html")
	if err != nil || len(files) != 3 {
		t.Fatalf("the one-file editions are %v, want zh, en and both (%v)", files, err)
	}
	return files
}

var (
	chapterOf = regexp.MustCompile(`(?s)<article class="chapter" id="([a-z]+)\.([a-z0-9-]+)">(.*?)</article>`)
	tableOf   = regexp.MustCompile(`(?s)<table class="stack ui" id="([a-z]+)\.data\.all">(.*?)</table>`)
)

// sameFiguresInOneFile holds every section of every one-file edition, and the list of
// all figures, against the pages of the site.
func sameFiguresInOneFile(t *testing.T, site string) {
	parts, figures := 0, 0
	for _, file := range oneFiles(t, site) {
		text := read(t, filepath.Join(site, file))
		for _, m := range append(chapterOf.FindAllSubmatch(text, -1), withName(tableOf.FindAllSubmatch(text, -1), "data")...) {
			lang, page := string(m[1]), string(m[2])
			want, got := figuresIn(read(t, filepath.Join(site, lang, page+".html"))), figuresIn(m[3])
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s has other figures in %s of %s than the site (-site +file)\n%s", file, page, lang, diff)
			}
			parts++
			figures += len(got)
		}
	}
	if parts != 4*(7+1) || figures < 500 {
		t.Errorf("only %d parts with %d figures were compared", parts, figures)
	}
	t.Logf("%d figures in %d parts of one-file editions agree", figures, parts)
}

// withName puts the name of a page between the first group of matches and the second.
func withName(matches [][][]byte, name string) [][][]byte {
	for i, m := range matches {
		matches[i] = [][]byte{m[0], m[1], []byte(name), m[2]}
	}
	return matches
}

// maxOneFile is what a one-file edition of this report may weigh, in bytes.
const maxOneFile = 1_500_000

// weighOneFiles prints what the files weigh, as they lie on a disk and as they are sent.
func weighOneFiles(t *testing.T, site string) {
	var table strings.Builder
	for _, file := range oneFiles(t, site) {
		text := read(t, filepath.Join(site, file))
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		if _, err := w.Write(text); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&table, "%s: %d bytes, with gzip %d\n", file, len(text), packed.Len())
		if len(text) > maxOneFile {
			t.Errorf("%s weighs %d bytes; it may weigh %d", file, len(text), maxOneFile)
		}
	}
	t.Log("\n" + table.String())
}
