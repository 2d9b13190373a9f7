package tomlfile

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// endOfLine is the thing at the end of a line.
const endOfLine = "the end of the line"

// thing names what stands at an offset: a short word or string, or a character.
func (d *document) thing(at int) string {
	at = cursor{text: d.text}.blanks(at)
	if at >= len(d.text) || d.text[at] == '\n' || d.text[at] == '\r' || d.text[at] == '#' {
		return endOfLine
	}
	const short = 20
	if d.text[at] == '"' {
		if end, closed := stringEnd(d.text, at); closed && end-at <= 3*short {
			return string(d.text[at:end])
		}
		return `'"'`
	}
	r, n := utf8.DecodeRune(d.text[at:])
	if !unicode.IsGraphic(r) {
		return fmt.Sprintf("U+%04X", r)
	}
	if word := d.word(at); isWordRune(r) && utf8.RuneCountInString(word) <= short {
		return `"` + word + `"`
	}
	return `"` + string(d.text[at:at+n]) + `"`
}

// word returns the text at an offset up to the next character that cannot belong
// to an unquoted value, and only one character where that is none itself.
func (d *document) word(at int) string {
	rest := d.text[min(at, len(d.text)):]
	end := bytes.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`,=[]{}#"'，、`, r)
	})
	if end < 0 {
		end = len(rest)
	}
	return string(rest[:end])
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// advice returns how to write the value around an offset, where something stands
// without quotes.
func (d *document) advice(at int, word string) string {
	switch strings.ToLower(word) {
	case "true", "yes", "on":
		return "write true"
	case "false", "no", "off":
		return "write false"
	}
	start := lineStart(d.text, at)
	line := bytes.TrimRight(d.text[start:nextLine(d.text, at)], " \t\r\n")
	key, raw, _ := bytes.Cut(line, []byte("="))
	key, raw = bytes.TrimSpace(key), bytes.TrimSpace(raw)
	if plain := plainDecimal(string(raw)); isDecimal(plain) {
		return string(key) + ` = "` + plain + `"`
	}
	const long = 40
	if !isKey(key) || len(raw) == 0 || utf8.RuneCount(raw) > long || bytes.ContainsAny(raw, "\"'[]{}#,=\\") {
		return `text stands in quotes: "…"`
	}
	return "text stands in quotes: " + string(key) + ` = "` + string(raw) + `"`
}

// adviceAfter returns what to do with something that stands after a value.
func (d *document) adviceAfter(at int, word string) string {
	switch {
	case bytes.IndexByte([]byte(",;]}"), d.text[at]) >= 0 && nextLine(d.text, at) == nextStatement(d.text, at+1):
		return "remove it"
	case d.text[at-1] == '"':
		return `write \" for a quote inside text`
	case bytes.IndexByte([]byte(" \t]}'"), d.text[at-1]) >= 0:
		return "each key stands on a line of its own"
	}
	return d.advice(at, word)
}
