package chart

import (
	"math"
	"math/big"
)

// tickLength is the length of the marks that axes without gridlines have.
const tickLength = 5

// leftAxis writes the ticks of a vertical scale to the left of x.
func (f *frame) leftAxis(s scale, unit string, x, top, height float64) {
	for _, t := range s.ticks {
		y := top + (1-s.at(t))*height
		f.write(x-tickLength-5, y, f.tick(t, unit, s.ticks), smallFace(), muted, end)
		if t.Sign() == 0 {
			continue
		}
		f.rule(x-tickLength, y, x, y, muted)
	}
}

// bottomAxis writes the ticks of a horizontal scale below y.
func (f *frame) bottomAxis(s scale, unit string, left, width, y float64) {
	for i, t := range s.ticks {
		x := left + s.at(t)*width
		f.rule(x, y, x, y+tickLength, muted)
		text, anchor := f.tick(t, unit, s.ticks), middle
		if i == len(s.ticks)-1 && x+f.measure.width(text, smallFace())/2 > f.width {
			anchor = end
		}
		f.write(x, y+tickLength+11, text, smallFace(), muted, anchor)
	}
}

// tickWidth is the room that the ticks of a vertical scale need.
func (f *frame) tickWidth(s scale, unit string) float64 {
	w := 0.0
	for _, t := range s.ticks {
		w = max(w, f.measure.width(f.tick(t, unit, s.ticks), smallFace()))
	}
	return math.Ceil(w) + tickLength + 5
}

// categoryAxis names categories below y, at the given places. Where there is no room
// for all, it names every second, third and so on, and the last. It returns the room
// that it takes.
func (f *frame) categoryAxis(xs []float64, y float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	space := f.width
	for i := 1; i < len(xs); i++ {
		space = min(space, xs[i]-xs[i-1])
	}
	lines, most := f.broken(space - 8)
	every := 1
	if most > 2 {
		for lines, most = f.broken(f.width); !f.apart(lines, xs, every); every++ {
			continue
		}
	}
	last := len(xs) - 1
	for i, x := range xs {
		if !named(i, last, every) {
			continue
		}
		half := f.widest(lines[i], smallFace()) / 2
		x = min(max(x, half), f.width-half)
		f.block(x, y+11+float64(len(lines[i])-1)*smallFace().line()/2, lines[i], smallFace(), muted, middle)
	}
	return 11 + float64(most)*smallFace().line()
}

// named reports whether an axis names the category at i. The last is named always, and
// those next to it make room.
func named(i, last, every int) bool {
	return i == last || i%every == 0 && last-i >= every
}

// broken breaks the short names of all categories.
func (f *frame) broken(room float64) (lines [][]string, most int) {
	for _, c := range f.categories {
		l := f.lines(c.short, smallFace(), room)
		if f.widest(l, smallFace()) > room {
			most = 9
		}
		lines, most = append(lines, l), max(most, len(l))
	}
	return lines, most
}

// apart reports whether the names that would be shown keep clear of each other.
func (f *frame) apart(lines [][]string, xs []float64, every int) bool {
	last, edge := len(xs)-1, math.Inf(-1)
	for i, x := range xs {
		if !named(i, last, every) {
			continue
		}
		half := f.widest(lines[i], smallFace()) / 2
		if every < last && x-half < edge+8 {
			return false
		}
		edge = x + half
	}
	return true
}

// A tag is a block of words at a height of its own, which may have to move.
type tag struct {
	y, height float64
	at        float64 // where its middle comes to stand
}

// settle moves tags apart between top and bottom, each as little as it can, and keeps
// their order.
func settle(tags []*tag, top, bottom float64) {
	y := top
	for _, t := range tags {
		t.at = max(t.y, y+t.height/2)
		y = t.at + t.height/2
	}
	y = bottom
	for i := len(tags) - 1; i >= 0; i-- {
		t := tags[i]
		t.at = min(t.at, y-t.height/2)
		y = t.at - t.height/2
	}
	y = top
	for _, t := range tags {
		t.at = max(t.at, y+t.height/2)
		y = t.at + t.height/2
	}
}

// sums adds up the values of each category, series by series, for marks that stand on
// each other.
func (s *sheet) sums() [][]*big.Rat {
	sums := make([][]*big.Rat, len(s.series))
	for j, t := range s.series {
		sums[j] = make([]*big.Rat, len(t.values))
		for i, v := range t.values {
			if v.missing() {
				continue
			}
			sums[j][i] = new(big.Rat).Set(v.exact)
			if j > 0 && sums[j-1][i] != nil {
				sums[j][i].Add(sums[j][i], sums[j-1][i])
			}
		}
	}
	return sums
}
