package data

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

func TestInert(t *testing.T) {
	for cell, want := range map[string]string{
		"":                     "",
		"people":               "people",
		"=1+1":                 "'=1+1",
		"+cmd|' /C calc'!A0":   "'+cmd|' /C calc'!A0",
		"-2+3+cmd|' /C calc'!": "'-2+3+cmd|' /C calc'!",
		"@SUM(1)":              "'@SUM(1)",
		"\t=1":                 "'\t'=1",
		"\r=1":                 "'\r'=1",
		" =1":                  "' =1",
		"\u00a0=1":             "'\u00a0=1",
		`"=1`:                  `'"=1`,
		"＝1+1":                 "'＝1+1",
		"＋1":                   "'＋1",
		"－1":                   "'－1",
		"＠A1":                  "'＠A1",
		"a;=1+1":               "a;'=1+1",
		`a; "=1+1`:             `a; "'=1+1`,
		"-3.5":                 "-3.5",
		"+3.5":                 "+3.5",
		"-3.5%":                "-3.5%",
		"-1,234.5":             "-1,234.5",
		"-3.5.1":               "'-3.5.1",
		"−3.5":                 "−3.5", // a minus sign, and no hyphen, starts no formula
		"–":                    "–",
		"a-b=c":                "a-b=c",
		"2280多人":               "2280多人",
		"'=1":                  "'=1",
	} {
		if got := Inert(cell); got != want {
			t.Errorf("Inert(%q) = %q, want %q", cell, got, want)
		}
	}
}

// FuzzCSV writes a cell in all places of a line and reads it back.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"", "=1+1", "-3.5", `a "b", c;=d`, "\t@x", "a\r\nb", "＝1", "\ufeff=1", ";\"=1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cell := plain(text)
		table := Table{Columns: []Column{{ID: "a"}, {ID: "b"}}, Rows: []Row{{Cells: []string{cell, cell}}}}
		file := CSV(table, false)
		rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != 2 {
			t.Fatalf("%q is read as %q, %v", file, rows, err)
		}
		for _, got := range rows[1] {
			if got != Inert(cell) {
				t.Errorf("%q comes back as %q", cell, got)
			}
			if strings.ReplaceAll(got, "'", "") != strings.ReplaceAll(cell, "'", "") {
				t.Errorf("%q loses text: %q", cell, got)
			}
			if starts(got) && !harmless.MatchString(got) {
				t.Errorf("%q starts a formula", got)
			}
		}
		// A program that takes semicolons for the separator must find no formula either.
		for _, part := range strings.Split(Inert(cell), ";")[1:] {
			if starts(part) {
				t.Errorf("%q starts a formula behind a semicolon", cell)
			}
		}
	})
}

// starts reports whether a spreadsheet may take a cell for a formula.
func starts(cell string) bool {
	cell = strings.TrimLeft(cell, " \"\u00a0\u3000\ufeff")
	return cell != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(cell)[0])
}
