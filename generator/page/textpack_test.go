package page

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

// checkPack holds a text pack to what outlasts being pasted.
func checkPack(t *testing.T, pack string) {
	t.Helper()
	elements, err := parseHTML(pack)
	if err != nil {
		t.Fatalf("%v\n%s", err, pack)
	}
	checkHead(t, elements)
	body := false
	for _, e := range elements {
		body = body || e.name == "body"
		if e.name == "link" && e.attrs["rel"] == "icon" {
			continue // else browsers look for one at the host's root
		}
		if slices.Contains([]string{"script", "style", "link", "svg", "iframe", "button", "div"}, e.name) {
			t.Errorf("the text pack holds <%s>", e.name)
		}
		for name, value := range e.attrs {
			if name == "class" || name == "id" || strings.HasPrefix(name, "on") || strings.HasPrefix(name, "data-") {
				t.Errorf("<%s> has %s=%q", e.name, name, value)
			}
			if name == "style" && (!body || strings.Contains(value, "var(") || strings.Contains(value, "url(")) {
				t.Errorf("<%s> has the style %q", e.name, value)
			}
		}
		if src, ok := e.attrs["src"]; ok && (strings.Contains(src, ":") || strings.HasPrefix(src, "/") || !strings.HasSuffix(src, ".png")) {
			t.Errorf("the image %q is not one of the site's beside the page", src)
		}
		if href, ok := e.attrs["href"]; ok && !strings.HasPrefix(href, "https://") && !strings.HasPrefix(href, "mailto:") && !strings.HasPrefix(href, "tel:") {
			t.Errorf("the link %q leads nowhere from elsewhere", href)
		}
	}
	if !strings.Contains(pack, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'\"") {
		t.Error("the text pack states no policy")
	}
}

func TestTextPacksAreSound(t *testing.T) {
	for name, fsys := range map[string]fs.FS{
		"the sample":      os.DirFS("testdata/report"),
		"with an address": edited(t, "", "languages   =", "base_url = \"https://example.org/a-report/\"\nlanguages   ="),
		"hostile text": edited(t, "", "科创报告", `]]><a&amp;&#0;\\'</script>`, "Innovation report", `<b>&nbsp;]]>'`,
			"Sample desk", "</title>&", "With the university at the centre", "<svg onload=x>&", "one\n", "a\u0085\uFFFEb <!-- \n",
			"Zones", `<img src=x onerror=y>`),
		"a draft without half its text": edited(t, "content/02-zones/en.md", "[home]", "[home]\nnothing = 1"),
		"a draft that cannot be read":   edited(t, "", "title = \"With", "title = \"\\With"),
		"a chart that is not there":     edited(t, "", "::chart{#zones}", "::chart{#zoness}"),
		"three languages":               threeLanguages(t),
	} {
		for _, images := range []bool{true, false} {
			t.Run(name, func(t *testing.T) {
				s, _ := read(fsys)
				s = forPress(s, images)
				for _, lang := range s.Report.Config.Languages {
					texts := textsOf(t, s, lang)
					checkPack(t, texts[PackHTML])
					for name, text := range texts {
						if strings.ContainsAny(text, "\x00\x07\r\u0085") || strings.Contains(text, "⟦") {
							t.Errorf("%s holds what no text holds: %q", name, text)
						}
					}
				}
			})
		}
	}
}

func TestTextPack(t *testing.T) {
	here := edited(t, "", "languages   =", "base_url = \"https://example.org/a-report/\"\nlanguages   =",
		"[publisher]", "[press]\nembargo = \"2026-12-01T09:00+08:00\"\n[publisher]")
	for name, c := range map[string]struct {
		images     bool
		file, want string
	}{
		"an image with its source":     {true, PackHTML, `<img src="rings.png" alt="A description &lt;of&gt; the chart." width="1200" height="805" style="display:block;`},
		"its source below":             {true, PackHTML, `Source: A1 “Building a core” (in Chinese), paras. 23–24. As of: 30 April 2020.</p>`},
		"a table where is no image":    {false, PackHTML, `>2,280</td></tr>`},
		"a number as words":            {true, PackHTML, `The larger has more than 2,280 people, the smaller nearly 500 people, together`},
		"the embargo":                  {true, PackHTML, `>Embargoed until 9:00 (UTC+8) on 1 December 2026.`},
		"a link leads to the web":      {true, PackHTML, `<a href="https://example.org/a-report/en/zones.html#people"`},
		"a footnote":                   {true, PackHTML, `<li style="margin:0 0 6px;font-size:13px;line-height:1.6;color:#48545f">It has nearly 500 people.`},
		"its mark":                     {true, PackHTML, `<sup style="font-size:11px;line-height:0">1</sup>`},
		"a chart twice":                {true, PackHTML, `>See the chart above: `},
		"a key figure":                 {true, PackHTML, `<strong>RMB 650 million</strong> (30 April 2020, A1 para. 23)`},
		"its sources at the end":       {true, PackHTML, `A1 “Building a core” (in Chinese)`},
		"a paragraph a line":           {true, PackText, "\n\nThe fund holds RMB 650 million, or RMB 650,000,000.\n\n"},
		"the same key figure":          {true, PackText, "RMB 650 million (30 April 2020, A1 para. 23)"},
		"a chart as values":            {true, PackText, "\n• A & B: 2,280\n"},
		"the embargo at the top":       {true, PackText, "\ufeffEmbargoed until 9:00 (UTC+8) on 1 December 2026."},
		"a caption":                    {true, "rings.txt", "Source: A1 “Building a core” (in Chinese), paras. 23–24. As of: 30 April 2020.\nChart: Innovation report, First edition, 2020\nhttps://example.org/a-report/en/charts/rings.html\n\nAlternative text: A description <of> the chart.\n"},
		"the embargo above a caption":  {true, "rings.txt", "\ufeffEmbargoed until"},
		"all captions":                 {true, AllCaptions, "\n\nShares"},
		"the embargo above all":        {true, AllCaptions, "\ufeffEmbargoed until"},
		"no words of the site's marks": {true, PackText, "The larger has more than 2,280 people, the smaller nearly 500 people, together"},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.ReplaceAll(textsOf(t, forPress(load(t, here), c.images), "en")[c.file], "&#43;", "+")
			if !strings.Contains(text, c.want) {
				t.Errorf("%s lacks %s:\n%s", c.file, c.want, text)
			}
		})
	}
}

