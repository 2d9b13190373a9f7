package chart

import (
	"math"
	"sort"
	"unicode"
	"unicode/utf8"
)

// The measures of discs of dots.
const (
	largestPitch  = 9.0
	smallestPitch = 2.2
	missingRing   = 22
)

// leastSize is the smallest type of a drawing: 11 pixels on a window of 320, where the
// narrow drawing has 280 for its width.
const leastSize = 13.5

// A disc is a category of a dot chart with its system and its words.
type disc struct {
	system
	category
	value value
	paint paint
	// headline is the number, as it starts the disc's words.
	headline string
	face     face
}

// dots draws each category as rings of dots, all equally dense; one dot is one unit.
func (f *frame) dots() error {
	var discs []disc
	var missing []category
	t := f.series[0]
	for i, c := range f.categories {
		if t.values[i].missing() {
			missing = append(missing, c)
			continue
		}
		discs = append(discs, disc{category: c, value: t.values[i], headline: f.headline(t.values[i]), paint: seriesPaint(i)})
	}
	sort.SliceStable(discs, func(i, j int) bool { return discs[i].value.count() > discs[j].value.count() })
	switch {
	case len(discs) > 2 && f.narrow:
		f.discColumn(discs)
	case len(discs) > 2:
		f.discRow(discs)
	case f.narrow:
		f.discPairBelow(discs)
	default:
		f.discPair(discs)
	}
	f.missingRings(missing, discs)
	for _, v := range t.values {
		if ring := f.circles[len(f.circles)-1]; v.missing() {
			f.locateRound(v, ring.x, ring.y, ring.r)
		}
	}
	return nil
}

