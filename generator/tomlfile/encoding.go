package tomlfile

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// encodingErrors is how many places with wrong characters are looked for: a file
// with more is no text file.
const encodingErrors = 100

// checkEncoding reports what is no text: invalid UTF-8 and the control characters
// that TOML forbids. It replaces them, in the document's copy of the text only, by
// as many harmless characters, so that the rest can be read. It returns false
// when there is nothing to read.
func (d *document) checkEncoding() bool {
	if isUTF16(d.text) {
		d.errorf("encoding", 0, min(2, len(d.text)), "this file is in UTF-16").
			WithHint("save it as UTF-8")
		return false
	}
	if isClean(d.text) {
		return true
	}
	d.text = bytes.Clone(d.text)
	for i, errors := 0, 0; i < len(d.text); {
		n := wrong(d.text[i:])
		if n == 0 {
			_, size := utf8.DecodeRune(d.text[i:])
			i += size
			continue
		}
		if errors++; errors > encodingErrors {
			return false
		}
		d.reportEncoding(i, i+n)
		harmless := byte(' ')
		if d.text[i] == '\r' {
			harmless = '\n' // it was meant to end a line
		}
		for end := i + n; i < end; i++ {
			d.text[i] = harmless
		}
	}
	return true
}

func (d *document) reportEncoding(start, end int) {
	c := d.text[start]
	switch {
	case c >= utf8.RuneSelf:
		d.errorf("encoding", start, end, "these bytes are not UTF-8: % x", d.text[start:min(end, start+8)]).
			WithHint("save the file as UTF-8")
	case c == 0:
		d.errorf("encoding", start, end, "a NUL character cannot stand in a TOML file").
			WithHint("save the file as plain text in UTF-8")
	case c == '\r':
		d.errorf("encoding", start, end, "a carriage return stands here without a line feed").
			WithHint("save the file with the line ends of Unix or Windows")
	default:
		d.errorf("encoding", start, end, "control character U+%04X cannot stand in a TOML file", c).
			WithHint("remove it, or write %s inside a string in double quotes", fmt.Sprintf(`\u%04X`, c))
	}
}

// isUTF16 reports whether a text begins as files in UTF-16 do.
func isUTF16(text []byte) bool {
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return true
	}
	if len(text) < 4 {
		return false
	}
	odd, even := text[0] == 0 && text[2] == 0, text[1] == 0 && text[3] == 0
	return odd != even
}

// isClean reports whether there is nothing to report, which is nearly always.
func isClean(text []byte) bool {
	for i, c := range text {
		if c < 0x20 && c != '\n' && c != '\t' && (c != '\r' || i+1 == len(text) || text[i+1] != '\n') || c == 0x7f {
			return false
		}
	}
	return utf8.Valid(text)
}

// wrong returns how many bytes at the start of a text are wrong in the same way.
func wrong(text []byte) int {
	switch c := text[0]; {
	case c == '\n' || c == '\t' || 0x20 <= c && c < 0x7f:
		return 0
	case c == '\r' && len(text) > 1 && text[1] == '\n':
		return 0
	case c < utf8.RuneSelf:
		n := 1
		for n < len(text) && text[n] == c {
			n++
		}
		return n
	}
	n := 0
	for n < len(text) && text[n] >= utf8.RuneSelf {
		if r, size := utf8.DecodeRune(text[n:]); r != utf8.RuneError || size > 1 {
			break
		}
		n++
	}
	return n
}
