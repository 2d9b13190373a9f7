package diag

import (
	"bytes"
	"slices"
	"sort"
	"sync"
	"unicode/utf8"
)

// A File is one of the report's source files. It must not be copied, nor
// changed once it has been asked for a position.
type File struct {
	// Path is relative to the report's root, with forward slashes.
	Path string
	// Text is the file's content, as read. A nil Text makes every span stand for
	// the file as a whole, as for a file that is missing.
	Text []byte

	once  sync.Once
	marks []mark
}

// NewFile returns the file with a path and a text. Give a nil text to speak of
// the file as a whole, for example when it is missing.
func NewFile(path string, text []byte) *File {
	return &File{Path: path, Text: text}
}

// Span returns the range of bytes from start to end, end exclusive.
func (f *File) Span(start, end int) Span {
	return Span{File: f, Start: start, End: end}
}

// Whole returns the span of the file's whole text.
func (f *File) Whole() Span { return Span{File: f, End: len(f.Text)} }

// Equal reports whether two files have the same path and text.
func (f *File) Equal(g *File) bool {
	if f == nil || g == nil {
		return f == g
	}
	return f == g || f.Path == g.Path && bytes.Equal(f.Text, g.Text)
}

// markDistance is about how many bytes lie between two marks.
const markDistance = 4096

// byteOrderMark is U+FEFF, which editors hide at the start of a file.
const byteOrderMark = "\ufeff"

// A mark records how many lines and characters come before an offset, so that
// a position costs the same wherever in a large file it lies.
type mark struct {
	offset int
	line   int // 1-based
	col    int // 1-based
}

// position returns the line and column of an offset, which lies in the text and
// at the edge of a character. A line end takes no column: an offset between CR
// and LF has the position of the CR.
func (f *File) position(offset int) (line, col int) {
	f.once.Do(f.index)
	if offset > 0 && offset < len(f.Text) && f.Text[offset-1] == '\r' && f.Text[offset] == '\n' {
		offset--
	}
	i := sort.Search(len(f.marks), func(i int) bool { return f.marks[i].offset > offset })
	m := f.marks[i-1].advance(f.Text, offset)
	return m.line, max(m.col, 1)
}

// index sets the marks.
func (f *File) index() {
	m := mark{line: 1, col: 1}
	if bytes.HasPrefix(f.Text, []byte(byteOrderMark)) {
		// The byte order mark counts as no character.
		m.col = 0
	}
	f.marks = slices.Grow(f.marks, len(f.Text)/markDistance+1)
	f.marks = append(f.marks, m)
	for m.offset+markDistance < len(f.Text) {
		m = m.advance(f.Text, runeStart(f.Text, m.offset+markDistance))
		f.marks = append(f.marks, m)
	}
}

// advance returns the mark at a later offset.
func (m mark) advance(text []byte, offset int) mark {
	part := text[m.offset:offset]
	lines := bytes.Count(part, []byte{'\n'})
	next := mark{offset: offset, line: m.line + lines, col: m.col}
	if lines > 0 {
		part = part[bytes.LastIndexByte(part, '\n')+1:]
		next.col = 1
	}
	next.col += utf8.RuneCount(part)
	return next
}
