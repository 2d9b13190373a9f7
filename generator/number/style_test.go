package number_test

import (
	"testing"

	. "example.org/diglot/generator/number"
)

// styleUnits are the units of a communiqué, in both languages.
func styleUnits() map[string]units {
	measure := func(zh, singular, plural string) units {
		return units{Unit{Kind: Measure, Measure: zh}, Unit{Kind: Measure, One: singular, Other: plural}}
	}
	all := testUnits()
	all["per mille"] = units{Unit{Kind: PerMille}, Unit{Kind: PerMille}}
	all["points"] = units{Unit{Kind: Points, Measure: "个百分点"}, Unit{Kind: Points, One: "percentage point", Other: "percentage points"}}
	all["per person"] = units{Unit{Kind: Money, Currency: "CNY", Measure: "元/人"}, Unit{Kind: Money, Currency: "CNY", Per: "per person"}}
	all["kWh"] = measure("千瓦时", "kilowatt-hour", "kilowatt-hours")
	all["tonne"] = measure("吨", "tonne", "tonnes")
	all["km"] = measure("公里", "kilometre", "kilometres")
	all["ha"] = measure("公顷", "hectare", "hectares")
	all["μg"] = measure("微克/立方米", "microgram per cubic metre", "micrograms per cubic metre")
	all["flat"] = units{Unit{Measure: "套"}, Unit{One: "flat", Other: "flats"}}
	return all
}

// TestStyle writes phrases as statistical offices print them back in their own
// language, and with the same digits in the other one.
func TestStyle(t *testing.T) {
	zh, en := Chinese(), English()
	en.CurrencyStyle = "yuan"
	for phrase, c := range map[string]struct{ unit, en string }{
		"1401879亿元":        {"yuan", "140,187.9 billion yuan"},
		"10000亿元":          {"yuan", "1,000 billion yuan"},
		"2266亿元":           {"yuan", "226.6 billion yuan"},
		"27861亿元":          {"yuan", "2,786.1 billion yuan"},
		"140489万人":         {"person", "1,404.89 million people"},
		"105752.5亿千瓦时":     {"kWh", "10,575.25 billion kilowatt-hours"},
		"71488万吨":          {"tonne", "714.88 million tonnes"},
		"5.0%":             {"percent", "5.0%"},
		"0.0%":             {"percent", "0.0%"},
		"51.0%":            {"percent", "51.0%"},
		"28.0微克/立方米":       {"μg", "28.0 micrograms per cubic metre"},
		"43.0万套":           {"flat", "430,000 flats"},
		"5.0万公里":           {"km", "50,000 kilometres"},
		"9万公顷":             {"ha", "90,000 hectares"},
		"99665元":           {"yuan", "99,665 yuan"},
		"43377元":           {"yuan", "43,377 yuan"},
		"184413元/人":        {"per person", "184,413 yuan per person"},
		"184,413元/人":       {"per person", "184,413 yuan per person"},
		"−2.41‰":           {"per mille", "−2.41‰"},
		"5.63‰":            {"per mille", "5.63‰"},
		"3.5%—5.5%":        {"percent", "3.5–5.5%"},
		"5%—5.5%":          {"percent", "5–5.5%"},
		"0.89个百分点":         {"points", "0.89 percentage points"},
		"6.5亿元":            {"yuan", "650 million yuan"},
		"14.2亿元":           {"yuan", "1.42 billion yuan"},
		"0.5亿元":            {"yuan", "50 million yuan"},
		"2,280人":           {"person", "2,280 people"},
		"近200项":            {"result", "nearly 200"},
		"60%左右":            {"percent", "about 60%"},
		"将近500人":           {"person", "nearly 500 people"},
		"500人以上":           {"person", "at least 500 people"},
		"超过500人":           {"person", "more than 500 people"},
		"1.50亿元":           {"yuan", "150 million yuan"},
		"120.0亿元":          {"yuan", "12.00 billion yuan"},
		"RMB 650 million":  {"yuan", "650 million yuan"},
		"0.5 million yuan": {"yuan", "0.5 million yuan"},
	} {
		t.Run(phrase, func(t *testing.T) {
			own, read := c.en, zh.Read
			if phrase[0] < 0x80 && (phrase[0] == 'R' || phrase[len(phrase)-1] == 'n') {
				own, read = "", en.Read
			}
			r, err := read(phrase)
			if err != nil {
				t.Fatal(err)
			}
			u := styleUnits()[c.unit]
			style := r.Style()
			if own != "" {
				got, err := zh.Format(r.Signed(), u.zh, Form{Style: style})
				if err != nil || got.String() != phrase {
					t.Errorf("in its own language: %q, %v", got, err)
				}
				style = style.Abroad()
			}
			got, err := en.Format(r.Signed(), u.en, Form{Style: style})
			if err != nil || got.String() != c.en {
				t.Errorf("in English: %q, %v; want %q", got, err, c.en)
			}
		})
	}
}

