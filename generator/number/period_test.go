package number_test

import (
	"slices"
	"testing"

	. "example.org/diglot/generator/number"
)

func TestPeriod(t *testing.T) {
	zh, en := Chinese(), English()
	for iso, want := range map[string]struct{ zh, en string }{
		"2020-04-30":            {"2020年4月30日", "30 April 2020"},
		"2020-04":               {"2020年4月", "April 2020"},
		"2020":                  {"2020年", "2020"},
		"unknown":               {"", ""},
		"2018/2019":             {"2018—2019年", "2018–2019"},
		"2019-01/2019-03":       {"2019年1—3月", "January–March 2019"},
		"2018-11/2019-02":       {"2018年11月—2019年2月", "November 2018 – February 2019"},
		"2020-04-01/2020-04-30": {"2020年4月1—30日", "1–30 April 2020"},
		"2020-04-01/2020-05-03": {"2020年4月1日—5月3日", "1 April – 3 May 2020"},
		"2019-12-31/2020-01-01": {"2019年12月31日—2020年1月1日", "31 December 2019 – 1 January 2020"},
		"2020-02-29":            {"2020年2月29日", "29 February 2020"},
	} {
		t.Run(iso, func(t *testing.T) {
			p, err := ParsePeriod(iso)
			if err != nil {
				t.Fatal(err)
			}
			if day := len(iso) == len("2020-04-30"); p.IsDay() != day {
				t.Errorf("IsDay gives %t", p.IsDay())
			}
			if p.ISO() != iso {
				t.Errorf("ISO gives %q", p.ISO())
			}
			if got := zh.Period(p); got != want.zh {
				t.Errorf("zh: got %q, want %q", got, want.zh)
			}
			if got := en.Period(p); got != want.en {
				t.Errorf("en: got %q, want %q", got, want.en)
			}
		})
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	for name, s := range map[string]string{
		"nothing":         "",
		"words":           "spring 2020",
		"month 13":        "2020-13",
		"month 0":         "2020-00",
		"day 30":          "2020-02-30",
		"no leap year":    "2019-02-29",
		"short year":      "20",
		"short month":     "2020-4",
		"year 0":          "0000",
		"a time":          "2020-04-30T10:00",
		"reversed":        "2019/2018",
		"an empty span":   "2019/2019",
		"half a span":     "2019/",
		"mixed precision": "2019/2020-03",
		"three ends":      "2018/2019/2020",
		"full width":      "２０２０",
	} {
		t.Run(name, func(t *testing.T) {
			if p, err := ParsePeriod(s); err == nil {
				t.Errorf("%q is read as %q", s, p.ISO())
			}
		})
	}
}

func TestPeriodOrder(t *testing.T) {
	sorted := []string{"2018", "2018/2019", "2019", "2019-01", "2019-01-01", "2019-03", "2020", "unknown", ""}
	var periods []Period
	for _, s := range sorted {
		p, _ := ParsePeriod(s)
		periods = append(periods, p)
	}
	shuffled := []Period{periods[4], periods[8], periods[2], periods[7], periods[0], periods[6], periods[1], periods[5], periods[3]}
	slices.SortFunc(shuffled, Period.Compare)
	for i, p := range shuffled {
		if !p.Equal(periods[i]) {
			t.Errorf("place %d: got %q, want %q", i, p.ISO(), sorted[i])
		}
	}
}

func TestPeriodBounds(t *testing.T) {
	for iso, want := range map[string][2]string{
		"2020":            {"2020-01-01", "2020-12-31"},
		"2020-02":         {"2020-02-01", "2020-02-29"},
		"2020-04-30":      {"2020-04-30", "2020-04-30"},
		"2018/2019":       {"2018-01-01", "2019-12-31"},
		"2019-01/2019-04": {"2019-01-01", "2019-04-30"},
	} {
		p, err := ParsePeriod(iso)
		first, last, ok := p.Bounds()
		if err != nil || !ok || [2]string{first, last} != want {
			t.Errorf("%s: got %s, %s, %v", iso, first, last, err)
		}
	}
	if _, _, ok := (Period{}).Bounds(); ok {
		t.Error("no date has bounds")
	}
}
