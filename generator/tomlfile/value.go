package tomlfile

import (
	"bytes"

	"github.com/pelletier/go-toml/v2/unstable"
)

// value returns the value of a node, which begins at the offset at, for the key
// of a table.
func (r *reader) value(t *Table, key string, c cursor, n *unstable.Node, at, depth int) value {
	switch n.Kind {
	case unstable.Array:
		return r.array(t, key, c, n, at, depth+1)
	case unstable.InlineTable:
		return r.inlineTable(t, key, c, n, at, depth+1)
	}
	e := c.extent(n.Raw)
	v := value{start: e.start, end: e.end}
	switch n.Kind {
	case unstable.String:
		v.kind, v.text = KindString, string(n.Data)
	case unstable.Integer:
		v.kind = KindInteger
	case unstable.Float:
		v.kind = KindFloat
	case unstable.Bool:
		v.kind = KindBool
	default:
		v.kind = KindDatetime
	}
	if v.kind > KindString && v.kind != KindBool && !r.doc.isValid(&v) {
		v.kind = KindNone
	}
	return v
}

func (r *reader) array(t *Table, key string, c cursor, n *unstable.Node, at, depth int) value {
	r.checkNesting(at, depth)
	v := value{kind: KindArray, start: at}
	at++ // "["
	for it := n.Children(); it.Next(); {
		item := r.value(t, key, c, it.Node(), c.skip(at), depth)
		v.items = append(v.items, item)
		at = item.end
	}
	v.end = c.skip(at) + 1 // "]"
	return v
}

func (r *reader) inlineTable(t *Table, key string, c cursor, n *unstable.Node, at, depth int) value {
	r.checkNesting(at, depth)
	inner := r.newTable(t, key, inline, extent{at, at + 1})
	v := value{kind: KindTable, start: at, table: inner}
	at++ // "{"
	for it := n.Children(); it.Next(); {
		var buffer [4]part
		at = r.keyValue(inner, r.parts(buffer[:0], c, it.Node()), c, it.Node(), depth)
	}
	v.end = c.skip(at) + 1 // "}"
	inner.end = v.end
	return v
}

func (r *reader) checkNesting(at, depth int) {
	if depth == maxNesting+1 {
		r.doc.errorf("toml-syntax", at, at+1, "lists and tables are nested more than %d deep", maxNesting)
	}
}

// A cursor finds the places that the parser does not tell.
type cursor struct {
	text []byte
	base int // where the parser's input begins in text
}

func (c cursor) extent(raw unstable.Range) extent {
	start := c.base + int(raw.Offset)
	return extent{start, start + int(raw.Length)}
}

// skip returns the offset of what comes after white space, comments, line ends
// and commas.
func (c cursor) skip(at int) int {
	for at < len(c.text) {
		switch c.text[at] {
		case ' ', '\t', '\n', '\r', ',':
			at++
		case '#':
			end := bytes.IndexByte(c.text[at:], '\n')
			if end < 0 {
				return len(c.text)
			}
			at += end
		default:
			return at
		}
	}
	return at
}

// afterEquals returns the offset of the value after a key that ends at an offset.
func (c cursor) afterEquals(at int) int {
	return c.blanks(c.blanks(at) + 1)
}

// blanks returns the offset of what comes after spaces and tabs.
func (c cursor) blanks(at int) int {
	for at < len(c.text) && (c.text[at] == ' ' || c.text[at] == '\t') {
		at++
	}
	return at
}

// brackets returns the extent of a header whose keys lie between two offsets.
func (c cursor) brackets(start, end int) (from, to int) {
	from = start
	for from > 0 && bytes.IndexByte([]byte("[ \t"), c.text[from-1]) >= 0 {
		from--
	}
	for c.text[from] != '[' {
		from++
	}
	to = c.blanks(end)
	for to < len(c.text) && c.text[to] == ']' {
		to++
	}
	return from, to
}
