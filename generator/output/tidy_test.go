package output

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// aged is a cache with entries of 100 bytes, by the days since they were used.
func aged(t *testing.T, now time.Time, days map[string]int) Cache {
	t.Helper()
	c := OpenCache(t.TempDir())
	for name, n := range days {
		if err := c.Put(Key([]byte(name)), make([]byte, 100-sealed)); err != nil {
			t.Fatal(err)
		}
		age(t, c.path(Key([]byte(name))), now, n)
	}
	return c
}

// age says that a file was last used some days ago.
func age(t *testing.T, path string, now time.Time, days int) {
	t.Helper()
	// A minute more, so that no test hangs on a whole number of days.
	at := now.Add(-time.Duration(days)*24*time.Hour - time.Minute)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

func TestTidy(t *testing.T) {
	days := map[string]int{"today": 0, "yesterday": 1, "week": 7, "month": 29, "old": 31}
	now := time.Now()
	for name, c := range map[string]struct {
		most int64
		gone []string
	}{
		"enough room":      {1000, []string{"old"}},
		"just enough":      {400, []string{"old"}},
		"one too many":     {399, []string{"old", "month"}},
		"far too many":     {10, []string{"old", "month", "week"}},
		"room for nothing": {0, []string{"old", "month", "week"}},
	} {
		cache := aged(t, now, days)
		cache.tidy(now, c.most)
		gone := map[string]bool{}
		for _, g := range c.gone {
			gone[g] = true
		}
		for entry := range days {
			if _, ok := cache.Get(Key([]byte(entry))); ok == gone[entry] {
				t.Errorf("%s: %q is there: %t", name, entry, ok)
			}
		}
	}
}

// What is used stays, and tidying is done once a day.
func TestTidyUsed(t *testing.T) {
	now := time.Now()
	c := aged(t, now, map[string]int{"a": 29, "b": 29})
	if _, ok := c.Get(Key([]byte("a"))); !ok {
		t.Fatal("an entry is not there")
	}
	c.tidy(now, keepBytes)
	later := now.Add(2 * 24 * time.Hour)
	half := later.Add(-12 * time.Hour)
	if err := os.Chtimes(filepath.Join(c.dir, tidiedFile), half, half); err != nil {
		t.Fatal(err)
	}
	c.tidy(later, keepBytes)
	if _, err := os.Stat(c.path(Key([]byte("b")))); err != nil {
		t.Error("the cache is tidied twice a day")
	}
	age(t, filepath.Join(c.dir, tidiedFile), later, 1)
	c.tidy(later, keepBytes)
	if _, err := os.Stat(c.path(Key([]byte("a")))); err != nil {
		t.Error("what was used is gone")
	}
	if _, err := os.Stat(c.path(Key([]byte("b")))); err == nil {
		t.Error("what was not used for 31 days is there")
	}
}

// A folder's other files are none of the cache's.
func TestTidyLeavesOthers(t *testing.T) {
	now := time.Now()
	c := aged(t, now, nil)
	for _, name := range []string{"notes.txt", "abc/file"} {
		path := filepath.Join(c.dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
		age(t, path, now, 99)
	}
	c.tidy(now, 0)
	for _, name := range []string{"notes.txt", "abc/file"} {
		if _, err := os.Stat(filepath.Join(c.dir, name)); err != nil {
			t.Error(err)
		}
	}
	Cache{}.Tidy()
}