// headline is a value as the start of a sentence, with its measure word where the
// language has one.
func (s *sheet) headline(v value) string {
	text := v.short
	if s.language.Unit(v.unit).Measure != "" {
		text = v.marked()
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// build makes the systems of all discs at one pitch.
func (f *frame) build(discs []disc, pitch float64) {
	for i := range discs {
		d := &discs[i]
		outer := math.Sqrt(float64(d.value.count())/math.Pi) * pitch
		core := min(34, max(25, 0.17*outer+8))
		if f.narrow {
			core = min(28, core-3)
		}
		d.system = newSystem(d.value.count(), pitch, core)
	}
}

// fit builds the systems at the largest pitch that a test allows.
func (f *frame) fit(discs []disc, fits func() bool) {
	for pitch := largestPitch; pitch > smallestPitch; pitch -= 0.05 {
		f.build(discs, pitch)
		if fits() {
			return
		}
	}
}

// drawDisc draws rings and core, with the short name in the core where it fits.
func (f *frame) drawDisc(d disc) {
	f.locateRound(d.value, d.x, d.y, d.radius())
	d.system.draw(f.svg, d.paint)
	f.circles = append(f.circles, circle{x: d.x, y: d.y, r: d.core, fill: d.paint})
	if !d.paint.legible() || d.short == d.name && len([]rune(d.short.text)) > 6 {
		return
	}
	for size := 16.0; size >= leastSize; size -= 0.5 {
		face := face{size, 700}
		lines := f.lines(d.short, face, 2*d.core-10)
		if len(lines) <= 2 && !orphaned(lines) && f.widest(lines, face) <= 2*d.core-8 {
			y := d.y - float64(len(lines)-1)*(size+3)/2
			for i, l := range lines {
				f.write(d.x, y+float64(i)*(size+3), l, face, paper, middle)
			}
			return
		}
	}
}

// orphaned reports whether a text is broken so that a character stands alone.
func orphaned(lines []string) bool {
	for _, l := range lines {
		if len(lines) > 1 && utf8.RuneCountInString(l) == 1 {
			return true
		}
	}
	return false
}

// caption writes a disc's number and name from a point down, and returns the height.
func (f *frame) caption(d disc, x, y, room float64) float64 {
	f.write(x, y+d.face.size/2, d.headline, d.face, d.paint.words(), start)
	y += d.face.size + 5
	lines := f.lines(d.name, plainFace(), room)
	half := plainFace().line() * float64(len(lines)) / 2
	f.block(x, y+half, lines, plainFace(), muted, start)
	return d.face.size + 5 + 2*half
}

// captionHeight is the height of a caption.
func (f *frame) captionHeight(d disc, room float64) float64 {
	return d.face.size + 5 + plainFace().line()*float64(len(f.lines(d.name, plainFace(), room)))
}

// captioned reports whether a disc's number has room, and its name on two lines.
func (f *frame) captioned(d disc, room, least float64) bool {
	return room >= max(least, f.measure.width(d.headline, d.face)) &&
		(room > 150 || len(f.lines(d.name, plainFace(), room)) <= 2)
}

// numberFace is the largest face in which a disc's number fits the room.
func (f *frame) numberFace(d disc, largest, room float64) face {
	n := face{largest, 700}
	for n.size > 15 && f.measure.width(d.headline, n) > room {
		n.size -= 0.5
	}
	return n
}

// discPair sets the larger disc at the left with its words at its foot, the smaller one
// at its shoulder with its words to the right.
func (f *frame) discPair(discs []disc) {
	if len(discs) == 0 {
		return
	}
	const margin, apart = 8, 8
	big := &discs[0]
	f.fit(discs, func() bool {
		if big.radius() > 190 {
			return false
		}
		if len(discs) == 1 {
			return true
		}
		small := &discs[1]
		x := margin + 2*big.radius() + apart + 2*small.radius() + 20
		small.face = f.numberFace(*small, 22, f.width-x)
		return f.captioned(*small, f.width-x, 118)
	})
	big.x, big.y = margin+big.radius(), margin+big.radius()
	f.height = big.y + big.radius() + margin
	room := f.width - big.x - big.radius() - 40
	if len(discs) == 1 {
		big.face = f.numberFace(*big, 34, room)
		f.rule(big.x+big.radius()+6, big.y, big.x+big.radius()+22, big.y, muted)
		f.caption(*big, big.x+big.radius()+30, big.y-f.captionHeight(*big, room)/2, room)
		f.drawDisc(*big)
		return
	}
	small := &discs[1]
	small.x = big.x + big.radius() + apart + small.radius()
	small.y = max(small.radius()+margin, big.y-0.45*big.radius())
	edge := small.x + small.radius()
	f.rule(edge+5, small.y, edge+16, small.y, muted)
	f.caption(*small, edge+22, small.y-small.face.size/2, f.width-edge-22)
	f.shoulder(big, small)
	f.drawDisc(*big)
	f.drawDisc(*small)
}

// shoulder writes the larger disc's words at the lower right, clear of the smaller one.
func (f *frame) shoulder(big, small *disc) {
	diagonal := math.Sqrt2 / 2
	x1, y1 := big.x+(big.radius()+5)*diagonal, big.y+(big.radius()+5)*diagonal
	x2 := big.x + big.radius() + 12
	y2 := max(y1+18, small.y+small.radius()+30)
	room := f.width - x2 - 8
	big.face = f.numberFace(*big, 30, room)
	f.rule(x1, y1, x2, y2, muted)
	height := f.caption(*big, x2+8, y2-big.face.size/2, room)
	f.height = max(f.height, y2-big.face.size/2+height+6)
}

// discPairBelow is discPair on phones: one below the other, words between.
func (f *frame) discPairBelow(discs []disc) {
	if len(discs) == 0 {
		return
	}
	const margin = 6
	big := &discs[0]
	f.fit(discs, func() bool {
		if big.radius() > 156 {
			return false
		}
		if len(discs) == 1 {
			return true
		}
		small := &discs[1]
		room := f.width - 2*small.radius() - margin - 30
		small.face = f.numberFace(*small, 22, room)
		return f.captioned(*small, room, 112)
	})
	big.x, big.y = margin+big.radius(), margin+big.radius()
	big.face = f.numberFace(*big, 24, f.width-margin)
	x := big.x - 0.7*big.radius()
	y := big.y + 0.76*big.radius()
	foot := big.y + big.radius() + 6
	f.rule(x, y, x, foot, muted)
	height := f.caption(*big, margin, foot+5, f.width/2)
	f.height = foot + 5 + height + 6
	f.drawDisc(*big)
	if len(discs) == 1 {
		return
	}
	small := &discs[1]
	room := f.width - 2*small.radius() - margin - 30
	small.x = f.width - margin - small.radius()
	words := f.captionHeight(*small, room)
	clear := margin + f.measure.width(big.headline, big.face)
	small.y = f.height + small.radius()
	if clear < small.x-small.radius() {
		small.y = max(f.height+words/2+10, foot+small.radius()-6)
	}
	top := small.y - small.face.size/2
	f.caption(*small, margin, top, room)
	from := margin + f.measure.width(small.headline, small.face) + 8
	if to := small.x - small.radius() - 6; to-from > 8 {
		f.rule(from, small.y, to, small.y, muted)
	}
	f.height = max(small.y+small.radius(), top+words) + margin
	f.drawDisc(*small)
}
