package page

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestSideBySide(t *testing.T) {
	pages := write(t, load(t, edited(t, "", `languages   = ["zh", "en"]`, `languages   = ["zh", "en"]
base_url    = "https://example.org/zones/"`, "见[第二节](zones#people)", "见[第二节](zones#people)与[本节](#platforms)",
		"see the [second section](zones#people)", "see the [second section](zones#people), [here](#platforms)")))
	for name, c := range map[string]struct{ page, want string }{
		"the titles of both": {
			"zh-en/zones.html",
			`<h1><span lang="zh-Hans">以大学为圆心</span><span lang="en">With the university at the centre</span></h1>`,
		},
		"both in the list of tabs": {
			"zh-en/core.html", `<title>十六所大学的家底 | Sixteen universities – 科创报告</title>`,
		},
		"an address of its own":  {"zh-en/zones.html", `<link rel="canonical" href="https://example.org/zones/zh-en/zones.html">`},
		"the same in a language": {"zh-en/zones.html", `<link rel="alternate" hreflang="en" href="https://example.org/zones/en/zones.html">`},
		"its own words in both":  {"zh-en/zones.html", `<span lang="zh-Hans">第二节，双语对照</span> <span lang="en">Section 2, side by side</span>`},
		"each language by itself": {
			"zh-en/zones.html", `<a href="../en/zones.html" lang="en" hreflang="en" data-place="3">English only</a>`,
		},
		"a heading in both, with the id that it has alone": {
			"zh-en/zones.html",
			`<div class="pair hd" id="people"><div class="prose first" lang="zh-Hans"><h2 id="zh_people">人才</h2>` + "\n" +
				`<a class="alone ui" href="../zh/zones.html#people" hreflang="zh-Hans" title="只看中文" aria-label="只看中文">¶</a></div>` + "\n" +
				`<div class="spine"></div>` + "\n" + `<div class="prose other" lang="en"><h2 id="en_people">People</h2>`,
		},
		"a number that opens the note of its column": {"zh-en/zones.html", `popovertarget="en_f-small"><data value="500">nearly 500 people</data>`},
		"a list of notes a language":                 {"zh-en/zones.html", `<section class="notes wrap" lang="en" aria-label="Figures and their sources">`},
		"a note leads to the document in its column": {"zh-en/zones.html", `<a href="#zh_src-article">A1</a> 第24段`},
		"a footnote of its column":                   {"zh-en/zones.html", `<a href="#en_fn-1" id="en_fnref-1" role="doc-noteref">`},
		"a chart in each column, without the wide drawing": {
			"zh-en/zones.html", "data-variants=\"s\">\n\n<svg class=\"s\"",
		},
		"a link to a section stays side by side": {"zh-en/core.html", `<a href="zones.html#people">第二节</a>`},
		"a link on the page stays in its column": {"zh-en/core.html", `<a href="#en_platforms">here</a>`},
		"a link to a page in one language":       {"zh-en/core.html", `<a href="../en/data.html">data</a>`},
		"the next section, side by side": {
			"zh-en/core.html",
			`<a href="zones.html" rel="next"><span class="dim"><span lang="zh-Hans">下一节</span> <span lang="en">Next</span></span><br><b><span lang="zh-Hans">以大学为圆心</span>`,
		},
		"the contents in both": {
			"zh-en/index.html",
			`<div class="first" lang="zh-Hans"><h3><a href="core.html">十六所大学<wbr>的家底</a></h3>`,
		},
		"from a section to itself":       {"en/zones.html", `<a href="../zh-en/zones.html" data-place="3"><svg`},
		"from other pages to the list":   {"zh/charts/zones.html", `<a href="../../zh-en/index.html"><svg`},
		"from the about page, the same":  {"en/about.html", `<a href="../zh-en/index.html"><svg`},
		"the foot of the page in both":   {"zh-en/index.html", `<dl lang="en">`},
		"the switches are in both":       {"zh-en/zones.html", `<legend><span lang="zh-Hans">先读</span> <span lang="en">Read first</span></legend>`},
		"what is hidden names its words": {"zh-en/zones.html", `<label><input type="checkbox"><span lang="zh-Hans">显示中文</span> <span lang="en">Show English</span></label>`},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(pages[c.page], c.want) {
				t.Errorf("%s lacks %s", c.page, c.want)
			}
		})
	}
}

// spines lists the values between the languages of a page, row by row.
func spines(page string) []string {
	row := regexp.MustCompile(`<(?:ul|div) class="spine">(.*?)</(?:ul|div)>`)
	value := regexp.MustCompile(`<data value="([^"]*)">([^<]*)</data>`)
	var rows []string
	for _, m := range row.FindAllStringSubmatch(page, -1) {
		var values []string
		for _, v := range value.FindAllStringSubmatch(m[1], -1) {
			values = append(values, strings.ReplaceAll(v[2], "\u00a0", " "))
		}
		rows = append(rows, strings.Join(values, "; "))
	}
	return rows
}

