package tomlfile

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/diglot/generator/diag"
)

// report reports a fault in the statement that begins at an offset: where the
// author went wrong, and what to do.
func (d *document) report(statement int, f fault) {
	open := unclosed(d.text, statement, min(f.start, len(d.text)))
	if n := len(open); n > 0 && d.isUnclosedString(open[n-1]) {
		d.reportString(open[n-1])
		return
	}
	w := wordingOf(f.message)
	f = d.aim(statement, f, w)
	thing := d.thing(f.start)
	text, hint := w.at(thing)
	word := d.word(f.start)
	if strings.HasPrefix(hint, "{advice") {
		hint = strings.NewReplacer("{advice}", d.advice(f.start, word), "{adviceAfter}", d.adviceAfter(f.start, word)).Replace(hint)
	}
	fill := strings.NewReplacer("{thing}", thing, "{word}", word, "{text}", string(d.text[f.start:f.end]))
	m := d.errorf("toml-syntax", f.start, f.end, "%s", fill.Replace(text))
	m.WithHint("%s", fill.Replace(hint))
	if plain := plainHint(d.text[f.start:]); plain != "" {
		m.WithHint("%s", plain)
	}
	if n := len(open); n > 0 {
		d.noteOpening(m, open[n-1], f.start)
	}
}

// aim returns the fault with the place that the mark should stand under.
func (d *document) aim(statement int, f fault, w wording) fault {
	f.start = min(f.start, len(d.text))
	for f.start > statement && f.start < len(d.text) && !utf8.RuneStart(d.text[f.start]) {
		f.start-- // the libraries may point inside a character
	}
	f.end = min(max(f.end, f.start), len(d.text))
	if w.backslash {
		if i := bytes.LastIndexByte(d.text[f.start:f.end], '\\'); i >= 0 {
			f.start += i
		}
		return f
	}
	if blanks := (cursor{text: d.text}).blanks(f.start); blanks > f.start {
		f.start, f.end = blanks, max(f.end, blanks)
	}
	if f.start >= len(d.text) || d.text[f.start] == '\n' || d.text[f.start] == '\r' {
		// The end of a line is marked where its content ends.
		f.start = statement + len(bytes.TrimRight(d.text[statement:max(statement, f.start)], " \t\r\n"))
		f.end = f.start
		return f
	}
	if r, n := utf8.DecodeRune(d.text[f.start:]); !unicode.IsGraphic(r) {
		f.end = f.start + n
	} else if word := d.word(f.start); word != "" && !w.exact {
		f.end = f.start + len(word)
	}
	return f
}

func (d *document) isUnclosedString(at int) bool {
	if !isQuote(d.text[at]) {
		return false
	}
	_, closed := stringEnd(d.text, at)
	return !closed
}

// reportString reports a string that is not closed, at its opening quotes.
func (d *document) reportString(start int) {
	quote := string(d.text[start])
	triple := strings.Repeat(quote, 3)
	if bytes.HasPrefix(d.text[start:], []byte(triple)) {
		d.errorf("toml-syntax", start, start+3, "text that begins with %s is never closed", triple).
			WithHint("close it with %s", triple)
		return
	}
	end := start + len(bytes.TrimRight(d.text[start:nextLine(d.text, start)], "\r\n"))
	d.errorf("toml-syntax", start, end, "text is not closed on its line").
		WithHint("close it with %s, or write text of several lines in %s", quote, triple)
}

// reportOpen reports a bracket that is not closed.
func (d *document) reportOpen(start int) {
	noun, end := "list", "]"
	if d.text[start] == '{' {
		noun, end = "table", "}"
	}
	d.errorf("toml-syntax", start, start+1, "the %s is not closed", noun).WithHint("close it with %s", end)
}

// noteOpening adds a note at a bracket that is open where a fault is, unless it
// stands on the same line.
func (d *document) noteOpening(m *diag.Message, opening, fault int) {
	if !bytes.Contains(d.text[opening:fault], []byte{'\n'}) {
		return
	}
	noun := "list"
	if d.text[opening] == '{' {
		noun = "table"
	}
	m.WithNote(d.span(opening, opening+1), "the %s begins here", noun)
}
