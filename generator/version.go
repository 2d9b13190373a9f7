package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"example.org/diglot/generator/review"
)

// inputs are the files and folders of a report that its site is made from.
var inputs = []string{"config.toml", "content", "i18n", "layouts"}

// version names the state of a report's files: the first digits of a hash over
// their paths and contents. The same report has the same version everywhere, and
// that somebody has reviewed it makes it no other.
func version(root fs.FS) (string, error) {
	h := sha256.New()
	for _, name := range inputs {
		err := fs.WalkDir(root, name, func(path string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) && path == name {
				return fs.SkipDir
			}
			if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") || d.Name() == review.FileName {
				return err
			}
			content, err := fs.ReadFile(root, path)
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%s\x00%d\x00", path, len(content))
			h.Write(content)
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:10], nil
}
