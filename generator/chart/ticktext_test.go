package chart

import (
	"math/big"
	"testing"

	"example.org/diglot"
	"example.org/diglot/generator/diag"
	"example.org/diglot/generator/i18n"
)

// TestTick writes the ticks of an axis with one number of decimals: no 5% between 4.8%
// and 5.2%.
func TestTick(t *testing.T) {
	var msgs diag.List
	catalog := i18n.Load(nil, diglot.Defaults(), []i18n.Lang{"en"}, nil, &msgs)
	s := &sheet{language: catalog.Lang("en")}
	for name, c := range map[string]struct {
		unit string
		all  []string
		want []string
	}{
		"decimals":    {"percent", []string{"0", "0.048", "0.05", "0.052"}, []string{"0%", "4.8%", "5.0%", "5.2%"}},
		"none needed": {"percent", []string{"0", "0.1", "0.2"}, []string{"0%", "10%", "20%"}},
		"a scale":     {"yuan", []string{"1000000", "1500000", "2000000"}, []string{"1.0 million", "1.5 million", "2.0 million"}},
	} {
		t.Run(name, func(t *testing.T) {
			all := make([]*big.Rat, len(c.all))
			for i, text := range c.all {
				all[i], _ = new(big.Rat).SetString(text)
			}
			for i, v := range all {
				if got := s.tick(v, c.unit, all); got != c.want[i] {
					t.Errorf("%s is written %q, want %q", c.all[i], got, c.want[i])
				}
			}
		})
	}
}
