package page

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"example.org/diglot/generator/review"
)

// reviewed is the report in testdata, reviewed as it stands there, with words
// replaced afterwards.
func reviewed(t *testing.T, replace ...string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	maps.Copy(files, edited(t, "", replace...).(fstest.MapFS))
	r := load(t, os.DirFS("testdata/report")).Report
	for _, s := range append(r.Sections[:len(r.Sections):len(r.Sections)], r.About) {
		files[path.Join(s.Dir, review.FileName)] = &fstest.MapFile{Data: review.Write(s)}
	}
	return files
}

func TestAReviewedReportHasTheSamePages(t *testing.T) {
	want := write(t, load(t, os.DirFS("testdata/report")))
	if diff := cmp.Diff(want, write(t, load(t, reviewed(t)))); diff != "" {
		t.Errorf("-never reviewed +reviewed\n%s", diff)
	}
}

func TestStaleNotices(t *testing.T) {
	pages := write(t, load(t, reviewed(t,
		"再说一次", "再重复一次", "Set the two side by side", "Print the two side by side",
		"First path", "Path number one", "## People", "## Who came",
	)))
	for name, c := range map[string]struct{ page, want string }{
		"before a paragraph": {
			"en/zones.html",
			`Current text: <a href="../zh/zones.html#p-1" lang="zh-Hans" hreflang="zh-Hans">中文</a></p></aside>` + "\n" + `<p id="p-1">`,
		},
		"before a box": {
			"zh/zones.html",
			`<a href="../en/zones.html#b-1" lang="en" hreflang="en">English</a></p></aside>` + "\n" + `<div id="b-1" class="note" role="note">`,
		},
		"before a heading": {
			"zh/zones.html",
			`<a href="../en/zones.html#people" lang="en" hreflang="en">English</a></p></aside>` + "\n" + `<h2 id="people">`,
		},
		"on the page with all sections": {
			"en/report.html",
			`<a href="../zh/report.html#zones-p-1" lang="zh-Hans" hreflang="zh-Hans">中文</a></p></aside>` + "\n" + `<p id="zones-p-1">`,
		},
		"of the title": {
			"zh/zones.html",
			`<aside class="stale ui" role="note"><p>标题或导语待更新：另一种文字已有改动，这里尚未跟上。现行文字：<a href="../en/zones.html"`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(pages[c.page], c.want) {
				t.Errorf("%s lacks %s", c.page, c.want)
			}
		})
	}
	for name, page := range pages {
		if strings.Contains(page, `class="stale`) && !strings.HasSuffix(name, "/zones.html") && !strings.HasSuffix(name, "/report.html") {
			t.Errorf("%s has a notice and nothing stale", name)
		}
		if elements, err := parseHTML(page); err != nil {
			t.Errorf("%s: %v", name, err)
		} else {
			checkIDs(t, elements)
		}
	}
}
