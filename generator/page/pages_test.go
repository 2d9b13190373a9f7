package page

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/report"
	"example.org/diglot/generator/review"
	"example.org/diglot/generator/section"
	"example.org/diglot/generator/term"
)

// layoutFiles are the layouts that diglot comes with.
func layoutFiles() fs.FS { return os.DirFS("../..") }

// parsed are the layouts that come with diglot.
func parsed(t *testing.T) *Layouts {
	t.Helper()
	l, err := ParseLayouts(layoutFiles())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// load reads the report in a folder of testdata. Messages fail the test.
func load(t *testing.T, fsys fs.FS) *Site {
	t.Helper()
	s, msgs := read(fsys)
	for _, m := range msgs.Messages() {
		t.Errorf("%s: %s", m.Severity, m.Text)
	}
	return s
}

// read reads a report, with drawings of its charts.
func read(fsys fs.FS) (*Site, diag.List) {
	var msgs diag.List
	c := config.Load(fsys, &msgs)
	catalog := i18n.Load(fsys, os.DirFS("../.."), c.Languages, c.LanguageSpans, &msgs)
	parts := report.Parts{
		Config:  c,
		Catalog: catalog,
		Figures: figure.Load(fsys, catalog, &msgs),
		Terms:   term.Load(fsys, c.Languages, &msgs),
	}
	parts.Sections = section.Load(fsys, c.Languages, &msgs)
	parts.About = section.LoadAbout(fsys, c.Languages, &msgs)
	parts.Reviews = review.Load(fsys, append(parts.Sections[:len(parts.Sections):len(parts.Sections)], parts.About), c.Languages, &msgs)
	r := report.Join(parts, &msgs)
	s := &Site{Report: r, Version: "3f9c2ab", Pictures: map[i18n.Lang]map[string]Picture{}, Assets: map[string]string{
		"tokens.css": "assets/tokens.1.css", "site.css": "assets/site.2.css", "theme.js": "assets/theme.3.js",
		"site.js": "assets/site.4.js", "walk.js": "assets/walk.5.js", "live.js": "assets/live.5.js", "echarts.js": "assets/echarts.6.js",
		"icon.svg": "assets/icon.7.svg", "zones-zh.js": "assets/zones-zh.8.js",
		"search.js": "assets/search.9.js", "search.css": "assets/search.a.css",
	}, Search: map[i18n.Lang][]string{}, Type: Type{
		Width: func(text string, size float64, bold bool) float64 { return size / 2 * float64(len(text)) },
		Lines: func(text string, size, room float64, bold bool) int { return 1 + int(size/2*float64(len(text))/room) },
	}}
	for _, lang := range c.Languages {
		s.Pictures[lang] = map[string]Picture{}
		for _, n := range []string{"1", "2"} {
			name := "search-" + string(lang) + "-" + n + ".js"
			s.Assets[name] = "assets/" + name
			s.Search[lang] = append(s.Search[lang], name)
		}
		for _, chart := range parts.Figures.Charts {
			s.Pictures[lang][chart.ID] = picture(chart.ID, lang)
		}
	}
	return s, msgs
}

// picture is a drawing such as charts have, with ids of its own.
func picture(id string, lang i18n.Lang) Picture {
	draw := func(variant string) SVG {
		name := "c-" + id + "-" + string(lang) + "-" + variant
		return SVG{Live: true, Width: 720, Height: 300, Markup: []byte(`<svg class="` + variant + `" viewBox="0 0 720 300" role="img" aria-labelledby="` +
			name + `-t"><title id="` + name + `-t">` + id + `</title><rect class="c1" width="10" height="10"/></svg>`)}
	}
	return Picture{
		Wide: draw("w"), Narrow: draw("s"), Description: "A description <of> the chart.",
		Table: report.Table{
			Columns: []report.Column{{Title: "Zone"}, {Title: "People", Numeric: true}},
			Rows:    []report.Row{{Head: "A & B", Cells: []report.Cell{{Text: "2,280"}}}},
		},
		Data: id + "-zh.js", Grouped: true,
	}
}

// write renders all pages of a site.
func write(t *testing.T, s *Site) map[string]string {
	t.Helper()
	pages := Pages(s, parsed(t))
	out := map[string]string{}
	for _, p := range pages {
		var b bytes.Buffer
		if err := p.Render(&b); err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		if _, twice := out[p.Path]; twice {
			t.Errorf("%s is written twice", p.Path)
		}
		out[p.Path] = b.String()
	}
	return out
}

func TestEveryPageIsWellFormed(t *testing.T) {
	for name, html := range write(t, load(t, os.DirFS("testdata/report"))) {
		t.Run(name, func(t *testing.T) {
			elements, err := parseHTML(html)
			if err != nil {
				t.Fatal(err)
			}
			checkHead(t, elements)
			checkPolicy(t, elements)
			checkIDs(t, elements)
		})
	}
}

// checkHead asks for what every page must have: a title, a description, one h1,
// headings without a gap, a language.
func checkHead(t *testing.T, elements []element) {
	count := map[string]int{}
	level := 0
	for _, e := range elements {
		count[e.name]++
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			if next := int(e.name[1] - '0'); next > level+1 {
				t.Errorf("a heading of level %d follows one of level %d", next, level)
			} else {
				level = next
			}
		}
		if e.name == "html" && e.attrs["lang"] == "" {
			t.Error("the page has no language")
		}
		if e.name == "title" && count["title"] == 1 && strings.TrimSpace(e.text) == "" {
			t.Error("the page has no title")
		}
		if e.name == "meta" && e.attrs["name"] == "description" && e.attrs["content"] == "" {
			t.Error("the page has no description")
		}
	}
	if count["h1"] != 1 || count["main"] != 1 {
		t.Errorf("the page has %d h1 and %d main, want one of each", count["h1"], count["main"])
	}
}

