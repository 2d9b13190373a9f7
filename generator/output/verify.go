package output

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
)

// ReadManifest returns the manifest of the site that stands at dir.
func ReadManifest(dir string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, Manifest)) }

// Verify holds every file of the site at dir against its manifest. It is false where a
// file is missing, differs, or is not named there.
func Verify(dir string, content []byte, workers int) (Result, bool) {
	var m manifest
	if json.Unmarshal(content, &m) != nil {
		return Result{}, false
	}
	result := Result{Files: len(m.Files) + 1, Bytes: int64(len(content)), Untouched: true}
	if files, err := countFiles(dir); err != nil || files != result.Files {
		return Result{}, false
	}
	var next, bytes atomic.Int64
	var differs atomic.Bool
	var group sync.WaitGroup
	for range max(workers, 1) {
		group.Go(func() {
			for !differs.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(m.Files) {
					return
				}
				size, ok := m.Files[i].matches(dir)
				bytes.Add(size)
				if !ok {
					differs.Store(true)
				}
			}
		})
	}
	group.Wait()
	result.Bytes += bytes.Load()
	return result, !differs.Load()
}

// matches reports whether a site has this very file, and how large it is.
func (e entry) matches(dir string) (int64, bool) {
	if !fs.ValidPath(e.Path) {
		return 0, false
	}
	path := filepath.Join(dir, filepath.FromSlash(e.Path))
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return 0, false
	}
	sum := sumOf(path)
	return info.Size(), sum != "" && sum == e.SHA256
}

// countFiles counts what is no folder.
func countFiles(dir string) (int, error) {
	n := 0
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	})
	return n, err
}
