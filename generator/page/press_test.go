package page

import (
	"html"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"example.org/diglot/generator/config"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
	"example.org/diglot/generator/palette"
)

// forPress gives a site what the press is offered: files and, where asked for, images.
func forPress(s *Site, images bool) *Site {
	s.Press = map[i18n.Lang]Press{}
	for lang, pictures := range s.Pictures {
		s.Press[lang] = Press{
			Kit:      Download{Path: PressPath(lang, "kit.zip"), Bytes: 1_449_999},
			HTML:     Download{Path: PressPath(lang, PackHTML), Bytes: 90_001},
			Text:     Download{Path: PressPath(lang, PackText), Bytes: 1},
			Captions: Download{Path: PressPath(lang, AllCaptions), Bytes: 999_999},
		}
		for id, p := range pictures {
			for _, format := range []string{"svg", "csv", "xlsx"} {
				p.Downloads = append(p.Downloads, Download{Format: format, Path: PressPath(lang, id+"."+format), Bytes: 12_000})
			}
			if images {
				p.Images = []Image{
					{Format: "600", Path: PressPath(lang, id+".png"), Width: 1200, Height: 805, Bytes: 87_000},
					{Format: "card", Path: PressPath(lang, id+"-card.png"), Width: 1200, Height: 628, Bytes: 60_000},
				}
			}
			pictures[id] = p
		}
	}
	return s
}

