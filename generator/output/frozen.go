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
	return plainFiles(w.target, folder, func(name, path string) error {
		if w.written(path) {
			return nil
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return w.Write(path, content)
	})
}

// rescue moves into the new site what another build had added to the kept folders of the
// old one, which lies in the staging folder by now.
func (w *Writer) rescue() error {
	for _, folder := range w.kept {
		err := plainFiles(w.dir, folder, func(name, path string) error {
			to := filepath.Join(w.target, filepath.FromSlash(path))
			if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				return err
			}
			return os.Rename(name, to)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// plainFiles calls do for every plain file in a folder of a site, with its name and with
// its path in the site. Where there is no such folder there is nothing to do.
func plainFiles(site, folder string, do func(name, path string) error) error {
	err := filepath.WalkDir(filepath.Join(site, filepath.FromSlash(folder)), func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		path, err := filepath.Rel(site, name)
		if err != nil {
			return err
		}
		return do(name, filepath.ToSlash(path))
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
