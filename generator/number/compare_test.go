package number_test

import (
	"testing"

	. "example.org/diglot/generator/number"
)

// TestCompareOneLanguage compares phrases of one language, where 多 has its place.
func TestCompareOneLanguage(t *testing.T) {
	zh := Chinese()
	r := NewReader(&zh)
	for name, c := range map[string]struct {
		a, b string
		want Mistake
	}{
		"inside and after 万":   {"300多万元", "300万多元", MarginDiffers},
		"with and without 多":   {"300多万元", "300万元", QualifierLost},
		"after 万 and without":  {"300万多元", "300万元", QualifierLost},
		"the same":             {"300多万元", "三百多万元", ""},
		"units converted":      {"150万千瓦", "1500兆瓦", ""},
		"kilograms and 斤":      {"3公斤", "6斤", UnitDiffers},
		"two words, one unit":  {"5公里", "5千米", ""},
		"months in years":      {"2年", "24个月", ""},
		"the bounds reach out": {"3～5万", "3万～5万", ""},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := r.Read(c.a)
			if err != nil {
				t.Fatal(err)
			}
			b, err := r.Read(c.b)
			if err != nil {
				t.Fatal(err)
			}
			got := Compare(a, b)
			if c.want == "" && len(got) == 0 {
				return
			}
			if len(got) != 1 || got[0].Mistake != c.want {
				t.Errorf("got %v, want %q", got, c.want)
			}
		})
	}
}

// TestCompareSeveral holds that independent mistakes are all named.
func TestCompareSeveral(t *testing.T) {
	zh, en := Chinese(), English()
	a, err := zh.Read("近6.5亿元")
	if err != nil {
		t.Fatal(err)
	}
	b, err := en.Read("over US$6.5 billion")
	if err != nil {
		t.Fatal(err)
	}
	want := []Mistake{CurrencyDiffers, ScaleSwapped, QualifierFlipped}
	got := Compare(a, b)
	for i, d := range got {
		if len(got) != len(want) || d.Mistake != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
	if len(got) == 0 || got[1].Places != 1 {
		t.Errorf("got %v", got)
	}
}

// TestUnitsAreKnown holds that both languages word the same units.
func TestUnitsAreKnown(t *testing.T) {
	zh, en := Chinese(), English()
	for _, id := range UnitsWithSize() {
		for _, l := range []*Locale{&zh, &en} {
			if _, ok := l.UnitWords(id); !ok {
				t.Errorf("%s has no words in one language", id)
			}
		}
	}
	for _, w := range en.Words.Units {
		if _, ok := zh.UnitWords(w.ID); !ok {
			t.Errorf("%s has no words in Chinese", w.ID)
		}
	}
}
