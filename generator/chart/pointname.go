package chart

import (
	"math"
	"strconv"
)

// A nook is a place for a point's name beside it.
type nook struct {
	x, y   float64
	anchor anchor
	box    box
	lines  []string
	// inside is true where the words stand on the point.
	inside bool
	// far is true where a line has to join name and point.
	far bool
}

// nooks lists the places for a name, given its lines and its size, the best first.
func (p point) nooks(lines []string, w, h float64) []nook {
	var all []nook
	add := func(x, y float64, at anchor) {
		left := x
		switch at {
		case middle:
			left -= w / 2
		case end:
			left -= w
		}
		all = append(all, nook{x: x, y: y, anchor: at, lines: lines, box: box{left, y - h/2, w, h}})
	}
	add(p.x+p.r+6, p.y, start)
	add(p.x-p.r-6, p.y, end)
	add(p.x, p.y-p.r-3-h/2, middle)
	add(p.x, p.y+p.r+3+h/2, middle)
	diagonal := p.r*0.7 + 3
	add(p.x+diagonal, p.y-diagonal-h/2, start)
	add(p.x+diagonal, p.y+diagonal+h/2, start)
	add(p.x-diagonal, p.y-diagonal-h/2, end)
	add(p.x-diagonal, p.y+diagonal+h/2, end)
	near := len(all)
	for _, away := range []float64{-0.8, 0.8, -1.4, 1.4, -2, 2} {
		add(p.x+p.r+16, p.y+away*h, start)
		add(p.x-p.r-16, p.y+away*h, end)
		add(p.x+p.r+44, p.y+away*h, start)
		add(p.x-p.r-44, p.y+away*h, end)
	}
	for i := range all[near:] {
		all[near+i].far = true
	}
	return all
}

// A pointName is a point's name on its way to a place.
type pointName struct {
	nooks []nook
	at    int // of the nook that it takes, or -1
}

// namePoints writes each name beside its point, where it covers neither another point
// nor another name. Where that cannot be, points have numbers, and the names stand in a
// list below.
func (f *frame) namePoints(points []point, plot box) {
	texts := make([]label, len(points))
	for k, p := range points {
		texts[k] = f.categories[p.at].short
	}
	names, clear := f.placeNames(points, texts, plot)
	if !clear {
		f.listNames(texts)
		for k := range texts {
			n := strconv.Itoa(k + 1)
			texts[k] = label{n, n}
		}
		names, _ = f.placeNames(points, texts, plot)
	}
	for k, n := range names {
		at, p := n.nooks[n.at], points[k]
		if at.far {
			f.leader(p, at)
		}
		fill := ink
		if at.inside {
			fill = paper
		}
		f.block(at.x, at.y, at.lines, plainFace(), fill, at.anchor)
	}
}

// leader joins a point to its name.
func (f *frame) leader(p point, at nook) {
	gap := 4.0
	if at.anchor == end {
		gap = -4
	}
	dx, dy := at.x-gap-p.x, at.y-p.y
	reach := (p.r + 1) / math.Hypot(dx, dy)
	f.rule(p.x+dx*reach, p.y+dy*reach, at.x-gap, at.y, muted)
}

// listNames lists the names of points by number, below the drawing.
func (f *frame) listNames(texts []label) {
	f.height += 6
	for k, t := range texts {
		n := strconv.Itoa(k + 1)
		lines := f.lines(t, smallFace(), f.width-24)
		f.height += smallFace().line() / 2
		f.write(0, f.height, n, smallFace(), ink, start)
		f.block(24, f.height+float64(len(lines)-1)*smallFace().line()/2, lines, smallFace(), muted, start)
		f.height += (float64(len(lines)) - 0.5) * smallFace().line()
	}
}

// placeNames gives each name a place, and reports whether all are clear. Names choose
// in turn, and again when all others have chosen.
func (f *frame) placeNames(points []point, texts []label, plot box) (names []pointName, clear bool) {
	names = make([]pointName, len(points))
	for k, p := range points {
		names[k].at = -1
		for _, room := range []float64{0.6 * f.width, 0.4 * f.width} {
			lines := f.lines(texts[k], plainFace(), room)
			height := float64(len(lines))*plainFace().line() + 1
			width := f.widest(lines, plainFace())
			if width < 1.2*p.r {
				names[k].nooks = append(names[k].nooks, nook{x: p.x, y: p.y, anchor: middle, lines: lines, inside: true})
			}
			names[k].nooks = append(names[k].nooks, p.nooks(lines, width, height)...)
		}
	}
	const rounds = 8
	for range rounds {
		clear = true
		for k := range names {
			best, fewest := 0, math.Inf(1)
			for i, n := range names[k].nooks {
				if hits := f.hits(n, k, points, names, plot); hits < fewest {
					best, fewest = i, hits
				}
			}
			names[k].at = best
			clear = clear && fewest < 1
		}
	}
	return names, clear
}

// hits counts what the name of a point would cover in a place. A name weighs more than
// a point, and the edge more than both.
func (f *frame) hits(n nook, k int, points []point, names []pointName, plot box) float64 {
	b, hits := n.box, 0.0
	switch {
	case n.inside:
		return 0
	case n.far:
		hits = 0.5
	}
	for i, p := range points {
		if i == k {
			continue
		}
		if overlap(b, box{p.x - p.r, p.y - p.r, 2 * p.r, 2 * p.r}) {
			hits++
		}
		if at := names[i].at; at >= 0 && overlap(b, names[i].nooks[at].box) {
			hits += 2
		}
	}
	if b.x < plot.x+2 || b.x+b.w > f.width || b.y < 0 || b.y+b.h > plot.y+plot.h {
		hits += 5
	}
	return hits
}