func TestTheSpineHoldsTheStoredValues(t *testing.T) {
	pages := write(t, load(t, os.DirFS("testdata/report")))
	want := []string{
		"≈ 2,780",              // the summary
		"&gt; 2,280; &lt; 500", // a chart
		"",                     // a heading
		"&gt; 2,280; &lt; 500; ≈ 2,780; ≈ 4.56", // a paragraph that names one twice
		"", "650,000,000 CNY",
		"&gt; 2,280; &lt; 500", "&gt; 2,280; &lt; 500", // a chart and its table
		"", "", "&lt; 500", // a box, a list, a paragraph with its footnote
		"", // the footnotes
	}
	if diff := cmp.Diff(want, spines(pages["zh-en/zones.html"])); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestABlockThatALanguageLacks(t *testing.T) {
	s, msgs := read(edited(t, "", "A footnote[^a].", "> Only here.\n\nA footnote[^a].", "- 甲\n- 乙\n", ""))
	if msgs.HasErrors() {
		t.Fatal(msgs.String()) // pairing is looked after by package check
	}
	page := write(t, s)["zh-en/zones.html"]
	for _, want := range []string{
		`<div class="pair"><div class="prose first" lang="zh-Hans"><p class="ui dim">此处没有中文。</p></div>` + "\n" +
			`<div class="spine"></div>` + "\n" + `<div class="prose other" lang="en"><blockquote id="en_b-`,
		`<p class="ui dim">此处没有中文。</p></div>` + "\n" + `<div class="spine"></div>` + "\n" + `<div class="prose other" lang="en"><ul id="en_b-`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if got := strings.Count(page, "此处没有中文"); got != 2 {
		t.Errorf("%d blocks are said to be missing, want 2", got)
	}
}

func TestStaleAndDraftSideBySide(t *testing.T) {
	s := load(t, reviewed(t, "再说一次", "再重复一次", "First path", "Path number one"))
	s.Draft = &Draft{Sections: map[string]bool{"zones": true}}
	page := write(t, s)["zh-en/zones.html"]
	for _, want := range []string{
		`Current text: <a href="zones.html#zh_p-1" lang="zh-Hans" hreflang="zh-Hans">中文</a></p></aside>` + "\n" + `<p id="en_p-1">`,
		`现行文字：<a href="zones.html" lang="en" hreflang="en">English</a></p></aside>` + "\n" + `<p class="stand">`,
		`<p class="draft ui" role="note"><span lang="zh-Hans">`,
		`</span> <span lang="en">Draft. This page`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// three is a small report in as many languages as are named.
func three(t *testing.T, langs ...string) fs.FS {
	t.Helper()
	english, err := os.ReadFile("../../i18n/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	rules := "\n[number]\ngroup = \",\"\ngroup_from = 4\npercent = \"{n}%\"\nplural = \"one\"\n"
	files := fstest.MapFS{
		"i18n/fr.toml": {Data: []byte(strings.NewReplacer(`tag  = "en"`, `tag  = "fr"`, `name = "English"`, `name = "Français"`).Replace(string(english)) + rules)},
	}
	text := func(word string) string {
		var list []string
		for _, l := range langs {
			list = append(list, l+` = "`+word+` `+l+`"`)
		}
		return "{ " + strings.Join(list, ", ") + " }"
	}
	files["config.toml"] = &fstest.MapFile{Data: []byte("title = " + text("Title") + "\nsummary = " + text("Summary") + "\nlanguages = [\"" + strings.Join(langs, `", "`) + "\"]\n")}
	for _, l := range langs {
		files["content/01-part/"+l+".md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Part " + l + "\"\n+++\n\nText in " + l + ".\n")}
	}
	return files
}

// TestEditions holds that each language beside the first has an edition with it, and
// that a report in one language has none.
func TestEditions(t *testing.T) {
	for name, c := range map[string]struct{ langs, want []string }{
		"one":   {[]string{"en"}, nil},
		"two":   {[]string{"en", "zh"}, []string{"en-zh/index.html", "en-zh/part.html"}},
		"three": {[]string{"zh", "en", "fr"}, []string{"zh-en/index.html", "zh-en/part.html", "zh-fr/index.html", "zh-fr/part.html"}},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := read(three(t, c.langs...))
			pages := write(t, s)
			var got []string
			for path := range pages {
				if strings.Contains(strings.Split(path, "/")[0], "-") {
					got = append(got, path)
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if name != "three" {
				return
			}
			for page, want := range map[string]string{
				"fr/part.html":     `<a href="../zh-fr/part.html" data-place="1">`,
				"zh/part.html":     `<a href="../zh-en/part.html" data-place="1">`,
				"zh-en/index.html": `<a href="../zh-fr/index.html" lang="zh-Hans">中文和Français</a>`,
				"zh-fr/part.html":  `<div class="prose other" lang="fr"><p id="fr_p-1">Text in fr.</p>`,
			} {
				if !strings.Contains(pages[page], want) {
					t.Errorf("%s lacks %s", page, want)
				}
			}
		})
	}
}
