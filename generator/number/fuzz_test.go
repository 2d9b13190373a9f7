package number_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	. "example.org/diglot/generator/number"
)

// fuzzRead checks what must hold for any text: no panic, parts of the phrase in
// the reading, and a value that can be written and read back.
func fuzzRead(f *testing.F, l Locale, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	r := NewReader(&l)
	f.Fuzz(func(t *testing.T, phrase string) {
		got, err := r.Read(phrase)
		if err != nil {
			return
		}
		if got.Value == nil {
			t.Fatalf("%q: no value and no error", phrase)
		}
		if utf8.ValidString(phrase) && !(utf8.ValidString(got.Unit) && utf8.ValidString(got.Rest) && utf8.ValidString(got.Before)) {
			t.Errorf("%q: cut inside a character: %+v", phrase, got)
		}
		if got.To != nil && got.To.Cmp(got.Value) <= 0 {
			t.Errorf("%q: a range from %v down to %v", phrase, got.Value, got.To)
		}
		if list := Compare(got, got); len(list) > 0 && !got.Doubled {
			t.Errorf("%q differs from itself: %v", phrase, list)
		}
		if got.Margin != nil && got.Margin.Sign() <= 0 {
			t.Errorf("%q: margin %v", phrase, got.Margin)
		}
		q := got.Quantity()
		written, err := r.Format(q, Unit{}, Form{})
		if err != nil {
			return // without end, such as a third
		}
		back, err := r.Read(written.String())
		same := back.Qualifier == q.Qualifier || q.Qualifier == Planned
		if err != nil || back.Value.Cmp(q.Value) != 0 || !same || !back.Whole() {
			t.Errorf("%q reads as %v %v, is written %q and reads as %+v, %v", phrase, q.Qualifier, q.Value, written, back, err)
		}
	})
}

func FuzzReadChinese(f *testing.F) {
	fuzzRead(f, Chinese(), "2280多人", "近500人", "300多万元", "累计已达20名", "三千一百一十五项", "3亿4500万元",
		"百分之四十", "第一", "唯一", "一万二", "三分之一", "人民币6.5亿元左右", "１２，３４５", "两个半月",
		"3～5万元", "从3%到5%", "增长到5%", "翻了两番", "3比1", "3.5×10⁸吨", "一又三分之一", "七成五", "−1.48‰", "5.2个百分点", "3×5")
}

func FuzzReadEnglish(f *testing.F) {
	fuzzRead(f, English(), "more than 2,280 people", "RMB 650 million", "two hundred and eighty-one thousand", "41.7%",
		"half a million", "the only one", "20 or more people", "two-thirds", "22nd", "£3.5bn", "minus 3",
		"RMB 3–5 million", "between 3 and 5", "fell by 5%", "increased threefold", "3 to 1", "10^8", "2/3", "twenty-first", "590 billion m³")
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2020-04-30", "2020-04", "2020", "2018/2019", "2019-01/2019-03", "unknown", "2020-02-30", "/", "2025-Q3", "2025-H1", "2024/25", "2022/23/2024/25", "2025-Q1/2025-Q3"} {
		f.Add(s)
	}
	zh, en := Chinese(), English()
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriod(s)
		if err != nil {
			return
		}
		if p.ISO() != strings.ReplaceAll(s, "-H", "-S") { // halves are semesters in SDMX
			t.Errorf("%q is written %q", s, p.ISO())
		}
		if first, last, ok := p.Bounds(); ok && first > last {
			t.Errorf("%q runs from %s to %s", s, first, last)
		}
		if p.IsUnknown() != (zh.Period(p) == "") || p.IsUnknown() != (en.Period(p) == "") {
			t.Errorf("%q: %q, %q", s, zh.Period(p), en.Period(p))
		}
	})
}
