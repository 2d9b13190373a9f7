package diag

import (
	"bytes"
	"errors"
	"io/fs"
	"unicode/utf8"
)

// ReadFile reads one of the report's files. It says in msgs why a file cannot be
// read, and where its text is no UTF-8; in both cases ok is false. A byte order
// mark at the start is dropped.
func ReadFile(fsys fs.FS, path string, msgs *List) (f *File, ok bool) {
	text, err := fs.ReadFile(fsys, path)
	if err != nil {
		why := err
		if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
			why = pathError.Err
		}
		msgs.Errorf("unreadable", NewFile(path, nil).Span(0, 0), "this file cannot be read: %v", why)
		return nil, false
	}
	f = NewFile(path, bytes.TrimPrefix(text, []byte("\ufeff")))
	if at := invalidAt(f.Text); at >= 0 {
		msgs.Errorf("not-utf-8", f.Span(at, at+1), "this byte is no UTF-8").WithHint("save the file as UTF-8")
		return nil, false
	}
	return f, true
}

// ReadOptional is [ReadFile] for a file that a report need not have: where there is
// none, ok is false and nothing is said.
func ReadOptional(fsys fs.FS, path string, msgs *List) (f *File, ok bool) {
	if _, err := fs.Stat(fsys, path); errors.Is(err, fs.ErrNotExist) {
		return nil, false
	}
	return ReadFile(fsys, path, msgs)
}

// invalidAt is the offset of the first byte that belongs to no UTF-8 sequence, or -1.
func invalidAt(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for at := 0; ; {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}
