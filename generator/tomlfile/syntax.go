package tomlfile

import (
	"bytes"
	"errors"

	"github.com/pelletier/go-toml/v2/unstable"
)

// syntaxError reports an error of the parser in the statement that comes after
// the offset last, and returns where to go on. The parser's input begins at the
// offset base.
func (r *reader) syntaxError(last, base int, p *unstable.Parser, err error) int {
	text := r.doc.text
	at := base
	message := err.Error()
	var perr *unstable.ParserError
	if errors.As(err, &perr) {
		message = perr.Message
		if offset := cap(p.Data()) - cap(perr.Highlight); offset >= 0 && offset <= len(p.Data()) {
			at += offset
		}
	}
	start := cursor{text: text}.nextStatement(last)
	start = min(start, at)
	resume := resumeAt(text, start, at)
	bad := fault{message: message, start: at, end: at + 1}
	if f, ok := decode(text[start:resume]); ok {
		bad = fault{message: f.message, start: start + f.start, end: start + f.end}
	}
	r.report(start, bad)
	if start < len(text) && text[start] == '[' {
		// The keys that follow belong to a table whose name is not known.
		r.current = r.detached()
	}
	return resume
}

// nextStatement returns the start of the first statement on the lines after the
// one that holds an offset, or at the offset when nothing stands before it.
func (c cursor) nextStatement(last int) int {
	at := last
	if last > 0 && c.text[last-1] != '\n' {
		end := bytes.IndexByte(c.text[last:], '\n')
		if end < 0 {
			return len(c.text)
		}
		at = last + end + 1
	}
	for at < len(c.text) {
		next := c.skip(at)
		if next == at || c.text[at] == ',' {
			return at
		}
		at = next
	}
	return at
}

// resumeAt returns the start of the first line after a statement's start that
// looks like a statement, and is not before the line of an error.
func resumeAt(text []byte, start, at int) int {
	line := bytes.LastIndexByte(text[:at], '\n') + 1
	if line <= start || line < at {
		line = nextLine(text, at)
	}
	for line < len(text) && !looksLikeStatement(text[line:]) {
		line = nextLine(text, line)
	}
	return line
}

func nextLine(text []byte, at int) int {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

// looksLikeStatement reports whether a text begins, without indentation, with a
// header or with a bare key and "=".
func looksLikeStatement(text []byte) bool {
	line := text[:nextLine(text, 0)]
	if i := bytes.IndexByte(line, '#'); i >= 0 {
		line = line[:i]
	}
	line = bytes.TrimRight(line, " \t\r\n")
	if bytes.HasPrefix(line, []byte("[")) {
		inner := bytes.Trim(line, "[] \t")
		return bytes.HasSuffix(line, []byte("]")) && isKey(inner)
	}
	key, _, equals := bytes.Cut(line, []byte("="))
	return equals && isKey(bytes.TrimRight(key, " \t"))
}

// isKey reports whether a text is a key, dotted perhaps, of bare parts, or begins
// with a quoted one.
func isKey(key []byte) bool {
	if len(key) == 0 || key[0] == ' ' || key[0] == '\t' {
		return false
	}
	for _, c := range key {
		bare := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !bare && bytes.IndexByte([]byte(`-_. "'`), c) < 0 && c < 0x80 {
			return false
		}
	}
	return true
}
