package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMerge(t *testing.T) {
	for name, c := range map[string]struct{ places, want []string }{
		"one":                      {[]string{"23"}, []string{"23"}},
		"in order":                 {[]string{"21", "19"}, []string{"19", "21"}},
		"neighbours":               {[]string{"24", "23"}, []string{"23–24"}},
		"a range and its end":      {[]string{"23–24", "24"}, []string{"23–24"}},
		"ranges that touch":        {[]string{"36→37", "38-39"}, []string{"36–39"}},
		"a range inside another":   {[]string{"1–9", "3"}, []string{"1–9"}},
		"what is no paragraph":     {[]string{"cover", "3"}, []string{"3", "cover"}},
		"a range that runs back":   {[]string{"9–3"}, []string{"9–3"}},
		"a sentence across a page": {[]string{"41 – 42"}, []string{"41–42"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, merge(c.places)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
