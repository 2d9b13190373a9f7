package tomlfile

import (
	"errors"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"
)

// A fault is an error of BurntSushi/toml and the bytes that it speaks of.
type fault struct {
	message    string
	start, end int
}

// decode reads a text with BurntSushi/toml and returns its first error.
func decode(text []byte) (f fault, bad bool) {
	defer func() {
		// The library panics where its own lexer and parser disagree. That is an
		// error in the text all the same, though one without a place.
		if r := recover(); r != nil {
			f, bad = fault{message: "this is no valid TOML", end: len(text)}, true
		}
	}()
	var v any
	_, err := toml.Decode(string(text), &v)
	if err == nil {
		return fault{}, false
	}
	f = fault{message: err.Error()}
	var perr toml.ParseError
	if errors.As(err, &perr) {
		f.message = perr.Message
		f.start = min(max(perr.Position.Start, 0), len(text))
		f.end = min(f.start+max(perr.Position.Len, 1), len(text))
	}
	return f, true
}

// validateErrors is how many errors of BurntSushi/toml are reported of a file:
// each costs one more reading.
const validateErrors = 10

// validate gives BurntSushi/toml the last word on a document that has no error so
// far. A statement that it refuses is reported, blanked out, and the rest read
// again.
func (d *document) validate() {
	mark := len(byteOrderMark(d.text))
	text := d.text[mark:]
	for range validateErrors {
		f, bad := decode(text)
		if !bad {
			return
		}
		e, header := statementAt(text, f.start)
		f.start, f.end = f.start+mark, f.end+mark
		d.report(e.start+mark, f)
		if header || e.start >= e.end {
			return
		}
		d.invalid = append(d.invalid, extent{e.start + mark, e.end + mark})
		text = blank(text, e)
	}
}

// statementAt returns the extent of the statement that holds an offset of a text
// without syntax errors, and whether it is a header.
func statementAt(text []byte, offset int) (e extent, header bool) {
	var p unstable.Parser
	p.Reset(text)
	for p.NextExpression() {
		n := p.Expression()
		if n.Kind != unstable.KeyValue {
			header = true
			continue
		}
		e = cursor{}.extent(n.Raw)
		header = false
		if offset < e.end {
			return e, e.start > offset
		}
	}
	return e, header
}

// blank returns a text with an extent replaced by spaces, line ends kept.
func blank(text []byte, e extent) []byte {
	out := make([]byte, len(text))
	copy(out, text)
	for i := e.start; i < e.end; i++ {
		if out[i] != '\n' && out[i] != '\r' {
			out[i] = ' '
		}
	}
	return out
}
