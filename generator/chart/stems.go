package chart

import (
	"example.org/diglot/generator/figure"
)

// The measures of stems.
const (
	stemX     = 9
	stemDot   = 4.5
	stemRing  = 7
	stemText  = 28
	stemSpace = 22
)

// stems draws links of equal width on a phone: what leads to a node stands above it as
// dots on a stem that ends in a ring.
func (s *flow) stems() error {
	dot, ring := plainFace().at(14.5), valueFace()
	y, over := 0.0, -1
	for _, i := range s.ends() {
		from := s.into(i)
		if root := s.source(from); root >= 0 && root != over {
			over = root
			lines := s.lines(s.nodes[root].name, nameFace(), s.width)
			y += float64(len(lines)) * nameFace().line() / 2
			s.block(0, y, lines, nameFace(), s.nodes[root].paint.words(), start)
			y += float64(len(lines))*nameFace().line()/2 + 10
		}
		top := y + dot.line()/2
		dots := make([]float64, len(from))
		for n, j := range from {
			lines := s.lines(s.nodes[j].name, dot, s.width-stemText)
			first := y + dot.line()/2
			dots[n] = first
			s.circles = append(s.circles, circle{x: stemX, y: first, r: stemDot, fill: s.nodes[j].paint})
			s.block(stemText, first+float64(len(lines)-1)*dot.line()/2, lines, dot, ink, start)
			y += float64(len(lines))*dot.line() + 5
		}
		stroke := s.nodes[i].paint
		if len(from) > 0 {
			stroke = s.nodes[from[0]].paint
		}
		lines := s.lines(s.nodes[i].name, ring, s.width-stemText)
		mid := y + ring.line()/2
		s.strokes = append(s.strokes, line{x1: stemX, y1: top, x2: stemX, y2: mid - stemRing, stroke: stroke, width: 2})
		s.circles = append(s.circles, circle{x: stemX, y: mid, r: stemRing, fill: paper, outline: stroke, width: 2.5})
		s.block(stemText, mid+float64(len(lines)-1)*ring.line()/2, lines, ring, ink, start)
		s.locateStem(i, from, dots, mid)
		y += float64(len(lines))*ring.line() + stemSpace
	}
	s.height = y - stemSpace + 4
	return nil
}

// locateStem says where the links stand that lead to a node or to its dots: from the dot
// to the ring, and on the dot.
func (s *flow) locateStem(i int, from []int, dots []float64, ring float64) {
	const side = stemRing + 2.0
	for n, j := range from {
		for _, l := range s.sheet.links {
			switch {
			case l.from == j && l.to == i:
				s.locate(l.value, box{stemX - side, dots[n] - side, 2 * side, ring - dots[n] + 2*side})
			case l.to == j:
				s.locateRound(l.value, stemX, dots[n], side)
			}
		}
	}
}

// ends lists the nodes that nothing leads on from, in the order of the chart.
func (s *flow) ends() []int {
	var all []int
	for i := range s.sheet.nodes {
		leads := false
		for _, l := range s.sheet.links {
			leads = leads || l.from == i
		}
		if !leads {
			all = append(all, i)
		}
	}
	return all
}

// into lists the nodes that lead to a node.
func (s *flow) into(i int) []int {
	var all []int
	for _, l := range s.sheet.links {
		if l.to == i {
			all = append(all, l.from)
		}
	}
	return all
}

// source is the one node that leads to all the given ones, or -1.
func (s *flow) source(nodes []int) int {
	root := -1
	for _, i := range nodes {
		from := s.into(i)
		if len(from) != 1 || root >= 0 && from[0] != root {
			return -1
		}
		root = from[0]
	}
	return root
}

// asBars draws links with amounts on a phone: a bar for each.
func (s *flow) asBars() error {
	sheet := *s.sheet
	t := track{alone: true, paint: seriesPaint(0)}
	sheet.categories = nil
	for _, l := range s.sheet.links {
		from, to := s.sheet.nodes[l.from], s.sheet.nodes[l.to]
		name := label{from.name.text + " → " + to.name.text, from.name.marked + " → " + to.name.marked}
		sheet.categories = append(sheet.categories, category{name, name})
		v := l.value
		v.paint, v.role = from.paint, figure.Plain
		t.values = append(t.values, v)
	}
	sheet.series = []track{t}
	s.frame.sheet = &sheet
	return s.bar()
}
