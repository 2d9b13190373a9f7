package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"html"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xeipuuv/gojsonschema"

	"example.org/diglot/generator/i18n"
)

// embedding is the sample with an address and with what embedded charts are made from.
func embedding(t *testing.T) *Site {
	t.Helper()
	s := load(t, os.DirFS("testdata/report"))
	s.Report.Config.BaseURL = "https://example.org/r/"
	for _, name := range []string{"embed.css", "embed-short.css", "frame.js", "copy.js"} {
		s.Assets[name] = "assets/" + name
	}
	s.Inline = Inline{Style: "a{}\n", Short: "b{}\n", Frame: "frame();\n", Walk: "walk();\n", Still: "still();\n"}
	for lang, pictures := range s.Pictures {
		for id, p := range pictures {
			p.Points = []byte("define();\n")
			p.Images = []Image{
				{Format: "600", Path: "press/" + string(lang) + "/" + id + ".png", Width: 1200, Height: 800},
				{Format: "card", Path: "press/" + string(lang) + "/" + id + "-card.png", Width: 1200, Height: 628},
			}
			pictures[id] = p
		}
	}
	return s
}

// embeds renders what other sites show charts with.
func embeds(t *testing.T, s *Site) map[string]string {
	t.Helper()
	pages := Embeds(s, parsed(t))
	out := map[string]string{}
	for _, p := range pages {
		var b bytes.Buffer
		if err := p.Render(&b); err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		out[p.Path] = b.String()
	}
	return out
}

func TestEmbedPages(t *testing.T) {
	s := embedding(t)
	written := embeds(t, s)
	for _, lang := range s.Report.Config.Languages {
		for _, c := range s.Report.Figures.Charts {
			text := written[EmbedPath(lang, c.ID)]
			elements, err := parseHTML(text)
			if err != nil {
				t.Fatalf("%s: %v", c.ID, err)
			}
			checkHead(t, elements)
			checkPolicy(t, elements)
			checkIDs(t, elements)
			for _, want := range []string{
				`<meta name="robots" content="noindex">`,
				`<link rel="canonical" href="https://example.org/r/` + ChartPath(lang, c.ID) + `">`,
				`<a href="../../` + ChartPath(lang, c.ID) + `" target="_blank" rel="noopener">`,
			} {
				if !strings.Contains(text, want) {
					t.Errorf("%s in %s lacks %s", c.ID, lang, want)
				}
			}
		}
	}
}

// What the errors of a draft keep from being drawn is not offered.
func TestUndrawnIsNotEmbedded(t *testing.T) {
	s := embedding(t)
	id := s.Report.Figures.Charts[0].ID
	delete(s.Pictures["en"], id)
	written := embeds(t, s)
	if written[EmbedPath("en", id)] != "" || written[oembedPath("en", id)] != "" || written[EmbedPath("zh", id)] == "" {
		t.Error("a chart that is not drawn is embedded, or one that is, is not")
	}
	if page := write(t, s)[ChartPath("en", id)]; strings.Contains(page, "embed") {
		t.Error("the page of a chart that is not drawn offers codes")
	}
}

// Without an address there are pages for frames, and no code that would have to name one.
func TestEmbedsWithoutAddress(t *testing.T) {
	s := embedding(t)
	s.Report.Config.BaseURL = ""
	for name := range embeds(t, s) {
		if path.Ext(name) != ".html" {
			t.Errorf("%s is written", name)
		}
	}
	for name, text := range write(t, s) {
		if strings.Contains(text, "oembed") || strings.Contains(text, `id="embed"`) || strings.Contains(text, "#embed") {
			t.Errorf("%s offers codes", name)
		}
	}
}

var inlines = regexp.MustCompile(`(?s)<(script|style)>(.*?)</`)