// checkPolicy makes sure that nothing on the page needs more than the policy allows.
func checkPolicy(t *testing.T, elements []element) {
	policy := false
	for _, e := range elements {
		for name := range e.attrs {
			if name == "style" || strings.HasPrefix(name, "on") {
				t.Errorf("<%s> has the attribute %s", e.name, name)
			}
		}
		if e.name == "style" || e.name == "script" && (e.attrs["src"] == "" || strings.TrimSpace(e.text) != "") {
			t.Errorf("the page holds an inline <%s>", e.name)
		}
		if e.attrs["http-equiv"] == "Content-Security-Policy" {
			policy = strings.Contains(e.attrs["content"], "default-src 'none'")
		}
	}
	if !policy {
		t.Error("the page states no policy")
	}
}

// checkIDs makes sure that ids are unique and that what names one finds it.
func checkIDs(t *testing.T, elements []element) {
	ids := idsOf(elements)
	seen := map[string]bool{}
	for _, e := range elements {
		if id, ok := e.attrs["id"]; ok {
			if id == "" || seen[id] || strings.ContainsAny(id, " \t\n") {
				t.Errorf("<%s> has the id %q, which is empty or taken", e.name, id)
			}
			seen[id] = true
		}
		for _, name := range []string{"popovertarget", "aria-labelledby", "aria-describedby", "for"} {
			for _, id := range strings.Fields(e.attrs[name]) {
				if !ids[id] {
					t.Errorf("<%s %s=%q> names no element", e.name, name, id)
				}
			}
		}
	}
}

func idsOf(elements []element) map[string]bool {
	ids := map[string]bool{}
	for _, e := range elements {
		if id := e.attrs["id"]; id != "" {
			ids[id] = true
		}
	}
	return ids
}

func TestEveryLinkResolves(t *testing.T) {
	s := load(t, os.DirFS("testdata/report"))
	pages := write(t, s)
	ids := map[string]map[string]bool{}
	for name, html := range pages {
		elements, err := parseHTML(html)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		ids[name] = idsOf(elements)
	}
	for name := range ebooksOf(t, s) {
		ids[name] = map[string]bool{}
	}
	ids[ArchivePath(s.Report)] = map[string]bool{}
	for name := range oneFilesOf(t, s) {
		ids[name] = map[string]bool{}
	}
	for name, html := range pages {
		elements, _ := parseHTML(html)
		for _, e := range elements {
			for _, attr := range []string{"href", "src", "action", "data-points", "data-engine"} {
				if to, ok := e.attrs[attr]; ok {
					checkTarget(t, s, ids, name, to)
				}
			}
			for _, to := range strings.Fields(e.attrs["data-index"]) {
				checkTarget(t, s, ids, name, to)
			}
		}
	}
}

// checkTarget follows a link from a page.
func checkTarget(t *testing.T, s *Site, ids map[string]map[string]bool, from, to string) {
	t.Helper()
	if strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "mailto:") {
		return
	}
	file, fragment, _ := strings.Cut(to, "#")
	file, _, _ = strings.Cut(file, "?")
	target := from
	if file != "" {
		if strings.HasPrefix(file, "/") || strings.Contains(file, ":") {
			t.Errorf("%s: the link %q is not relative", from, to)
			return
		}
		target = path.Join(path.Dir(from), file)
	}
	if strings.HasPrefix(target, "assets/") {
		for _, asset := range s.Assets {
			if asset == target {
				return
			}
		}
	}
	if ids[target] == nil {
		t.Errorf("%s: the link %q leads to no file", from, to)
	} else if fragment != "" && !ids[target][fragment] {
		t.Errorf("%s: the link %q leads to no element", from, to)
	}
}

func TestPagesAreTheSameTwice(t *testing.T) {
	s := load(t, os.DirFS("testdata/report"))
	pages := Pages(s, parsed(t))
	want := write(t, s)
	var wait sync.WaitGroup
	for _, p := range slices.Backward(pages) {
		wait.Go(func() {
			var b bytes.Buffer
			if err := p.Render(&b); err != nil {
				t.Errorf("%s: %v", p.Path, err)
			} else if b.String() != want[p.Path] {
				t.Errorf("%s differs when pages are written at the same time", p.Path)
			}
		})
	}
	wait.Wait()
}
