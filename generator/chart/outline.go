package chart

// The measures of an outline.
const (
	outlineIndent = 22
	outlineText   = 16
	outlineSpace  = 9
	lowSpace      = 5 // where height is short
)

// A twig is what hangs on a node of a tree: another node, by a link.
type twig struct{ node, link int }

// tree is what hangs on each node of a network that is a tree, and its root; children is
// nil where the network is no tree, or more than one.
func (f *frame) tree() (children [][]twig, root int) {
	if len(f.links) != len(f.nodes)-1 {
		return nil, 0
	}
	ends := make([][]twig, len(f.nodes))
	for k, l := range f.links {
		ends[l.from] = append(ends[l.from], twig{l.to, k})
		ends[l.to] = append(ends[l.to], twig{l.from, k})
	}
	root = f.root(ends)
	children = make([][]twig, len(f.nodes))
	reached := make([]bool, len(f.nodes))
	reached[root] = true
	count := 1
	for queue := []int{root}; len(queue) > 0; queue = queue[1:] {
		i := queue[0]
		for _, t := range ends[i] {
			if !reached[t.node] {
				reached[t.node] = true
				count++
				children[i] = append(children[i], t)
				queue = append(queue, t.node)
			}
		}
	}
	if count < len(f.nodes) {
		return nil, 0
	}
	return children, root
}

// root is the node that all links lead away from, or all lead to, or else the one with
// the most links.
func (f *frame) root(ends [][]twig) int {
	best, most := 0, -1
	for i := range f.nodes {
		in, out := 0, 0
		for _, l := range f.links {
			if l.to == i {
				in++
			}
			if l.from == i {
				out++
			}
		}
		rank := len(ends[i])
		if in == 0 && f.alone(i, false) || out == 0 && f.alone(i, true) {
			rank += len(f.links)
		}
		if rank > most {
			best, most = i, rank
		}
	}
	return best
}

// alone reports whether a node is the only one that no link starts at, or ends at.
func (f *frame) alone(i int, starts bool) bool {
	has := make([]bool, len(f.nodes))
	for _, l := range f.links {
		if starts {
			has[l.from] = true
		} else {
			has[l.to] = true
		}
	}
	for j := range has {
		if j != i && !has[j] {
			return false
		}
	}
	return true
}

// outline draws a tree for phones: the root at the top, what hangs on a node below it,
// one step to the right.
func (f *frame) outline(children [][]twig, root int) error {
	f.hang(children, twig{root, -1}, 0)
	return nil
}

// hang draws a node with what hangs on it, and returns the height of its dot. The root
// hangs by link -1.
func (f *frame) hang(children [][]twig, t twig, depth int) float64 {
	i := t.node
	n, face := f.nodes[i], plainFace()
	if len(children[i]) > 0 {
		face = nameFace()
	}
	x := stemX + float64(depth)*outlineIndent
	room := f.width - x - outlineText
	lines := f.lines(n.name, face, room)
	y := f.height + face.line()/2
	f.block(x+outlineText, y+float64(len(lines)-1)*face.line()/2, lines, face, n.paint.words(), start)
	f.height += float64(len(lines)) * face.line()
	if t.link >= 0 {
		f.locateRound(f.links[t.link].value, x, y, linkSpot)
		f.relation(t.link, x+outlineText, room, f.measure.width(lines[len(lines)-1], face))
	}
	f.height += outlineSpace
	if f.flat {
		f.height += lowSpace - outlineSpace
	}
	last := y
	for _, next := range children[i] {
		last = f.hang(children, next, depth+1)
		f.strokes = append(f.strokes, line{x1: x, y1: last, x2: x + outlineIndent, y2: last, stroke: n.paint, width: 1.5})
	}
	if last > y {
		f.strokes = append(f.strokes, line{x1: x, y1: y, x2: x, y2: last, stroke: n.paint, width: 1.5})
	}
	f.circles = append(f.circles, circle{x: x, y: y, r: stemDot, fill: n.paint})
	return y
}

// relation writes what a link stands for below the node that hangs by it, or after the
// last line of its name, used wide, where height is short.
func (f *frame) relation(k int, x, room, used float64) {
	const gap = 12
	text := f.linkText(f.links[k])
	switch {
	case text == "":
		return
	case f.flat && used+gap+f.measure.width(text, smallFace()) <= room:
		f.write(x+used+gap, f.height-plainFace().line()/2, text, smallFace(), muted, start)
		return
	}
	for _, line := range f.lines(label{text, text}, smallFace(), room) {
		f.write(x, f.height+smallFace().line()/2, line, smallFace(), muted, start)
		f.height += smallFace().line()
	}
}
