package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stagingPrefix begins the names of staging folders, which stand beside the target.
const stagingPrefix = ".diglot-"

// lockSuffix ends the name of the file that a build holds locked while it works in the
// staging folder of the same name. The system lets go of it when the build ends, in
// whatever way: so what a killed build left behind is told from what a build works in.
const lockSuffix = ".lock"

// A staging is a folder that one build works in.
type staging struct {
	dir  string
	lock *os.File
}

// openStaging makes a folder for a build of the target.
func openStaging(target string) (staging, error) {
	for {
		lock, err := os.CreateTemp(filepath.Dir(target), stagingPrefix+filepath.Base(target)+"-*"+lockSuffix)
		if err != nil {
			return staging{}, err
		}
		s := staging{strings.TrimSuffix(lock.Name(), lockSuffix), lock}
		taken, err := tryLock(lock)
		if err == nil && !taken {
			// Another build took the new file for a left one, and is removing it.
			err = s.close()
			if err == nil {
				continue
			}
		}
		if err == nil && !standing(lock) {
			_ = lock.Close() // removed before it was locked
			continue
		}
		if err == nil {
			err = os.Mkdir(s.dir, 0o755)
		}
		if err != nil {
			return staging{}, errors.Join(err, s.close())
		}
		return s, nil
	}
}

// close removes the folder, if it still stands, and lets go of its name.
func (s staging) close() error {
	err := os.RemoveAll(s.dir)
	if e := os.Remove(s.lock.Name()); !errors.Is(e, fs.ErrNotExist) {
		err = errors.Join(err, e)
	}
	return errors.Join(err, s.lock.Close())
}

// standing reports whether a file's name still leads to it.
func standing(f *os.File) bool {
	have, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(have, named)
}

// sweep removes what killed builds of the same target left behind. Where a
// killed build on a system without an exchange of names had moved the old site
// away and not yet put the new one in its place, the old one is moved back.
func sweep(target string) error {
	prefix := filepath.Join(filepath.Dir(target), stagingPrefix+filepath.Base(target))
	old := prefix + ".old"
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old, target); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	found, err := filepath.Glob(prefix + "-*")
	if err != nil {
		return err
	}
	for _, path := range found {
		if err := removeLeft(strings.TrimSuffix(path, lockSuffix)); err != nil {
			return err
		}
	}
	return os.RemoveAll(old)
}

// removeLeft removes a staging folder that no build works in, and its lock.
func removeLeft(dir string) error {
	lock, err := os.OpenFile(dir+lockSuffix, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return os.RemoveAll(dir)
	}
	if err != nil {
		return err
	}
	taken, err := tryLock(lock)
	if err != nil || !taken {
		return errors.Join(err, lock.Close())
	}
	return staging{dir, lock}.close()
}
