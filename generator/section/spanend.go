package section

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/text"
)

// spanLines is how many lines a span may run over.
const spanLines = 8

// findSpanEnd returns the offset of the "]" that closes the "[" at the reader's
// position and has attributes behind it, or -1. The reader does not move.
func findSpanEnd(block text.Reader) int {
	number, position := block.Position()
	defer block.SetPosition(number, position)
	depth := 0
	for range spanLines {
		line, segment := block.PeekLine()
		if line == nil {
			return -1
		}
		if i, found := spanEndIn(line, &depth); found {
			if i < 0 {
				return -1
			}
			return segment.Start + i - segment.Padding
		}
		block.AdvanceLine()
	}
	return -1
}

// spanEndIn looks for the end of a span in one line. Found is set when the
// brackets are balanced: then i is the offset of the "]", or -1 where no
// attributes follow it.
func spanEndIn(line []byte, depth *int) (i int, found bool) {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '`':
			if end := codeEnd(line[i:]); end > 0 {
				i += end - 1
			}
		case '[':
			*depth++
		case ']':
			if *depth--; *depth == 0 {
				if hasAttributes(line[i+1:]) {
					return i, true
				}
				return -1, true
			}
		}
	}
	return 0, false
}

// hasAttributes reports whether a text starts with the braces of attributes, and
// not with those of a placeholder.
func hasAttributes(rest []byte) bool {
	if len(rest) < 2 || rest[0] != '{' {
		return false
	}
	next := rest[1]
	return next == '#' || next == '.' || next == '}' || next >= 'a' && next <= 'z' && bytes.IndexByte(rest, '=') > 0 || saysName(rest)
}

// saysName reports whether the word "name" stands between the braces at the start of a
// text: {name} or {name lang=en}.
func saysName(rest []byte) bool {
	end := bytes.IndexAny(rest, "}\n")
	if end < 0 || rest[end] != '}' {
		return false
	}
	return slices.Contains(strings.Fields(string(rest[1:end])), nameFlag)
}

// codeEnd is the length of the code span at the start of a line, or 0 if it
// does not end there.
func codeEnd(line []byte) int {
	n := runLength(line)
	for i := n; i < len(line); {
		if line[i] != '`' {
			i++
			continue
		}
		m := runLength(line[i:])
		if m == n {
			return i + m
		}
		i += m
	}
	return 0
}
