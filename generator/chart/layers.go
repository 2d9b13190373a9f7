package chart

import (
	"math"
	"strconv"
)

// The measures of a network that runs from left to right.
const (
	layerNode = 5.5
	layerRun  = 84.0
)

// layers sets the nodes in columns, names beside them, and draws the links as straight
// lines from column to column.
func (f *frame) layers() error {
	s := &flow{frame: f, space: nodeSpace, stretch: shortestRun}
	s.read()
	s.attach()
	s.words()
	s.across()
	s.gather()
	s.down()
	s.ink()
	s.wire()
	return nil
}

// attach writes what a link stands for below the node at its end that has no other
// link on that side.
func (s *flow) attach() {
	for k, l := range s.threads() {
		text := s.linkText(s.sheet.links[k])
		switch first, last := l[0], l[len(l)-1]; {
		case s.count(last.to, false) == 1:
			s.nodes[last.to].note = text
		case s.count(first.from, true) == 1:
			s.nodes[first.from].note = text
		}
	}
}

// count is how many links start at a node, or end at it.
func (s *flow) count(i int, starts bool) int {
	n := 0
	for _, l := range s.links {
		if starts && l.from == i || !starts && l.to == i {
			n++
		}
	}
	return n
}

// gather moves columns together where they stand farther apart than they must, so that
// a small network stays one.
func (s *flow) gather() {
	need := layerRun
	for _, l := range s.sheet.links {
		need = max(need, s.measure.width(s.linkText(l), smallFace())+40)
	}
	shift := 0.0
	for c := 1; c < len(s.columns); c++ {
		if run := s.columns[c].left - (s.columns[c-1].right - shift); run > 2*need {
			shift += run - 2*need
		}
		s.columns[c].left -= shift
		s.columns[c].right -= shift
	}
}

// wire hands nodes and links to ECharts. A node in an inner column has a dot at either
// side of its name; the first is the one that a reader can walk to.
func (s *flow) wire() {
	var n netting
	for c, column := range s.columns {
		for _, i := range column.nodes {
			from := s.nodes[i]
			y := math.Round(from.at)
			r := layerNode
			tip := ""
			if from.pass {
				r = 0
			} else {
				tip = s.nodeTip(i)
			}
			n.add(strconv.Itoa(i), from.node, spot{x: math.Round(column.left + nodeWidth/2), y: y, r: r}, tip)
			if c > 0 && c < len(s.columns)-1 && s.leadsOn(i) {
				n.add(strconv.Itoa(i)+"b", from.node, spot{x: math.Round(column.right + nodeWidth/2), y: y, r: r}, "")
			}
		}
	}
	for k, l := range s.threads() {
		n.links = append(n.links, s.strands(k, l)...)
	}
	s.net(n)
}

// leadsOn reports whether links start at a node.
func (s *flow) leadsOn(i int) bool {
	for _, l := range s.links {
		if l.from == i {
			return true
		}
	}
	return false
}

// threads lists the pieces of each link of the chart.
func (s *flow) threads() [][]flowLink {
	var all [][]flowLink
	for _, l := range s.links {
		if !s.nodes[l.from].pass {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], l)
	}
	return all
}

// strands are the lines of one link, with its words on the first.
func (s *flow) strands(k int, pieces []flowLink) []join {
	var all []join
	own := s.sheet.links[k]
	for i, l := range pieces {
		source := strconv.Itoa(l.from)
		if c := s.nodes[l.from].column; c > 0 {
			source += "b"
		}
		if i > 0 {
			all = append(all, join{Source: strconv.Itoa(l.from), Target: source, Value: own.value.data(), Points: own.value.points(), LineStyle: s.strand(own)})
		}
		all = append(all, join{Source: source, Target: strconv.Itoa(l.to), Name: own.label.text, Value: own.value.data(), Points: own.value.points(), LineStyle: s.strand(own)})
	}
	first, last := pieces[0], pieces[len(pieces)-1]
	x1 := s.columns[s.nodes[first.from].column].right + nodeWidth/2
	x2 := s.columns[s.nodes[first.to].column].left + nodeWidth/2
	y1, y2 := s.nodes[first.from].at, s.nodes[first.to].at
	if s.count(last.to, false) == 1 || s.count(first.from, true) == 1 {
		s.locateRound(own.value, (x1+x2)/2, (y1+y2)/2, linkSpot)
		return all
	}
	s.linkLabel(own, (x1+x2)/2, (y1+y2)/2)
	return all
}