// pressTexts writes the texts of a language in the site's own colours.
func pressTexts(t *testing.T, s *Site, lang i18n.Lang) *PressTexts {
	t.Helper()
	var msgs diag.List
	colours := palette.Load(os.DirFS("../.."), os.DirFS("../.."), config.Theme{}, &msgs).Light
	room := NewPressroom(s, parsed(t), colours.Resolve)
	texts, err := room.Texts(lang)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// textsOf writes the texts of a language, by name.
func textsOf(t *testing.T, s *Site, lang i18n.Lang) map[string]string {
	t.Helper()
	list, err := pressTexts(t, s, lang).Site()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, text := range list {
		texts[text.Name] = string(text.Content)
	}
	return texts
}

func TestPressPage(t *testing.T) {
	told := edited(t, "", "[publisher]", `[press]
embargo     = "2026-12-01T09:00+08:00"
boilerplate = { zh = "示例编辑组有{$people}。", en = "The sample desk has {$people} & more." }
contact     = { name = { zh = "示例", en = "Sample" }, email = "press@example.org", phone = "+86 (23) 5550-0100" }

[publisher]`)
	for name, c := range map[string]struct {
		fsys   fs.FS
		images bool
		page   string
		want   []string
	}{
		"in English": {told, true, "en/press.html", []string{
			`<strong>Embargoed until 9:00 (UTC+8) on 1 December 2026. Not for publication before then.</strong>`,
			`<a href="../press/en/kit.zip" download="report-press-en.zip">Press kit (ZIP)</a> <span class="dim">1.4 MB</span>`,
			`<a href="../press/en/text.html">Text with charts (HTML)</a> <span class="dim">91 kB</span>`,
			`<span class="dim">1,000 kB</span>`,
			`may be used under <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>.`,
			`<dd class="pick">Chart: Innovation report, First edition, 2020</dd>`,
			`<dd class="pick">Sample desk: Building an innovation core, First edition, 2020, CC BY 4.0.</dd>`,
			`<p class="ui pick">The sample desk has more than 2,280 people &amp; more.</p>`,
			`<a href="tel:+862355500100">+86 (23) 5550-0100</a>`,
			`<img src="../press/en/zones.png" alt="A description &lt;of&gt; the chart." width="1200" height="805" loading="lazy" decoding="async">`,
			`<a href="../press/en/zones-card.png" download>PNG for social media</a> <span class="dim">1200 × 628, 60 kB</span>`,
			`<a href="../press/en/zones.txt" download>Caption (TXT)</a>`,
			`Source: A1 “Building a core” (in Chinese), paras. 23–24. As of: 30 April 2020.`,
		}},
		"in Chinese": {told, true, "zh/press.html", []string{
			`<strong>2026年12月1日9:00（北京时间）前请勿发布。</strong>`,
			`<dd class="pick">图：《科创报告》，首版，2020年</dd>`,
			`<dd class="pick">示例编辑组：《打造科创智核》，首版，2020年，CC BY 4.0。</dd>`,
			`示例编辑组有2280多人。`,
		}},
		"without images":   {told, false, "en/press.html", []string{`<img src="../press/en/zones.svg" alt="A description &lt;of&gt; the chart." width="720" height="300"`}},
		"without any file": {told, false, "en/press.html#bare", []string{`<div class="thumb plot"><svg class="s"`, `<pattern id="pattern-2"`}},
		"from a chart":     {told, true, "en/charts/zones.html", []string{`<a href="../press.html#press-zones">Press kit</a>`}},
		"at the foot":      {told, true, "en/zones.html", []string{`<a href="press.html">Press kit</a>`}},
		"another offset":   {edited(t, "", "[publisher]", "[press]\nembargo = \"2026-12-01T17:05-03:30\"\n[publisher]"), true, "zh/press.html", []string{"2026年12月1日17:05（UTC−3:30）前请勿发布。"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := forPress(load(t, c.fsys), c.images)
			name, bare := strings.CutSuffix(c.page, "#bare")
			if bare {
				withoutFiles(s)
			}
			page := write(t, s)[name]
			plus := strings.ReplaceAll(page, "&#43;", "+")
			for _, want := range c.want {
				if !strings.Contains(plus, want) {
					t.Errorf("%s lacks %s\n%s", c.page, want, page)
				}
			}
			elements, err := parseHTML(page)
			if err != nil {
				t.Fatal(err)
			}
			checkHead(t, elements)
			checkPolicy(t, elements)
			checkIDs(t, elements)
		})
	}
}

// withoutFiles takes from the charts the files that are offered of them.
func withoutFiles(s *Site) {
	for _, pictures := range s.Pictures {
		for id, p := range pictures {
			p.Downloads = nil
			pictures[id] = p
		}
	}
}

func TestPressPageOfLittle(t *testing.T) {
	s := load(t, edited(t, "", "[licence]\nname = \"CC BY 4.0\"\nurl  = \"https://creativecommons.org/licenses/by/4.0/\"\n", "",
		"[publisher]\nname        = { zh = \"示例编辑组\", en = \"Sample desk\" }\nurl         = \"https://example.org/\"\ncorrections = \"corrections@example.org\"\n", "",
		"[edition]\nlabel = { zh = \"首版\", en = \"First edition\" }\ndate  = \"2020\"\n", ""))
	page := write(t, s)["en/press.html"]
	for _, never := range []string{"Embargo", "Press contact", "About the publisher", "may be used", "kit.zip", "⟦"} {
		if strings.Contains(page, never) {
			t.Errorf("the page has %q, of which nothing is known", never)
		}
	}
	if want := `<dd class="pick">Building an innovation core.</dd>`; !strings.Contains(page, want) {
		t.Errorf("the page lacks %s:\n%s", want, page)
	}
}

var (
	anyTag    = regexp.MustCompile(`<[^>]*>`)
	paragraph = regexp.MustCompile(`(?s)<p id="p-[0-9]+">(.*?)</p>`)
	inData    = regexp.MustCompile(`<data value="[^"]*">(.*?)</data>`)
)

// shown is markup as its reader sees it.
func shown(markup string) string { return html.UnescapeString(anyTag.ReplaceAllString(markup, "")) }

// TestTextsSayWhatThePagesSay compares each paragraph and each number of the sections
// with the text pack, and each number with the plain text.
func TestTextsSayWhatThePagesSay(t *testing.T) {
	s := forPress(load(t, os.DirFS("testdata/report")), true)
	pages := write(t, s)
	paragraphs, numbers := 0, 0
	for _, lang := range s.Report.Config.Languages {
		texts := textsOf(t, s, lang)
		pack, plain := shown(texts[PackHTML]), texts[PackText]
		for _, section := range s.Report.Sections {
			page := pages[string(lang)+"/"+section.Slug+".html"]
			for _, m := range paragraph.FindAllStringSubmatch(page, -1) {
				paragraphs++
				if want := shown(m[1]); !strings.Contains(pack, want) {
					t.Errorf("%s: the text pack lacks the paragraph %q", section.Slug, want)
				}
			}
			for _, m := range inData.FindAllStringSubmatch(page, -1) {
				numbers++
				want := shown(m[1])
				if strings.Contains(m[1], "<small") {
					continue // a key figure, whose noun stands beside it
				}
				if !strings.Contains(pack, want) || !strings.Contains(plain, want) {
					t.Errorf("%s: a text lacks the number %q", section.Slug, want)
				}
			}
		}
	}
	if paragraphs < 10 || numbers < 20 {
		t.Errorf("only %d paragraphs and %d numbers were compared", paragraphs, numbers)
	}
}
