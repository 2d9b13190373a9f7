package offline

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func file(path string) File { return File{Path: path, Sum: sha256.Sum256([]byte(path))} }

func TestAssets(t *testing.T) {
	const page = `<link href="../assets/a.1.css"><div data-index="../assets/s-1.2.js ../assets/s-2.3.js" data-x='assets/b.js'>assets/ assets/<b>` + "assets/c.js"
	want := []string{"assets/a.1.css", "assets/s-1.2.js", "assets/s-2.3.js", "assets/b.js", "assets/c.js"}
	if diff := cmp.Diff(want, Assets([]byte(page))); diff != "" {
		t.Error(diff)
	}
}

// TestWorker sorts a small site: what one language needs is kept with it, what two need
// is shared, and pages in two languages add only what is theirs alone.
func TestWorker(t *testing.T) {
	pages := []Page{
		{file("index.html"), []string{"assets/site.css"}},
		{file("offline.html"), []string{"assets/site.css"}},
		{file("404.html"), []string{"assets/lost.css"}},
		{file("embed/zh/x.html"), []string{"assets/embed.js"}},
		{file("zh/a.html"), []string{"assets/site.css", "assets/walk.js", "assets/a-zh.js", "assets/none.js"}},
		{file("en/a.html"), []string{"assets/walk.js", "assets/a-en.js"}},
		{file("zh-en/a.html"), []string{"assets/walk.js", "assets/a-zh.js", "assets/a-en.js", "assets/two.css"}},
	}
	assets := map[string]File{}
	for _, name := range []string{"site.css", "lost.css", "embed.js", "walk.js", "a-zh.js", "a-en.js", "two.css"} {
		assets["assets/"+name] = file("assets/" + name)
	}
	folders := Folders{Languages: []string{"zh", "en"}, Editions: []string{"zh-en"}}
	worker, err := Worker([]byte("text();\n"), folders, pages, assets)
	if err != nil {
		t.Fatal(err)
	}
	line, text, _ := bytes.Cut(worker, []byte("\n"))
	if string(text) != "text();\n" {
		t.Errorf("the text is %q", text)
	}
	list, begun := bytes.CutPrefix(bytes.TrimSuffix(line, []byte(";")), []byte("const edition="))
	var edition struct {
		Version string
		Groups  []struct {
			Name  string
			Files map[string]string
		}
	}
	if err := json.Unmarshal(list, &edition); err != nil || !begun || len(edition.Version) != 16 {
		t.Fatalf("%v: %s", err, line)
	}
	want := map[string][]string{
		"":      {"assets/site.css", "assets/walk.js", "index.html", "offline.html"},
		"zh":    {"assets/a-zh.js", "zh/a.html"},
		"en":    {"assets/a-en.js", "en/a.html"},
		"zh-en": {"assets/two.css", "zh-en/a.html"},
	}
	got := map[string][]string{}
	for _, g := range edition.Groups {
		for path, sum := range g.Files {
			got[g.Name] = append(got[g.Name], path)
			full := sha256.Sum256([]byte(path))
			if sum != base64.StdEncoding.EncodeToString(full[:12]) {
				t.Errorf("%s has the sum %s", path, sum)
			}
		}
		slices.Sort(got[g.Name])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	slices.Reverse(pages)
	if again, _ := Worker([]byte("text();\n"), folders, pages, assets); !bytes.Equal(again, worker) {
		t.Error("the order of the pages makes another worker")
	}
	pages[0].Sum[0]++
	if other, _ := Worker([]byte("text();\n"), folders, pages, assets); bytes.Contains(other, []byte(edition.Version)) {
		t.Error("another page does not make another edition")
	}
}

func TestManifest(t *testing.T) {
	text, err := Manifest{Name: "报告 \"2020\"", Language: "zh-Hans", Direction: "ltr", Theme: "#fff", Background: "#fff", Icon: "assets/icon.1.svg"}.Encode()
	var got map[string]any
	if err == nil {
		err = json.Unmarshal(text, &got)
	}
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"name": "报告 \"2020\"", "lang": "zh-Hans", "dir": "ltr", "start_url": "index.html", "scope": "./", "display": "minimal-ui",
		"theme_color": "#fff", "background_color": "#fff",
		"icons": []any{map[string]any{"src": "assets/icon.1.svg", "sizes": "any", "type": "image/svg+xml"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
