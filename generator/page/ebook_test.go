package page

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/epub"
	"example.org/diglot/generator/output"
	"example.org/diglot/generator/palette"
)

// ebookLook draws e-books as the site's own style sheets have it.
func ebookLook(t *testing.T) EbookLook {
	t.Helper()
	var msgs diag.List
	colours := palette.Load(os.DirFS("../.."), os.DirFS("../.."), config.Theme{}, &msgs).Light
	paint := palette.NewPaint(colours, asset(t, "site.css"))
	return EbookLook{CSS: asset(t, "epub.css"), Standalone: func(svg []byte) ([]byte, error) {
		return output.Standalone(svg, paint)
	}, Pack: func(p *epub.Publication, w io.Writer) error {
		_, err := p.WriteTo(w)
		return err
	}}
}

func asset(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile("../../assets/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// ebooksOf writes the e-books of a site and returns their files by path.
func ebooksOf(t *testing.T, s *Site) map[string]map[string]string {
	t.Helper()
	pages, err := Ebooks(s, ebookLook(t), parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	books := map[string]map[string]string{}
	for _, p := range pages {
		var b bytes.Buffer
		if err := p.Render(&b); err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		books[p.Path] = unpacked(t, b.Bytes())
	}
	return books
}

func unpacked(t *testing.T, archive []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range r.File {
		content, err := fs.ReadFile(r, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		files[strings.TrimPrefix(f.Name, "EPUB/")] = string(content)
	}
	return files
}

// xmlElements reads a document as strictly as an e-reader does.
func xmlElements(document string) ([]element, error) {
	d := xml.NewDecoder(strings.NewReader(document))
	var list []element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				name := a.Name.Local
				if a.Name.Space != "" {
					name = a.Name.Space + " " + name
				}
				e.attrs[name] = a.Value
			}
			list = append(list, e)
		case xml.CharData:
			if len(list) > 0 {
				list[len(list)-1].text += string(token)
			}
		}
	}
}

// checkBook holds an e-book to what every reader needs: documents that are XML, ids
// that are unique, links that lead somewhere, a language on every document.
func checkBook(t *testing.T, book string, files map[string]string) {
	t.Helper()
	elements := map[string][]element{}
	ids := map[string]map[string]bool{}
	for name, content := range files {
		ext := path.Ext(name)
		if ext != ".xhtml" && ext != ".svg" && ext != ".opf" && ext != ".xml" {
			continue
		}
		list, err := xmlElements(content)
		if err != nil {
			t.Errorf("%s: %s: %v", book, name, err)
		}
		elements[name], ids[name] = list, idsOf(list)
		if ext == ".xhtml" {
			checkIDs(t, list)
			checkTongues(t, name, list)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(elements)) {
		for _, e := range elements[name] {
			for _, attr := range []string{"href", "src"} {
				to, ok := e.attrs[attr]
				if !ok || strings.Contains(to, ":") {
					continue
				}
				file, fragment, _ := strings.Cut(to, "#")
				if file == "" {
					file = name
				}
				if _, there := files[file]; !there || fragment != "" && !ids[file][fragment] {
					t.Errorf("%s: %s: the link %q leads nowhere", book, name, to)
				}
			}
		}
	}
}

// checkTongues makes sure that lang and xml:lang agree, on the root first of all.
func checkTongues(t *testing.T, name string, list []element) {
	t.Helper()
	const xmlLang = "http://www.w3.org/XML/1998/namespace lang"
	if len(list) == 0 || list[0].attrs["lang"] == "" {
		t.Errorf("%s has no language", name)
	}
	for _, e := range list {
		if e.attrs["lang"] != e.attrs[xmlLang] {
			t.Errorf("%s: <%s> has the languages %q and %q", name, e.name, e.attrs["lang"], e.attrs[xmlLang])
		}
	}
}

func TestEbooksAreSound(t *testing.T) {
	for name, fsys := range map[string]fs.FS{
		"the sample":         os.DirFS("testdata/report"),
		"without an edition": edited(t, "", "[edition]\nlabel = { zh = \"首版\", en = \"First edition\" }\ndate  = \"2020\"\n", ""),
		"without a glossary": edited(t, "content/glossary.toml"),
		"with an address":    edited(t, "", "languages   =", "base_url = \"https://example.org/a-report/\"\nlanguages   ="),
		"hostile text": edited(t, "", "科创报告", `]]><a&amp;&#0;\\'</script>`, "Innovation report", `<b>&nbsp;]]>'`,
			"Sample desk", "</title>&", "With the university at the centre", "<svg onload=x>&", "one\n", "a\u0085\uFFFEb <!-- \n"),
		"a draft without half its text": edited(t, "content/02-zones/en.md", "[home]", "[home]\nnothing = 1"),
		"a draft that cannot be read":   edited(t, "", "title = \"With", "title = \"\\With"),
		"three languages":               threeLanguages(t),
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := read(fsys)
			books := ebooksOf(t, s)
			if want := len(s.Report.Config.Languages) + 1; len(books) != want {
				t.Errorf("%d e-books, want %d: %v", len(books), want, slices.Sorted(maps.Keys(books)))
			}
			for book, files := range books {
				checkBook(t, book, files)
			}
		})
	}
}

