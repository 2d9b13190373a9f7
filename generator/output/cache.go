package output

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"os"
	"path/filepath"
)

// A Cache keeps what was costly to make, under a key that covers everything it
// was made from, so an entry is never out of date. What is not used for a month goes,
// see [Cache.Tidy]. The zero Cache keeps nothing.
type Cache struct {
	dir string
}

// OpenCache keeps entries in a folder, which is made on the first Put.
func OpenCache(dir string) Cache { return Cache{dir: dir} }

// UserCacheDir is the folder for diglot's caches: "diglot" in [os.UserCacheDir].
func UserCacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "diglot"), nil
}

// Key makes a cache key of the parts that an entry is made from. Parts are
// told apart: ("ab", "c") is another key than ("a", "bc").
func Key(parts ...[]byte) string {
	h := sha256.New()
	var length [8]byte
	for _, part := range parts {
		binary.BigEndian.PutUint64(length[:], uint64(len(part)))
		h.Write(length[:])
		h.Write(part)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sealed is the length of the checksum that stands before each entry's content.
const sealed = sha256.Size

// Get returns the entry, if there is one and it is whole.
func (c Cache) Get(key string) ([]byte, bool) {
	if c.dir == "" {
		return nil, false
	}
	entry, err := os.ReadFile(c.path(key))
	if err != nil || len(entry) < sealed {
		return nil, false
	}
	content := entry[sealed:]
	if sha256.Sum256(content) != [sealed]byte(entry[:sealed]) {
		return nil, false
	}
	use(c.path(key))
	return content, true
}

// Put keeps an entry. A cache that cannot be written to costs time and nothing
// else, so the caller may ignore the error.
func (c Cache) Put(key string, content []byte) error {
	if c.dir == "" {
		return nil
	}
	path := c.path(key)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	temp, err := os.CreateTemp(filepath.Dir(path), "new-")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if _, err := temp.Write(append(sum[:], content...)); err != nil {
		temp.Close()
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

func (c Cache) path(key string) string { return filepath.Join(c.dir, key[:2], key[2:]) }
