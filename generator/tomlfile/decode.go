package tomlfile

import (
	"errors"
	"time"

	"github.com/BurntSushi/toml"
)

// A fault is a syntax error: a library's message and the bytes it speaks of.
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
	// After a line end the library does not overlook a byte order mark.
	var v any
	_, err := toml.Decode("\n"+string(text), &v)
	if err == nil {
		return fault{}, false
	}
	f = fault{message: err.Error()}
	var perr toml.ParseError
	if errors.As(err, &perr) {
		f.message = perr.Message
		f.start = min(max(perr.Position.Start-len("\n"), 0), len(text))
		f.end = min(f.start+max(perr.Position.Len, 1), len(text))
	}
	return f, true
}

// isValid reports whether BurntSushi/toml takes a number or date, whose content
// the parser does not look at: there may be a thirteenth month, or more digits than
// an integer holds. What it refuses is reported.
func (d *document) isValid(v *value) bool {
	raw := d.text[v.start:v.end]
	const safe = 18 // digits that any int64 holds
	if v.kind == KindInteger && len(raw) <= safe && isDigits(string(raw)) {
		return true
	}
	if _, err := time.Parse(time.DateOnly, string(raw)); err == nil {
		return true
	}
	f, bad := decode(append([]byte("v = "), raw...))
	if bad {
		d.report(v.start, fault{f.message, v.start, v.end})
	}
	return !bad
}
