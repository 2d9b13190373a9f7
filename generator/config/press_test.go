package config

import (
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.org/diglot/generator/diag"
)

// TestEmbargo holds that a moment keeps the offset that its author gave, whatever zone
// this machine is in, and that what names no moment is refused with a way to write it.
func TestEmbargo(t *testing.T) {
	for value, want := range map[string]string{
		`"2026-12-01T09:00+08:00"`:    "2026-12-01T09:00:00+08:00",
		`"2026-12-01T09:00:00+08:00"`: "2026-12-01T09:00:00+08:00",
		`2026-12-01T09:00:00+08:00`:   "2026-12-01T09:00:00+08:00",
		`2026-12-01 09:00:00Z`:        "2026-12-01T09:00:00Z",
		`"2026-12-01T00:00-03:30"`:    "2026-12-01T00:00:00-03:30",
		`"2026-12-01 9:00"`:           `hint: for example embargo = "2026-12-01T09:00+08:00"`,
		`"2026-12-01T09:00"`:          `hint: for example embargo = "2026-12-01T09:00+08:00"`,
		`2027-01-02T10:30:00`:         `hint: for example embargo = "2027-01-02T10:30+08:00"`,
		`"2027-12-01T09:00:30+08:00"`: `hint: for example embargo = "2027-12-01T09:00+08:00"`,
		`"2026-13-01T09:00+08:00"`:    `hint: for example embargo = "2026-12-01T09:00+08:00"`,
		`"tomorrow"`:                  `hint: for example embargo = "2026-12-01T09:00+08:00"`,
		`""`:                          `hint: for example embargo = "2026-12-01T09:00+08:00"`,
		`2026`:                        `hint: embargo = "2026-12-01T09:00+08:00"`,
	} {
		var msgs diag.List
		c := Load(fstest.MapFS{Name: {Data: []byte("title = { en = \"A\" }\nsummary = { en = \"B\" }\nlanguages = [\"en\"]\n[press]\nembargo = " + value + "\n")}}, &msgs)
		got := c.Press.Embargo.Format(time.RFC3339)
		if c.Press.Embargo.IsZero() {
			got = ""
		}
		for _, m := range msgs.Messages() {
			got += "hint: " + m.Hint
		}
		if !strings.HasSuffix(got, want) || got == "" {
			t.Errorf("embargo = %s is %q, want %q", value, got, want)
		}
	}
}

// FuzzEmbargo holds that whatever stands there is a moment, to the minute, or an error.
func FuzzEmbargo(f *testing.F) {
	for _, seed := range []string{"2026-12-01T09:00+08:00", "2026-12-01 9:00", "2026-12-01T09:00:00.5Z", "0001-01-01T00:00Z", "2026-12-01T09:00+99:99", "号", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		var msgs diag.List
		text := "title = { en = \"A\" }\nsummary = { en = \"B\" }\nlanguages = [\"en\"]\n[press]\nembargo = " + strconv.Quote(value) + "\n"
		c := Load(fstest.MapFS{Name: {Data: []byte(text)}}, &msgs)
		moment := c.Press.Embargo
		if moment.IsZero() != msgs.HasErrors() || moment.Second() != 0 || moment.Nanosecond() != 0 {
			t.Errorf("%q is %v, with %d errors", value, moment, msgs.Errors())
		}
	})
}
