package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Manifest is the file that lists all others with their hashes. A folder that
// holds it was made by diglot, and may be replaced.
const Manifest = "build.json"

// A Writer gathers the files of one site. Its methods may be called from
// several goroutines at once.
type Writer struct {
	target string
	staging

	mu      sync.Mutex
	hashes  map[string]string
	folders map[string]bool
	changed int
	bytes   int64

	// kept are the folders that are taken over from the old site.
	kept []string
}

// A Result says what a commit did.
type Result struct {
	// Files and Bytes count the whole site, Changed the files that are new or different.
	Files, Changed int
	Bytes          int64
	// Untouched is true where the old site was already the same, byte for byte.
	Untouched bool
}

// Begin opens a staging folder for the site that shall stand at dir. It refuses
// a folder that holds something else than a site of diglot's.
func Begin(dir string) (*Writer, error) {
	target, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if err := replaceable(target); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return nil, err
	}
	if err := sweep(target); err != nil {
		return nil, err
	}
	staging, err := openStaging(target)
	if err != nil {
		return nil, err
	}
	return &Writer{
		target: target, staging: staging,
		hashes: map[string]string{}, folders: map[string]bool{"": true},
	}, nil
}

// ErrForeign is the error of [Begin] where the target holds other things than a site.
var ErrForeign = errors.New("the folder is not empty and was not built by diglot")

func replaceable(target string) error {
	entries, err := os.ReadDir(target)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if !siteAt(target) {
		return fmt.Errorf("%s: %w", target, ErrForeign)
	}
	return nil
}

// Write adds a file. The path is relative, with forward slashes; writing a path
// twice is an error, since one of the two would be lost.
func (w *Writer) Write(path string, content []byte) error {
	if !fs.ValidPath(path) || path == "." || strings.Contains(path, `\`) || !filepath.IsLocal(filepath.FromSlash(path)) {
		return fmt.Errorf("output: %q is no path inside the site", path)
	}
	sum := sha256.Sum256(content)
	if err := w.enter(path, hex.EncodeToString(sum[:]), int64(len(content))); err != nil {
		return err
	}
	if err := w.folder(path); err != nil {
		return err
	}
	staged := filepath.Join(w.dir, filepath.FromSlash(path))
	if w.link(path, content, staged) {
		return nil
	}
	w.mu.Lock()
	w.changed++
	w.mu.Unlock()
	return os.WriteFile(staged, content, 0o644)
}

// enter lists a file of the site.
func (w *Writer) enter(path, sum string, size int64) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if _, twice := w.hashes[path]; twice {
		return fmt.Errorf("output: two files claim the path %q", path)
	}
	w.hashes[path] = sum
	w.bytes += size
	return nil
}

// written reports whether the site has a file by now.
func (w *Writer) written(path string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	_, ok := w.hashes[path]
	return ok
}

// folder makes the folder that a path lies in, once.
func (w *Writer) folder(path string) error {
	dir := ""
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		dir = path[:i]
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.folders[dir] {
		return nil
	}
	w.folders[dir] = true
	return os.MkdirAll(filepath.Join(w.dir, filepath.FromSlash(dir)), 0o755)
}

// link takes the old site's file over where it holds the same bytes. It is compared once
// it is taken, since another build may put its site there meanwhile.
func (w *Writer) link(path string, content []byte, staged string) bool {
	old := filepath.Join(w.target, filepath.FromSlash(path))
	info, err := os.Lstat(old)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(content)) || os.Link(old, staged) != nil {
		return false
	}
	have, err := os.ReadFile(staged)
	if err == nil && bytes.Equal(have, content) {
		return true
	}
	// A link that cannot be taken back makes the write that follows fail.
	_ = os.Remove(staged)
	return false
}

// ReadFile returns a file that was written before.
func (w *Writer) ReadFile(path string) ([]byte, error) {
	if !w.written(path) {
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrNotExist}
	}
	return os.ReadFile(filepath.Join(w.dir, filepath.FromSlash(path)))
}

// Hashes returns the SHA-256 of every file written so far, by path.
func (w *Writer) Hashes() map[string]string {
	w.mu.Lock()
	defer w.mu.Unlock()
	hashes := make(map[string]string, len(w.hashes))
	for path, sum := range w.hashes {
		hashes[path] = sum
	}
	return hashes
}

// Abort drops the staging folder. The old site stays as it is.
func (w *Writer) Abort() error { return w.close() }

// Commit puts the new site in the old one's place. After an error the old site
// stands as it was.
func (w *Writer) Commit() (Result, error) {
	result := Result{Files: len(w.hashes), Changed: w.changed, Bytes: w.bytes}
	if w.changed == 0 && w.sameList() {
		result.Untouched = true
		return result, w.Abort()
	}
	if err := w.swap(); err != nil {
		return result, errors.Join(err, w.close())
	}
	return result, nil
}

// swap exchanges the staging folder with the target, and removes the old site.
func (w *Writer) swap() error {
	if _, err := os.Lstat(w.target); errors.Is(err, fs.ErrNotExist) {
		// Another build may have put its first site there meanwhile.
		if err := os.Rename(w.dir, w.target); err == nil || !siteAt(w.target) {
			return errors.Join(err, w.close())
		}
	}
	if err := exchange(w.dir, w.target); err != nil {
		return err
	}
	return errors.Join(w.rescue(), w.close())
}

// siteAt reports whether a site of diglot's stands at dir.
func siteAt(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, Manifest))
	return err == nil
}

// moveAside replaces the target in two steps, for systems without an exchange.
// Between the two a kill leaves the old site under another name; the next build
// of the same target puts it back first.
func moveAside(staging, target string) error {
	old := filepath.Join(filepath.Dir(target), stagingPrefix+filepath.Base(target)+".old")
	if err := os.Rename(target, old); err != nil {
		return err
	}
	if err := os.Rename(staging, target); err != nil {
		return errors.Join(err, os.Rename(old, target))
	}
	return os.Rename(old, staging)
}

// sameList reports whether the old site holds no file that the new one lacks.
func (w *Writer) sameList() bool {
	n, err := countFiles(w.target)
	return err == nil && n == len(w.hashes)
}
