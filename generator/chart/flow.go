package chart

import (
	"math"
	"math/big"
	"slices"
	"sort"

	"example.org/diglot/generator/number"
)

// The measures of a sankey.
const (
	nodeWidth   = 5
	linkWidth   = 14.0 // of a link without a value
	flowHeight  = 250.0
	nodeSpace   = 18.0
	shortestRun = 62.0
	tallestWord = 4 // lines of a node's name, at the most, while it can widen
)

// A flow is a sankey under construction. Nodes stand in columns; between two columns
// run the links, and in each inner column stand the names, with the node drawn once at
// either side of them.
type flow struct {
	*frame
	// space is between nodes, stretch the least length of a link.
	space, stretch float64
	nodes          []flowNode
	links          []flowLink
	columns        []flowColumn
	// unit is the width of a value of 1.
	unit   float64
	valued bool
}

// A flowNode is a node, or the place where a link passes a column.
type flowNode struct {
	node
	pass   bool
	column int
	value  *big.Rat
	lines  []string
	// note is what the node's only link stands for, in a network.
	note  string
	notes []string
	tag
}

// A flowLink joins nodes of neighbouring columns.
type flowLink struct {
	from, to int
	value    *big.Rat
	point    int
}

// A flowColumn is a column's nodes, from the top, and its places: links end at left,
// and start again at right.
type flowColumn struct {
	nodes       []int
	room        float64
	left, right float64
}

// sankey draws links as bands from left to right. On a phone links that stand for no
// amount become stems, and others bars.
func (f *frame) sankey() error {
	s := &flow{frame: f, space: nodeSpace, stretch: shortestRun}
	s.read()
	switch {
	case f.flat:
		s.space, s.stretch = 6, 36
	case f.narrow && !s.valued:
		return s.stems()
	case f.narrow:
		return s.asBars()
	}
	s.words()
	s.across()
	s.down()
	s.ink()
	s.bands()
	return nil
}

// read puts the nodes into columns, as far to the left as their links allow, and lets
// long links pass the columns between.
func (s *flow) read() {
	column := depths(len(s.sheet.nodes), s.sheet.links)
	for i, n := range s.sheet.nodes {
		s.nodes = append(s.nodes, flowNode{node: n, column: column[i], value: new(big.Rat)})
	}
	for _, l := range s.sheet.links {
		value := l.value.exact
		if value == nil {
			value = big.NewRat(1, 1)
		} else {
			s.valued = true
		}
		s.thread(l.from, l.to, value, l.value.point)
	}
	for i := range s.nodes {
		in, out := new(big.Rat), new(big.Rat)
		for _, l := range s.links {
			if l.to == i {
				in.Add(in, l.value)
			}
			if l.from == i {
				out.Add(out, l.value)
			}
		}
		s.nodes[i].value = greatest(in, out)
		for len(s.columns) <= s.nodes[i].column {
			s.columns = append(s.columns, flowColumn{})
		}
		c := &s.columns[s.nodes[i].column]
		c.nodes = append(c.nodes, i)
	}
}

// thread adds a link, in pieces where it passes columns.
func (s *flow) thread(from, to int, value *big.Rat, point int) {
	for s.nodes[from].column+1 < s.nodes[to].column {
		s.nodes = append(s.nodes, flowNode{
			node: node{id: s.nodes[from].id + "+", paint: s.nodes[from].paint},
			pass: true, column: s.nodes[from].column + 1, value: new(big.Rat),
		})
		next := len(s.nodes) - 1
		s.links = append(s.links, flowLink{from, next, value, point})
		from = next
	}
	s.links = append(s.links, flowLink{from, to, value, point})
}

// depths is the length of the longest way to each node. Links do not run in circles.
func depths(nodes int, links []link) []int {
	depth := make([]int, nodes)
	for range nodes {
		for _, l := range links {
			depth[l.to] = max(depth[l.to], depth[l.from]+1)
		}
	}
	return pulled(depth, links)
}

