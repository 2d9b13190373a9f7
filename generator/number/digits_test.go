package number_test

import (
	"errors"
	"testing"

	. "example.org/diglot/generator/number"
)

func TestParseDecimal(t *testing.T) {
	for s, want := range map[string]string{
		"2280": "2280", "0.417": "417/1000", "-3.5": "-7/2", "0": "0", "650000000": "650000000", "007": "7", "0.10": "1/10",
	} {
		if v, err := ParseDecimal(s); err != nil || v.Cmp(rat(t, want)) != 0 {
			t.Errorf("%s: got %v, %v", s, v, err)
		}
	}
	for _, s := range []string{"", "-", "1e3", "1,000", "+1", ".5", "1.", "1/2", "２", "0x10", "1_000", " 1", "--1", "1.2.3"} {
		if v, err := ParseDecimal(s); err == nil {
			t.Errorf("%q is read as %v", s, v)
		}
	}
}

func TestDecimalText(t *testing.T) {
	for value, want := range map[string]string{
		"650000000": "650000000", "0.417": "0.417", "-7/2": "-3.5", "1/3": "", "5/12": "", "1/1024": "0.0009765625", "0": "0", "3/3125": "0.00096",
	} {
		got, ok := DecimalText(rat(t, value))
		if got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v; want %q", value, got, ok, want)
		}
	}
}

func TestDecimal(t *testing.T) {
	zh, en := Chinese(), English()
	indian := English()
	indian.GroupSizes = []int{3, 2}
	for value, want := range map[string][3]string{
		"999":        {"999", "999", "999"},
		"2280":       {"2280", "2,280", "2,280"},
		"12500":      {"12500", "12,500", "12,500"},
		"-2280.25":   {"−2280.25", "−2,280.25", "−2,280.25"},
		"1234567.5":  {"1234567.5", "1,234,567.5", "12,34,567.5"},
		"1000000000": {"1,000,000,000", "1,000,000,000", "1,00,00,00,000"},
	} {
		for i, l := range []*Locale{&zh, &en, &indian} {
			if got, err := l.Decimal(rat(t, value)); err != nil || got != want[i] {
				t.Errorf("%s: got %q, %v; want %q", value, got, err, want[i])
			}
		}
	}
	if _, err := zh.Decimal(rat(t, "1/3")); !errors.Is(err, ErrInexact) {
		t.Errorf("a third: got %v", err)
	}
}

func TestCompact(t *testing.T) {
	zh, en := Chinese(), English()
	u := testUnits()
	for name, c := range map[string]struct{ value, unit, zh, en string }{
		"money":        {"650000000", "yuan", "6.5亿", "650 million"},
		"zero":         {"0", "yuan", "0", "0"},
		"small":        {"5000", "person", "5000", "5,000"},
		"tens of wan":  {"150000", "person", "15万", "150,000"},
		"one and half": {"15000", "person", "1.5万", "15,000"},
		"negative":     {"-2000000", "number", "−200万", "−2 million"},
		"percent":      {"0.4", "percent", "40%", "40%"},
		"trillion":     {"3000000000000", "yuan", "3万亿", "3 trillion"},
		"many digits":  {"123456789", "yuan", "12345.6789万", "123.456789 million"},
		"rank":         {"12", "rank", "12", "12"},
		"a decimal":    {"0.5", "times", "0.5", "0.5"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := zh.Compact(rat(t, c.value), u[c.unit].zh, Style{})
			if err != nil || got != c.zh {
				t.Errorf("zh: got %q, %v; want %q", got, err, c.zh)
			}
			got, err = en.Compact(rat(t, c.value), u[c.unit].en, Style{})
			if err != nil || got != c.en {
				t.Errorf("en: got %q, %v; want %q", got, err, c.en)
			}
		})
	}
	if _, err := zh.Compact(rat(t, "1/3"), Unit{}, Style{}); !errors.Is(err, ErrInexact) {
		t.Errorf("a third: got %v", err)
	}
}

func TestRound(t *testing.T) {
	zh, en := Chinese(), English()
	for name, c := range map[string]struct {
		value  string
		kind   Kind
		places int
		zh, en string
	}{
		"a share":           {"5/12", Percent, 1, "0.417", "0.417"},
		"half up":           {"0.285", Count, 2, "0.29", "0.29"},
		"no binary float":   {"2.675", Count, 2, "2.68", "2.68"},
		"away from zero":    {"-2.5", Count, 0, "-3", "-3"},
		"teams a platform":  {"472/11", Count, 0, "43", "43"},
		"a ratio":           {"650/3", Times, 0, "217", "217"},
		"at 4 decimals":     {"3903810000000", Money, 4, "3903800000000", "3903800000000"},
		"by scale":          {"91217000000", Money, 0, "91200000000", "91000000000"},
		"below the scales":  {"1234.56", Money, 1, "1234.6", "1234.6"},
		"into the next":     {"99999999", Money, 0, "100000000", "100000000"},
		"a count by scale":  {"1234567", Count, 1, "1235000", "1200000"},
		"a count in digits": {"99999.4", Count, 0, "99999", "99999"},
		"a measure":         {"12.34", Measure, 1, "12.3", "12.3"},
		"zero":              {"0", Money, 1, "0", "0"},
	} {
		t.Run(name, func(t *testing.T) {
			v := rat(t, c.value)
			if got := zh.Round(v, c.kind, c.places); got.Cmp(rat(t, c.zh)) != 0 {
				t.Errorf("zh: got %v, want %s", got, c.zh)
			}
			if got := en.Round(v, c.kind, c.places); got.Cmp(rat(t, c.en)) != 0 {
				t.Errorf("en: got %v, want %s", got, c.en)
			}
			if v.Cmp(rat(t, c.value)) != 0 {
				t.Error("the value was changed")
			}
		})
	}
}

func TestRoundedIsShown(t *testing.T) {
	zh, en := Chinese(), English()
	yuan := testUnits()["yuan"]
	v := zh.Round(rat(t, "1000000000/7"), Money, 2)
	for _, c := range []struct {
		l    *Locale
		u    Unit
		want string
	}{{&zh, yuan.zh, "1.43亿元"}, {&en, yuan.en, "RMB 143 million"}} {
		if got, err := c.l.Format(Quantity{Value: v}, c.u, Form{}); err != nil || got.String() != c.want {
			t.Errorf("got %q, %v; want %q", got, err, c.want)
		}
	}
}