// threeLanguages is the sample with French, which borrows the English words.
func threeLanguages(t *testing.T) fs.FS {
	t.Helper()
	out := edited(t, "", `["zh", "en"]`, `["zh", "en", "fr"]`).(fstest.MapFS)
	english := regexp.MustCompile(`(en( *= *)("[^"]*"))`)
	for name, file := range maps.Clone(out) {
		switch {
		case strings.HasSuffix(name, ".toml"):
			file.Data = english.ReplaceAll(file.Data, []byte("$1, fr$2$3"))
		case path.Base(name) == "en.md":
			out[path.Dir(name)+"/fr.md"] = file
		}
	}
	words, err := os.ReadFile("../../i18n/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	words = bytes.Replace(words, []byte(`tag  = "en"`), []byte(`tag  = "fr"`), 1)
	out["i18n/fr.toml"] = &fstest.MapFile{Data: bytes.Replace(words, []byte(`name = "English"`), []byte(`name = "Français"`), 1)}
	return out
}

func TestEbookOfThreeLanguages(t *testing.T) {
	s, _ := read(threeLanguages(t))
	files := ebooksOf(t, s)["offline/report-zh-en-fr.epub"]
	for _, want := range []string{"<dc:language>zh-Hans</dc:language>\n<dc:language>en</dc:language>\n<dc:language>fr</dc:language>"} {
		if !strings.Contains(files["package.opf"], want) {
			t.Errorf("the package document lacks %s:\n%s", want, files["package.opf"])
		}
	}
	order := regexp.MustCompile(`(?s)<div class="pair">\s*<div lang="zh-Hans".*?<div class="second" lang="en".*?<div class="second" lang="fr"`)
	if !order.MatchString(files["section-zones.xhtml"]) {
		t.Error("the languages do not follow each other block by block")
	}
}

func TestEbookWithoutCharts(t *testing.T) {
	fsys := edited(t, "", "::chart{#rings}\n", "", "::chart{#zones}\n", "", "::chart{#shares}\n", "", "::table{#zones}\n", "",
		"::table{#shares}\n", "", `cover    = "rings"`, "", `featured = "shares"`, "").(fstest.MapFS)
	for name, file := range fsys {
		if path.Base(name) == "figures.toml" {
			before, _, _ := bytes.Cut(file.Data, []byte("[chart."))
			file.Data = before
		}
	}
	s, _ := read(fsys)
	if n := len(s.Report.Figures.Charts); n > 0 {
		t.Fatalf("the report has %d charts", n)
	}
	for book, files := range ebooksOf(t, s) {
		checkBook(t, book, files)
		if strings.Contains(files["package.opf"], "longDescription") {
			t.Errorf("%s promises descriptions of charts", book)
		}
	}
}

func TestNoEbooksWhereNoneAreAskedFor(t *testing.T) {
	s := load(t, edited(t, "", "[publisher]", "[offline]\nepub = false\n\n[publisher]"))
	if books := ebooksOf(t, s); len(books) > 0 {
		t.Errorf("%d e-books", len(books))
	}
	for name, html := range write(t, s) {
		if strings.Contains(html, ".epub") {
			t.Errorf("%s leads to an e-book", name)
		}
	}
}

func TestEbookText(t *testing.T) {
	books := ebooksOf(t, load(t, os.DirFS("testdata/report")))
	for name, c := range map[string]struct{ book, file, want string }{
		"a number is a link to its note": {
			"en", "section-zones.xhtml",
			`<a class="n" epub:type="noteref" href="#f-small" id="r-small-1" role="doc-noteref"><data value="500">nearly 500 people</data><sup>3</sup></a>`,
		},
		"the note leads back to every place": {"en", "section-zones.xhtml", `aria-label="Back to the text, place 2" href="#r-people-2" role="doc-backlink">↩2</a>`},
		"a note says what the source prints": {"en", "section-zones.xhtml", `<dt>As printed</dt><dd><q lang="zh-Hans" xml:lang="zh-Hans">2280多人</q></dd>`},
		"a note names its document":          {"en", "section-zones.xhtml", `<a href="sources.xhtml#src-article">A1</a>`},
		"a formula leads to its inputs":      {"en", "section-zones.xhtml", `<a href="data.xhtml#row-people">more than 2,280 people</a>`},
		"a chart has its drawing":            {"zh", "section-zones.xhtml", `<title id="c-rings-zh-s-t">`},
		"and its data":                       {"zh", "section-zones.xhtml", `<th scope="row">A &amp; B</th><td class="r">2,280</td>`},
		"ids of two languages differ":        {"zh-en", "section-zones.xhtml", `<title id="c-rings-en-s-t">`},
		"contents in both languages":         {"zh-en", "nav.xhtml", `<a href="section-zones.xhtml#zh_people"><span class="t" lang="zh-Hans" xml:lang="zh-Hans">人才</span> <span class="t" lang="en" xml:lang="en">People</span> </a>`},
		"a cover":                            {"zh", "cover.svg", `>打造</text>`},
		"the date of the edition":            {"zh", "package.opf", `<meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := books["offline/report-"+c.book+".epub"][c.file]; !strings.Contains(got, c.want) {
				t.Errorf("%s of %s lacks %s:\n%s", c.file, c.book, c.want, got)
			}
		})
	}
}
