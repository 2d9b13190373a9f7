package fontfile

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// The flags of a point (OpenType 1.9, "glyf").
const (
	onCurve      = 0x01
	shortX       = 0x02
	shortY       = 0x04
	repeated     = 0x08
	sameX        = 0x10 // or, with shortX, to the right
	sameY        = 0x20 // or, with shortY, upwards
	overlapping  = 0x40
	glyphHead    = 10 // contours and bounding box
	composite    = -1
	instructions = 0x0100 // of a composite's part
)

// errGlyph is the error of a glyph that ends before what it announces.
var errGlyph = errors.New("a glyph of the font is cut off")

// A point is a place of an outline, relative to the one before.
type point struct {
	dx, dy int
	on     bool
}

// A glyph is an outline of the table "glyf".
type glyph struct {
	// box is the bounding box as it is stored: four signed numbers.
	box []byte
	// ends are the numbers of each contour's last point.
	ends []int
	// points are those of all contours.
	points []point
	code   []byte
	// overlaps is set where contours lie over each other.
	overlaps bool
	// parts is the description of a composite glyph, nil in any other.
	parts []byte
}

// glyphs reads the tables "glyf" and "loca". An empty glyph has no box.
func (f *File) glyphs() ([]glyph, error) {
	glyf, loca, head, maxp := f.Tables["glyf"], f.Tables["loca"], f.Tables["head"], f.Tables["maxp"]
	if len(head) < 54 || len(maxp) < 6 {
		return nil, errShort
	}
	long := binary.BigEndian.Uint16(head[50:]) != 0
	count := int(binary.BigEndian.Uint16(maxp[4:]))
	offset := func(i int) int {
		if long {
			return table(loca).u32(4 * i)
		}
		return 2 * table(loca).u16(2*i)
	}
	all := make([]glyph, count)
	for i := range all {
		from, to := offset(i), offset(i+1)
		if from == to {
			continue
		}
		if from > to || to > len(glyf) || to-from < glyphHead {
			return nil, errGlyph
		}
		var err error
		if all[i], err = readGlyph(glyf[from:to]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// readGlyph reads one glyph.
func readGlyph(data []byte) (glyph, error) {
	g := glyph{box: data[2:glyphHead]}
	contours := int(int16(binary.BigEndian.Uint16(data)))
	r := &reader{data: data[glyphHead:]}
	if contours == composite {
		return g, g.readParts(r)
	}
	if contours < 0 {
		return g, errGlyph
	}
	for range contours {
		g.ends = append(g.ends, r.u16())
	}
	g.code = r.take(r.u16())
	if r.short {
		return g, errGlyph
	}
	count := 0
	if contours > 0 {
		count = g.ends[contours-1] + 1
	}
	flags := make([]byte, 0, count)
	for len(flags) < count && !r.short {
		flag := r.u8()
		times := 1
		if flag&repeated != 0 {
			times += int(r.u8())
		}
		flags = append(flags, bytes.Repeat([]byte{flag}, min(times, count-len(flags)))...)
	}
	g.points = make([]point, count)
	for i, flag := range flags {
		g.points[i] = point{dx: r.step(flag, shortX, sameX), on: flag&onCurve != 0}
	}
	for i, flag := range flags {
		g.points[i].dy = r.step(flag, shortY, sameY)
	}
	g.overlaps = count > 0 && len(flags) > 0 && flags[0]&overlapping != 0
	if r.short {
		return g, errGlyph
	}
	return g, nil
}

// readParts reads a composite glyph.
func (g *glyph) readParts(r *reader) error {
	const words, scale, more, twoScales, matrix = 0x01, 0x08, 0x20, 0x40, 0x80
	start := r.data
	coded := false
	for flags := more; flags&more != 0 && !r.short; {
		flags = r.u16()
		size := 2 + 2 // the glyph, and its place in bytes
		if flags&words != 0 {
			size += 2
		}
		switch {
		case flags&scale != 0:
			size += 2
		case flags&twoScales != 0:
			size += 4
		case flags&matrix != 0:
			size += 8
		}
		r.take(size)
		coded = coded || flags&instructions != 0
	}
	g.parts = start[:len(start)-len(r.data)]
	if coded {
		g.code = r.take(r.u16())
	}
	if r.short {
		return errGlyph
	}
	return nil
}

// bounds is the bounding box of the points, as it would be stored.
func (g *glyph) bounds() []byte {
	var x, y, left, low, right, high int
	for i, p := range g.points {
		x, y = x+p.dx, y+p.dy
		if i == 0 {
			left, low, right, high = x, y, x, y
		}
		left, low, right, high = min(left, x), min(low, y), max(right, x), max(high, y)
	}
	var out []byte
	for _, v := range []int{left, low, right, high} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return out
}

// A reader takes bytes from the front of a glyph. Beyond its end it returns zeros and
// is short.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n > len(r.data) {
		r.short, r.data = true, nil
		return nil
	}
	out := r.data[:n]
	r.data = r.data[n:]
	return out
}

func (r *reader) u8() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) u16() int { return int(r.u8())<<8 | int(r.u8()) }

// step reads how far a point lies from the one before, in one direction.
func (r *reader) step(flag, short, same byte) int {
	switch {
	case flag&short != 0 && flag&same != 0:
		return int(r.u8())
	case flag&short != 0:
		return -int(r.u8())
	case flag&same != 0:
		return 0
	}
	return int(int16(r.u16()))
}
