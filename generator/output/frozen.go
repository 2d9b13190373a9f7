package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrFrozen is the error of [Writer.WriteOnce] where the old site has another file at
// that path.
var ErrFrozen = errors.New("the file was published with other content, and is never changed")

// WriteOnce adds a file that no later build may change: where the old site has a file at
// the path, it must hold the same bytes.
func (w *Writer) WriteOnce(path string, content []byte) error {
	old, err := os.ReadFile(filepath.Join(w.target, filepath.FromSlash(path)))
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case string(old) != string(content):
		return fmt.Errorf("output: %s: %w", path, ErrFrozen)
	}
	return w.Write(path, content)
}

// Keep takes over the files of a folder of the old site that this site does not have by
// itself, byte for byte, and lists them like all others. It comes when those of this site
// are written. What is no plain file there is left behind.
//
// Files that another build adds to the folder after that, before Commit, are taken over
// too; the next build lists them.
func (w *Writer) Keep(folder string) error {
	w.kept = append(w.kept, folder)
	root := filepath.Join(w.target, filepath.FromSlash(folder))
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		rel, err := filepath.Rel(w.target, name)
		if err != nil {
			return err
		}
		path := filepath.ToSlash(rel)
		w.mu.Lock()
		_, made := w.hashes[path]
		w.mu.Unlock()
		if made {
			return nil
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return w.Write(path, content)
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// rescue moves into the new site what another build had added to the kept folders of the
// old one, which lies in the staging folder by now.
func (w *Writer) rescue() error {
	for _, folder := range w.kept {
		root := filepath.Join(w.dir, filepath.FromSlash(folder))
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			rel, err := filepath.Rel(w.dir, name)
			if err != nil {
				return err
			}
			to := filepath.Join(w.target, rel)
			if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				return err
			}
			return os.Rename(name, to)
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
