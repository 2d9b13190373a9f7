package epub

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sample is a small book whose texts try to break out of the XML.
func sample() *Publication {
	return &Publication{
		Identifier: `urn:x:"&<`, Modified: "2020-01-01T00:00:00Z",
		Title: Text{"en", `A <title> & "more"` + "\x01"}, Others: []Text{{"zh-Hans", "标题"}},
		Languages: []string{"en", "zh-Hans"}, Direction: "ltr",
		Creator: Text{"en", " "}, Rights: "<>",
		Access: Access{Modes: []string{"textual"}, Hazards: []string{"none"}, Summaries: []Text{{"en", "All & all."}}},
		Documents: []Document{
			{Path: "nav.xhtml", HTML: []byte("<!doctype html><title>n</title><nav>"), Nav: true},
			{Path: "a.xhtml", HTML: []byte("<!doctype html><title>a</title><svg></svg>")},
		},
		Files: []File{{Path: "c.svg", MediaType: "image/svg+xml", Content: []byte("<svg/>"), Cover: true}},
	}
}

// packed writes a book and reads the archive back.
func packed(t *testing.T, p *Publication) ([]byte, map[string]string, []string) {
	t.Helper()
	var b bytes.Buffer
	n, err := p.WriteTo(&b)
	if err != nil {
		t.Fatal(err)
	}
	if n != int64(b.Len()) {
		t.Errorf("WriteTo counts %d bytes of %d", n, b.Len())
	}
	r, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	var names []string
	for _, f := range r.File {
		c, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(c)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		files[f.Name] = string(content)
		names = append(names, f.Name)
		if f.Modified.Year() != 1980 || len(f.Extra) > 0 {
			t.Errorf("%s has the time %v and %d bytes of extra field", f.Name, f.Modified, len(f.Extra))
		}
	}
	return b.Bytes(), files, names
}

func TestArchive(t *testing.T) {
	whole, files, names := packed(t, sample())
	// OCF 3.3, 4.3: programs know an EPUB by these bytes at these places.
	if got := string(whole[:2]) + string(whole[30:58]); got != "PK"+"mimetypeapplication/epub+zip" {
		t.Errorf("the archive begins %q", whole[:60])
	}
	want := []string{"mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/a.xhtml", "EPUB/c.svg"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
	for name, content := range files {
		if name != "mimetype" {
			if err := wellFormed([]byte(content)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	for _, line := range []string{
		`<dc:title id="title" xml:lang="en">A &lt;title&gt; &amp; &quot;more&quot;` + "\ufffd</dc:title>",
		`<meta refines="#title" property="alternate-script" xml:lang="zh-Hans">标题</meta>`,
		`<item id="d1" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`,
		`<item id="d2" href="a.xhtml" media-type="application/xhtml+xml" properties="svg"/>`,
		`<item id="f1" href="c.svg" media-type="image/svg+xml" properties="cover-image"/>`,
		`<meta property="schema:accessibilitySummary" xml:lang="en">All &amp; all.</meta>`,
	} {
		if !strings.Contains(files["EPUB/package.opf"], line+"\n") {
			t.Errorf("the package document lacks %s:\n%s", line, files["EPUB/package.opf"])
		}
	}
	if strings.Contains(files["EPUB/package.opf"], "dc:creator") {
		t.Error("an empty creator is written")
	}
}

func TestTheSameBytesTwice(t *testing.T) {
	first, _, _ := packed(t, sample())
	second, _, _ := packed(t, sample())
	if !bytes.Equal(first, second) {
		t.Error("two archives of one book differ")
	}
}

func TestWriteToNamesTheDocument(t *testing.T) {
	p := sample()
	p.Documents[1].HTML = []byte("<p @x>")
	if _, err := p.WriteTo(io.Discard); err == nil || !strings.HasPrefix(err.Error(), "a.xhtml: ") {
		t.Errorf("error = %v", err)
	}
}

// TestRevision fails where a book is written otherwise than before: caches would go
// on giving out the old one.
func TestRevision(t *testing.T) {
	const want = "1 3ec0c92611f23d7f0a530de8c45c0e57337284f4ebd44eb4a6d48225783ba9fa"
	_, files, names := packed(t, sample())
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%s\x00%s\x00", name, files[name])
	}
	if got := fmt.Sprintf("%d %x", revision, h.Sum(nil)); got != want {
		t.Errorf("the files of the sample are %s, and were %s: raise revision", got, want)
	}
}

func TestFingerprint(t *testing.T) {
	first, err := sample().Fingerprint()
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Publication){
		"nothing":    func(*Publication) {},
		"a document": func(p *Publication) { p.Documents[1].HTML[30]++ },
		"a path":     func(p *Publication) { p.Documents[1].Path = "b.xhtml" },
		"a title":    func(p *Publication) { p.Title.Text += "." },
		"a file":     func(p *Publication) { p.Files[0].Content = nil },
	} {
		p := sample()
		change(p)
		got, err := p.Fingerprint()
		if err != nil {
			t.Fatal(err)
		}
		if same := bytes.Equal(first, got); same != (name == "nothing") {
			t.Errorf("with %s changed, the fingerprint is the same: %v", name, same)
		}
	}
}
