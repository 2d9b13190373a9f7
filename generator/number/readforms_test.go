package number_test

import (
	"errors"
	"testing"

	. "example.org/diglot/generator/number"
)

// formCase is what a phrase says beyond its value: the upper bound, the unit, the
// change.
type formCase struct {
	value, to, unit string
	kind            Kind
	change          Change
	falling         bool
}

func TestReadForms(t *testing.T) {
	zh, en := Chinese(), English()
	for _, group := range []struct {
		locale *Locale
		cases  map[string]formCase
	}{
		{&zh, map[string]formCase{
			"300～500人": {value: "300", to: "500", unit: "person"}, "2016—2020年": {value: "2016", to: "2020"},
			"3～5万元": {value: "30000", to: "50000", kind: Money}, "3万～5万元": {value: "30000", to: "50000", kind: Money},
			"3000元至5万元": {value: "3000", to: "50000", kind: Money}, "3～5%": {value: "0.03", to: "0.05", kind: Percent},
			"3%～5%": {value: "0.03", to: "0.05", kind: Percent}, "百分之三到五": {value: "0.03", to: "0.05", kind: Percent},
			"−3℃～5℃": {value: "-3", to: "5", unit: "°C"}, "从300到500": {value: "300", to: "500"}, "第3—5位": {value: "3", to: "5", kind: Rank},
			"增长了5.2%": {value: "0.052", kind: Percent, change: By}, "增长到5.2%": {value: "0.052", kind: Percent, change: To},
			"下降0.3个百分点": {value: "0.3", unit: "pp", change: By, falling: true}, "降至3.5%": {value: "0.035", kind: Percent, change: To, falling: true},
			"翻了一番": {value: "2", kind: Times, change: To}, "增长2倍": {value: "2", kind: Times, change: By},
			"3比1": {value: "3", kind: Times}, "1:25": {value: "1/25", kind: Times}, "3/4": {value: "3/4"}, "5分之3": {value: "3/5"},
			"一又三分之一": {value: "4/3"}, "三成五": {value: "0.35", kind: Percent}, "3.5×10⁸吨": {value: "350000000", unit: "t"},
			"3.8亿千瓦时": {value: "380000000", unit: "kWh"}, "150万千瓦": {value: "1500000", unit: "kW"}, "120平方公里": {value: "120", unit: "km²"},
			"7纳米": {value: "7", unit: "nm"}, "12英寸": {value: "12", unit: "in"}, "10亩": {value: "10", unit: "mu"}, "3.5小时": {value: "3.5", unit: "h"},
		}},
		{&en, map[string]formCase{
			"300 to 500 people": {value: "300", to: "500", unit: "person"}, "300–500": {value: "300", to: "500"}, "2016–2020": {value: "2016", to: "2020"},
			"RMB 3–5 million": {value: "3000000", to: "5000000", kind: Money}, "between 300 and 500": {value: "300", to: "500"},
			"from 3 percent to 5 percent": {value: "0.03", to: "0.05", kind: Percent}, "3 to 1": {value: "3", kind: Times},
			"grew by 5.2%": {value: "0.052", kind: Percent, change: By}, "rose to 5.2%": {value: "0.052", kind: Percent, change: To},
			"fell 0.3 percentage points": {value: "0.3", unit: "pp", change: By, falling: true}, "doubled": {value: "2", kind: Times, change: To},
			"increased threefold": {value: "3", kind: Times, change: To}, "217-fold": {value: "217", kind: Times, change: To},
			"2/3": {value: "2/3"}, "five sixths": {value: "5/6"}, "half a dozen": {value: "6"}, "one hundred and fifty-two": {value: "152"},
			"twenty-first": {value: "21", kind: Rank}, "3.5 x 10^8 t": {value: "350000000", unit: "t"}, "3.5×10⁻³": {value: "0.0035"},
			"12-inch": {value: "12", unit: "in"}, "1.5 GW": {value: "1.5", unit: "GW"}, "380 million kWh": {value: "380000000", unit: "kWh"},
			"-3 to 5 °C": {value: "-3", to: "5", unit: "°C"}, "2.5 tn": {value: "2500000000000"}, "５６７": {value: "567"},
		}},
	} {
		for phrase, want := range group.cases {
			t.Run(phrase, func(t *testing.T) { checkForm(t, group.locale, phrase, want) })
		}
	}
}

func checkForm(t *testing.T, l *Locale, phrase string, want formCase) {
	t.Helper()
	got, err := l.Read(phrase)
	if err != nil {
		t.Fatal(err)
	}
	to := ""
	if got.To != nil {
		to = got.To.RatString()
	}
	if want.to != "" {
		want.to = rat(t, want.to).RatString()
	}
	have := formCase{
		value: got.Value.RatString(), to: to, unit: got.UnitID, kind: got.Kind, change: got.Change, falling: got.Falling,
	}
	want.value = rat(t, want.value).RatString()
	if have != want || !got.Whole() {
		t.Errorf("got  %+v\nwant %+v\n(%q %q)", have, want, got.Before, got.Rest)
	}
}

// TestReadNoRange holds what looks like a range or a ratio and is none.
func TestReadNoRange(t *testing.T) {
	zh, en := Chinese(), English()
	for phrase, want := range map[string]struct {
		locale *Locale
		value  string
	}{
		"from 5 to 3": {&en, "5"}, "300 to 200": {&en, "300"}, "9:30": {&en, "9"}, "2020-04-30": {&en, "2020"}, "023-65345678": {&en, "23"},
		"3-year plan": {&en, "3"}, "24/7": {&en, "24"}, "300～200人": {&zh, "300"}, "3成员": {&zh, "3"}, "2019/2020": {&zh, "2019"},
		"5人3家": {&zh, "5"}, "从业人员300人": {&zh, "300"}, "上午10:30": {&zh, "10"}, "5 m³": {&en, "5"}, "5m³": {&en, "5"},
	} {
		got, err := want.locale.Read(phrase)
		if err != nil || got.To != nil || got.HasKind || got.Value.Cmp(rat(t, want.value)) != 0 {
			t.Errorf("%q: got %+v, %v", phrase, got, err)
		}
	}
}

func TestReadFormula(t *testing.T) {
	zh, en := Chinese(), English()
	for _, phrase := range []string{"3×5", "2+3", "3 × 5 = 15", "x+3=5", "3.5×5万元", "√2", "2^10", "8÷4", "5*3", "8/4 = 2", "E = 5mc", "10>5"} {
		for _, l := range []*Locale{&zh, &en} {
			if got, err := l.Read(phrase); !errors.Is(err, ErrFormula) {
				t.Errorf("%q: got %+v, %v", phrase, got, err)
			}
		}
	}
}

// TestReadAtMost holds what was once read as its opposite.
func TestReadAtMost(t *testing.T) {
	zh, en := Chinese(), English()
	for phrase, l := range map[string]*Locale{
		"不超过300人": &zh, "300人以内": &zh, "no more than 300": &en, "up to 300 people": &en, "300 or fewer": &en,
	} {
		if got, err := l.Read(phrase); err != nil || got.Qualifier != Below || !got.Whole() {
			t.Errorf("%q: got %+v, %v", phrase, got, err)
		}
	}
}
