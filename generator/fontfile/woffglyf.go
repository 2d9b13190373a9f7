package fontfile

import (
	"bytes"
	"encoding/binary"
)

// A woffGlyphs is the table "glyf" as WOFF 2 stores it (section 5.1): what belongs
// together of all glyphs side by side.
type woffGlyphs struct {
	contours, counts, flags, outlines, parts, code bytes.Buffer
	// boxed and overlaps are bits, one a glyph; boxes are the bounding boxes of those
	// that are boxed.
	boxed, overlaps []byte
	boxes           bytes.Buffer
	anyOverlap      bool
}

// packGlyphs packs the table "glyf".
func (f *File) packGlyphs() ([]byte, error) {
	glyphs, err := f.glyphs()
	if err != nil {
		return nil, err
	}
	w := &woffGlyphs{boxed: make([]byte, (len(glyphs)+31)/32*4), overlaps: make([]byte, (len(glyphs)+7)/8)}
	for i := range glyphs {
		w.add(i, &glyphs[i])
	}
	options := uint16(0)
	if w.anyOverlap {
		options = 1
	}
	out := binary.BigEndian.AppendUint16(nil, 0)
	out = binary.BigEndian.AppendUint16(out, options)
	out = binary.BigEndian.AppendUint16(out, uint16(len(glyphs)))
	out = append(out, f.Tables["head"][50:52]...)
	streams := [][]byte{
		w.contours.Bytes(), w.counts.Bytes(), w.flags.Bytes(), w.outlines.Bytes(), w.parts.Bytes(),
		append(w.boxed, w.boxes.Bytes()...), w.code.Bytes(),
	}
	for _, s := range streams {
		out = binary.BigEndian.AppendUint32(out, uint32(len(s)))
	}
	for _, s := range streams {
		out = append(out, s...)
	}
	if w.anyOverlap {
		out = append(out, w.overlaps...)
	}
	return out, nil
}

// add packs one glyph.
func (w *woffGlyphs) add(i int, g *glyph) {
	number := binary.BigEndian.AppendUint16
	switch {
	case g.box == nil:
		w.contours.Write(number(nil, 0))
		return
	case g.parts != nil:
		w.contours.Write(number(nil, 0xffff))
		w.parts.Write(g.parts)
		if g.code != nil {
			w.outlines.Write(short(len(g.code)))
			w.code.Write(g.code)
		}
		w.box(i, g)
		return
	}
	w.contours.Write(number(nil, uint16(len(g.ends))))
	before := -1
	for _, end := range g.ends {
		w.counts.Write(short(end - before))
		before = end
	}
	for _, p := range g.points {
		flag, place := triplet(p)
		w.flags.WriteByte(flag)
		w.outlines.Write(place)
	}
	if len(g.ends) > 0 {
		w.outlines.Write(short(len(g.code)))
		w.code.Write(g.code)
	}
	if !bytes.Equal(g.box, g.bounds()) {
		w.box(i, g)
	}
	if g.overlaps {
		w.anyOverlap = true
		w.overlaps[i/8] |= 0x80 >> (i % 8)
	}
}

// box stores a glyph's bounding box.
func (w *woffGlyphs) box(i int, g *glyph) {
	w.boxed[i/8] |= 0x80 >> (i % 8)
	w.boxes.Write(g.box)
}

// triplet packs a point into a flag and one to four bytes (section 5.2).
func triplet(p point) (flag byte, place []byte) {
	x, y := max(p.dx, -p.dx), max(p.dy, -p.dy)
	right, up := 0, 0
	if p.dx >= 0 {
		right = 1
	}
	if p.dy >= 0 {
		up = 1
	}
	signs := right + 2*up
	kind := 0
	switch {
	case x == 0 && y < 1280:
		kind, place = y>>8<<1+up, []byte{byte(y)}
	case y == 0 && x < 1280:
		kind, place = 10+x>>8<<1+right, []byte{byte(x)}
	case x < 65 && y < 65:
		kind, place = 20+(x-1)&0x30+(y-1)&0x30>>2+signs, []byte{byte((x-1)&0xf<<4 | (y-1)&0xf)}
	case x < 769 && y < 769:
		kind, place = 84+12*((x-1)>>8)+(y-1)>>8<<2+signs, []byte{byte(x - 1), byte(y - 1)}
	case x < 4096 && y < 4096:
		kind, place = 120+signs, []byte{byte(x >> 4), byte(x&0xf<<4 | y>>8), byte(y)}
	default:
		kind, place = 124+signs, []byte{byte(x >> 8), byte(x), byte(y >> 8), byte(y)}
	}
	if !p.on {
		kind |= 0x80
	}
	return byte(kind), place
}

// short packs a number below 65536 into one to three bytes (255UInt16).
func short(n int) []byte {
	switch {
	case n < 253:
		return []byte{byte(n)}
	case n < 506:
		return []byte{255, byte(n - 253)}
	case n < 762:
		return []byte{254, byte(n - 506)}
	}
	return []byte{253, byte(n >> 8), byte(n)}
}
