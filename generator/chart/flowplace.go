package chart

import (
	"math/big"
	"sort"
)

// A bundle is the links from one column to the next, with what flows through each node
// at either side, the left one first.
type bundle struct {
	links []flowLink
	sums  [2]map[int]*big.Rat
}

// ends are a link's nodes: the one at a side, and the other.
func (l flowLink) ends(side int) (own, other int) {
	if side == 0 {
		return l.from, l.to
	}
	return l.to, l.from
}

// locateBundle says where the links stand that start their way here: half-way across.
func (s *flow) locateBundle(b bundle, left, right float64) {
	from, to := s.middles(b, 0), s.middles(b, 1)
	for n, l := range b.links {
		if s.nodes[l.from].pass {
			continue
		}
		r := min(max(ratio(l.value, big.NewRat(1, 1))*s.unit/2, linkSpot), 2*linkSpot)
		s.locateRound(value{point: l.point}, (left+right)/2, (from[n]+to[n])/2, r)
	}
}

// middles are the heights at which the links touch their nodes at a side. ECharts stacks
// the links of a node by the height of the nodes at their other ends.
func (s *flow) middles(b bundle, side int) []float64 {
	top := func(i, side int) float64 {
		return s.nodes[i].at - ratio(b.sums[side][i], big.NewRat(1, 1))*s.unit/2
	}
	order := make([]int, len(b.links))
	for n := range order {
		order[n] = n
	}
	sort.SliceStable(order, func(x, y int) bool {
		_, one := b.links[order[x]].ends(side)
		_, two := b.links[order[y]].ends(side)
		return top(one, 1-side) < top(two, 1-side)
	})
	heights, used := make([]float64, len(b.links)), map[int]float64{}
	for _, n := range order {
		i, _ := b.links[n].ends(side)
		width := ratio(b.links[n].value, big.NewRat(1, 1)) * s.unit
		heights[n] = top(i, side) + used[i] + width/2
		used[i] += width
	}
	return heights
}
