package number_test

import (
	"errors"
	"math/big"
	"math/rand"
	"testing"

	. "example.org/diglot/generator/number"
)

func TestFormatRange(t *testing.T) {
	zh, en := Chinese(), English()
	u := testUnits()
	for name, c := range map[string]struct {
		from, to, unit, zh, en string
		q                      Qualifier
	}{
		"people":       {from: "300", to: "500", unit: "person", zh: "300～500人", en: "300–500 people"},
		"one scale":    {from: "3000000", to: "5000000", unit: "yuan", zh: "300万～500万元", en: "RMB 3–5 million"},
		"two scales":   {from: "30000", to: "5000000", unit: "yuan", zh: "3万～500万元", en: "RMB 30,000–5,000,000"},
		"percent":      {from: "0.03", to: "0.05", unit: "percent", zh: "3%～5%", en: "3–5%"},
		"about":        {from: "300", to: "500", unit: "person", q: About, zh: "约300～500人", en: "about 300–500 people"},
		"below zero":   {from: "-3", to: "5", unit: "person", zh: "−3～5人", en: "−3–5 people"},
		"both below":   {from: "-5", to: "-3", unit: "person", zh: "−5～−3人", en: "−5–−3 people"},
		"over a scale": {from: "500000000", to: "1500000000", unit: "yuan", zh: "5亿～15亿元", en: "RMB 500 million–1.5 billion"},
	} {
		t.Run(name, func(t *testing.T) {
			for i, l := range []*Locale{&zh, &en} {
				words, want := u[c.unit].zh, c.zh
				if i == 1 {
					words, want = u[c.unit].en, c.en
				}
				got, err := l.FormatRange(Quantity{Value: rat(t, c.from), Qualifier: c.q}, rat(t, c.to), words, Form{})
				if err != nil || got.String() != want {
					t.Errorf("got %q, %v; want %q", got, err, want)
				}
			}
		})
	}
	if _, err := zh.FormatRange(Quantity{Value: rat(t, "5")}, rat(t, "5"), Unit{}, Form{}); !errors.Is(err, ErrNoRange) {
		t.Errorf("a range without extent: %v", err)
	}
}

// TestRangeRoundTrip reads back ranges of every size.
func TestRangeRoundTrip(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for _, l := range []Locale{Chinese(), English()} {
		r := NewReader(&l)
		for range 300 {
			from := randomValue(random)
			to := new(big.Rat).Add(from, new(big.Rat).Add(randomValue(random), One()))
			for _, name := range []string{"person", "yuan", "percent"} {
				u := testUnits()[name].en
				if l.Words.Han {
					u = testUnits()[name].zh
				}
				p, err := r.FormatRange(Quantity{Value: from}, to, u, Form{})
				if err != nil {
					t.Fatal(err)
				}
				got, err := r.Read(p.String())
				if err != nil || got.To == nil || got.Value.Cmp(from) != 0 || got.To.Cmp(to) != 0 || !got.Whole() {
					t.Fatalf("%v to %v is written %q and read as %+v, %v", from, to, p, got, err)
				}
			}
		}
	}
}

// TestFractionRoundTrip reads back fractions in words.
func TestFractionRoundTrip(t *testing.T) {
	for _, l := range []Locale{Chinese(), English()} {
		r := NewReader(&l)
		written := 0
		for under := int64(2); under <= 100; under++ {
			for over := int64(1); over < min(under, 20); over++ {
				v := big.NewRat(over, under)
				text, ok := l.FractionWords(v)
				if !ok {
					continue
				}
				written++
				if got, err := r.Read(text); err != nil || got.Value.Cmp(v) != 0 || !got.Whole() {
					t.Errorf("%v is written %q and read as %+v, %v", v, text, got, err)
				}
			}
		}
		if written < 30 {
			t.Errorf("only %d fractions have words", written)
		}
	}
}

// TestUnitRoundTrip reads back every unit that both languages know.
func TestUnitRoundTrip(t *testing.T) {
	for _, l := range []Locale{Chinese(), English()} {
		r := NewReader(&l)
		for _, w := range l.Words.Units {
			for _, value := range []string{"1", "7", "2.5", "-3", "12000000"} {
				u, _ := l.UnitWords(w.ID)
				p, err := l.Format(Quantity{Value: rat(t, value)}, u, Form{})
				if err != nil {
					t.Fatal(err)
				}
				got, err := r.Read(p.String())
				if err != nil || got.Value.Cmp(rat(t, value)) != 0 || w.ID != "occurrence" && got.UnitID != w.ID || !got.Whole() {
					t.Errorf("%s: %q is read as %+v, %v", w.ID, p, got, err)
				}
			}
		}
	}
}
