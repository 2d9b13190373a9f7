package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"os"
	"strings"
	"testing"
)

// TestDownloads holds that pages lead to the files of their data, and that what
// describes these stands on its page as it was given, and is named by the policy.
func TestDownloads(t *testing.T) {
	s := load(t, os.DirFS("testdata/report"))
	id := s.Report.Figures.Charts[0].ID
	path := ChartPath("en", id)
	linked := []byte(`{"@type":"Dataset","name":"a \u003c b’s + c"}`)
	s.LinkedData = map[string][]byte{path: linked}
	s.Downloads = []Download{{Format: "xlsx", Path: "data/figures.xlsx"}}
	picture := s.Pictures["en"][id]
	picture.Downloads = []Download{{Format: "csv", Path: "press/en/" + id + ".csv"}}
	s.Pictures["en"][id] = picture
	pages := Pages(s, parsed(t))
	sum := sha256.Sum256(linked)
	hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	for _, p := range pages {
		var b bytes.Buffer
		if err := p.Render(&b); err != nil {
			t.Fatal(err)
		}
		html := b.String()
		if got := strings.Contains(html, `<script type="application/ld+json">`+string(linked)+"</script>"); got != (p.Path == path) {
			t.Errorf("%s holds the description: %v", p.Path, got)
		}
		elements, err := parseHTML(html)
		if err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		for _, e := range elements {
			if policy := e.attrs["content"]; e.attrs["http-equiv"] != "" && strings.Contains(policy, "script-src 'self' "+hash+";") != (p.Path == path) {
				t.Errorf("%s has the policy %s", p.Path, policy)
			}
		}
		switch p.Path {
		case path:
			if want := `<a href="../../press/en/` + id + `.csv" download>CSV</a>`; !strings.Contains(html, want) {
				t.Errorf("%s lacks %s", p.Path, want)
			}
		case Path("zh", "data"):
			if want := `<a href="../data/figures.xlsx" download>XLSX</a>`; !strings.Contains(html, want) {
				t.Errorf("%s lacks %s", p.Path, want)
			}
		}
	}
}
