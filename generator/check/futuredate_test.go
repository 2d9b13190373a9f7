package check

import (
	"strings"
	"testing"
)

// TestFutureYears looks at years in prose that lie after the report.
func TestFutureYears(t *testing.T) {
	const told = `warning: "2035" lies after this report, and nothing here speaks of a plan`
	tests := []struct{ top, zh, en, want string }{
		{`period = "2025"`, "截至2035年底，已建成46处。", "By the end of 2035 the province had built 46.", told},
		{`edition = { label = { zh = "一", en = "1" }, date = "2026-03" }`, "截至2035年底，已建成46处。", "By the end of 2035 the province had built 46.", told},
		{"", "截至2035年底，已建成46处。", "By the end of 2035 the province had built 46.", ""},
		{`period = "2034"`, "2035年初建成46处。", "Early in 2035 the province had built 46.", ""},
		{`period = "2025"`, "到2035年，计划建成46处。", "By 2035 the province had built 46.", ""},
		{`period = "2025"`, "到2035年建成46处。", "By 2035 the target is 46.", ""},
		{`period = "2025"`, "2025年建成46处。", "In 2025 the province built 46.", ""},
	}
	for _, test := range tests {
		files := proseFiles("", test.zh, test.en)
		files["config.toml"].Data = append(files["config.toml"].Data, test.top+"\n"...)
		if got := strings.Join(runOn(t, files, futureDate()), "\n"); got != test.want {
			t.Errorf("%s: %s | %s:\n got %s\nwant %s", test.top, test.zh, test.en, got, test.want)
		}
	}
}
