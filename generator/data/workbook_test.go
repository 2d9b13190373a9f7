package data

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// long is a value with more digits than a spreadsheet keeps.
const long = "12345678901234567"

func TestWorkbook(t *testing.T) {
	s := read(t, reportConfig, reportFigures+`
[figure.long]
label   = { zh = "多", en = "many" }
value   = "`+long+`"
unit    = "person"
as_of   = "2020-04-30"
source  = { id = "article", paragraph = "5", printed = "`+long+`人" }
`, false)
	content, err := Workbook(s, "en")
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	if got := strings.Join(book.GetSheetList(), " "); got != "Cover Notes Figures Charts Sources" {
		t.Errorf("the sheets are %s", got)
	}
	led := s.Figures.leadBy("en")
	value := led.index("value") + 1
	for row, want := range map[int]struct {
		raw, shown string
		kind       excelize.CellType
	}{
		2: {"2280", "2,280", excelize.CellTypeUnset},
		3: {"650000000", "650,000,000", excelize.CellTypeUnset},
		7: {long, long, excelize.CellTypeSharedString},
	} {
		name, _ := excelize.CoordinatesToCellName(value, row)
		raw, _ := book.GetCellValue("Figures", name, excelize.Options{RawCellValue: true})
		shown, _ := book.GetCellValue("Figures", name)
		kind, _ := book.GetCellType("Figures", name)
		if raw != want.raw || shown != want.shown || kind != want.kind {
			t.Errorf("%s holds %q, shown as %q, type %d; want %v", name, raw, shown, kind, want)
		}
	}
	notes, err := book.GetRows("Notes")
	if err != nil {
		t.Fatal(err)
	}
	cell, _ := excelize.CoordinatesToCellName(value, 7)
	if !strings.Contains(strings.Join(flat(notes), "\n"), "Figures!"+cell) {
		t.Errorf("the notes do not say that %s is text", cell)
	}
}

func flat(rows [][]string) []string {
	var list []string
	for _, row := range rows {
		list = append(list, row...)
	}
	return list
}

// TestWorkbookSame writes a workbook twice. Nothing in it may tell when it was written.
func TestWorkbookSame(t *testing.T) {
	s := small(t)
	first, err := Workbook(s, "zh")
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := Workbook(s, "zh")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("the same report gives another workbook")
		}
	}
	files, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files.File {
		if f.ModifiedDate != 0 || f.ModifiedTime != 0 {
			t.Errorf("%s has a date", f.Name)
		}
	}
}

func TestFloat(t *testing.T) {
	for text, want := range map[string]struct {
		v  float64
		ok bool
	}{
		"0":                   {0, true},
		"-3.5":                {-3.5, true},
		"0.417":               {0.417, true},
		"123456789012345":     {123456789012345, true},
		"1234567890123456":    {0, false},
		"0.1234567890123456":  {0, false},
		"1.50000000000000000": {1.5, true},
		"0.00000012345":       {0.00000012345, true},
	} {
		if v, ok := float(text); v != want.v || ok != want.ok {
			t.Errorf("float(%q) = %v, %v; want %v", text, v, ok, want)
		}
	}
}

// TestLibreOffice opens a workbook in LibreOffice, where there is one: its numbers
// must be numbers there, and nothing in it a formula.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed, or -short is set")
	}
	content, err := Workbook(read(t, reportConfig, strings.ReplaceAll(reportFigures, `en = "fund"`, `en = "=1+1"`), false), "en")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "figures.xlsx"), content, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile",
		"--headless", "--convert-to", "fods", "--outdir", dir, filepath.Join(dir, "figures.xlsx"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	sheet, err := os.ReadFile(filepath.Join(dir, "figures.fods"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`office:value-type="float" office:value="2280"`,
		`office:value-type="float" office:value="650000000"`,
		`office:value-type="percentage" office:value="0.333333"`,
		`<text:p>=1+1</text:p>`,
		`<text:p>2280多人</text:p>`,
	} {
		if !bytes.Contains(sheet, []byte(want)) {
			t.Errorf("LibreOffice does not find %s", want)
		}
	}
	if found := regexp.MustCompile(`table:formula="[^"]*"`).Find(sheet); found != nil {
		t.Errorf("LibreOffice finds the formula %s", found)
	}
}