func TestRestyle(t *testing.T) {
	styles := map[string]string{"p": "a:b", "p.x": "c:d", "blockquote": "e:f"}
	image := func(path string) string { return "../" + path }
	for name, c := range map[string]struct{ body, want, err string }{
		"a class":              {`<p class="x" id="y" lang="zh">1 &lt; 2</p>`, `<p lang="zh" style="c:d">1 &lt; 2</p>`, ""},
		"a class without":      {`<p class="z">a</p>`, `<p style="a:b">a</p>`, ""},
		"a box":                {`<aside class="side src" role="note">a <data value="1">1</data></aside>`, `<blockquote style="e:f">a 1</blockquote>`, ""},
		"a region":             {`<div class="scroll" tabindex="0"><p>a</p></div>`, `<p style="a:b">a</p>`, ""},
		"a link to a place":    {`<sup><a href="#fn-1" id="r">1</a></sup><a href="">b</a>`, `<sup>1</sup>b`, ""},
		"a span of a language": {`<span class="nb"><span lang="de">a</span>.</span>`, `<span lang="de">a</span>.`, ""},
		"void elements":        {`<p>a<br>b<wbr>c</p>`, `<p style="a:b">a<br>bc</p>`, ""},
		"an image":             {`<img src="a.png" alt="1 &gt; 2" class="y" data-x>`, `<img src="../a.png" alt="1 &gt; 2">`, ""},
		"a script":             {`<script>1</script>`, "", "<script> does not outlast being pasted"},
		"an end too many":      {`</p></p></p>`, "", "ends nothing"},
		"half a tag":           {`<p`, "", "is no tag"},
		"no end":               {`<p>a`, "", "do not end"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := restyle(c.body, styles, image)
			switch {
			case c.err != "":
				if err == nil || !strings.Contains(err.Error(), c.err) {
					t.Errorf("the error is %v, want %q", err, c.err)
				}
			case err != nil || got != c.want:
				t.Errorf("%s, %v; want %s", got, err, c.want)
			}
		})
	}
}

func TestKitTexts(t *testing.T) {
	s := forPress(load(t, os.DirFS("testdata/report")), true)
	list, err := pressTexts(t, s, "zh").Kit("OFL TEXT")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, text := range list {
		texts[text.Name] = string(text.Content)
	}
	for name, want := range map[string]string{
		KitReadme:                 "媒体资料包：打造科创智核\nPress kit: Building an innovation core\n首版，2020年\n\n本文件夹内有\n• text.html，text.txt：",
		KitLicence:                "文字、图表和数据可按CC BY 4.0使用，请注明来源。\nhttps://creativecommons.org/licenses/by/4.0/\n",
		KitFonts:                  "\n\nOFL TEXT\n",
		PackHTML:                  `<img src="images/rings.png"`,
		KitCaptions + "rings.txt": "来源：A1 《打造科创智核》，第23–24段。",
		AllCaptions:               "来源：",
		PackText:                  "近500人",
	} {
		if !strings.Contains(texts[name], want) {
			t.Errorf("%s lacks %q:\n%s", name, want, texts[name])
		}
	}
	s = forPress(load(t, os.DirFS("testdata/report")), false)
	if list, err = pressTexts(t, s, "zh").Kit(""); err != nil {
		t.Fatal(err)
	}
	for _, text := range list {
		if text.Name == KitFonts || text.Name == KitReadme && strings.Contains(string(text.Content), KitFonts) {
			t.Errorf("%s speaks of fonts where there is no image", text.Name)
		}
	}
}
