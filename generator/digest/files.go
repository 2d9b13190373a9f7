package digest

import (
	"fmt"
	"io/fs"
)

// Files covers the names and contents of the files that match a pattern (see [fs.Glob]).
// Where none does it is an error of [fs.ErrNotExist].
func Files(fsys fs.FS, pattern string) ([]byte, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: %w", pattern, fs.ErrNotExist)
	}
	contents := make(map[string]string, len(names))
	for _, name := range names {
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		contents[name] = string(content)
	}
	return Of(contents), nil
}
