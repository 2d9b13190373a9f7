package page

import "testing"

// TestBigClass chooses how key figures are set. The widths are in digits; the style sheet
// has a class for each.
func TestBigClass(t *testing.T) {
	for _, test := range []struct{ before, digits, after, want string }{
		{"", "25", "", "n big"},
		{"", "6.5", "亿元", "n big w5"},
		{"", "5.0", "%", "n big"},
		{"", "4.5%—5.5", "%", "n big w10"},
		{"RMB", "650", "million", "n big w7"},
		{"more than", "2,280", "", "n big w9"},
		{"", "1,404.89", "million", "n big tall w8"},
		{"", "1401879", "亿元", "n big tall w7"},
		{"", "10,575.25", "billion kilowatt-hours", "n big tall w9"},
		{"", "10,575,250,000,000", "kilowatt-hours", "n big tall w16"},
	} {
		if got := bigClass(test.digits, test.before, test.after); got != test.want {
			t.Errorf("%s %s %s is set as %q, want %q", test.before, test.digits, test.after, got, test.want)
		}
	}
}
