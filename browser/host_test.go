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
	"connect-src 'self'; frame-src 'self'; base-uri 'none'"

// offlineFolder holds the editions that are a file by themselves. A host leaves its own
// policy off them.
const offlineFolder = "offline/"

// basePath is the path of the report's base_url.
const basePath = "/shapingba"

// serve serves the built site as a good static host does, under a sub-path: the policy
// as a header, text compressed, and files with a hash in their name kept for a year.
func serve(t *testing.T, dir string) string {
	t.Helper()
	plain := http.FileServer(http.Dir(dir))
	packed := &packer{dir: dir}
	server := httptest.NewServer(http.StripPrefix(basePath, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		// The policy of a one-file edition holds the hashes of what is inside it.
		if !strings.HasPrefix(strings.TrimPrefix(r.URL.Path, "/"), offlineFolder) {
			header.Set("Content-Security-Policy", policy)
		}
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Cache-Control", "no-cache")
		if hashed.MatchString(r.URL.Path) {
			header.Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		if !packed.serve(w, r) {
			plain.ServeHTTP(w, r)
		}
	})))
	t.Cleanup(server.Close)
	return server.URL + basePath + "/"
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

// A packer serves compressed text, and compresses each file once.
type packer struct {
	dir  string
	done sync.Map // name of the packing and path → bytes
}

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
		key := packing.name + r.URL.Path
		packed, ok := p.done.Load(key)
		if !ok {
			content, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(r.URL.Path)))
			if err != nil {
				return false
			}
			if packed, err = packing.pack(content); err != nil {
				return false
			}
			p.done.Store(key, packed)
		}
		header := w.Header()
		header.Set("Content-Type", kind)
		header.Set("Content-Encoding", packing.name)
		header.Set("Content-Length", fmt.Sprint(len(packed.([]byte))))
		header.Set("Vary", "Accept-Encoding")
		w.Write(packed.([]byte))
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
