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
)

// A graphNodeAt is a node's place and how its name stands to it.
type graphNodeAt struct {
	x, y, r float64
	lines   []string
}

// graph draws a network: its nodes on a circle, on phones below each other with arcs at
// their left. Its links are equally wide unless they have values.
func (f *frame) graph() error {
	if f.narrow {
		return f.arcs()
	}
	places := make([]graphNodeAt, len(f.nodes))
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
		p.x, p.y = cx+radius*math.Sin(a), cy-radius*math.Cos(a)
		sin, cos := math.Sin(a), math.Cos(a)
		half := float64(len(p.lines)) * plainFace().line() / 2
		x, y, at := p.x+sin*(p.r+9), p.y-cos*(p.r+9), middle
		switch {
		case sin > 0.15:
			at, y = start, p.y-cos*half*0.7
		case sin < -0.15:
			at, y = end, p.y-cos*half*0.7
		default:
			y -= cos * half
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
	places := make([]graphNodeAt, len(f.nodes))
	y := 10.0
	for i, n := range f.nodes {
		p := &places[i]
		p.r = min(f.nodeRadius(i), 11)
		p.lines = f.lines(n.name, plainFace(), f.width-arcRoom-24)
		height := max(arcPitch, float64(len(p.lines))*plainFace().line()+8)
		p.x, p.y = arcRoom, y+height/2
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

// network hands nodes and links to ECharts.
func (f *frame) network(places []graphNodeAt, bend func(link) float64) {
	c := charts.NewGraph()
	f.plan.base = &c.BaseConfiguration
	data := make([]datum, len(f.nodes))
	low, high := math.Inf(1), 0.0
	for i, n := range f.nodes {
		data[i] = datum{
			ID: strconv.Itoa(i), Name: n.name.text, Tip: f.nodeTip(i), SymbolSize: at(px(2 * places[i].r)),
			ItemStyle: &itemStyle{Color: n.paint.css(), BorderColor: paper.css(), BorderWidth: at(px(1.5))},
		}
		data[i].X, data[i].Y = at(px(places[i].x)), at(px(places[i].y))
		low, high = min(low, places[i].y), max(high, places[i].y)
	}
	_, most := bounds(f.linkValues())
	links := make([]join, len(f.links))
	for i, l := range f.links {
		width := 2.0
		if !l.value.missing() && most.Sign() > 0 {
			width = max(1, 9*ratio(l.value.exact, most))
		}
		links[i] = join{
			Source: strconv.Itoa(l.from), Target: strconv.Itoa(l.to), Name: l.label.text, Value: l.value.data(), Tip: l.value.tip,
			LineStyle: &lineStyle{
				Color: f.nodes[l.from].paint.css(), Width: at(px(width)), Opacity: at(px(0.5)),
				Curveness: json.Number(strconv.FormatFloat(bend(l), 'f', 3, 64)),
			},
		}
	}
	left, right := f.extent(places)
	off := false
	f.plan.add(charts.SingleSeries{Name: f.title, Type: "graph", Layout: "none", Symbol: "circle", Data: data, Links: links}, more{
		Left: px(left).number(), Top: px(low).number(), Width: px(right - left).number(), Height: px(high - low).number(),
		Roam: &off, Draggable: &off, Label: &shown{false},
	})
	c.Validate()
}

// extent is the least and the greatest x of the nodes.
func (f *frame) extent(places []graphNodeAt) (left, right float64) {
	left, right = math.Inf(1), 0
	for _, p := range places {
		left, right = min(left, p.x), max(right, p.x)
	}
	return left, right
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
