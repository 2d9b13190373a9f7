package chart

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNewScale(t *testing.T) {
	for name, c := range map[string]struct {
		values []string
		most   int
		loose  bool
		want   []string
	}{
		"from zero":           {[]string{"472", "6"}, 5, false, []string{"0", "100", "200", "300", "400", "500"}},
		"fractions are exact": {[]string{"0.3", "0.1"}, 3, false, []string{"0", "1/10", "1/5", "3/10"}},
		"large":               {[]string{"650000000"}, 4, false, []string{"0", "200000000", "400000000", "600000000", "800000000"}},
		"negative":            {[]string{"-0.127", "0.082"}, 5, false, []string{"-3/20", "-1/10", "-1/20", "0", "1/20", "1/10"}},
		"all negative":        {[]string{"-30", "-10"}, 4, false, []string{"-30", "-20", "-10", "0"}},
		"loose leaves zero":   {[]string{"305", "321"}, 4, true, []string{"305", "310", "315", "320", "325"}},
		"loose keeps near":    {[]string{"10", "90"}, 5, true, []string{"0", "20", "40", "60", "80", "100"}},
		"all equal":           {[]string{"7", "7"}, 5, true, []string{"7", "36/5", "37/5", "38/5", "39/5", "8"}},
		"all zero":            {[]string{"0"}, 5, false, []string{"0", "1/5", "2/5", "3/5", "4/5", "1"}},
		"nothing":             {nil, 5, false, []string{"0", "1/5", "2/5", "3/5", "4/5", "1"}},
	} {
		t.Run(name, func(t *testing.T) {
			var values []*big.Rat
			for _, s := range c.values {
				v, ok := new(big.Rat).SetString(s)
				if !ok {
					t.Fatal(s)
				}
				values = append(values, v)
			}
			s := newScale(append(values, nil), c.most, c.loose)
			var got []string
			for _, v := range s.ticks {
				got = append(got, v.RatString())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestApportion(t *testing.T) {
	for name, c := range map[string]struct {
		n       int
		weights []float64
		want    []int
	}{
		"even":              {10, []float64{1, 1}, []int{5, 5}},
		"largest remainder": {10, []float64{1, 2, 4}, []int{1, 3, 6}},
		"ties go first":     {1, []float64{1, 1}, []int{1, 0}},
		"nothing":           {0, []float64{3, 4}, []int{0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, apportion(c.n, c.weights)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestSystem holds that a disc shows exactly as many dots as it counts.
func TestSystem(t *testing.T) {
	for _, n := range []int{0, 1, 7, 96, 500, 2280, 6000} {
		s, sum := newSystem(n, 4, 25), 0
		for _, c := range s.counts {
			sum += c
		}
		if sum != n {
			t.Errorf("newSystem(%d) has %d dots", n, sum)
		}
	}
}
