package font

import (
	"errors"
	"math"
	"os"
	"testing"
	"testing/fstest"
)

// sample is a table of the form that `make assets` writes, with Noto Sans SC's widths.
const sample = `{"Regular":[[32,224,323],[48,555,555],[65,608],[768,0,0]],"Bold":[[32,227],[48,590]]}`

func TestWidth(t *testing.T) {
	m, err := Load(fstest.MapFS{MetricsFile: {Data: []byte(sample)}})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text string
		size float64
		bold bool
		want float64
	}{
		"empty":                   {"", 15, false, 0},
		"digits":                  {"01", 10, false, 11.1},
		"bold":                    {"0", 10, true, 5.9},
		"Han is one em":           {"环重大", 20, false, 60},
		"mixed":                   {"A 环", 10, false, 18.32},
		"a mark takes no room":    {"A\u0300", 10, false, 6.08},
		"before the first run":    {"\x01", 10, false, 10},
		"beyond the end of a run": {"2", 10, false, 10},
		"not in the bold table":   {"A", 10, true, 10},
		"outside the BMP":         {"𠮷", 10, false, 10},
		"invalid UTF-8":           {"\xff", 10, false, 10},
	} {
		t.Run(name, func(t *testing.T) {
			if got := m.Width(c.text, c.size, c.bold); math.Abs(got-c.want) > 1e-9 {
				t.Errorf("Width(%q, %v, %v) = %v, want %v", c.text, c.size, c.bold, got, c.want)
			}
		})
	}
}

func TestLoadErrors(t *testing.T) {
	if _, err := Load(fstest.MapFS{}); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("without a table: %v, want ErrNotBuilt", err)
	}
	for name, text := range map[string]string{
		"no JSON":       `{`,
		"a weight less": `{"Regular":[[32,224]]}`,
		"empty run":     `{"Regular":[[32]],"Bold":[[32,227]]}`,
		"out of order":  `{"Regular":[[32,224,323],[33,1]],"Bold":[[32,227]]}`,
	} {
		if _, err := Load(fstest.MapFS{MetricsFile: {Data: []byte(text)}}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestBuilt asks the table that `make assets` has made.
func TestBuilt(t *testing.T) {
	m, err := Load(os.DirFS("../../assets/built"))
	if err != nil {
		t.Fatal(err)
	}
	for _, bold := range []bool{false, true} {
		zero := m.Width("0", 1, bold)
		for _, digit := range "123456789" {
			if w := m.Width(string(digit), 1, bold); w != zero {
				t.Errorf("%c is %v em wide and 0 is %v (bold %t): figures would not stand in columns", digit, w, zero, bold)
			}
		}
		if w := m.Width("科创，。", 1, bold); w != 4 {
			t.Errorf("four Han characters are %v em wide", w)
		}
	}
	if regular, bold := m.Width("Entities", 1, false), m.Width("Entities", 1, true); bold <= regular {
		t.Errorf("bold is %v em wide, regular %v", bold, regular)
	}
	if w := m.Width("\u200b\ufe0f", 1, false); w != 0 {
		t.Errorf("characters without a shape are %v em wide", w)
	}
}
