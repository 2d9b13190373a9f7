package chart

import "math/big"

// A segment is a part of a stacked bar with its number.
type segment struct {
	value  value
	name   string // of the series, in the first row
	x0, x1 float64
	at     float64 // where the number starts
	width  float64
}

// segments lists the published parts of a row that have a length, and where their
// numbers stand: above their starts, moved to the right where they would meet.
func (s *stack) segments(row int) []segment {
	var all []segment
	sum := new(big.Rat)
	for _, t := range s.series {
		v := t.values[row]
		if v.missing() || v.exact.Sign() == 0 {
			continue
		}
		g := segment{value: v, x0: s.x(sum, row)}
		sum.Add(sum, v.exact)
		g.x1 = s.x(sum, row)
		g.width = s.measure.width(v.short, s.number)
		if s.named && row == 0 {
			g.name = t.name.text
			g.width += 5 + s.measure.width(g.name, s.nameFace())
		}
		all = append(all, g)
	}
	s.spread(all)
	return all
}

// locateRow says where the parts of a row stand. One that is not published stands where
// the known ones end, or for the row.
func (s *stack) locateRow(row int, y float64) {
	sum := new(big.Rat)
	for _, t := range s.series {
		v := t.values[row]
		switch {
		case !v.missing():
			x := s.x(sum, row)
			sum.Add(sum, v.exact)
			s.locate(v, box{x, y, s.x(sum, row) - x, s.thick})
		case s.whole:
			s.locate(v, box{s.column, y, s.plot, s.thick})
		default:
			s.locate(v, box{s.x(s.rows[row].known, row) + s.lastTail(row) + 4, y, missingDash, s.thick})
		}
	}
}

// spread moves numbers apart: to the right of the one before, then to the left of the
// edge.
func (s *stack) spread(all []segment) {
	x := 0.0
	for i := range all {
		all[i].at = max(all[i].x0, x)
		x = all[i].at + all[i].width + segmentSpace
	}
	x = s.width
	for i := len(all) - 1; i >= 0; i-- {
		all[i].at = min(all[i].at, x-all[i].width)
		x = all[i].at - segmentSpace
	}
}

// nameFace is the type of the names beside the numbers.
func (s *stack) nameFace() face { return nameFace().at(s.number.size) }

// namesFit reports whether the first row has room for the series' names: every
// number stands over its own segment.
func (s *stack) namesFit() bool {
	s.named = true
	defer func() { s.named = false }()
	shown := 0
	for _, t := range s.series {
		if v := t.values[0]; !v.missing() && v.exact.Sign() > 0 {
			shown++
		}
	}
	if shown < len(s.series) {
		return false
	}
	for _, g := range s.segments(0) {
		if g.at < g.x0-0.5 || g.at > max(g.x0+4, g.x1-20) {
			return false
		}
	}
	return true
}

// inkRow writes a row's label, the numbers above its segments and its total.
func (s *stack) inkRow(i int) {
	y := s.top + float64(i)*s.pitch
	r := s.rows[i]
	face := nameFace()
	if s.narrow {
		foot := y - segmentLabels - face.line()/2 + 1
		s.block(0, foot-float64(len(r.lines)-1)*face.line()/2, r.lines, face, ink, start)
	} else {
		s.block(0, y+s.thick/2, r.lines, face, ink, start)
	}
	s.inkNumbers(i, y-13)
	if !s.whole {
		s.rule(s.column, y-2, s.column, y+s.thick+2, ink)
	}
	last := s.x(r.known, i)
	s.locateRow(i, y)
	all := s.segments(i)
	s.part(all, y)
	if n := len(all); n > 0 {
		s.openEnd(all[n-1].x1, y, s.thick, 1, all[n-1].value)
		last += tail(all[n-1].value)
	}
	switch {
	case s.whole:
	case r.words != "":
		s.write(last+totalGap, y+s.thick/2, r.words, s.totalFace(), ink, start)
	case s.incomplete(i):
		s.dashed(last+4, y+s.thick/2, last+4+missingDash, y+s.thick/2)
		s.write(last+4+missingDash+valueGap, y+s.thick/2, s.absence(i), smallFace(), muted, start)
	}
}

// part sets the segments of a row apart by lines of paper.
func (s *stack) part(all []segment, y float64) {
	for k := 1; k < len(all); k++ {
		s.rects = append(s.rects, rect{x: all[k].x0 - segmentGap/2, y: y - 0.5, w: segmentGap, h: s.thick + 1, fill: paper})
	}
}

// incomplete reports whether a part of a category is not published.
func (s *sheet) incomplete(i int) bool {
	for _, t := range s.series {
		if t.values[i].missing() {
			return true
		}
	}
	return false
}

// inkNumbers writes the numbers above the segments of a row. A number that had to move
// is joined to its segment.
func (s *stack) inkNumbers(i int, y float64) {
	for _, g := range s.segments(i) {
		if g.at > g.x1 || g.at+g.width < g.x0 {
			mid := (g.x0 + g.x1) / 2
			s.rule(mid, y+13, mid, y+9, muted)
		}
		fill := g.value.paint.words()
		if g.value.paint == rest {
			fill = ink
		}
		s.write(g.at, y, g.value.short, s.number, fill, start)
		if g.name == "" {
			continue
		}
		face := s.nameFace()
		if g.value.paint == rest {
			face.weight = 400
		}
		s.write(g.at+s.measure.width(g.value.short, s.number)+5, y, g.name, face, g.value.paint.words(), start)
	}
}