// pulled moves nodes that nothing leads to up to what they lead to.
func pulled(depth []int, links []link) []int {
	for i := range depth {
		next, fixed := -1, false
		for _, l := range links {
			fixed = fixed || l.to == i
			if l.from == i && (next < 0 || depth[l.to] < next) {
				next = depth[l.to]
			}
		}
		if !fixed && next > 0 {
			depth[i] = next - 1
		}
	}
	return depth
}

// face is the type of the names in a column.
func (s *flow) face(column int) face {
	if s.flat {
		return nameFace().at(smallFace().size)
	}
	if column == 0 || column == len(s.columns)-1 {
		return nameFace()
	}
	return plainFace().at(14.5)
}

// words breaks the names and measures the columns. Names that take too many lines make
// their column wider.
func (s *flow) words() {
	last := len(s.columns) - 1
	if s.flat {
		s.share()
		return
	}
	for c := range s.columns {
		widest := 204.0
		switch {
		case c == 0:
			widest = 110
		case last == 1:
			widest = 240
		}
		if c == 0 && last == 1 {
			widest = 220
		}
		for ; widest < 300; widest += 12 {
			if s.breakColumn(c, widest) <= tallestWord {
				break
			}
		}
	}
}

// share gives each column as much of the width as its names need: of two, as much as makes
// the drawing lowest.
func (s *flow) share() {
	const gaps = 2*11 + nodeWidth // of a column
	room := s.width - (s.stretch+gaps)*float64(len(s.columns)-1) - gaps
	need, sum := make([]float64, len(s.columns)), 0.0
	for c, column := range s.columns {
		for _, i := range column.nodes {
			need[c] += s.measure.width(s.nodes[i].name.text, s.face(c)) / float64(len(column.nodes))
		}
		sum += need[c]
	}
	if len(s.columns) != 2 {
		for c := range s.columns {
			s.breakColumn(c, room*need[c]/max(sum, 1))
		}
		return
	}
	halve := func(first float64) float64 {
		s.breakColumn(0, room*first)
		s.breakColumn(1, room*(1-first))
		trial := *s
		trial.nodes = slices.Clone(s.nodes)
		trial.rooms()
		_, tallest := trial.spine()
		return tallest
	}
	best, lowest := .5, math.Inf(1)
	for first := .36; first < .66; first += .02 {
		if height := halve(first); height < lowest {
			best, lowest = first, height
		}
	}
	halve(best)
}

// breakColumn breaks the names of a column to a width, and returns the most lines.
func (s *flow) breakColumn(c int, room float64) int {
	column, most := &s.columns[c], 0
	column.room = 0
	for _, i := range column.nodes {
		n := &s.nodes[i]
		if n.pass {
			continue
		}
		n.lines = s.lines(n.name, s.face(c), room)
		most = max(most, len(n.lines))
		if s.valued {
			n.lines = append(n.lines, s.amount(i))
		}
		column.room = max(column.room, s.widest(n.lines, s.face(c)))
		n.height = float64(len(n.lines)) * s.face(c).line()
		if n.note != "" {
			n.notes = s.lines(label{n.note, n.note}, smallFace(), room)
			column.room = max(column.room, s.widest(n.notes, smallFace()))
			n.height += float64(len(n.notes)) * smallFace().line()
		}
	}
	column.room = math.Ceil(column.room)
	return most
}

// amount writes what flows through a node.
func (s *flow) amount(i int) string {
	unit := ""
	for _, l := range s.sheet.links {
		if !l.value.missing() {
			unit = l.value.unit
		}
	}
	return s.shortPhrase(s.nodes[i].value, number.Exact, unit)
}

// across sets the columns side by side; the runs between share what is left.
func (s *flow) across() {
	const gap = 11.0 // between a node and its name
	last := len(s.columns) - 1
	used := 0.0
	for c, column := range s.columns {
		used += column.room + gap + nodeWidth
		if c > 0 && c < last {
			used += gap + nodeWidth
		}
	}
	run := max((s.width-used)/float64(last), s.stretch)
	x := s.columns[0].room + gap
	for c := range s.columns {
		column := &s.columns[c]
		column.left, column.right = x, x
		if c > 0 && c < last {
			column.right = x + nodeWidth + gap + column.room + gap
		}
		x = column.right + nodeWidth + run
	}
}

