package tomlfile

import (
	"github.com/pelletier/go-toml/v2/unstable"
)

// A reader builds the tables of a document, statement by statement.
type reader struct {
	doc     *document
	root    *Table
	current *Table            // of the last header
	names   map[string]string // every name once
	errors  int               // broken statements so far
}

// A part is one key of a dotted key.
type part struct {
	name       string
	start, end int
}

// The limits of what is read. A report's files stay far below; without limits a
// hostile file could cost quadratic time or overflow the stack.
const (
	maxPath    = 1000 // bytes of all the keys that lead to a value
	maxNesting = 100  // lists and inline tables in one another
	maxErrors  = 100  // broken statements, after which a file is read no further
)

// read reads the document's text from an offset on. After an error it goes on
// with the next statement.
func (r *reader) read(offset int) {
	for offset < len(r.doc.text) {
		offset = r.readFrom(offset)
	}
}

// readFrom reads up to the next error and returns where to go on.
func (r *reader) readFrom(offset int) int {
	var p unstable.Parser
	p.Reset(r.doc.text[offset:])
	last := offset
	for p.NextExpression() {
		last = r.statement(cursor{text: r.doc.text, base: offset}, p.Expression())
	}
	if err := p.Error(); err != nil {
		return r.syntaxError(last, offset, &p, err)
	}
	return len(r.doc.text)
}

// statement adds a header or a key with its value, and returns where it ends.
func (r *reader) statement(c cursor, n *unstable.Node) int {
	var buffer [8]part
	parts := r.parts(buffer[:0], c, n)
	last := parts[len(parts)-1].end
	switch n.Kind {
	case unstable.Table:
		start, end := c.brackets(parts[0].start, last)
		r.current = r.header(parts, extent{start, end})
		return end
	case unstable.ArrayTable:
		start, end := c.brackets(parts[0].start, last)
		r.current = r.arrayHeader(parts, extent{start, end})
		return end
	default:
		return r.keyValue(r.current, parts, c, n, 0)
	}
}

// keyValue adds a key with its value to a table and returns where it ends.
func (r *reader) keyValue(t *Table, parts []part, c cursor, n *unstable.Node, depth int) int {
	target := r.descend(t, parts)
	key := parts[len(parts)-1]
	v := r.value(target, key.name, c, n.Value(), c.afterEquals(key.end), depth)
	r.put(target, key, v)
	return v.end
}

// parts appends the keys of a statement to a buffer.
func (r *reader) parts(buffer []part, c cursor, n *unstable.Node) []part {
	for it := n.Key(); it.Next(); {
		k := it.Node()
		e := c.extent(k.Raw)
		buffer = append(buffer, part{name: r.intern(k.Data), start: e.start, end: e.end})
	}
	return buffer
}

func (r *reader) intern(b []byte) string {
	if s, ok := r.names[string(b)]; ok {
		return s
	}
	s := string(b)
	r.names[s] = s
	return s
}
