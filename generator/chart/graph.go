package chart

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// The measures of a network.
const (
	graphNode   = 13.0 // diameter of a node
	graphRadius = 150.0
	arcPitch    = 30.0
	arcRoom     = 100.0 // for the arcs, on phones
	linkSpot    = 8.0   // radius of the place of a link
)

// A spot is a node's place, and the lines of its name.
type spot struct {
	x, y, r float64
	lines   []string
}

// graph draws a network. Links that never lead back run from left to right, on phones
// as an outline; else the nodes stand on a circle, on phones below each other with arcs
// at their left. Links are equally wide unless they have values.
func (f *frame) graph() error {
	straight := !circular(len(f.nodes), f.links)
	children, root := f.tree()
	switch {
	case f.narrow && children != nil:
		return f.outline(children, root)
	case f.narrow:
		return f.arcs()
	case straight:
		return f.layers()
	}
	return f.circle()
}

// circular reports whether links lead back to where they came from: depths then grow
// for ever.
func circular(nodes int, links []link) bool {
	depth := make([]int, nodes)
	for range nodes + 1 {
		for _, l := range links {
			depth[l.to] = max(depth[l.to], depth[l.from]+1)
		}
	}
	for _, d := range depth {
		if d >= nodes {
			return true
		}
	}
	return false
}

// circle sets the nodes on a circle.
func (f *frame) circle() error {
	places := make([]spot, len(f.nodes))
	room := f.width/2 - graphRadius - 24
	tallest := 0.0
	for i, n := range f.nodes {
		places[i].r = f.nodeRadius(i)
		places[i].lines = f.lines(n.name, plainFace(), room)
		tallest = max(tallest, float64(len(places[i].lines))*plainFace().line())
	}
	radius := max(graphRadius, float64(len(f.nodes))*(tallest+4)/(2*math.Pi))
	radius = min(radius, f.width/2-90)
	cx, cy := f.width/2, radius+tallest+14
	f.height = 2 * cy
	for i := range places {
		a := 2 * math.Pi * (float64(i) + 0.5) / float64(len(places))
		p := &places[i]
		sin, cos := math.Sin(a), math.Cos(a)
		p.x, p.y = math.Round(cx+radius*sin), math.Round(cy-radius*cos)
		half := float64(len(p.lines)) * plainFace().line() / 2
		x, y, at := p.x, p.y-cos*(half+p.r+3), middle
		switch {
		case sin > 0.15:
			at, x, y = start, p.x+p.r+4+5*sin, p.y-cos*half
		case sin < -0.15:
			at, x, y = end, p.x-p.r-4+5*sin, p.y-cos*half
		}
		f.block(x, y, p.lines, plainFace(), f.nodes[i].paint.words(), at)
	}
	f.network(places, func(l link) float64 {
		across := math.Abs(float64(l.from - l.to))
		across = min(across, float64(len(places))-across) / float64(len(places))
		return 0.35 * (1 - 2*across) * turnSign(l, len(places))
	})
	return nil
}

// turnSign bends a link of a circle towards its centre.
func turnSign(l link, n int) float64 {
	if ahead := (l.to - l.from + n) % n; ahead*2 < n {
		return -1
	}
	return 1
}

// nodeRadius is larger for nodes with more links.
func (f *frame) nodeRadius(i int) float64 {
	count := 0
	for _, l := range f.links {
		if l.from == i || l.to == i {
			count++
		}
	}
	return graphNode/2 + min(7, 1.4*float64(max(count-1, 0)))
}

// arcs sets the nodes below each other, their links as arcs at the left.
func (f *frame) arcs() error {
	places := make([]spot, len(f.nodes))
	y := 10.0
	for i, n := range f.nodes {
		p := &places[i]
		p.r = min(f.nodeRadius(i), 11)
		p.lines = f.lines(n.name, plainFace(), f.width-arcRoom-24)
		height := max(arcPitch, float64(len(p.lines))*plainFace().line()+8)
		p.x, p.y = arcRoom, math.Round(y+height/2)
		f.block(arcRoom+18, p.y, p.lines, plainFace(), n.paint.words(), start)
		y += height
	}
	f.height = y + 6
	f.network(places, func(l link) float64 {
		span := math.Abs(places[l.to].y - places[l.from].y)
		bend := min(span/2+14, 2*arcRoom-24) / max(span, 1)
		if l.to > l.from {
			return -bend
		}
		return bend
	})
	return nil
}