// down sets the nodes of each column below each other: the column that needs most room
// first, the others as level with their neighbours as can be.
func (s *flow) down() {
	s.rooms()
	spine, tallest := s.spine()
	s.height = tallest + s.space
	y := 0.0
	for _, i := range s.columns[spine].nodes {
		n := &s.nodes[i]
		n.tag.y, n.at = y+n.height/2, y+n.height/2
		y += n.height
	}
	for c := spine - 1; c >= 0; c-- {
		s.level(c, func(l flowLink, i int) (int, bool) { return l.to, l.from == i })
	}
	for c := spine + 1; c < len(s.columns); c++ {
		s.level(c, func(l flowLink, i int) (int, bool) { return l.from, l.to == i })
	}
}

// rooms measures how much height each node takes: its words, or what flows through it.
func (s *flow) rooms() {
	total := new(big.Rat)
	for _, i := range s.columns[0].nodes {
		total.Add(total, s.nodes[i].value)
	}
	s.unit = linkWidth
	if s.valued {
		height := flowHeight
		if s.flat {
			height *= .6
		}
		s.unit = height / max(ratio(total, big.NewRat(1, 1)), 1e-9)
	}
	for i := range s.nodes {
		s.nodes[i].height = max(s.nodes[i].height, s.thick(i)) + s.space
	}
	s.even()
}

// spine is the column that needs most height, and that height.
func (s *flow) spine() (spine int, tallest float64) {
	for c, column := range s.columns {
		height := -s.space
		for _, i := range column.nodes {
			height += s.nodes[i].height
		}
		if height > tallest {
			tallest, spine = height, c
		}
	}
	return spine, tallest
}

// even gives nodes that are linked with each other alone the same room, so that the
// link between them lies level.
func (s *flow) even() {
	in, out := make([]int, len(s.nodes)), make([]int, len(s.nodes))
	for _, l := range s.links {
		in[l.to]++
		out[l.from]++
	}
	for range s.columns {
		for _, l := range s.links {
			if in[l.to] == 1 && out[l.from] == 1 {
				from, to := &s.nodes[l.from], &s.nodes[l.to]
				from.height = max(from.height, to.height)
				to.height = from.height
			}
		}
	}
}

// thick is the height of a node.
func (s *flow) thick(i int) float64 {
	return ratio(s.nodes[i].value, big.NewRat(1, 1)) * s.unit
}

// level sets the nodes of a column level with their neighbours, on the mean of them.
func (s *flow) level(c int, neighbour func(flowLink, int) (int, bool)) {
	var tags []*tag
	for _, i := range s.columns[c].nodes {
		sum, weight := 0.0, 0.0
		for _, l := range s.links {
			if j, ok := neighbour(l, i); ok {
				w := ratio(l.value, big.NewRat(1, 1))
				sum, weight = sum+s.nodes[j].at*w, weight+w
			}
		}
		n := &s.nodes[i]
		n.tag.y = s.height / 2
		if weight > 0 {
			n.tag.y = sum / weight
		}
		tags = append(tags, &n.tag)
	}
	column := s.columns[c].nodes
	sort.SliceStable(column, func(a, b int) bool { return s.nodes[column[a]].tag.y < s.nodes[column[b]].tag.y })
	sort.SliceStable(tags, func(a, b int) bool { return tags[a].y < tags[b].y })
	settle(tags, 0, s.height)
}

// ink writes the names.
func (s *flow) ink() {
	last := len(s.columns) - 1
	for c, column := range s.columns {
		for _, i := range column.nodes {
			n := s.nodes[i]
			x, at, fill := column.left+nodeWidth+10, start, ink
			if c == 0 {
				x, at = column.left-11, end
			}
			if c == 0 && last > 1 {
				fill = n.paint.words()
			}
			down := float64(len(n.notes)) * smallFace().line() / 2
			s.block(x, n.at-down, n.lines, s.face(c), fill, at)
			s.block(x, n.at-down+float64(len(n.lines))*s.face(c).line()/2+down, n.notes, smallFace(), muted, at)
		}
	}
}
