package output

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// How much a cache keeps: what was not used for keepUnused goes, and where there is more
// than keepBytes, what was not used for longest, but nothing that was used within spared.
const (
	keepUnused = 30 * 24 * time.Hour
	keepBytes  = 1 << 30
	spared     = 2 * 24 * time.Hour
)

// A use is noted, and a cache is tidied, once a day at most, so that neither costs a build
// anything.
const daily = 24 * time.Hour

// tidiedFile notes by its time when the cache was tidied.
const tidiedFile = "tidied"

// use notes that an entry was used.
func use(path string) {
	now := time.Now()
	if info, err := os.Stat(path); err == nil && now.Sub(info.ModTime()) > daily {
		// An entry whose use is not noted may go earlier, and is made again.
		_ = os.Chtimes(path, now, now)
	}
}

// Tidy removes entries that nobody uses. It may run beside builds that use the cache: what
// they used lately stays, and an entry that is gone is made again.
func (c Cache) Tidy() { c.tidy(time.Now(), keepBytes) }

// A kept is a file of the cache.
type kept struct {
	path string
	size int64
	used time.Time
}

// tidy is Tidy at a time, for a size. Whatever fails is left for the next time.
func (c Cache) tidy(now time.Time, most int64) {
	if c.dir == "" {
		return
	}
	mark := filepath.Join(c.dir, tidiedFile)
	if info, err := os.Stat(mark); err == nil && now.Sub(info.ModTime()) < daily {
		return
	}
	entries, sum := c.entries()
	for _, e := range entries {
		unused := now.Sub(e.used)
		if unused > keepUnused || sum > most && unused > spared {
			if os.Remove(e.path) == nil {
				sum -= e.size
			}
		}
	}
	if os.WriteFile(mark, nil, 0o644) == nil {
		_ = os.Chtimes(mark, now, now)
	}
}

// entries lists what the cache holds, what was not used for longest first, and its size.
// Files that a build did not finish are among them.
func (c Cache) entries() (all []kept, sum int64) {
	folders, _ := filepath.Glob(filepath.Join(c.dir, "[0-9a-f][0-9a-f]"))
	for _, folder := range folders {
		files, _ := os.ReadDir(folder)
		for _, f := range files {
			info, err := f.Info()
			if err != nil || info.Mode().Type() != fs.FileMode(0) {
				continue
			}
			all = append(all, kept{filepath.Join(folder, f.Name()), info.Size(), info.ModTime()})
			sum += info.Size()
		}
	}
	slices.SortFunc(all, func(a, b kept) int {
		return cmp.Or(a.used.Compare(b.used), cmp.Compare(a.path, b.path))
	})
	return all, sum
}
