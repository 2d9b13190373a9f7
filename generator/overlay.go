package generator

import (
	"errors"
	"io/fs"
	"sort"
)

// An overlay shows the files of two trees as one: a file of over hides the file
// of the same path in under. So a report replaces any single layout or asset by
// having a file of that name.
type overlay struct {
	over, under fs.FS
}

// Open opens the file of over, or else that of under.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.under.Open(name)
	}
	return f, err
}

// ReadDir lists a folder's entries in both trees, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	over, err := fs.ReadDir(o.over, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	under, underErr := fs.ReadDir(o.under, name)
	if err != nil && underErr != nil {
		return nil, underErr
	}
	seen := map[string]bool{}
	for _, e := range over {
		seen[e.Name()] = true
	}
	for _, e := range under {
		if !seen[e.Name()] {
			over = append(over, e)
		}
	}
	sort.Slice(over, func(i, j int) bool { return over[i].Name() < over[j].Name() })
	return over, nil
}
