package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// kit puts one-file editions together from diglot's own style sheets and scripts; what
// is packed stands in the file as it is, to be looked at.
func kit(t *testing.T) OneFileKit {
	t.Helper()
	return OneFileKit{
		Asset: func(name string) []byte {
			if content, err := os.ReadFile("../../assets/" + name); err == nil {
				return content
			}
			return []byte("/* " + name + " */")
		},
		CSS: asset(t, "onefile.css"), Script: asset(t, "onefile.js"), Licences: []byte("a licence <of> works"),
		Pack: func(text []byte) (string, error) { return base64.StdEncoding.EncodeToString(text), nil },
	}
}

// oneFilesOf writes the one-file editions of a site, by path.
func oneFilesOf(t *testing.T, s *Site) map[string]string {
	t.Helper()
	pages, err := OneFiles(s, kit(t), parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, p := range pages {
		var b bytes.Buffer
		if err := p.Render(&b); err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		files[p.Path] = b.String()
	}
	return files
}

var rawElement = regexp.MustCompile(`(?s)(<(?:style|script)>)(.*?)(</(?:style|script)>)`)

// checkOneFile holds a file to what it promises: nothing beside it is needed, links
// stay inside, and its policy names every script and style, and no other in the page.
func checkOneFile(t *testing.T, html string, besides map[string]string) {
	t.Helper()
	elements, err := parseHTML(rawElement.ReplaceAllString(html, "$1$3"))
	if err != nil {
		t.Fatal(err)
	}
	checkIDs(t, elements)
	ids := idsOf(elements)
	policy := ""
	for _, e := range elements {
		for name, value := range e.attrs {
			if name == "style" || strings.HasPrefix(name, "on") || name == "src" || name == "srcset" || name == "action" {
				t.Errorf("<%s> has the attribute %s", e.name, name)
			}
			if name != "href" || strings.HasPrefix(value, "https://") || strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "mailto:") {
				continue
			}
			file, id, anchored := strings.Cut(value, "#")
			switch {
			case e.name == "link" && strings.HasPrefix(value, "data:"):
			case !anchored || e.name != "a":
				t.Errorf("<%s> needs %q beside it", e.name, value)
			case file == "" && !ids[id]:
				t.Errorf("the link %q leads nowhere", value)
			case file != "" && besides["offline/"+file] == "":
				t.Errorf("the link %q leads to no other edition", value)
			}
		}
		for _, name := range []string{"data-points", "data-engine", "data-index"} {
			for _, address := range strings.Fields(e.attrs[name]) {
				if id, _, ok := strings.Cut(address, "/"); !ok || !ids[id] {
					t.Errorf("%s=%q names no pack", name, address)
				}
			}
		}
		if e.attrs["http-equiv"] == "Content-Security-Policy" {
			policy = e.attrs["content"]
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; script-src 'sha256-") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "'self'") {
		t.Errorf("the policy is %q", policy)
	}
	for _, m := range rawElement.FindAllStringSubmatch(html, -1) {
		sum := sha256.Sum256([]byte(m[2]))
		if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy does not name what begins with %.60q", m[2])
		}
	}
}

func TestOneFilesAreSound(t *testing.T) {
	for name, fsys := range map[string]fs.FS{
		"the sample":              os.DirFS("testdata/report"),
		"without a text about it": edited(t, "content/about/zh.md", "", ""),
		"without a glossary":      edited(t, "content/glossary.toml"),
		"with an address":         edited(t, "", "languages   =", "base_url = \"https://example.org/a-report/\"\nlanguages   ="),
		"hostile text": edited(t, "", "科创报告", `]]><a&amp;&#0;\\'</script>`, "Innovation report", `<b>&nbsp;]]>'`,
			"Sample desk", "</title>&", "With the university at the centre", "<svg onload=x>&"),
		"a draft without half its text": edited(t, "content/02-zones/en.md", "[home]", "[home]\nnothing = 1"),
		"three languages":               threeLanguages(t),
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := read(fsys)
			files := oneFilesOf(t, s)
			if want := len(s.Report.Config.Languages) + 1; len(files) != want {
				t.Errorf("%d files, want %d: %v", len(files), want, slices.Sorted(maps.Keys(files)))
			}
			for name, html := range files {
				t.Run(name, func(t *testing.T) { checkOneFile(t, html, files) })
			}
		})
	}
}

