package data

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
)

// byteOrderMark tells programs that guess encodings, Excel first of all, that a
// file is UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes a table as RFC 4180 describes, in UTF-8, with the names of the columns
// in the first line. With mark set a byte order mark stands before it.
func CSV(t Table, mark bool) []byte {
	var b bytes.Buffer
	if mark {
		b.WriteString(byteOrderMark)
	}
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Name()
	}
	line(&b, head)
	for _, row := range t.Rows {
		line(&b, row.Cells)
	}
	return b.Bytes()
}

func line(b *bytes.Buffer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quoted(Inert(cell)))
	}
	b.WriteString("\r\n")
}

// quoted puts a cell into quotes where a reader needs them, also one that takes
// semicolons or tabs for the separator.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, ",;\"\t\r\n") && cell == strings.TrimSpace(cell) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// triggers are the characters that make a cell a formula when it starts with one:
// those that OWASP lists under "CSV Injection", and their full-width forms, which
// East Asian spreadsheets take for the same.
const triggers = "=+-@\t\r\n＝＋－＠"

// harmless is what starts with a sign and is a number all the same. To work such a
// "formula" out changes nothing.
var harmless = regexp.MustCompile(`^[-+]?[0-9][0-9,]*(\.[0-9]+)?%?$`)

// afterSeparator finds a trigger behind a semicolon. Where that is the separator of
// lists, Excel cuts a file's lines there, whether the file meant it or not.
var afterSeparator = regexp.MustCompile(`([;\t\r\n][\pZ\pC"]*)([=+\-@＝＋－＠])`)

// Inert returns a cell that no spreadsheet takes for a formula. An apostrophe goes
// before what would start one: OWASP's recommendation and the sign with which
// spreadsheets themselves mark a text; it keeps the text readable, and whoever
// reads the file with a program can take it off. Numbers stay as they are.
func Inert(cell string) string {
	cell = afterSeparator.ReplaceAllString(cell, "$1'$2")
	start := strings.TrimLeftFunc(cell, func(r rune) bool {
		return r == '"' || unicode.In(r, unicode.Z, unicode.C) && !strings.ContainsRune(triggers, r)
	})
	if start == "" || !strings.ContainsRune(triggers, []rune(start)[0]) || harmless.MatchString(cell) {
		return cell
	}
	return "'" + cell
}
