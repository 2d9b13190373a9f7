package tomlfile

import "bytes"

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

// indentation returns how many blanks begin the line of an offset, up to it.
func indentation(text []byte, at int) int {
	line := lineStart(text, at)
	return min(cursor{text: text}.blanks(line), at) - line
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
