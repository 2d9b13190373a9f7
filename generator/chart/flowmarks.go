package chart

import (
	"encoding/json"
	"math/big"
	"strconv"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// bands hands the links to ECharts: a series for each run between two columns, and one
// for each column that a link passes.
func (s *flow) bands() {
	c := charts.NewSankey()
	s.plan.base = &c.BaseConfiguration
	for k := 0; k+1 < len(s.columns); k++ {
		if k > 0 {
			s.passage(k)
		}
		s.run(k)
	}
	c.Validate()
}

// run is the series of the links from one column to the next.
func (s *flow) run(k int) {
	from, to := s.columns[k], s.columns[k+1]
	b := band{left: from.right, right: to.left + nodeWidth, total: new(big.Rat)}
	all := bundle{sums: [2]map[int]*big.Rat{{}, {}}}
	sums := all.sums
	for _, l := range s.links {
		if s.nodes[l.from].column != k {
			continue
		}
		b.total.Add(b.total, l.value)
		all.links = append(all.links, l)
		b.links = append(b.links, s.join(strconv.Itoa(l.from), strconv.Itoa(l.to), l))
		for side, i := range []int{l.from, l.to} {
			if sums[side][i] == nil {
				sums[side][i] = new(big.Rat)
			}
			sums[side][i].Add(sums[side][i], l.value)
		}
	}
	for side, column := range []flowColumn{from, to} {
		for _, i := range column.nodes {
			if value := sums[side][i]; value != nil {
				b.add(s, i, side, value, strconv.Itoa(i))
			}
		}
	}
	s.series(b)
	s.locateBundle(all, from.right+nodeWidth, to.left)
}

// A band is one series of links under construction.
type band struct {
	data        []datum
	links       []join
	left, right float64
	total       *big.Rat
}

// passage leads links past the names of a column.
func (s *flow) passage(k int) {
	column := s.columns[k]
	b := band{left: column.left, right: column.right + nodeWidth, total: new(big.Rat)}
	for _, i := range column.nodes {
		if s.nodes[i].pass {
			b.total.Add(b.total, s.nodes[i].value)
		}
	}
	for _, i := range column.nodes {
		if !s.nodes[i].pass {
			continue
		}
		enter, leave := strconv.Itoa(i)+"a", strconv.Itoa(i)+"b"
		b.add(s, i, 0, s.nodes[i].value, enter)
		b.add(s, i, 1, s.nodes[i].value, leave)
		for _, l := range s.links {
			if l.from == i {
				b.links = append(b.links, s.join(enter, leave, l))
			}
		}
	}
	if len(b.data) > 0 {
		s.series(b)
	}
}

// height is how high a series must be for its links to be as wide as in every other.
func (b *band) height(s *flow) float64 {
	return ratio(b.total, big.NewRat(1, 1)) * s.unit
}

// add adds a node at one side of a run.
func (b *band) add(s *flow, i, side int, value *big.Rat, id string) {
	n := s.nodes[i]
	d := datum{ID: id, Name: n.name.text, ItemStyle: &itemStyle{Color: n.paint.css(), BorderWidth: at(px(0))}}
	if n.pass {
		// In its passage a link is drawn by the run at either side.
		d.ItemStyle.Opacity = at(px(0.3))
		if strings.HasSuffix(id, "a") || strings.HasSuffix(id, "b") {
			d.ItemStyle.Opacity = at(px(0))
		}
	} else {
		d.Tip = n.name.text
		if s.valued {
			d.Tip += " · " + s.amount(i)
		}
	}
	y := n.at - ratio(value, big.NewRat(1, 1))*s.unit/2
	d.LocalY = json.Number(strconv.FormatFloat(y/b.height(s), 'f', 6, 64))
	d.Depth = at(side)
	b.data = append(b.data, d)
}

// join is a link as ECharts takes it.
func (s *flow) join(source, target string, l flowLink) join {
	return join{
		Source: source, Target: target, Value: literal(l.value), Points: []int{l.point},
		LineStyle: &lineStyle{Color: s.nodes[l.from].paint.css()},
	}
}

// series adds the links of a run. Its nodes stand where they are told to.
func (s *flow) series(b band) {
	off := false
	s.plan.add(charts.SingleSeries{
		Name: s.title, Type: "sankey", Data: b.data, Links: b.links,
		NodeWidth: opts.Int(nodeWidth), LineStyle: &opts.LineStyle{Opacity: opts.Float(0.3), Curveness: 0.5},
	}, more{
		Left: px(b.left).number(), Top: "0", Width: px(b.right - b.left).number(), Height: px(b.height(s)).number(),
		NodeGap: at(0), LayoutIterations: at(0), Draggable: &off, Label: &shown{false},
	})
}
