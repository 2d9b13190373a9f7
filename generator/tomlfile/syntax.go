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
	bad := parserFault(base, p, err)
	if last > base {
		last = nextLine(text, last)
	}
	start := min(nextStatement(text, last), bad.start)
	if start < len(text) && text[start] == '[' {
		// The keys that follow belong to a table whose name is not known.
		r.current = r.detached()
	}
	indent := indentation(text, start)
	if line := lineStart(text, bad.start); line > start && looksLikeStatement(text[line:], indent) {
		open := unclosed(text, start, line)
		if len(open) > 0 && (text[open[0]] == '[' || text[line+indentation(text, line)] == '[') {
			r.doc.reportOpen(open[0])
			return line
		}
	}
	resume := nextLine(text, bad.start)
	for resume < len(text) && !looksLikeStatement(text[resume:], indent) {
		resume = nextLine(text, resume)
	}
	from := start
	if start > 0 && text[start-1] == '\n' {
		// With the line end before it, a byte order mark is not overlooked.
		from--
	}
	if f, ok := decode(text[from:resume]); ok {
		bad = fault{message: f.message, start: from + f.start, end: from + f.end}
	}
	r.doc.report(start, bad)
	return resume
}

// parserFault returns an error of the parser, whose input begins at an offset.
func parserFault(base int, p *unstable.Parser, err error) fault {
	f := fault{message: err.Error(), start: base, end: base}
	var perr *unstable.ParserError
	if errors.As(err, &perr) {
		f.message = perr.Message
		// The parser's own method for this panics for slices of other arrays.
		if offset := cap(p.Data()) - cap(perr.Highlight); offset >= 0 && offset <= len(p.Data()) {
			f.start += offset
			f.end = f.start + len(perr.Highlight)
		}
	}
	return f
}

// nextStatement returns the start of the first statement after an offset.
func nextStatement(text []byte, at int) int {
	for at < len(text) && text[at] != ',' {
		next := cursor{text: text}.skip(at)
		if next == at {
			break
		}
		at = next
	}
	return at
}

// lineStart returns the start of the line that holds an offset.
func lineStart(text []byte, at int) int {
	return bytes.LastIndexByte(text[:at], '\n') + 1
}

// indentation returns how many bytes stand before an offset on its line if these
// are blanks, or 0.
func indentation(text []byte, at int) int {
	line := lineStart(text, at)
	first := cursor{text: text}.blanks(line)
	if first < at {
		return 0
	}
	return first - line
}

// nextLine returns the start of the line after the one that holds an offset.
func nextLine(text []byte, at int) int {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

// looksLikeStatement reports whether a text begins, with at most so many blanks,
// with a header or with a key and "=". What is indented further may be part of a
// list.
func looksLikeStatement(text []byte, indent int) bool {
	line := text[:nextLine(text, 0)]
	unindented := bytes.TrimLeft(line, " \t")
	if len(line)-len(unindented) > indent {
		return false
	}
	line = unindented
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
