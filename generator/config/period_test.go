package config

import (
	"testing"
	"testing/fstest"

	"example.org/diglot/generator/diag"
)

// TestPeriod reads the time that a report is about.
func TestPeriod(t *testing.T) {
	for value, want := range map[string]string{
		`"2025"`:       "2025",
		`2025`:         "2025",
		`"2025-Q3"`:    "2025-Q3",
		`"2025-H1"`:    "2025-S1",
		`"2024/25"`:    "2024/25",
		`"2021/2025"`:  "2021/2025",
		`"2025-07"`:    "2025-07",
		`"2025-07-01"`: "bad-date: the report’s period cannot be \"2025-07-01\"",
		`"unknown"`:    "bad-date: the report’s period cannot be \"unknown\"",
		`"2025-Q5"`:    "bad-date: \"2025-Q5\" names quarter 5; a year has 4",
		`"2024/26"`:    "bad-date: \"2024/26\" is no fiscal year: it ends a year after it begins; write 2024/25, or a span of years 2024/2026",
		`""`:           "bad-date: \"\" is no date; write 2020-04-30, 2020-04, 2020-Q2, 2020-H1, 2020, 2018/2019, the fiscal year 2020/21 or unknown",
	} {
		var msgs diag.List
		c := Load(fstest.MapFS{Name: {Data: []byte("title = { en = \"A\" }\nsummary = { en = \"B\" }\nlanguages = [\"en\"]\nperiod = " + value + "\n")}}, &msgs)
		got := c.Period.ISO()
		for _, m := range msgs.Messages() {
			got += m.ID + ": " + m.Text
		}
		if got != want {
			t.Errorf("period = %s: %q, want %q", value, got, want)
		}
	}
}
