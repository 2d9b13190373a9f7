package number_test

import (
	"math/big"
	"testing"

	. "example.org/diglot/generator/number"
)

func TestNeutral(t *testing.T) {
	count, money := Unit{}, Unit{Kind: Money, Measure: "元", Currency: "CNY"}
	for _, test := range []struct {
		value     string
		qualifier Qualifier
		unit      Unit
		want      string
	}{
		{"11", Exact, count, "11"},
		{"2280", More, Unit{Measure: "人"}, ">\u00a02,280"},
		{"300", Over, count, ">\u00a0300"},
		{"500", Nearly, count, "<\u00a0500"},
		{"95", Below, count, "<\u00a095"},
		{"20", AtLeast, count, "≥\u00a020"},
		{"43", About, count, "≈\u00a043"},
		{"3115", Cumulative, count, "3,115"},
		{"8", Planned, count, "8"},
		{"650000000", Exact, money, "650,000,000 CNY"},
		{"91217000000.5", More, money, ">\u00a091,217,000,000.5 CNY"},
		{"-3500", Exact, count, "−3,500"},
		{"0", Exact, count, "0"},
		{"0.417", Exact, Unit{Kind: Percent}, "41.7%"},
		{"5/12", Exact, Unit{Kind: Percent}, "≈\u00a041.67%"},
		{"1/3000000", Exact, count, "≈\u00a00.0000003333"},
		{"472/11", About, count, "≈\u00a042.91"},
		{"650/3", Exact, Unit{Kind: Times, Measure: "倍"}, "≈\u00a0216.67"},
		{"20000/3", More, count, ">\u00a06,666.67"},
		{"12", Exact, Unit{Kind: Measure, Symbol: "nm"}, "12\u00a0nm"},
		{"30", Exact, Unit{Kind: Measure, Symbol: "°"}, "30°"},
	} {
		value, ok := new(big.Rat).SetString(test.value)
		if !ok {
			t.Fatalf("%q is no number", test.value)
		}
		if got := (Quantity{Value: value, Qualifier: test.qualifier}).Neutral(test.unit, Style{}); got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.value, test.qualifier, got, test.want)
		}
	}
	for _, test := range []struct {
		from, to string
		unit     Unit
		want     string
	}{
		{"0.045", "0.055", Unit{Kind: Percent}, "4.5–5.5%"},
		{"3500", "4500", count, "3,500–4,500"},
		{"-0.01", "0.01", Unit{Kind: Percent}, "−1–1%"},
		{"1/3", "2/3", count, "≈\u00a00.3333–0.6667"},
		{"10000", "20000", money, "10,000–20,000 CNY"},
	} {
		from, _ := new(big.Rat).SetString(test.from)
		to, _ := new(big.Rat).SetString(test.to)
		if got := (Quantity{Value: from, To: to}).Neutral(test.unit, Style{}); got != test.want {
			t.Errorf("%s to %s: got %q, want %q", test.from, test.to, got, test.want)
		}
	}
	if got := (Quantity{}).Neutral(count, Style{}); got != "–" {
		t.Errorf("no value: got %q", got)
	}
}

// TestNeutralKeepsZeros writes the zeros of a phrase such as 5.0%.
func TestNeutralKeepsZeros(t *testing.T) {
	got := Quantity{Value: big.NewRat(1, 20)}.Neutral(Unit{Kind: Percent}, Style{Place: -3, Placed: true})
	if got != "5.0%" {
		t.Errorf("got %q", got)
	}
}
