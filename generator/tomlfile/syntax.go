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
	if r.errors++; r.errors > maxErrors {
		return len(text)
	}
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
		if opening, ok := forgotten(text, start, line); ok {
			r.doc.reportOpen(opening)
			return line
		}
	}
	resume := nextLine(text, bad.start)
	for resume < len(text) && !looksLikeStatement(text[resume:], indent) {
		resume = nextLine(text, resume)
	}
	if f, ok := r.doc.explain(start, resume); ok {
		bad = f
	}
	r.doc.report(start, bad)
	return resume
}

// explainable is the size of the longest statement that BurntSushi/toml is asked
// about: its time grows with the square of what it reads when tables are nested.
const explainable = 4096

// explain returns what BurntSushi/toml says of a broken statement, since it says
// more than the parser does.
func (d *document) explain(start, end int) (fault, bool) {
	if end-start > explainable {
		return fault{}, false
	}
	f, ok := decode(d.text[start:end])
	return fault{f.message, start + f.start, start + f.end}, ok
}

// forgotten returns the bracket or brace of the statement at start that was
// probably meant to be closed before a line that looks like a statement: any at a
// header, otherwise a bracket, or a brace whose keys do not stand on lines of their
// own.
func forgotten(text []byte, start, line int) (opening int, ok bool) {
	open := unclosed(text, start, line)
	if len(open) == 0 || isQuote(text[open[len(open)-1]]) {
		return 0, false
	}
	opening = open[0]
	rest := text[opening+1 : nextLine(text, opening)]
	header := text[cursor{text: text}.blanks(line)] == '['
	return opening, header || text[opening] == '[' || len(bytes.TrimSpace(rest)) > 0
}

func isQuote(c byte) bool { return c == '"' || c == '\'' }

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