// network hands the nodes and links of a circle, or of arcs, to ECharts.
func (f *frame) network(places []spot, bend func(link) float64) {
	var n netting
	for i, node := range f.nodes {
		n.add(strconv.Itoa(i), node, places[i], f.nodeTip(i))
	}
	for _, l := range f.links {
		j := join{
			Source: strconv.Itoa(l.from), Target: strconv.Itoa(l.to), Name: l.label.text, Value: l.value.data(), Points: l.value.points(),
			LineStyle: f.strand(l),
		}
		j.LineStyle.Curveness = json.Number(strconv.FormatFloat(bend(l), 'f', 3, 64))
		n.links = append(n.links, j)
		from, to, c := places[l.from], places[l.to], bend(l)
		f.linkLabel(l, (from.x+to.x)/2-(from.y-to.y)*c/2, (from.y+to.y)/2-(to.x-from.x)*c/2)
	}
	f.net(n)
}

// strand is the look of a link: as wide as its value, where it has one.
func (f *frame) strand(l link) *lineStyle {
	_, most := bounds(f.linkValues())
	width := 2.0
	if !l.value.missing() && most.Sign() > 0 {
		width = max(1, 9*ratio(l.value.exact, most))
	}
	return &lineStyle{Color: f.nodes[l.from].paint.css(), Width: at(px(width)), Opacity: at(px(1))}
}

// linkLabel writes what a link stands for onto its middle.
func (f *frame) linkLabel(l link, x, y float64) {
	text := f.linkText(l)
	if text == "" {
		f.locateRound(l.value, x, y, linkSpot)
		return
	}
	w := f.measure.width(text, smallFace()) + 8
	f.locate(l.value, box{x - w/2, y - 10, w, 20})
	f.rects = append(f.rects, rect{x: x - w/2, y: y - 10, w: w, h: 20, fill: paper})
	f.write(x, y, text, smallFace(), muted, middle)
}

// linkText is what a link stands for, with its value as the drawing shows it.
func (s *sheet) linkText(l link) string { return s.linkWith(l, l.value.marked()) }

// linkWords is the same where it is told.
func (s *sheet) linkWords(l link) string { return s.linkWith(l, l.value.told) }

func (s *sheet) linkWith(l link, value string) string {
	switch {
	case l.value.missing():
		return l.label.text
	case l.label.text == "":
		return value
	}
	return s.language.Told(l.label.text, value)
}

// A netting is the nodes and links of a network under construction.
type netting struct {
	data                   []datum
	links                  []join
	left, right, low, high float64
}

// add adds a node.
func (n *netting) add(id string, of node, s spot, tip string) {
	d := datum{
		ID: id, Name: of.name.text, Tip: tip, SymbolSize: at(px(2 * s.r)),
		ItemStyle: &itemStyle{Color: of.paint.css(), BorderColor: paper.css(), BorderWidth: at(px(1.5))},
	}
	d.X, d.Y = at(px(s.x)), at(px(s.y))
	if len(n.data) == 0 {
		n.left, n.right, n.low, n.high = s.x, s.x, s.y, s.y
	}
	n.left, n.right = min(n.left, s.x), max(n.right, s.x)
	n.low, n.high = min(n.low, s.y), max(n.high, s.y)
	n.data = append(n.data, d)
}

// net hands a network to ECharts. The view is the extent of the nodes, so that places
// are taken as they are; ECharts widens an extent of nothing by one at either side.
func (f *frame) net(n netting) {
	c := charts.NewGraph()
	f.plan.base = &c.BaseConfiguration
	if n.left == n.right {
		n.left, n.right = n.left-1, n.right+1
	}
	if n.low == n.high {
		n.low, n.high = n.low-1, n.high+1
	}
	off := false
	f.plan.add(charts.SingleSeries{Name: f.title, Type: "graph", Layout: "none", Symbol: "circle", Data: n.data, Links: n.links}, more{
		Left: px(n.left).number(), Top: px(n.low).number(),
		Width: px(n.right - n.left).number(), Height: px(n.high - n.low).number(),
		Roam: &off, Draggable: &off, Label: &shown{false},
	})
	c.Validate()
}

// linkValues lists the published values of the links.
func (s *sheet) linkValues() []*big.Rat {
	var all []*big.Rat
	for _, l := range s.links {
		all = append(all, l.value.exact)
	}
	return all
}

// nodeTip names a node and what it is linked with.
func (f *frame) nodeTip(i int) string {
	var names []string
	for _, l := range f.links {
		switch i {
		case l.from:
			names = append(names, f.nodes[l.to].name.text)
		case l.to:
			names = append(names, f.nodes[l.from].name.text)
		}
	}
	return f.nodes[i].name.text + " · " + f.language.Join(names)
}