// TestSettle holds what is shown of values that a report rounds, or that have too
// many digits.
func TestSettle(t *testing.T) {
	zh, en := Chinese(), English()
	for name, c := range map[string]struct {
		value, unit string
		style       Style
		places      int
		zh, en      string
	}{
		"a count":              {"1404890000", "person", Style{}, -1, "14.0489亿人", "1,404.89 million people"},
		"a measure":            {"10575250000000", "kWh", Style{}, -1, "105752.5亿千瓦时", "10,575.25 billion kilowatt-hours"},
		"rounded":              {"10575250000000", "kWh", Style{}, 4, "10.5753万亿千瓦时", "10.5753 trillion kilowatt-hours"},
		"rounded to more":      {"10575250000000", "kWh", Style{}, 6, "10.575250万亿千瓦时", "10.575250 trillion kilowatt-hours"},
		"padded":               {"1400000000", "person", Style{}, 2, "14.00亿人", "1.400 billion people"},
		"ten digits":           {"1411778724", "person", Style{Scaling: LikeScale}, -1, "141177.9万人", "1,411.779 million people"},
		"eight digits":         {"12345678", "person", Style{}, -1, "1234.568万人", "12.34568 million people"},
		"a share":              {"5/12", "percent", Style{}, 1, "41.7%", "41.7%"},
		"a whole share":        {"0.4", "percent", Style{}, 1, "40.0%", "40.0%"},
		"in a fixed scale":     {"1401879", "person", Style{Scaling: FixedScale, Scale: 4}, 1, "140.2万人", "1.402 million people"},
		"without a scale":      {"123456", "person", Style{Scaling: FixedScale}, 0, "123456人", "123,456 people"},
		"rounded in wan":       {"89997", "ha", Style{Scaling: FixedScale, Scale: 4}, 1, "9.0万公顷", "90 thousand hectares"},
		"a negative":           {"-3390000", "person", Style{}, -1, "−339万人", "−3.39 million people"},
		"times are not scaled": {"12345", "times", Style{}, 0, "12345倍", "12,345 times"},
	} {
		t.Run(name, func(t *testing.T) {
			u := styleUnits()[c.unit]
			shown, style, err := zh.Settle(rat(t, c.value), u.zh.Kind, c.style, c.places)
			if err != nil {
				t.Fatal(err)
			}
			for i, l := range []*Locale{&zh, &en} {
				unit, want := u.zh, c.zh
				if i == 1 {
					unit, want = u.en, c.en
				}
				got, err := l.Format(Quantity{Value: shown}, unit, Form{Style: style})
				if err != nil || got.String() != want {
					t.Errorf("got %q, %v; want %q", got, err, want)
				}
			}
		})
	}
	if _, _, err := zh.Settle(rat(t, "5/12"), Percent, Style{}, -1); err == nil {
		t.Error("decimals without an end need rounding")
	}
}

// TestTell writes changes in words.
func TestTell(t *testing.T) {
	zh, en := Chinese(), English()
	for name, c := range map[string]struct {
		phrase, unit string
		as           Telling
		zh, en       string
	}{
		"growth":        {"5.2%", "percent", AsVerb, "增长5.2%", "grew 5.2%"},
		"a fall":        {"下降3.9%", "percent", AsVerb, "下降3.9%", "fell 3.9%"},
		"a minus":       {"−3.9%", "percent", AsAdverb, "下降3.9%", "down 3.9%"},
		"no change":     {"0.0%", "percent", AsVerb, "持平", "was flat"},
		"points":        {"提高0.89个百分点", "points", AsVerb, "提高0.89个百分点", "rose 0.89 percentage points"},
		"fewer people":  {"减少339万人", "person", AsVerb, "减少339万人", "decreased by 3.39 million people"},
		"a noun":        {"−0.1%", "percent", AsNoun, "0.1%的降幅", "a fall of 0.1%"},
		"by a multiple": {"增长1.5倍", "times", AsVerb, "增长1.5倍", "grew 150%"},
		"doubled":       {"翻一番", "times", AsVerb, "翻一番", "doubled"},
		"a range":       {"增长3.5%—5.5%", "percent", AsVerb, "增长3.5%—5.5%", "grew 3.5–5.5%"},
		"nearly":        {"增长近5%", "percent", AsVerb, "增长近5%", "grew nearly 5%"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := zh.Read(c.phrase)
			if err != nil {
				t.Fatal(err)
			}
			u := styleUnits()[c.unit]
			got, err := zh.Format(r.Signed(), u.zh, Form{Told: c.as, Style: r.Style()})
			if err != nil || got.String() != c.zh {
				t.Errorf("got %q, %v; want %q", got, err, c.zh)
			}
			got, err = en.Format(r.Signed(), u.en, Form{Told: c.as, Style: r.Style().Abroad()})
			if err != nil || got.String() != c.en {
				t.Errorf("got %q, %v; want %q", got, err, c.en)
			}
		})
	}
	abs, err := zh.Format(Quantity{Value: rat(t, "-0.039")}, Unit{Kind: Percent}, Form{Abs: true})
	if err != nil || abs.String() != "3.9%" {
		t.Errorf("the magnitude is written %q, %v", abs, err)
	}
}
