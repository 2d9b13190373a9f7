package chart

// slop is how far words may reach into each other's room or out of the drawing, in
// units: the sides of a letter are air.
const slop = 1

// fits reports whether the drawing's words lie inside it and none covers another.
func (f *frame) fits() bool {
	boxes := make([]box, len(f.words))
	for i, w := range f.words {
		width := f.metrics.Width(w.text, w.face.size, w.face.weight >= 600)
		b := box{w.x, w.y - w.face.size/2, width, w.face.size}
		switch w.anchor {
		case middle:
			b.x -= width / 2
		case end:
			b.x -= width
		}
		if b.x < -slop || b.x+b.w > f.width+slop || b.y < -slop || b.y+b.h > f.height+slop {
			return false
		}
		for _, other := range boxes[:i] {
			if b.covers(other) {
				return false
			}
		}
		boxes[i] = b
	}
	return true
}

// covers reports whether two boxes share more than their edges.
func (b box) covers(o box) bool {
	return b.x+slop < o.x+o.w && o.x+slop < b.x+b.w && b.y+slop < o.y+o.h && o.y+slop < b.y+b.h
}
