package diag

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// A Span is a range of bytes in a file. The zero Span stands for the report as
// a whole. A span of a file without text (see [NewFile]) stands for the file as
// a whole.
//
// Start and End are byte offsets, End exclusive. No method panics when they lie
// outside the file or inside a character: they are moved to the nearest
// character that holds them.
type Span struct {
	File       *File
	Start, End int
}

// HasPlace reports whether the span is a place in a text, and not the report or
// a file as a whole.
func (s Span) HasPlace() bool { return s.File != nil && s.File.Text != nil }

// Position returns the line and column of the span's first character, both
// counted from 1. The column counts characters. Both are 0 where the span
// stands for a file or the report as a whole.
func (s Span) Position() (line, col int) {
	if !s.HasPlace() {
		return 0, 0
	}
	start, _ := s.limits()
	return s.File.position(start)
}

// EndPosition returns the line and column of the first character after the
// span, counted as in [Span.Position].
func (s Span) EndPosition() (line, col int) {
	if !s.HasPlace() {
		return 0, 0
	}
	_, end := s.limits()
	return s.File.position(end)
}

// Text returns the text of the span.
func (s Span) Text() string {
	if !s.HasPlace() {
		return ""
	}
	start, end := s.limits()
	return string(s.File.Text[start:end])
}

// String returns "path:line:col", or "path" for a file as a whole, or "" for
// the report as a whole. Control characters of the path are made visible.
func (s Span) String() string {
	if s.File == nil {
		return ""
	}
	path := visible(s.File.Path)
	if !s.HasPlace() {
		return path
	}
	line, col := s.Position()
	return fmt.Sprintf("%s:%d:%d", path, line, col)
}

// Through returns the span from the start of s to the end of other, which must
// lie in the same file and not before s.
func (s Span) Through(other Span) Span {
	return Span{File: s.File, Start: s.Start, End: max(s.End, other.End)}
}

// limits returns the span's offsets, inside the text and at the edges of
// characters, start not after end.
func (s Span) limits() (start, end int) {
	text := s.File.Text
	start = min(max(s.Start, 0), len(text))
	end = min(max(s.End, start), len(text))
	start = runeStart(text, start)
	if e := runeStart(text, end); e < end {
		_, n := utf8.DecodeRune(text[e:])
		end = e + n
	}
	return start, end
}

// runeStart returns the offset of the character that the byte at i belongs to.
// A byte that belongs to no character stands for itself.
func runeStart(text []byte, i int) int {
	if i >= len(text) || utf8.RuneStart(text[i]) {
		return i
	}
	for j := i - 1; j >= 0 && i-j < utf8.UTFMax; j-- {
		if utf8.RuneStart(text[j]) {
			if _, n := utf8.DecodeRune(text[j:]); j+n > i {
				return j
			}
			break
		}
	}
	return i
}

// lineAt returns the limits of the line that holds the byte at offset, without
// its line end. An offset inside the line end belongs to the line before it.
func lineAt(text []byte, offset int) (start, end int) {
	start = bytes.LastIndexByte(text[:offset], '\n') + 1
	end = len(text)
	if i := bytes.IndexByte(text[offset:], '\n'); i >= 0 {
		end = offset + i
	}
	if end > start && end < len(text) && text[end-1] == '\r' {
		end--
	}
	return start, end
}
