package search

import (
	"errors"
	"io/fs"
)

// scriptFile is the search page's script in the folder of built assets.
const scriptFile = "search.js"

// ErrNotBuilt is the error of [Script] where the script has not been made.
var ErrNotBuilt = errors.New("the script of the search page is not built: run `make assets`, then build diglot again")

// Script returns the script of the search page from the folder of built assets. Its
// error is [ErrNotBuilt] where the folder lacks it.
func Script(built fs.FS) ([]byte, error) {
	script, err := fs.ReadFile(built, scriptFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	return script, err
}
