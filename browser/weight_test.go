//go:build browser

package browser

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/chromedp/chromedp"
)

// What a section may weigh before any touch, what a chart embedded elsewhere, and what the
// script of its host, in bytes as they are sent.
const (
	maxSection    = 60_000
	maxScript     = 5_000
	maxEmbed      = 15_000
	maxHostScript = 1_000
)

// linked finds what a page brings by itself.
var linked = regexp.MustCompile(`<(?:link rel="(?:stylesheet|icon)"[^>]*|script(?: defer)? |img )(?:href|src)="([^"]+)"`)

// A load is what a page weighs before any touch: bytes as they are sent.
type load struct{ html, css, script, other int }

func (l load) all() int { return l.html + l.css + l.script + l.other }

// TestWeight prints what the heaviest page of each kind weighs before any touch, with
// Brotli and with gzip, and holds sections to their budget with either.
func TestWeight(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	var table bytes.Buffer
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "bytes sent before any touch\t\tHTML\tCSS\tscript\ticon\tall\t\n")
	for _, packing := range packings {
		s := scales{dir: dir, name: packing.name, pack: packing.pack, known: map[string]int{}}
		size := s.size(t, "embed.js")
		if size > maxHostScript {
			t.Errorf("embed.js weighs %d bytes with %s; it may weigh %d", size, packing.name, maxHostScript)
		}
		fmt.Fprintf(w, "embed.js\t%s\t0\t0\t%d\t0\t%d\t\n", packing.name, size, size)
		for _, kind := range kinds(t) {
			if packing.name != "gzip" && strings.HasPrefix(kind.name, offlineFolder) {
				continue // a file to take along: half a minute of work for a figure nobody needs
			}
			var heaviest load
			var name string
			for _, page := range kind.pages {
				l := s.weigh(t, page)
				if l.all() > heaviest.all() {
					heaviest, name = l, page
				}
				if strings.HasPrefix(kind.name, sectionKind) && (l.all() > maxSection || l.script > maxScript) {
					t.Errorf("%s weighs %d bytes with %s, of it %d script; a section may weigh %d, of it %d script",
						page, l.all(), packing.name, l.script, maxSection, maxScript)
				}
			}
			if strings.HasPrefix(kind.name, "embed/") && heaviest.all() > maxEmbed {
				t.Errorf("%s weighs %d bytes with %s; an embedded chart may weigh %d", name, heaviest.all(), packing.name, maxEmbed)
			}
			fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t\n", name, packing.name, heaviest.html, heaviest.css, heaviest.script, heaviest.other, heaviest.all())
		}
	}
	w.Flush()
	t.Logf("the heaviest page of each kind:\n%s", table.String())
}

// scales weigh files as they are sent.
type scales struct {
	dir   string
	name  string
	pack  func(content []byte) ([]byte, error)
	known map[string]int
}

// weigh adds up a page and what it brings by itself.
func (s *scales) weigh(t *testing.T, page string) load {
	t.Helper()
	l := load{html: s.size(t, page)}
	for _, file := range brought(t, s.dir, page) {
		switch path.Ext(file) {
		case ".css":
			l.css += s.size(t, file)
		case ".js":
			l.script += s.size(t, file)
		default:
			l.other += s.size(t, file)
		}
	}
	return l
}

func (s *scales) size(t *testing.T, file string) int {
	t.Helper()
	if size, ok := s.known[file]; ok {
		return size
	}
	path := filepath.Join(s.dir, filepath.FromSlash(file))
	sent, ok := packed.Load(s.name + path) // as the server keeps it
	if !ok {
		var err error
		if sent, err = s.pack(content(t, path)); err != nil {
			t.Fatal(err)
		}
		packed.Store(s.name+path, sent)
	}
	s.known[file] = len(sent.([]byte))
	return s.known[file]
}

// brought lists the files that a page brings by itself, by their paths in the site.
func brought(t *testing.T, dir, page string) []string {
	t.Helper()
	var found []string
	for _, link := range linked.FindAllSubmatch(content(t, filepath.Join(dir, page)), -1) {
		if strings.HasPrefix(string(link[1]), "data:") {
			continue // it is part of the page
		}
		file, absolute := strings.CutPrefix(string(link[1]), basePath+"/")
		if !absolute {
			file = path.Join(path.Dir(page), file)
		}
		found = append(found, file)
	}
	return found
}

// TestWeightIsWhole makes sure that a browser brings nothing that is not weighed.
func TestWeightIsWhole(t *testing.T) {
	t.Parallel()
	dir, _ := site(t)
	base := serve(t, dir)
	ctx := chrome(t)
	for _, page := range samples(t) {
		do(t, ctx, chromedp.Navigate(base+page))
		weighed := brought(t, dir, page)
		for _, address := range ask[[]string](t, ctx, `performance.getEntriesByType('resource').map(e => e.name)`) {
			if file := strings.TrimPrefix(address, base); !slices.Contains(weighed, file) {
				t.Errorf("%s brings %s, which is not weighed", page, file)
			}
		}
	}
}
