package page

import (
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// edited is the report in testdata with words replaced in all its files; a nil
// replacement of a file's path removes the file.
func edited(t *testing.T, without string, replace ...string) fs.FS {
	t.Helper()
	source := os.DirFS("testdata/report")
	out := fstest.MapFS{}
	words := strings.NewReplacer(replace...)
	err := fs.WalkDir(source, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path == without {
			return err
		}
		text, err := fs.ReadFile(source, path)
		out[path] = &fstest.MapFile{Data: []byte(words.Replace(string(text)))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestANumberInText(t *testing.T) {
	pages := write(t, load(t, os.DirFS("testdata/report")))
	for name, c := range map[string]struct{ page, want string }{
		"with the punctuation that follows it": {
			"en/zones.html",
			`<span class="nb"><button type="button" class="n" data-s="r" data-k="3" popovertarget="f-small"><data value="500">nearly 500 people</data></button>,</span>`,
		},
		"in Chinese": {
			"zh/zones.html",
			`<span class="nb"><button type="button" class="n" data-s="r" data-k="3" popovertarget="f-small"><data value="500">近500人</data></button>，</span>`,
		},
		"in all its digits":                       {"en/zones.html", `<data value="650000000">RMB 650,000,000</data>`},
		"on the home page, digits apart":          {"zh/index.html", `<data value="650000000">6.5<small>亿元</small></data>`},
		"on the home page, the qualifier first":   {"en/index.html", `<data value="2280"><small class="before">more than</small> 2,280</data>`},
		"not in a title":                          {"zh/zones.html", `<h2><a href="charts/rings.html">大圈2280多人</a></h2>`},
		"printed as the source has it":            {"en/zones.html", `<dt>As printed</dt><dd><q lang="zh-Hans">2280多人</q></dd>`},
		"the same in the other language":          {"en/zones.html", `<p class="dim" lang="zh-Hans">2280多人</p>`},
		"a formula leads to its inputs":           {"en/zones.html", `<a href="data.html#row-people">more than 2,280 people</a> ÷ <a href="data.html#row-small">nearly 500 people</a>`},
		"a bound is spelled out":                  {"en/zones.html", `<dt>Exact</dt><dd>2,280 people (a lower bound`},
		"what another document says":              {"en/core.html", `<dt>Elsewhere</dt><dd>305`},
		"a note names its document":               {"zh/core.html", `<a href="#src-plan">B1</a> 第4段，《规划》`},
		"a chart names its documents":             {"en/zones.html", `Source: <a href="#src-article">A1</a> paras. 23–24. As of: 30 April 2020.`},
		"a chapter's number is written in Han":    {"zh/zones.html", `<p class="ui dim">第二节，路径一</p>`},
		"a chart again on one page is a link":     {"zh/report.html", `<p class="again ui"><a href="#zones-chart-rings">`},
		"a link between sections stays on a page": {"zh/report.html", `<a href="#zones-people">第二节</a>`},
		"headings go one level down":              {"zh/report.html", `<h3 id="zones-people">人才<a class="here" href="#zones-people" tabindex="-1" aria-hidden="true"></a></h3>`},
		"a picture that can come to life":         {"zh/zones.html", `data-engine="../assets/echarts.6.js" data-variants="w s"`},
		"a picture that can be walked through":    {"zh/zones.html", `data-points="../assets/zones-zh.8.js" data-role="交互图表" data-keys="左右键：`},
		"patterns for the charts of a page":       {"zh/zones.html", `<pattern id="pattern-2"`},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(pages[c.page], c.want) {
				t.Errorf("%s lacks %s", c.page, c.want)
			}
		})
	}
}

func TestNotesAreNumberedByFirstUse(t *testing.T) {
	note := regexp.MustCompile(`<div popover class="pop ui" id="((?:[a-z]+_)?)(f-[a-z_]+)"`)
	control := regexp.MustCompile(`data-k="([0-9]+)" popovertarget="((?:[a-z]+_)?)(f-[a-z_]+)"`)
	for name, page := range write(t, load(t, os.DirFS("testdata/report"))) {
		// A page in two languages has two lists, told apart by their ids' beginning.
		place, notes, used := map[string]int{}, map[string]int{}, map[string]int{}
		for _, m := range note.FindAllStringSubmatch(page, -1) {
			notes[m[1]]++
			place[m[1]+m[2]] = notes[m[1]]
		}
		for _, m := range control.FindAllStringSubmatch(page, -1) {
			n, _ := strconv.Atoi(m[1])
			if place[m[2]+m[3]] != n {
				t.Errorf("%s: the control of %q has the number %d, its note %d", name, m[2]+m[3], n, place[m[2]+m[3]])
			}
			if n > used[m[2]]+1 {
				t.Errorf("%s: number %d comes before %d", name, n, used[m[2]]+1)
			}
			used[m[2]] = max(used[m[2]], n)
		}
	}
}

func TestHostileTextStaysText(t *testing.T) {
	const hostile = `</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;{{.}}javascript:alert(3)`
	s := load(t, edited(
		t, "",
		"larger zone: people", hostile, "大圈：人才", hostile, "Innovation report", hostile,
		"Two zones", hostile, "Sample desk", hostile, "The plan", hostile,
		"technology transfer", hostile, "A last section", hostile, "First path", hostile,
	))
	for name, page := range write(t, s) {
		elements, err := parseHTML(page)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		checkPolicy(t, elements)
		for _, e := range elements {
			if e.name == "img" || strings.HasPrefix(e.attrs["href"], "javascript:") {
				t.Errorf("%s: hostile text became <%s>", name, e.name)
			}
		}
	}
}

func TestAReportThatKnowsItsAddress(t *testing.T) {
	s := load(t, edited(t, "", `languages   = ["zh", "en"]`, `languages   = ["zh", "en"]
base_url    = "https://example.org/zones/"`))
	pages := write(t, s)
	for page, want := range map[string]string{
		"zh/zones.html":         `<link rel="canonical" href="https://example.org/zones/zh/zones.html">`,
		"en/zones.html":         `<link rel="alternate" hreflang="zh-Hans" href="https://example.org/zones/zh/zones.html">`,
		"index.html":            `<link rel="alternate" hreflang="x-default" href="https://example.org/zones/index.html">`,
		"en/charts/zones.html":  `<link rel="stylesheet" href="../../assets/site.2.css">`,
		"404.html":              `<link rel="stylesheet" href="/zones/assets/site.2.css">`,
		"zh/charts/shares.html": `<a href="../core.html#chart-shares">`,
	} {
		if !strings.Contains(pages[page], want) {
			t.Errorf("%s lacks %s", page, want)
		}
	}
	if !strings.Contains(pages["404.html"], `<a href="/zones/en/index.html"`) || strings.Contains(pages["404.html"], "canonical") {
		t.Error("404.html does not lead to the report from any depth")
	}
}

func TestADraftWithoutALanguage(t *testing.T) {
	s, msgs := read(edited(t, "content/03-late/en.md"))
	if len(msgs.Messages()) == 0 {
		t.Fatal("the missing language was not reported")
	}
	s.Draft = &Draft{Sections: map[string]bool{"late": true}}
	pages := write(t, s)
	if _, ok := pages["en/late.html"]; ok {
		t.Error("a section was written in a language that it does not have")
	}
	for name, page := range pages {
		concerned := map[string]bool{"late": true, "index": true, "report": true, "search": true}[strings.TrimSuffix(name[strings.Index(name, "/")+1:], ".html")] && strings.Contains(name, "/")
		if strings.Contains(page, `class="draft ui"`) != concerned {
			t.Errorf("%s has a banner: %v", name, !concerned)
		}
	}
	for _, want := range []string{
		`<p class="draft ui" role="note">`,
		`<a href="../en/index.html" lang="en" hreflang="en">English</a>`,
	} {
		if !strings.Contains(pages["zh/late.html"], want) {
			t.Errorf("zh/late.html lacks %s", want)
		}
	}
	if strings.Contains(pages["zh/late.html"], `hreflang="en" href="../en/late.html"`) {
		t.Error("zh/late.html names a page that does not exist")
	}
}

func TestLayoutsThatDoNotFit(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"a field that is not there": {"layouts/home.html", `{{.Nothing}}`, `layouts/home.html: no field named "Nothing" in homeView`},
		"a shared layout":           {"layouts/table.html", `{{.Nothing}}`, `no field named "Nothing" in tableView`},
		"a syntax error":            {"layouts/data.html", `{{if}}`, `layouts/data.html: `},
		"an empty file":             {"layouts/base.html", ``, ``},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseLayouts(changed{layoutFiles(), c.file, c.text})
			if c.want == "" && err == nil {
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// changed is a file system with one file replaced.
type changed struct {
	fs.FS
	path, text string
}

func (c changed) Open(name string) (fs.File, error) {
	if name == c.path {
		return fstest.MapFS{c.path: {Data: []byte(c.text)}}.Open(name)
	}
	return c.FS.Open(name)
}
