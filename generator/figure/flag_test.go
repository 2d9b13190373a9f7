package figure_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/i18n"
)

func TestFlagCodes(t *testing.T) {
	for flags, want := range map[figure.Flags]string{
		"": "A", "p": "P", "ep": "E P", "r": "A", "pr": "P", "bdifepnugr": "B D I F E P N U G",
	} {
		if got := strings.Join(flags.Codes(), " "); got != want {
			t.Errorf("%q is %q in SDMX, want %q", flags, got, want)
		}
	}
	for reason, want := range map[figure.Missing]string{
		figure.Present: " F", figure.NotAvailable: "O F", figure.NotApplicable: "M F", figure.Confidential: "Q C",
	} {
		if got := reason.Code() + " " + reason.Confidentiality(); got != want {
			t.Errorf("%q is %q in SDMX, want %q", reason, got, want)
		}
	}
}

func TestFlagsAnd(t *testing.T) {
	for _, test := range []struct{ a, b, want, inherited figure.Flags }{
		{"", "", "", ""},
		{"p", "", "p", "p"},
		{"r", "p", "pr", "p"},
		{"e", "p", "ep", "ep"},
		{"u", "bf", "bfu", "f"},
		{"pe", "ep", "ep", "ep"},
	} {
		got := test.a.And(test.b)
		if got != test.want || got.Inherited() != test.inherited {
			t.Errorf("%q and %q are %q, of which %q pass on; want %q, %q", test.a, test.b, got, got.Inherited(), test.want, test.inherited)
		}
	}
}

func TestSuperscript(t *testing.T) {
	if text, flags := figure.CutFlags("126.4" + figure.AllFlags.Superscript()); text != "126.4" || flags != figure.AllFlags {
		t.Errorf("all flags are read back as %q after %q", flags, text)
	}
	for _, text := range []string{"", "126.4", "亿元", "20 m²", "p"} {
		if got, flags := figure.CutFlags(text); got != text || flags != "" {
			t.Errorf("%q ends in the flags %q", text, flags)
		}
	}
}

// FuzzCell reads whatever a cell of a CSV file may hold: a number with flags, the sign of a
// missing value, nothing, or an error at the cell.
func FuzzCell(f *testing.F) {
	for _, seed := range []string{"126.4p", "126.4 pe", "-3.5e", "…", "–", "c", "cc", "", "1e5", "p", "0,5", "5.c", "ᵖ", "1.", "\xff", "-"} {
		f.Add(seed)
	}
	archive, err := txtar.ParseFile("testdata/flags.txtar")
	if err != nil {
		f.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, file := range archive.Files[:len(archive.Files)-1] {
		fsys[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	var none diag.List
	catalog := i18n.Load(fsys, diglot.Defaults(), []i18n.Lang{"zh", "en"}, make([]diag.Span, 2), &none)
	f.Fuzz(func(t *testing.T, cell string) {
		if strings.ContainsAny(cell, "\r\n") {
			return
		}
		own := maps.Clone(fsys)
		text := "name,growth\n2020," + `"` + strings.ReplaceAll(cell, `"`, `""`) + `"` + "\n2021,0.05\n"
		own["content/01-output/years.csv"] = &fstest.MapFile{Data: []byte(text)}
		var msgs diag.List
		set := figure.Load(own, catalog, &msgs)
		if msgs.HasErrors() {
			return
		}
		chart := set.Chart("years")
		if chart == nil {
			t.Fatalf("%q leaves no chart, and nothing is said of it", cell)
		}
		c := chart.Series[0].Cells[0]
		if c.Missing != figure.Present && (c.Quantity.Value != nil || c.Flags != "") {
			t.Errorf("%q is missing and has a value or flags", cell)
		}
		if c.Quantity.Value == nil && c.Missing == figure.Present && strings.TrimSpace(cell) != "" {
			t.Errorf("%q is read as nothing", cell)
		}
	})
}
