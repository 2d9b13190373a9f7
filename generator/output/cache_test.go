package output

import (
	"os"
	"path/filepath"
	"testing"
)

func TestCache(t *testing.T) {
	c := OpenCache(filepath.Join(t.TempDir(), "svg"))
	key := Key([]byte("option"), []byte("720"))
	if _, ok := c.Get(key); ok {
		t.Fatal("an empty cache has an entry")
	}
	if err := c.Put(key, []byte("<svg/>")); err != nil {
		t.Fatal(err)
	}
	if got, ok := c.Get(key); !ok || string(got) != "<svg/>" {
		t.Errorf("Get = %q, %v", got, ok)
	}
}

// A damaged entry (a full disk, a crash) must never reach a page.
func TestCacheRefusesDamage(t *testing.T) {
	c := OpenCache(t.TempDir())
	key := Key([]byte("x"))
	if err := c.Put(key, []byte("<svg>12</svg>")); err != nil {
		t.Fatal(err)
	}
	entry, _ := os.ReadFile(c.path(key))
	for name, damaged := range map[string][]byte{
		"cut short": entry[:len(entry)-3],
		"one byte":  append(append([]byte{}, entry[:len(entry)-1]...), '!'),
		"empty":     {},
	} {
		if err := os.WriteFile(c.path(key), damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		if got, ok := c.Get(key); ok {
			t.Errorf("%s: Get = %q", name, got)
		}
	}
}

func TestZeroCacheKeepsNothing(t *testing.T) {
	var c Cache
	if err := c.Put(Key(), []byte("x")); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Get(Key()); ok {
		t.Error("the zero cache has an entry")
	}
}

func TestKeyTellsPartsApart(t *testing.T) {
	if Key([]byte("ab"), []byte("c")) == Key([]byte("a"), []byte("bc")) {
		t.Error("parts run together")
	}
}
