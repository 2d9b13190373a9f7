//go:build browser

package browser

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"
)

// policy is the strict policy that a host may send with every page.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'"

// policyOf is the policy for a path under the base: texts to be pasted have their styles
// in them. Frozen charts and editions in one file bring a policy along that names what is in
// them by hashes; they are sent with none.
func policyOf(path string) string {
	switch {
	case pastedText.MatchString(path):
		return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'"
	case strings.HasPrefix(path, "/"+frozenFolder), strings.HasPrefix(path, "/"+offlineFolder):
		return ""
	}
	return policy
}

var pastedText = regexp.MustCompile(`/?press/[a-z-]+/text\.html$`)

// offlineFolder holds the editions that are a file by themselves.
const offlineFolder = "offline/"

// basePath is the path of the report's base_url.
const basePath = "/shapingba"

// frozenFolder holds charts that carry their scripts and styles in themselves.
const frozenFolder = "embed/frozen/"

// serve serves the built site as a good static host does, under a sub-path: the policy
// as a header, text compressed, and files with a hash in their name kept for a year.
func serve(t *testing.T, dir string) string {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix(basePath, host(dir)))
	t.Cleanup(server.Close)
	return server.URL + basePath + "/"
}

// host answers with the files of a folder.
func host(dir string) http.Handler {
	plain := http.FileServer(http.Dir(dir))
	text := &packer{dir: dir}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		if policy := policyOf(r.URL.Path); policy != "" {
			header.Set("Content-Security-Policy", policy)
		}
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Cache-Control", "no-cache")
		if hashed.MatchString(r.URL.Path) {
			header.Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		if !text.serve(w, r) {
			plain.ServeHTTP(w, r)
		}
	})
}

// hashed tells files with a hash of their content in their name.
var hashed = regexp.MustCompile(`\.[0-9a-f]{8,}\.[a-z0-9]+$`)

// textTypes are the media types of what is compressed, by ending.
var textTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml",
	".json": "application/json",
}

// packings are the ways to compress, the best first.
var packings = []struct {
	name string
	pack func(content []byte) ([]byte, error)
}{{"br", brotlied}, {"gzip", gzipped}}

// large is the size from which on text is served as it is: an edition in one file.
const large = 700_000

// A packer serves compressed text.
type packer struct{ dir string }

// packed holds what was compressed: the name of the packing, and the file → bytes. It is
// shared, since every browser that a page is opened in asks for the whole site.
var packed sync.Map

// serve answers a request for text; it returns false where it has no answer.
func (p *packer) serve(w http.ResponseWriter, r *http.Request) bool {
	kind, known := textTypes[filepath.Ext(r.URL.Path)]
	if !known {
		return false
	}
	for _, packing := range packings {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), packing.name) {
			continue
		}
		path := filepath.Join(p.dir, filepath.FromSlash(r.URL.Path))
		content, ok := packed.Load(packing.name + path)
		if !ok {
			plain, err := os.ReadFile(path)
			if err != nil {
				return false
			}
			if len(plain) > large {
				return false
			}
			if content, err = packing.pack(plain); err != nil {
				return false
			}
			packed.Store(packing.name+path, content)
		}
		header := w.Header()
		header.Set("Content-Type", kind)
		header.Set("Content-Encoding", packing.name)
		header.Set("Content-Length", fmt.Sprint(len(content.([]byte))))
		header.Set("Vary", "Accept-Encoding")
		w.Write(content.([]byte))
		return true
	}
	return false
}

func brotlied(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	w.Write(content)
	err := w.Close()
	return out.Bytes(), err
}

func gzipped(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w.Write(content)
	err = w.Close()
	return out.Bytes(), err
}
