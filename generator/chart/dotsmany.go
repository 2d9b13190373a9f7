package chart

// discRow sets three or more discs side by side on one line, words below.
func (f *frame) discRow(discs []disc) {
	const gap = 28
	f.fit(discs, func() bool {
		x := 0.0
		for i := range discs {
			d := &discs[i]
			room := max(2*d.radius(), 104)
			d.face = f.numberFace(*d, 24, room)
			x += max(room, f.measure.width(d.headline, d.face)) + gap
		}
		return x-gap <= f.width && discs[0].radius() <= 170
	})
	foot := 2 * discs[0].radius()
	x, tallest := 0.0, 0.0
	for i := range discs {
		d := &discs[i]
		room := max(2*d.radius(), 104, f.measure.width(d.headline, d.face))
		d.x, d.y = x+d.radius(), foot-d.radius()
		tallest = max(tallest, f.caption(*d, x, foot+14, room))
		f.drawDisc(*d)
		x += room + gap
	}
	f.height = foot + 14 + tallest + 6
}

// discColumn sets three or more discs below each other, words to the right.
func (f *frame) discColumn(discs []disc) {
	const gap, left = 22, 20
	f.fit(discs, func() bool {
		room := f.width - 2*discs[0].radius() - left
		for i := range discs {
			d := &discs[i]
			d.face = f.numberFace(*d, 22, room)
			if !f.captioned(*d, room, 128) {
				return false
			}
		}
		return true
	})
	x := 2*discs[0].radius() + left
	y := 0.0
	for i := range discs {
		d := &discs[i]
		room := f.width - x
		d.face = f.numberFace(*d, 22, room)
		words := f.captionHeight(*d, room)
		height := max(2*d.radius(), words)
		d.x, d.y = discs[0].radius(), y+height/2
		f.caption(*d, x, d.y-words/2, room)
		f.drawDisc(*d)
		y += height + gap
	}
	f.height = y - gap + 6
}

// missingRings draws a dashed ring beside the names of what has no published number,
// at the right where there is room, else below.
func (f *frame) missingRings(missing []category, discs []disc) {
	if len(missing) == 0 {
		return
	}
	names := make([]string, len(missing))
	for i, c := range missing {
		names[i] = c.name.text
	}
	ring := circle{r: missingRing, outline: muted, dash: true}
	room := 220.0
	if f.narrow {
		ring.r, room = 17, f.width-60
	}
	var lines []string
	for _, text := range []string{f.language.Join(names), f.absence(f.rows()...)} {
		lines = append(lines, f.lines(label{text, text}, smallFace(), room)...)
	}
	words := f.widest(lines, smallFace())
	tall := max(ring.r, float64(len(lines))*smallFace().line()/2) + 4
	ring.x, ring.y = ring.r+6, f.height+tall+4
	for y := f.height - tall; !f.narrow && y > tall; y -= 4 {
		x := f.width - words - ring.r - 16
		if f.free(box{x - ring.r - 12, y - tall - 10, f.width, 2*tall + 20}, discs) {
			ring.x, ring.y = x, y
			break
		}
	}
	f.circles = append(f.circles, ring)
	f.block(ring.x+ring.r+12, ring.y, lines, smallFace(), muted, start)
	f.height = max(f.height, ring.y+tall)
}

// free reports whether neither words nor dots reach into a box.
func (f *frame) free(b box, discs []disc) bool {
	for _, w := range f.words {
		width, half := f.measure.width(w.text, w.face), w.face.size/2
		if w.x < b.x+b.w && w.x+width > b.x && w.y-half < b.y+b.h && w.y+half > b.y {
			return false
		}
	}
	for _, d := range discs {
		dx := max(b.x-d.x, 0, d.x-b.x-b.w)
		dy := max(b.y-d.y, 0, d.y-b.y-b.h)
		if dx*dx+dy*dy < d.radius()*d.radius() {
			return false
		}
	}
	return true
}
