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
		"2025-Q3":               {"2025年三季度", "Q3 2025"},
		"2025-Q1/2025-Q3":       {"2025年一季度至三季度", "Q1–Q3 2025"},
		"2024-Q4/2025-Q1":       {"2024年四季度—2025年一季度", "Q4 2024 – Q1 2025"},
		"2025-S1":               {"2025年上半年", "first half of 2025"},
		"2024-S2/2025-S1":       {"2024年下半年—2025年上半年", "second half of 2024 – first half of 2025"},
		"2024/25":               {"2024/25财政年度", "financial year 2024–25"},
		"1999/00":               {"1999/00财政年度", "financial year 1999–00"},
		"2022/23/2024/25":       {"2022/23至2024/25财政年度", "financial years 2022–23 to 2024–25"},
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
		"quarter 5":       "2025-Q5",
		"quarter 0":       "2025-Q0",
		"half 3":          "2025-H3",
		"a small q":       "2025-q3",
		"third of a year": "2025-T1",
		"a month, a half": "2025-01/2025-H1",
		"quarter, half":   "2025-Q1/2025-H2",
		"two years later": "2024/26",
		"fiscal, year":    "2023/24/2025/2026",
		"fiscal reversed": "2024/25/2023/24",
		"fiscal alone":    "2023/24/2024",
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
	sorted := []string{
		"2018", "2018/2019", "2019", "2019-01", "2019-01-01", "2019-03", "2020",
		"2021", "2021-H1", "2021-Q1", "2021-01", "2021/22", "2021-Q2", "2021-04", "2021-H2", "2021-Q3", "2021-07", "2021-12-31",
		"unknown", "",
	}
	var periods []Period
	for _, s := range sorted {
		p, _ := ParsePeriod(s)
		periods = append(periods, p)
	}
	shuffled := slices.Clone(periods)
	slices.Reverse(shuffled)
	shuffled[1], shuffled[7], shuffled[4], shuffled[12] = shuffled[12], shuffled[4], shuffled[1], shuffled[7]
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
		"2024-Q1":         {"2024-01-01", "2024-03-31"},
		"2024-Q4":         {"2024-10-01", "2024-12-31"},
		"2023-Q4/2024-Q1": {"2023-10-01", "2024-03-31"},
		"2024-H1":         {"2024-01-01", "2024-06-30"},
		"2024-S2":         {"2024-07-01", "2024-12-31"},
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
	fiscal, _ := ParsePeriod("2024/25")
	if _, _, ok := fiscal.Bounds(); ok || fiscal.Year() != 2025 || fiscal.Precision() != FiscalYear {
		t.Errorf("a fiscal year ends in %d, with bounds: %t", fiscal.Year(), ok)
	}
}

func TestYears(t *testing.T) {
	for name, c := range map[string]struct {
		in   []string
		want string
	}{
		"nothing":        {nil, ""},
		"nothing known":  {[]string{"unknown"}, ""},
		"one year":       {[]string{"2025-Q3", "2025-12-31", "unknown"}, "2025"},
		"several":        {[]string{"2025-12", "2023-H1", "2024"}, "2023/2025"},
		"a fiscal year":  {[]string{"2024/25"}, "2024/2025"},
		"a span of days": {[]string{"2019-12-31/2020-01-01"}, "2019/2020"},
	} {
		t.Run(name, func(t *testing.T) {
			var periods []Period
			for _, s := range c.in {
				p, err := ParsePeriod(s)
				if err != nil {
					t.Fatal(err)
				}
				periods = append(periods, p)
			}
			if got := Years(periods).ISO(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestHalvesAreRead reads halves as authors write them; data files have SDMX's semesters.
func TestHalvesAreRead(t *testing.T) {
	a, err := ParsePeriod("2025-H2")
	b, err2 := ParsePeriod("2025-S2")
	if err != nil || err2 != nil || a != b || a.ISO() != "2025-S2" {
		t.Errorf("%q and %q, %v, %v", a.ISO(), b.ISO(), err, err2)
	}
}

// TestBareLocale writes what a language has no patterns for as data files do.
func TestBareLocale(t *testing.T) {
	l := English()
	l.Dates.Quarter, l.Dates.FiscalYear, l.Dates.QuarterSpan, l.Dates.Quarters = "", "", "", nil
	for iso, want := range map[string]string{"2025-Q3": "2025-Q3", "2024/25": "2024/25", "2024-Q4/2025-Q1": "2024-Q4 – 2025-Q1"} {
		p, _ := ParsePeriod(iso)
		if got := l.Period(p); got != want {
			t.Errorf("%s: %q, want %q", iso, got, want)
		}
	}
}
