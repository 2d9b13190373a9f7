package chart

// A Mark is where a point of the walk stands in a drawing, in the drawing's units: a box,
// or a disc about X and Y where R is not 0.
type Mark struct{ X, Y, W, H, R float64 }

// MarshalJSON writes a box as [x,y,w,h] and a disc as [x,y,r].
func (m Mark) MarshalJSON() ([]byte, error) {
	fields := []px{px(m.X), px(m.Y), px(m.W), px(m.H)}
	if m.R > 0 {
		fields = []px{px(m.X), px(m.Y), px(m.R)}
	}
	out := []byte{'['}
	for i, v := range fields {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, v.String()...)
	}
	return append(out, ']'), nil
}

// locate says where the point of a value stands. What reaches out of the drawing is cut.
func (f *frame) locate(v value, b box) {
	f.stands[v.point] = Mark{X: b.x, Y: b.y, W: b.w, H: b.h}
}

// locateRound says that the point of a value stands about a place.
func (f *frame) locateRound(v value, x, y, r float64) {
	f.stands[v.point] = Mark{X: x, Y: y, R: r}
}

// located lists where all points stand. One that the drawing does not show apart stands
// for the whole drawing.
func (f *frame) located() []Mark {
	all := make([]Mark, len(f.stands))
	for i, m := range f.stands {
		if m == (Mark{}) {
			m = Mark{W: f.width, H: f.height}
		}
		all[i] = m
	}
	return all
}

// points names the point of a value as a data item does.
func (v value) points() []int { return []int{v.point} }

// count is the number of points.
func (s *sheet) count() int {
	n := 0
	for _, group := range s.points {
		n += len(group)
	}
	return n
}

// around is the smallest box that holds some boxes.
func around(boxes []box) box {
	all := boxes[0]
	for _, b := range boxes[1:] {
		right, foot := max(all.x+all.w, b.x+b.w), max(all.y+all.h, b.y+b.h)
		all.x, all.y = min(all.x, b.x), min(all.y, b.y)
		all.w, all.h = right-all.x, foot-all.y
	}
	return all
}
