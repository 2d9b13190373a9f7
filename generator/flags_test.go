package generator_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestFlags builds a report whose figures have flags, reasons why there is no value, ranges
// and revisions, and looks for them wherever they are shown.
func TestFlags(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site")
	}
	archive, err := txtar.ParseFile("testdata/load/flags.txtar")
	if err != nil {
		t.Fatal(err)
	}
	result, site := draftBuilder(t)(t, withoutImages(archived(archive.Files[:len(archive.Files)-1])))
	if result.Draft {
		t.Fatal("the report has errors")
	}
	const preliminary = `<sup class="fl" aria-hidden="true">p</sup><span class="vh fl"> (preliminary)</span>`
	for _, test := range []struct{ name, file, want string }{
		{"a title keeps its words apart", "en/index.html", "Communiqué on the economy and society <wbr>in 2025</h1>"},
		{"also in the other language's name", "zh/index.html", `<p class="serif alt" lang="en">Communiqué on the economy and society in 2025</p>`},
		{"a key figure as wide as its digits", "en/index.html", `class="n big tall w9" data-s="r"`},
		{"and one with its sign beside it", "en/index.html", `4.5–5.5<small>%</small>`},
		{"a missing key figure", "en/index.html", `<span aria-hidden="true">…</span><span class="vh fl">not available</span></data></button>`},
		{"the legend of key figures", "en/index.html", `e estimated; p preliminary; r revised; … not available`},
		{"a small drawing of what fell", "en/index.html", `<path class="ax"`},
		{"a flag in prose", "en/economy.html", `140,187.9 billion yuan</data><sup class="fl" aria-hidden="true">pr</sup><span class="vh fl"> (preliminary, revised)</span></button>`},
		{"a range as machines read it", "en/economy.html", `<data value="0.045/0.055">4.5–5.5%</data>`},
		{"a derived figure has flags, too", "en/economy.html", `59,300 billion yuan</data>` + preliminary},
		{"a table's cell", "en/economy.html", `6,292.33 billion kilowatt-hours` + preliminary + `</td>`},
		{"its sign in Chinese", "zh/economy.html", `<sup class="fl" aria-hidden="true">p</sup><span class="vh fl">（初步数）</span>`},
		{"a legend below", "en/economy.html", `<p>e estimated; p preliminary</p>`},
		{"sentences have words", "en/economy.html", `Primary sector 9,334.7 billion yuan (preliminary)`},
		{"the note says it in words", "en/economy.html", `<dt>Flag</dt><dd>p preliminary; r revised</dd>`},
		{"and what it was", "en/economy.html", `<dt>Revised</dt><dd>134,908.4 billion yuan until 26 December 2025. The economic census brought new results.</dd>`},
		{"alike in Chinese", "zh/economy.html", `<dt>修订</dt><dd>2025年12月26日以前为1349084亿元。经济普查有了结果。</dd>`},
		{"a missing cell", "en/investment.html", `<span aria-hidden="true">c</span><span class="vh fl">confidential</span>`},
		{"a drawing says why", "en/investment.html", `>not applicable</text>`},
		{"revisions on the page of methods", "en/about.html", `<td data-l="Before">134,980.4 billion yuan</td><td data-l="After">140,187.9 billion yuan</td><td data-l="Kind">Corrected</td>`},
		{"the data page", "en/data.html", `<span lang="en">140,187.9 billion yuan<sup class="fl"`},
		{"a note on what is missing", "en/index.html", `<dt>Exact</dt><dd>not available</dd>`},
		{"both ends between languages", "zh-en/economy.html", `<data value="0.045/0.055">4.5–5.5%</data>`},
		{"the table of figures", "data/figures.csv", "0.045,true,0.045,0.055,percent"},
		{"codes of SDMX", "data/figures.csv", ",reported,P,F,pr,,bulletin"},
		{"a confidential figure", "data/figures.csv", ",reported,Q,C,,confidential,bulletin"},
		{"values of charts", "data/values.csv", `,reported,"E;P",F,ep,,bulletin`},
		{"revisions", "data/revisions.csv", "gdp,2025-12-26,revision,134908400000000,,yuan,1349084亿元,134,908.4 billion yuan"},
		{"as JSON", "data/figures.json", `"upper": "0.055"`},
		{"described", "data/datapackage.json", `"path": "revisions.csv"`},
		{"for the web", "data/csv-metadata.json", `"name": "conf_status"`},
		{"a chart's data", "press/en/electricity.csv", ",P,F,p,"},
		{"the text pack", "press/en/text.txt", "6,292.33 billion kilowatt-hoursᵖ"},
		{"an e-book's data", "offline/communique-en.epub!data.xhtml", `140,187.9 billion yuan<sup class="fl" aria-hidden="true">pr</sup>`},
		{"its legend", "offline/communique-en.epub!data.xhtml", `e estimated; p preliminary; r revised; … not available; c confidential`},
		{"and its revisions", "offline/communique-en.epub!sources.xhtml", `134,980.4 billion yuan → 140,187.9 billion yuan`},
		{"a frame", "embed/en/electricity.html", "<p>e estimated; p preliminary</p>"},
	} {
		text, err := siteText(site, test.file)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if test.file == "data/revisions.csv" {
			text = strings.ReplaceAll(text, `"`, "")
		}
		if !strings.Contains(text, test.want) {
			t.Errorf("%s: %s lacks %s", test.name, test.file, test.want)
		}
	}
	for _, file := range []string{"en/economy.html", "en/charts/years.html"} {
		if text, err := siteText(site, file); err != nil || strings.ContainsAny(text, "ᵖᵉᵇʳ") {
			t.Errorf("%s sets raised letters that few fonts have (%v)", file, err)
		}
	}
}

// siteText reads a file of a site, or one inside an e-book of it: "a.epub!data.xhtml".
func siteText(site fs.FS, name string) (string, error) {
	name, inside, packed := strings.Cut(name, "!")
	text, err := fs.ReadFile(site, name)
	if err != nil || !packed {
		return string(text), err
	}
	book, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		return "", err
	}
	for _, f := range book.File {
		if path.Base(f.Name) == inside {
			text, err := fs.ReadFile(book, f.Name)
			return string(text), err
		}
	}
	return "", fs.ErrNotExist
}