func TestFreeze(t *testing.T) {
	s := embedding(t)
	list, err := Freeze(s, parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	if want := len(s.Report.Config.Languages) * len(s.Report.Figures.Charts); len(list) != want {
		t.Fatalf("%d files, want %d", len(list), want)
	}
	for _, f := range list {
		text := string(f.Content)
		sum := sha256.Sum256(f.Content)
		want := "embed/frozen/" + string(f.Lang) + "/" + f.Chart + "-2020-" + hex.EncodeToString(sum[:4]) + ".html"
		if f.Path != want {
			t.Errorf("%s, want %s", f.Path, want)
		}
		if at := regexp.MustCompile(`(src|href)="[^h#"]|<link rel="stylesheet|data-engine`).FindString(text); at != "" {
			t.Errorf("%s asks for another file: %s", f.Path, at)
		}
		blocks := inlines.FindAllStringSubmatch(text, -1)
		if len(blocks) != 3 {
			t.Fatalf("%s holds %d scripts and styles, want 3", f.Path, len(blocks))
		}
		for _, block := range blocks {
			if !strings.Contains(html.UnescapeString(text), block[1]+"-src 'sha256") || !strings.Contains(html.UnescapeString(text), hashSource(block[2])) {
				t.Errorf("%s: the policy does not name the %s %q", f.Path, block[1], block[2])
			}
		}
	}
	again, err := Freeze(s, parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(list, again); diff != "" {
		t.Errorf("the same chart is frozen in two ways:\n%s", diff)
	}
}

// TestFreezeOfAWindowsCheckout has line ends that a browser takes for others before it takes
// the hash: the same file is frozen, at the same address.
func TestFreezeOfAWindowsCheckout(t *testing.T) {
	s := embedding(t)
	s.Inline.Style += "\np {\n}"
	want, err := Freeze(s, parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []*string{&s.Inline.Style, &s.Inline.Short, &s.Inline.Frame, &s.Inline.Walk, &s.Inline.Still} {
		*text = strings.ReplaceAll(*text, "\n", "\r\n")
	}
	got, err := Freeze(s, parsed(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// codeTexts are the codes on a page, by kind and choices.
func codeTexts(page string) map[string]string {
	found := map[string]string{}
	for _, m := range regexp.MustCompile(`<textarea class="([^"]*)"[^>]*aria-labelledby="code-([a-z]+)"[^>]*>([^<]*)</textarea>`).FindAllStringSubmatch(page, -1) {
		found[m[2]+" "+m[1]] = html.UnescapeString(m[3])
	}
	return found
}

// hostile is a title that would break out of a code that does not escape it.
const hostile = `"><script>1</script>&'`

func TestCodes(t *testing.T) {
	s := embedding(t)
	c := s.Report.Figures.Charts[0]
	c.Title = i18n.Text{"zh": hostile, "en": hostile}
	s.Frozen = map[i18n.Lang]map[string]string{"en": {c.ID: "embed/frozen/en/x-2020-1.html"}}
	codes := codeTexts(write(t, s)[ChartPath("en", c.ID)])
	title := html.EscapeString(hostile)
	image := `<a href="https://example.org/r/en/charts/` + c.ID + `.html"><img src="https://example.org/r/press/en/` + c.ID + `.png" alt="` + title + `: A description &lt;of&gt; the chart." width="600" height="400" style="max-width:100%;height:auto"></a>`
	wants := map[string]string{
		"image as-live":         image + "\n",
		"script as-live":        `<div class="diglot-chart" data-src="https://example.org/r/embed/en/` + c.ID + `.html" data-title="` + title + `" data-heights="`,
		"frame as-live w600":    `<iframe src="https://example.org/r/embed/en/` + c.ID + `.html" title="` + title + `" width="600" height="`,
		"frame as-frozen w1000": `<iframe src="https://example.org/r/embed/frozen/en/x-2020-1.html" title="` + title + `" width="1000" height="`,
		"text as-live":          hostile + "\n",
	}
	for kind, want := range wants {
		if !strings.HasPrefix(codes[kind], want) {
			t.Errorf("%s:\n%s\nwant\n%s", kind, codes[kind], want)
		}
	}
	if !strings.Contains(codes["script as-live"], image) {
		t.Error("the script's code holds no image for those without a script")
	}
	if !strings.HasSuffix(codes["text as-live"], " · CC BY 4.0\nhttps://example.org/r/en/charts/"+c.ID+".html\n") {
		t.Errorf("the text does not end with licence and address:\n%s", codes["text as-live"])
	}
	if len(codes) != 2*(1+3+1+1) {
		t.Errorf("%d codes", len(codes))
	}
}

// Without images and frozen files there are no codes for them.
func TestFewerCodes(t *testing.T) {
	s := embedding(t)
	c := s.Report.Figures.Charts[0]
	p := s.Pictures["en"][c.ID]
	p.Images = nil
	s.Pictures["en"][c.ID] = p
	page := write(t, s)[ChartPath("en", c.ID)]
	codes := codeTexts(page)
	if len(codes) != 1+3+1 || strings.Contains(page, "code-frozen") {
		t.Errorf("%d codes", len(codes))
	}
	if code := codes["script as-live"]; strings.Contains(code, "<img") || !strings.Contains(code, `<p><a href="https://example.org/r/en/charts/`) {
		t.Errorf("without an image the script's code is\n%s", code)
	}
}

// oembedSchema is ours: what oEmbed 1.0 (oembed.com, sections 2.3.4 and 2.3.4.4) demands of
// a response of the type "rich", with the members that we mean to write and no others.
// The three of a thumbnail come together, and an age is a whole number of seconds.
const oembedSchema = `{
  "type": "object", "additionalProperties": false,
  "required": ["type", "version", "html", "width", "height"],
  "properties": {
    "type": {"const": "rich"}, "version": {"const": "1.0"},
    "title": {"type": "string", "minLength": 1},
    "author_name": {"type": "string", "minLength": 1}, "author_url": {"type": "string", "pattern": "^https?://"},
    "provider_name": {"type": "string", "minLength": 1}, "provider_url": {"type": "string", "pattern": "^https?://"},
    "cache_age": {"type": "integer", "minimum": 0},
    "thumbnail_url": {"type": "string", "pattern": "^https?://"},
    "thumbnail_width": {"type": "integer", "minimum": 1}, "thumbnail_height": {"type": "integer", "minimum": 1},
    "html": {"type": "string", "pattern": "^<iframe [^<>]*></iframe>$"},
    "width": {"type": "integer", "minimum": 1}, "height": {"type": "integer", "minimum": 1}
  },
  "dependencies": {
    "thumbnail_url": ["thumbnail_width", "thumbnail_height"],
    "thumbnail_width": ["thumbnail_url"], "thumbnail_height": ["thumbnail_url"]
  }
}`

func TestOEmbed(t *testing.T) {
	schema, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(oembedSchema))
	if err != nil {
		t.Fatal(err)
	}
	s := embedding(t)
	c := s.Report.Figures.Charts[0]
	c.Title = i18n.Text{"zh": hostile, "en": hostile}
	p := s.Pictures["zh"][c.ID]
	p.Images = nil // as without images
	s.Pictures["zh"][c.ID] = p
	pages := write(t, s)
	for name, text := range embeds(t, s) {
		if path.Ext(name) != ".json" {
			continue
		}
		result, err := schema.Validate(gojsonschema.NewStringLoader(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, e := range result.Errors() {
			t.Errorf("%s: %s", name, e)
		}
		if drawn := strings.Contains(text, "-card.png"); drawn != (name != oembedPath("zh", c.ID)) {
			t.Errorf("%s has a thumbnail: %t", name, drawn)
		}
		parts := strings.Split(strings.TrimSuffix(name, ".json"), "/")
		elements, err := parseHTML(pages[ChartPath(i18n.Lang(parts[1]), parts[2])])
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(elements, func(e element) bool {
			return e.attrs["type"] == "application/json+oembed" && e.attrs["rel"] == "alternate" && e.attrs["href"] == "https://example.org/r/"+name
		}) {
			t.Errorf("no page leads to %s", name)
		}
	}
	bad := `{"type":"rich","version":"1.0","html":"<iframe></iframe>","width":"600","height":1,"thumbnail_url":"https://a"}`
	if result, _ := schema.Validate(gojsonschema.NewStringLoader(bad)); len(result.Errors()) < 2 {
		t.Errorf("the schema sees too little: %v", result.Errors())
	}
}
