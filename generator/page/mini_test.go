package page

import (
	"math/big"
	"strings"
	"testing"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// series is a series of whole numbers; -1 stands for what is not published.
func series(role figure.Role, values ...int64) figure.Series {
	s := figure.Series{Role: role}
	for _, v := range values {
		c := figure.Cell{}
		if v >= 0 {
			c.Quantity = number.Quantity{Value: new(big.Rat).SetInt64(v)}
		}
		s.Cells = append(s.Cells, c)
	}
	return s
}

func TestMini(t *testing.T) {
	for name, c := range map[string]struct {
		chart *figure.Chart
		mark  string
		want  int
	}{
		"a bar for each value": {
			&figure.Chart{Kind: figure.Bar, Categories: make([]figure.Category, 3), Series: []figure.Series{series("", 4, 2, 1)}},
			`<rect class="c1"`, 3,
		},
		"nothing for what is not published": {
			&figure.Chart{Kind: figure.Bar, Categories: make([]figure.Category, 3), Series: []figure.Series{series("", 4, -1, 1)}},
			`<rect class="c1"`, 2,
		},
		"a cell for each unit": {
			&figure.Chart{Kind: figure.Waffle, Categories: make([]figure.Category, 1), Series: []figure.Series{series("", 5), series(figure.Rest, 7)}},
			`<rect class="re"`, 7,
		},
		"planned cells are outlines": {
			&figure.Chart{Kind: figure.Waffle, Categories: make([]figure.Category, 1), Series: []figure.Series{series(figure.Planned, 3)}},
			`<rect class="none"`, 3,
		},
		"segments of a stack": {
			&figure.Chart{Kind: figure.StackedBar, Categories: make([]figure.Category, 2), Series: []figure.Series{series("", 5, 0), series(figure.Rest, 7, 2)}},
			`<rect`, 3,
		},
		"a ring for each count": {
			&figure.Chart{Kind: figure.Dots, Categories: make([]figure.Category, 3), Series: []figure.Series{series("", 2280, 500, -1)}},
			`<g class="dots`, 2,
		},
		"a curve for each link": {
			&figure.Chart{Kind: figure.Sankey, Links: []figure.Link{{From: "a", To: "c"}, {From: "b", To: "c"}}},
			`<path`, 2,
		},
		"no drawing of too many cells": {
			&figure.Chart{Kind: figure.Waffle, Categories: make([]figure.Category, 1), Series: []figure.Series{series("", 5000)}},
			`<`, 0,
		},
		"no drawing of other kinds": {&figure.Chart{Kind: figure.Radar}, `<`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Count(string(mini(c.chart)), c.mark); got != c.want {
				t.Errorf("%d times %s, want %d, in %s", got, c.mark, c.want, mini(c.chart))
			}
		})
	}
}

func TestRingHasEveryDot(t *testing.T) {
	for _, n := range []int{1, 2, 7, 280, 2280} {
		radii := []float64{8, 12, 16, 20}
		sum := 0
		for _, dots := range apportion(n, radii, 56) {
			sum += dots
		}
		if sum != n {
			t.Errorf("%d dots were shared out as %d", n, sum)
		}
	}
}
