package output

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.org/diglot/generator/zipfile"
)

// An Archive says how files of the site are packed into one.
type Archive struct {
	// Path is the archive's own in the site, Top the folder that it unpacks to.
	Path, Top string
	// Day is the date that the files in it bear.
	Day time.Time
	// Holds reports whether a file belongs into it.
	Holds func(path string) bool
}

// Pack adds a ZIP of files that are written so far, in the order of their paths. The same
// files make the same archive. Workers is how many files are compressed at once, and
// about twice as many are in memory.
func (w *Writer) Pack(a Archive, workers int) error {
	var paths []string
	for path := range w.Hashes() {
		if a.Holds(path) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	if err := w.folder(a.Path); err != nil {
		return err
	}
	staged := filepath.Join(w.staging.dir, filepath.FromSlash(a.Path))
	file, err := os.Create(staged)
	if err != nil {
		return err
	}
	sum := sha256.New()
	err = w.pack(io.MultiWriter(file, sum), a, paths, workers)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return w.take(a.Path, staged, hex.EncodeToString(sum.Sum(nil)))
}

// A parcel is a file made ready for the archive.
type parcel struct {
	entry zipfile.Entry
	err   error
}

// pack writes the archive. Files are compressed side by side and written in order.
func (w *Writer) pack(to io.Writer, a Archive, paths []string, workers int) error {
	out := zipfile.New(to, a.Day)
	var deflater zipfile.Deflater
	queue := make(chan chan parcel, max(workers, 1))
	done := make(chan struct{})
	defer close(done)
	go func() {
		defer close(queue)
		for _, path := range paths {
			ready := make(chan parcel, 1)
			select {
			case queue <- ready:
			case <-done:
				return
			}
			go func() { ready <- w.parcel(a, path, &deflater) }()
		}
	}()
	for ready := range queue {
		p := <-ready
		if p.err != nil {
			return p.err
		}
		out.Add(p.entry)
	}
	return out.Close()
}

// packedAlready are the endings of files that compressing does not make smaller.
var packedAlready = []string{".epub", ".png", ".xlsx", ".woff2", ".zip", ".br", ".gz", ".zst"}

// parcel reads a file and compresses it.
func (w *Writer) parcel(a Archive, name string, deflater *zipfile.Deflater) parcel {
	content, err := w.ReadFile(name)
	if err != nil {
		return parcel{err: err}
	}
	var p parcel
	in := path.Join(a.Top, name)
	if slices.Contains(packedAlready, strings.ToLower(path.Ext(name))) {
		p.entry = zipfile.Stored(in, content)
	} else {
		p.entry, p.err = deflater.Deflated(in, content)
	}
	p.entry.UTF8 = true
	return p
}

// take enters a file that lies in the staging folder already. Where the old site has the
// same, that one stays.
func (w *Writer) take(path, staged, sum string) error {
	info, err := os.Stat(staged)
	if err != nil {
		return err
	}
	if err := w.enter(path, sum, info.Size()); err != nil {
		return err
	}
	if same, err := w.replaced(path, staged, sum); same || err != nil {
		return err
	}
	w.mu.Lock()
	w.changed++
	w.mu.Unlock()
	return nil
}

// replaced puts the old site's file in the place of a staged one with the same sum.
func (w *Writer) replaced(path, staged, sum string) (bool, error) {
	old := filepath.Join(w.target, filepath.FromSlash(path))
	if info, err := os.Lstat(old); err != nil || !info.Mode().IsRegular() || sumOf(old) != sum {
		return false, nil
	}
	second := staged + ".old"
	if err := os.Link(old, second); err != nil {
		return false, nil // a file system without hard links
	}
	return true, os.Rename(second, staged)
}

// sumOf is the SHA-256 of a file, or "" where it cannot be read.
func sumOf(name string) string {
	file, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}
