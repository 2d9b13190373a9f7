package tomlfile

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wording is what diglot says where a library's message contains a sign, or one
// of several between "|". In its texts {thing} is what stands at the fault, {word}
// the word there, {text} all that the fault covers, and {advice} and {adviceAfter}
// how the line is written properly.
type wording struct {
	sign, text string
	// atEnd is the text at the end of a line, where there is no hint; atLetter
	// that at a letter which TOML does not allow without quotes.
	atEnd, atLetter string
	hint            string
	// The mark covers the word at the fault, unless exact is set, or the escape
	// sequence, if backslash is set.
	exact, backslash bool
}

// wordings returns the wordings by the libraries' messages. The first sign that
// is found wins.
func wordings() []wording {
	return []wording{
		{sign: "array terminator|array is incomplete|expected ',' or ']'", text: `a comma or "]" is missing before {thing}`, atEnd: `the list is not closed with "]"`},
		{sign: "inline table terminator|inline table is incomplete|expected ',' or '}'", text: `a comma or "}" is missing before {thing}`, atEnd: `the table is not closed with "}"`},
		{sign: "unexpected comma|expected value but got", text: "nothing stands before this comma", exact: true},
		{sign: "top-level item to end|expected newline but got", text: "{thing} cannot stand after the value", hint: "{adviceAfter}"},
		{sign: "expected value|at start of value|expected keyword|strings must be quoted", text: "{thing} cannot begin a value", atEnd: "a value is missing", hint: "{advice}"},
		{sign: "key separator '='", text: `"=" and a value are missing after the key`},
		{sign: "expected '.' or '='|expected '=' after key", text: `"=" is missing before {thing}`, atEnd: `"=" and a value are missing after the key`, atLetter: "{thing} cannot stand in a key without quotes", hint: `key = "value"`},
		{sign: "invalid character at start of key", text: "{thing} cannot begin a key"},
		{sign: "table array name delimiter|to close array table name", text: `"]]" is missing after the table's name`},
		{sign: "to end table name|to close table name", text: `{thing} cannot stand in a table's name without quotes`, hint: `quote it: "{word}"`, atEnd: `"]" is missing after the table's name`},
		{sign: "table names cannot be empty", text: "the table has no name", exact: true},
		{sign: "keys cannot start with a '.'", text: `a key is missing before "."`, exact: true},
		{sign: "unexpected '.'", text: `a key is missing before "."`, exact: true},
		{sign: "key name appears blank", text: `a key is missing before "="`, exact: true},
		{sign: "unexpected '='", text: `a key is missing before "="`, exact: true},
		{sign: "hexadecimal digits after", text: "the escape sequence needs more hexadecimal digits", hint: `\xHH, \uHHHH or \UHHHHHHHH`, backslash: true},
		{sign: "is not valid UTF-8", text: "{text} names no character", backslash: true},
		{sign: "invalid escape", text: "{text} is no escape sequence", hint: `write \\ for a backslash, or put the text in single quotes`, backslash: true},
		{sign: "out of range for", text: "{word} is too large for a number", hint: `quote it: "{word}"`},
		{sign: "invalid datetime", text: "{text} is no date", hint: `a date is written 2020-04-30; a month or a year in quotes: "2020-04"`, exact: true},
		{sign: "leading zero", text: "a number cannot begin with a zero", hint: `quote it: "{word}"`},
		{sign: "underscores must be", text: `"_" must stand between digits`},
		{sign: "loats must start with a digit", text: "a number must begin with a digit", hint: `quote it: "0{word}"`},
		{sign: "nvalid float", text: "{word} is no number", hint: `digits stand on both sides of the point: "2.5"`},
		{sign: "expected a digit", text: "a digit is missing before {thing}", atEnd: "a digit is missing"},
		{sign: "sign with non-decimal", text: "{word} cannot have a sign"},
	}
}

// at returns the text and hint of a wording for what stands at the fault.
func (w wording) at(thing string) (text, hint string) {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(thing, `"`))
	switch {
	case thing == endOfLine && w.atEnd != "":
		return w.atEnd, ""
	case thing == endOfLine:
		return w.text, ""
	case w.atLetter != "" && r >= utf8.RuneSelf && unicode.IsLetter(r):
		return w.atLetter, `quote it: "{word}"`
	}
	return w.text, w.hint
}

// wordingOf returns the wording for a library's message: the message itself, in
// our voice, where there is none of ours.
func wordingOf(message string) wording {
	for _, w := range wordings() {
		for sign := range strings.SplitSeq(w.sign, "|") {
			if strings.Contains(message, sign) {
				return w
			}
		}
	}
	return wording{text: voice(message)}
}

// voice turns a library's sentence into one of ours: lower case, no full stop,
// double quotes.
func voice(message string) string {
	message = strings.TrimSuffix(strings.TrimSpace(message), ".")
	r, n := utf8.DecodeRuneInString(message)
	if next, _ := utf8.DecodeRuneInString(message[n:]); unicode.IsLower(next) {
		message = string(unicode.ToLower(r)) + message[n:]
	}
	return strings.ReplaceAll(message, "'", `"`)
}

// plainHint returns a hint when a text begins with a character that a Chinese
// keyboard or a word processor puts in place of one of TOML's, or as other formats do.
func plainHint(text []byte) string {
	if bytes.HasPrefix(text, []byte("//")) || bytes.HasPrefix(text, []byte("/*")) || bytes.HasPrefix(text, []byte(";")) {
		return "comments begin with #"
	}
	r, _ := utf8.DecodeRune(text)
	plain := map[rune]rune{
		'“': '"', '”': '"', '„': '"', '「': '"', '」': '"', '＂': '"', '‘': '\'', '’': '\'', '＇': '\'',
		'，': ',', '、': ',', '＝': '=', '：': '=', ':': '=', '。': '.', '．': '.', '＃': '#',
		'［': '[', '【': '[', '］': ']', '】': ']', '｛': '{', '｝': '}', '\u3000': ' ', '\u00a0': ' ',
	}
	switch p := plain[r]; p {
	case 0:
		if unicode.Is(unicode.Cf, r) {
			return "remove this invisible character"
		}
		return ""
	case ' ':
		return "write a plain space instead of this one"
	default:
		return fmt.Sprintf("write %c instead of %c", p, r)
	}
}
