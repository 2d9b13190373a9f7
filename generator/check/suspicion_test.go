package check

import (
	"math/big"
	"testing"

	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/number"
)

// TestOffScale tells a slip of the scale from a value that jumps.
func TestOffScale(t *testing.T) {
	tests := map[string]struct {
		values []float64
		kind   number.Kind
		want   []int
	}{
		"money ten times too small":    {[]float64{100, 10.4, 112}, number.Money, []int{0, -1, 0}},
		"money hundred times":          {[]float64{100, 10400, 112}, number.Money, []int{0, 2, 0}},
		"ten thousand times":           {[]float64{100, 1040000, 112}, number.Measure, []int{0, 4, 0}},
		"a jump that stays":            {[]float64{100, 104, 1100, 1150}, number.Money, []int{0, 0, 0, 0}},
		"no power of ten":              {[]float64{100, 400, 112}, number.Money, []int{0, 0, 0}},
		"neighbours of other sizes":    {[]float64{100, 1000, 500}, number.Money, []int{0, 0, 0}},
		"the last of four":             {[]float64{100, 104, 112, 11.8}, number.Money, []int{0, 0, 0, -1}},
		"the first of four":            {[]float64{1000, 104, 112, 118}, number.Money, []int{1, 0, 0, 0}},
		"the last of three":            {[]float64{100, 104, 11}, number.Money, []int{0, 0, 0}},
		"few counts jump":              {[]float64{12, 130, 14}, number.Count, []int{0, 0, 0}},
		"counts among others that do":  {[]float64{12, 130, 14, 60, 15}, number.Count, []int{0, 0, 0, 0, 0}},
		"counts of one size":           {[]float64{120, 1300, 140, 125, 150}, number.Count, []int{0, 1, 0, 0, 0}},
		"rates that jump":              {[]float64{0.005, 0.05, 0.004}, number.Percent, []int{0, 0, 0}},
		"a percentage of another unit": {[]float64{0.051, 5.2, 0.054, 0.05, 0.049}, number.Percent, []int{0, 2, 0, 0, 0}},
		"two values":                   {[]float64{1, 10}, number.Money, []int{0, 0}},
	}
	for name, test := range tests {
		var points []point
		for _, v := range test.values {
			points = append(points, point{value: v})
		}
		for i := range points {
			if got, _ := offScale(points, i, test.kind); got != test.want[i] {
				t.Errorf("%s: value %d is off by %d, want %d", name, i, got, test.want[i])
			}
		}
	}
}

func rat(t *testing.T, s string) *big.Rat {
	t.Helper()
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatal(s)
	}
	return v
}

// TestRoundsTo tells a rounded value from another one.
func TestRoundsTo(t *testing.T) {
	for _, test := range []struct {
		rounded, value string
		want           bool
	}{
		{"140200", "140188", true},
		{"140188", "140188", true},
		{"140100", "140188", false},
		{"0.05", "0.0496", true},
		{"0.05", "0.0444", false},
		{"1/3", "0.333", false},
		{"-3.9", "-3.94", true},
		{"0", "0.4", false},
	} {
		if got := roundsTo(rat(t, test.rounded), rat(t, test.value)); got != test.want {
			t.Errorf("%s for %s: %v", test.rounded, test.value, got)
		}
	}
}

// TestRoundingOf allows half a unit of the last decimal of each part. A zero at the end
// is not kept by a value, and is taken for one where the others have decimals.
func TestRoundingOf(t *testing.T) {
	for _, test := range []struct {
		own, all []int
		want     string
	}{
		{[]int{1, 1, 1}, []int{1, 1, 1}, "0.0015"},
		{[]int{0, 0}, []int{0, 0}, "0.01"},
		{[]int{1, 0, 1}, []int{1, 0, 1, 1, 1, 1}, "0.0015"},
		{[]int{1, 0}, []int{1, 0}, "0.0055"},
	} {
		if got := roundingOf(test.own, test.all); got.Cmp(rat(t, test.want)) != 0 {
			t.Errorf("%v of %v: %s, want %s", test.own, test.all, got.RatString(), test.want)
		}
	}
}

// TestPowerBetween finds powers of ten between two values.
func TestPowerBetween(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"14018.8", "140188", -1}, {"7.1", "0.071", 2}, {"140188e8", "140188", 8}, {"140849", "140489", 0}, {"-10", "1", 0}, {"1402000", "140188", 1}} {
		if got := powerBetween(rat(t, test.a), rat(t, test.b)); got != test.want {
			t.Errorf("%s to %s: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

// TestTypedUnits separates a numeral, the words of its unit and what follows.
func TestTypedUnits(t *testing.T) {
	if got := signEnd("5.0%，", len("5.0")); got != len("5.0%") {
		t.Errorf("the sign ends at %d", got)
	}
	const text = "9.6 square metres to 14.2."
	if got := text[:unitEnd(text, 3, "to 14.2.")]; got != "9.6 square metres" {
		t.Errorf("the unit ends after %q", got)
	}
	if from, to := nextDigits(text, 3); text[from:to] != "14.2" {
		t.Errorf("the next digits are %q", text[from:to])
	}
	var w lineWriter
	file := diag.NewFile("x", []byte(text))
	w.run(file.Whole(), nil)
	if w.text.String() != text {
		t.Errorf("written as %q", w.text.String())
	}
}
