package tomlfile

import "bytes"

// unclosed returns the offsets of the brackets, braces and opening quotes that
// are not yet closed at an offset of a text, outermost first. Reading begins at
// the start of a statement. It is lenient: it looks for what an author forgot.
func unclosed(text []byte, start, at int) []int {
	var open []int
	for i := start; i < at; {
		switch text[i] {
		case '#':
			i = nextLine(text[:at], i)
		case '"', '\'':
			end, closed := stringEnd(text[:at], i)
			if !closed {
				return append(open, i)
			}
			i = end
		case '[', '{':
			open = append(open, i)
			i++
		case ']', '}':
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			i++
		default:
			i++
		}
	}
	return open
}

// stringEnd returns the offset after the string that begins at an offset, and
// whether it is closed in the text.
func stringEnd(text []byte, start int) (end int, closed bool) {
	quote := text[start : start+1]
	multiline := false
	if triple := bytes.Repeat(quote, 3); bytes.HasPrefix(text[start:], triple) {
		quote, multiline = triple, true
	}
	for i := start + len(quote); i < len(text); i++ {
		switch {
		case bytes.HasPrefix(text[i:], quote):
			end = i + len(quote)
			// Two more quotes may belong to the text before the closing ones.
			for extra := 0; multiline && extra < 2 && end < len(text) && text[end] == quote[0]; extra++ {
				end++
			}
			return end, true
		case text[i] == '\n' && !multiline:
			return i, false
		case text[i] == '\\' && quote[0] == '"':
			i++
		}
	}
	return len(text), false
}
