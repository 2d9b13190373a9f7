package raster

import (
	"image"
	"image/color"
	"math"
)

// A Place is where an outline is set in a picture: X and Y is where its own 0, 0 lies, in
// pixels, and Across and Down are the pixels to its units.
type Place struct{ X, Y, Across, Down float64 }

// subpixels is how many steps there are from one pixel to the next.
const (
	subpixels = 1 << bits
	bits      = 8
)

// whole is the sum that stands for a pixel that is covered altogether.
const whole = 2 * subpixels * subpixels

// shades is how many steps there are from the ground to the ink, as in resvg. More would
// not be seen, and make colours that a palette has no room for.
const shades = 16

// Fill fills an outline with a colour, by the share of each pixel that it covers. It counts
// in whole numbers and single roundings, so that the same shape gives the same pixels on
// every machine. Where parts of the outline overlap they count once if they turn the same
// way (the rule "nonzero"), as the shapes of letters do.
//
// resvg, which has no vector instructions, takes longer for the smooth edges of letters
// than for all the rest of a picture.
func Fill(picture *image.RGBA, o *Outline, at Place, ink color.RGBA) {
	t := tracer{at: at}
	t.measure(o)
	box := image.Rect(t.low[0]>>bits, t.low[1]>>bits, t.high[0]>>bits+1, t.high[1]>>bits+1).Intersect(picture.Rect)
	if len(o.points) == 0 || box.Empty() {
		return
	}
	t.box = box
	// An edge in the last pixel of a row covers what is right of it.
	t.stride = box.Dx() + 2
	t.sums = make([]int32, t.stride*box.Dy())
	t.trace(o)
	t.paint(picture, ink)
}

// A tracer walks along an outline. Places are in subpixels.
type tracer struct {
	at        Place
	low, high [2]int
	box       image.Rectangle
	// sums holds, for each pixel of the box, how its coverage differs from that of the
	// pixel on its left.
	sums   []int32
	stride int
}

// place is where a point lies. The conversions keep machines that multiply and add in one
// step from doing so.
func (t *tracer) place(p point) (x, y float64) {
	return (float64(p.x*t.at.Across) + t.at.X) * subpixels, (float64(p.y*t.at.Down) + t.at.Y) * subpixels
}

// far is as far away as a point may lie, in subpixels: beyond, it is drawn there.
const far = 1 << 26

func round(v float64) int { return int(math.Round(max(-far, min(far, v)))) }

// measure finds the box around all points.
func (t *tracer) measure(o *Outline) {
	t.low, t.high = [2]int{far, far}, [2]int{-far, -far}
	for _, p := range o.points {
		x, y := t.place(p)
		for i, v := range []int{round(x), round(y)} {
			t.low[i], t.high[i] = min(t.low[i], v), max(t.high[i], v)
		}
	}
}

// trace adds every edge of the outline.
func (t *tracer) trace(o *Outline) {
	var x, y, startX, startY float64
	points := o.points
	for _, step := range o.steps {
		switch step {
		case 'M', 'Z':
			t.edge(round(x), round(y), round(startX), round(startY))
			x, y = startX, startY
			if step == 'M' {
				x, y = t.place(points[0])
				startX, startY = x, y
				points = points[1:]
			}
			continue
		}
		n := 1
		switch step {
		case 'Q':
			n = 2
		case 'C':
			n = 3
		}
		var p [4][2]float64
		p[0] = [2]float64{x, y}
		for k := range n {
			p[k+1][0], p[k+1][1] = t.place(points[k])
		}
		points = points[n:]
		t.curve(p[:n+1])
		x, y = p[n][0], p[n][1]
	}
	t.edge(round(x), round(y), round(startX), round(startY))
}

// curve adds a line or a Bézier curve as edges that leave it by less than a tenth of a
// pixel.
func (t *tracer) curve(p [][2]float64) {
	bend := 0.0
	for k := range len(p) - 2 {
		for i := range 2 {
			bend = max(bend, math.Abs(p[k][i]-2*p[k+1][i]+p[k+2][i]))
		}
	}
	parts := max(1, int(math.Ceil(math.Sqrt(bend/(subpixels/5)))))
	parts = min(parts, 256)
	lastX, lastY := round(p[0][0]), round(p[0][1])
	for k := 1; k <= parts; k++ {
		x, y := between(p, float64(k)/float64(parts))
		t.edge(lastX, lastY, x, y)
		lastX, lastY = x, y
	}
}

// between is the point of a curve at a share of its way (de Casteljau).
func between(p [][2]float64, share float64) (x, y int) {
	var q [4][2]float64
	copy(q[:], p)
	for n := len(p) - 1; n > 0; n-- {
		for k := range n {
			for i := range 2 {
				q[k][i] += float64((q[k+1][i] - q[k][i]) * share)
			}
		}
	}
	return round(q[0][0]), round(q[0][1])
}

// edge adds a straight edge, row by row.
func (t *tracer) edge(x0, y0, x1, y1 int) {
	sign := 1
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	top, bottom := max(y0, t.box.Min.Y*subpixels), min(y1, t.box.Max.Y*subpixels)
	if top >= bottom {
		return
	}
	across := func(y int) int { return x0 + share(x1-x0, y-y0, y1-y0) }
	x := across(top)
	for y := top; y < bottom; {
		row := y / subpixels
		end := min(bottom, (row+1)*subpixels)
		to := across(end)
		t.row(row-t.box.Min.Y, x, to, sign*(end-y))
		x, y = to, end
	}
}

// row adds a part of an edge that lies in one row of pixels, from x0 to x1 and rise high.
func (t *tracer) row(row, x0, x1, rise int) {
	left, right := t.box.Min.X*subpixels, t.box.Max.X*subpixels
	x0, x1 = min(max(x0, left), right)-left, min(max(x1, left), right)-left
	sums := t.sums[row*t.stride : (row+1)*t.stride]
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	first, last := x0/subpixels, x1/subpixels
	if first == last {
		add(sums[first:], rise, x0-first*subpixels, x1-first*subpixels)
		return
	}
	done := 0
	for cell := first; cell <= last; cell++ {
		from, to := max(x0, cell*subpixels), min(x1, (cell+1)*subpixels)
		part := share(rise, to-x0, x1-x0) - done
		done += part
		add(sums[cell:], part, from-cell*subpixels, to-cell*subpixels)
	}
}

// share is a part of a length, rounded towards 0.
func share(length, part, of int) int { return int(int64(length) * int64(part) / int64(of)) }

// add adds a part of an edge in one pixel, from x0 to x1: it covers what is right of it.
func add(sums []int32, rise, x0, x1 int) {
	sums[0] += int32(rise * (2*subpixels - x0 - x1))
	sums[1] += int32(rise * (x0 + x1))
}

// paint mixes ink into the picture.
func (t *tracer) paint(picture *image.RGBA, ink color.RGBA) {
	for y := range t.box.Dy() {
		sums := t.sums[y*t.stride:]
		pixels := picture.Pix[picture.PixOffset(t.box.Min.X, t.box.Min.Y+y):]
		cover := int32(0)
		for x := range t.box.Dx() {
			cover += sums[x]
			covered := max(cover, -cover)
			if covered < whole/shades/2 {
				continue
			}
			shade := min(shades, (covered*shades+whole/2)/whole)
			pixel := pixels[4*x : 4*x+4]
			for i, v := range [4]uint8{ink.R, ink.G, ink.B, ink.A} {
				old := int32(pixel[i])
				pixel[i] = uint8((old*(shades-shade) + int32(v)*shade + shades/2) / shades)
			}
		}
	}
}
