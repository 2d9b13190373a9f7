package number_test

import (
	"math/big"
	"testing"

	. "example.org/diglot/generator/number"
)

func TestHanWord(t *testing.T) {
	zh := Chinese()
	for n, want := range map[int64]string{
		0: "零", 2: "二", 10: "十", 12: "十二", 16: "十六", 20: "二十", 22: "二十二", 100: "一百", 102: "一百零二", 110: "一百一十",
		200: "二百", 1000: "一千", 2000: "两千", 2002: "两千零二", 3115: "三千一百一十五", 1010: "一千零一十",
		10002: "一万零二", 12000: "一万二千", 20000: "两万", 22000: "两万二千", 100000: "十万", 110000: "十一万", 100500: "十万零五百",
		2e8: "两亿", 650000000: "六亿五千万", 1e12: "一万亿", 1.2e12: "一万二千亿", 1e8 + 1: "一亿零一", 300010000: "三亿零一万",
		1e16: "", -1: "",
	} {
		if got := zh.HanWord(n, false); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
	if got := zh.HanWord(2, true); got != "两" {
		t.Errorf("2 before a measure word: got %q", got)
	}
}

// TestHanWordRoundTrip reads back what is written, for numbers of every shape.
func TestHanWordRoundTrip(t *testing.T) {
	zh := Chinese()
	r := NewReader(&zh)
	for n := int64(0); n < 3e15; n = n*21/20 + 1 {
		for _, v := range []int64{n, n / 1000 * 1000, n - n%97} {
			got, err := r.Read(zh.HanWord(v, false))
			if err != nil || got.Value.Cmp(new(big.Rat).SetInt64(v)) != 0 || !got.Whole() {
				t.Fatalf("%d is written %s and read as %v, %v", v, zh.HanWord(v, false), got.Value, err)
			}
		}
	}
}

func TestPlainWordsRoundTrip(t *testing.T) {
	en := English()
	r := NewReader(&en)
	for n, word := range en.Words.Plain {
		got, err := r.Read(word)
		if err != nil || got.Value.Cmp(big.NewRat(int64(n), 1)) != 0 || !got.Whole() {
			t.Errorf("%q is read as %v, %v", word, got.Value, err)
		}
	}
}

func TestNames(t *testing.T) {
	for _, name := range QualifierNames() {
		if q, ok := ParseQualifier(name); !ok || q.String() != name {
			t.Errorf("qualifier %q: got %v, %v", name, q, ok)
		}
	}
	for _, name := range KindNames() {
		if k, ok := ParseKind(name); !ok || k.String() != name {
			t.Errorf("kind %q: got %v, %v", name, k, ok)
		}
	}
	if _, ok := ParseQualifier("exact"); ok {
		t.Error(`"exact" is no qualifier: it is the absence of one`)
	}
	if q, ok := ParseQualifier(""); !ok || q != Exact || q.String() != "exact" {
		t.Errorf("the empty qualifier: got %v, %v", q, ok)
	}
	if _, ok := ParseKind("counts"); ok {
		t.Error(`"counts" is no kind`)
	}
	for q, want := range map[Qualifier]int{
		Exact: NoDirection, More: Upward, Over: Upward, AtLeast: Upward, Nearly: Downward, Below: Downward,
		About: EitherSide, Cumulative: NoDirection, First: NoDirection, Sole: NoDirection, Planned: NoDirection,
	} {
		if got := q.Direction(); got != want {
			t.Errorf("%v: direction %d, want %d", q, got, want)
		}
	}
}

func TestCounts(t *testing.T) {
	zh, en := Chinese(), English()
	for name, c := range map[string]struct {
		l      *Locale
		phrase string
		unit   string
		want   bool
	}{
		"the measure word":      {&zh, "16所高校", "school", true},
		"another measure word":  {&zh, "16家", "school", false},
		"yuan":                  {&zh, "6.5亿元", "yuan", true},
		"another currency":      {&zh, "6.5亿美元", "yuan", false},
		"no currency":           {&zh, "6.5亿", "yuan", false},
		"a noun":                {&en, "3 funds", "fund", true},
		"a capital":             {&en, "3 Funds", "fund", true},
		"another noun":          {&en, "3 firms", "fund", false},
		"RMB":                   {&en, "RMB 3 million", "yuan", true},
		"percent":               {&en, "41.7%", "percent", true},
		"no percent":            {&en, "41.7", "percent", false},
		"a count is no percent": {&en, "41.7%", "fund", false},
		"rank":                  {&zh, "第一", "rank", true},
		"a phase":               {&zh, "第二期", "phase", true},
		"a rank is no phase":    {&zh, "第二", "phase", false},
		"a phase has a rank":    {&en, "2nd phase", "rank", true},
		"a count is no rank":    {&en, "2", "rank", false},
		"no noun wanted":        {&en, "over 300", "result", true},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := c.l.Read(c.phrase)
			if err != nil {
				t.Fatal(err)
			}
			u := testUnits()[c.unit].en
			if c.l.Words.Han {
				u = testUnits()[c.unit].zh
			}
			if got := r.Counts(u); got != c.want {
				t.Errorf("got %v: %+v", got, r)
			}
		})
	}
}
