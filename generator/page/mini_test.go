package page

import (
	"math/big"
	"strings"
	"testing"

	"example.org/diglot/generator/figure"
	"example.org/diglot/generator/number"
)

// falling is a series of whole numbers of either sign.
func falling(values ...int64) figure.Series {
	s := figure.Series{}
	for _, v := range values {
		s.Cells = append(s.Cells, figure.Cell{Quantity: number.Quantity{Value: new(big.Rat).SetInt64(v)}})
	}
	return s
}

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
		"a bar for what fell, left of zero": {
			&figure.Chart{Kind: figure.Bar, Categories: make([]figure.Category, 3), Series: []figure.Series{falling(4, -4, 2)}},
			`<rect class="c1" x="0" `, 1,
		},
		"and for what rose, right of it": {
			&figure.Chart{Kind: figure.Bar, Categories: make([]figure.Category, 3), Series: []figure.Series{falling(4, -4, 2)}},
			`<rect class="c1" x="88" `, 2,
		},
		"with the line at zero": {
			&figure.Chart{Kind: figure.Bar, Categories: make([]figure.Category, 3), Series: []figure.Series{falling(4, -4, 2)}},
			`<path class="ax" d="M88 0V64"/>`, 1,
		},
		"bars that all fell": {
			&figure.Chart{Kind: figure.RankedBar, Categories: make([]figure.Category, 2), Series: []figure.Series{falling(-1, -4)}},
			`<rect class="c1"`, 2,
		},
		"a line for each series": {
			&figure.Chart{Kind: figure.Line, Categories: make([]figure.Category, 3), Series: []figure.Series{series("", 4, 2, 1), series("", 1, 2, 3)}},
			`<path class="lk2"`, 2,
		},
		"a line has a gap": {
			&figure.Chart{Kind: figure.Line, Categories: make([]figure.Category, 4), Series: []figure.Series{series("", 4, 2, -1, 3)}},
			`d="M3 3L61 61M177 32"`, 1,
		},
		"and a dot for a point by itself": {
			&figure.Chart{Kind: figure.Line, Categories: make([]figure.Category, 4), Series: []figure.Series{series("", 4, 2, -1, 3)}},
			`<rect class="c1"`, 1,
		},
		"a line across zero": {
			&figure.Chart{Kind: figure.Area, Categories: make([]figure.Category, 2), Series: []figure.Series{falling(1, -1)}},
			`<path class="ax" d="M0 32H180"/>`, 1,
		},
		"no line of one point": {
			&figure.Chart{Kind: figure.Line, Categories: make([]figure.Category, 1), Series: []figure.Series{series("", 4)}},
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