func TestOneFileText(t *testing.T) {
	files := oneFilesOf(t, load(t, os.DirFS("testdata/report")))
	for name, c := range map[string]struct{ file, want string }{
		"a number opens its note":       {"en", `popovertarget="en.note_.small"><data value="500">nearly 500 people</data>`},
		"a note leads to the documents": {"en", `<a href="#en.about.src-article">A1</a>`},
		"and to the row of its figure":  {"en", `<a href="#en.data.row-people">Data row</a>`},
		"in both languages":             {"zh-en", `<a href="#zh.data.row-people" lang="zh-Hans" hreflang="zh-Hans">中文</a>`},
		"a chart waits in its pack":     {"zh", `data-points="pack.zh/zones-zh.js"`},
		"so does the engine":            {"zh", `data-engine="pack/echarts.js"`},
		"and the index":                 {"en", `data-index="pack.en/search-en-1.js pack.en/search-en-2.js"`},
		"a language is another file":    {"zh", `<a href="report-en.html#en" lang="en" hreflang="en" data-place="0">English</a>`},
		"or is in this one":             {"zh-en", `<a href="#en" lang="en" hreflang="en" data-place="0">English</a>`},
		"section by section":            {"zh-en", `<a href="#en.zones" lang="en" hreflang="en">English</a>`},
		"a part is marked as its own":   {"zh-en", `id="en" lang="en" dir="ltr"`},
		"one main part is seen":         {"zh-en", "<main hidden>"},
		"the licences travel":           {"zh", `<template id="licences">a licence &lt;of&gt; works</template>`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := files["offline/report-"+c.file+".html"]; !strings.Contains(got, c.want) {
				t.Errorf("the file in %s lacks %s", c.file, c.want)
			}
		})
	}
}

func TestNoOneFilesWhereNoneAreAskedFor(t *testing.T) {
	s := load(t, edited(t, "", "[publisher]", "[offline]\nhtml = false\n\n[publisher]"))
	if files := oneFilesOf(t, s); len(files) > 0 {
		t.Errorf("%d files", len(files))
	}
	for name, html := range write(t, s) {
		if strings.Contains(html, "offline/report-zh.html") {
			t.Errorf("%s leads to a one-file edition", name)
		}
	}
}

// TestOneFileRefusesWhatEndsIt gives a script that would end its element.
func TestOneFileRefusesWhatEndsIt(t *testing.T) {
	s := load(t, os.DirFS("testdata/report"))
	for _, text := range []string{"x = '</SCRIPT>'", "x = '<script'", "<!-- x"} {
		k := kit(t)
		k.Script = []byte(text)
		if _, err := OneFiles(s, k, parsed(t)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
	k := kit(t)
	k.CSS = []byte("a::before{content:'</style>'}")
	if _, err := OneFiles(s, k, parsed(t)); err == nil {
		t.Error("a style sheet that ends itself is taken")
	}
}

// TestOneFileOfAWindowsCheckout has line ends that a browser takes for others before it
// takes the hash.
func TestOneFileOfAWindowsCheckout(t *testing.T) {
	s := load(t, os.DirFS("testdata/report"))
	k := kit(t)
	k.Script, k.CSS = []byte("let a = 1\r\nlet b = 2\r"), []byte("p {\r\n}")
	pages, err := OneFiles(s, k, parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := pages[0].Render(&b); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "\r") {
		t.Error("a carriage return is left")
	}
	if want := "<script>let a = 1\nlet b = 2</script>"; !strings.Contains(b.String(), want) {
		t.Errorf("the file lacks %q", want)
	}
}
