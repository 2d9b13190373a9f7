package fontfile

import (
	"bytes"
	"encoding/binary"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font/gofont/goregular"
)

// TestWOFF2 unpacks what was packed, by the words of the standard.
func TestWOFF2(t *testing.T) {
	f := read(t, goregular.TTF)
	out, err := f.WOFF2()
	if err != nil {
		t.Fatal(err)
	}
	if string(out[:4]) != woffMagic || int(binary.BigEndian.Uint32(out[8:])) != len(out) {
		t.Errorf("the head is % x, of %d bytes", out[:12], len(out))
	}
	tables := unpack(t, out)
	for _, tag := range f.Tags() {
		switch tag {
		case "glyf":
			if diff := cmp.Diff(shapes(t, f), unpackGlyphs(t, tables[tag]), cmp.AllowUnexported(shape{}, point{})); diff != "" {
				t.Error(diff)
			}
		case "loca":
			if len(tables[tag]) != 0 {
				t.Error("the places of glyphs are stored")
			}
		case "head":
			if binary.BigEndian.Uint16(tables[tag][16:])&lossless == 0 {
				t.Error("the head does not say that the font was packed")
			}
		default:
			if !bytes.Equal(tables[tag], f.Tables[tag]) {
				t.Errorf("%q has changed", tag)
			}
		}
	}
	again, err := f.WOFF2()
	if err != nil || !bytes.Equal(out, again) {
		t.Errorf("packed twice, the font differs: %v", err)
	}
}

// unpack returns the tables as they are stored.
func unpack(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	count := int(binary.BigEndian.Uint16(file[12:]))
	r := &reader{data: file[woffHead:]}
	sizes := map[string]uint32{}
	var tags []string
	for range count {
		flags := r.u8()
		tag := ""
		if flags&woffUnnamed == woffUnnamed {
			tag = string(r.take(4))
		} else {
			tag = knownTags[flags&woffUnnamed]
		}
		tags = append(tags, tag)
		sizes[tag] = r.base128()
		if tag == "glyf" || tag == "loca" {
			sizes[tag] = r.base128()
		}
	}
	plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(r.take(int(binary.BigEndian.Uint32(file[20:]))))))
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][]byte{}
	for _, tag := range tags {
		tables[tag], plain = plain[:sizes[tag]], plain[sizes[tag]:]
	}
	if len(plain) > 0 || len(r.data) > 3 {
		t.Errorf("%d bytes of tables and %d of the file are left", len(plain), len(r.data))
	}
	return tables
}

func (r *reader) base128() (n uint32) {
	for {
		b := r.u8()
		n = n<<7 | uint32(b&0x7f)
		if b&0x80 == 0 {
			return n
		}
	}
}

// A shape is what has to come back of a glyph.
type shape struct {
	Box    []byte
	Ends   []int
	Points []point
	Code   []byte
	Parts  []byte
}

// shapes are the glyphs of a font.
func shapes(t *testing.T, f *File) []shape {
	t.Helper()
	glyphs, err := f.glyphs()
	if err != nil {
		t.Fatal(err)
	}
	all := make([]shape, len(glyphs))
	for i, g := range glyphs {
		all[i] = shape{Box: g.box, Ends: g.ends, Points: g.points, Parts: g.parts}
		if len(g.code) > 0 {
			all[i].Code = g.code
		}
	}
	return all
}

// unpackGlyphs reads the packed table "glyf" back.
func unpackGlyphs(t *testing.T, data []byte) []shape {
	t.Helper()
	head := &reader{data: data}
	head.take(4)
	count := head.u16()
	head.take(2)
	var streams [7]*reader
	sizes := [7]int{}
	for i := range sizes {
		sizes[i] = head.u16()<<16 | head.u16()
	}
	for i := range streams {
		streams[i] = &reader{data: head.take(sizes[i])}
	}
	contours, counts, flags, outlines, parts, boxes, code := streams[0], streams[1], streams[2], streams[3], streams[4], streams[5], streams[6]
	boxed := boxes.take((count + 31) / 32 * 4)
	all := make([]shape, count)
	for i := range all {
		s := &all[i]
		n := contours.u16()
		switch n {
		case 0:
			if boxed[i/8]&(0x80>>(i%8)) != 0 {
				s.Box = boxes.take(8)
			}
			continue
		case 0xffff:
			var g glyph
			if err := g.readParts(parts); err != nil {
				t.Fatal(err)
			}
			s.Parts = g.parts
		default:
			end := -1
			for range n {
				end += counts.number()
				s.Ends = append(s.Ends, end)
			}
			for range end + 1 {
				s.Points = append(s.Points, outlines.triplet(flags.u8()))
			}
			if size := outlines.number(); size > 0 {
				s.Code = code.take(size)
			}
		}
		if boxed[i/8]&(0x80>>(i%8)) != 0 {
			s.Box = boxes.take(8)
		} else {
			g := glyph{points: s.Points}
			s.Box = g.bounds()
		}
	}
	for i, s := range streams {
		if len(s.data) > 0 || s.short {
			t.Errorf("stream %d has %d bytes left, short %t", i, len(s.data), s.short)
		}
	}
	return all
}

// number reads a number of one to three bytes.
func (r *reader) number() int {
	switch b := r.u8(); b {
	case 255:
		return int(r.u8()) + 253
	case 254:
		return int(r.u8()) + 506
	case 253:
		return r.u16()
	default:
		return int(b)
	}
}

// triplet reads a point by the table of the standard (section 5.2).
func (r *reader) triplet(flag byte) point {
	p := point{on: flag&0x80 == 0}
	k := int(flag & 0x7f)
	sign := func(v, bit int) int {
		if k&bit != 0 {
			return v
		}
		return -v
	}
	switch {
	case k < 10:
		p.dy = sign(k>>1<<8|int(r.u8()), 1)
	case k < 20:
		p.dx = sign((k-10)>>1<<8|int(r.u8()), 1)
	case k < 84:
		b := int(r.u8())
		p.dx, p.dy = sign((k-20)&0x30+1+b>>4, 1), sign((k-20)&0xc<<2+1+b&0xf, 2)
	case k < 120:
		x, y := int(r.u8()), int(r.u8())
		p.dx, p.dy = sign((k-84)/12<<8+1+x, 1), sign((k-84)%12>>2<<8+1+y, 2)
	case k < 124:
		a, b, c := int(r.u8()), int(r.u8()), int(r.u8())
		p.dx, p.dy = sign(a<<4|b>>4, 1), sign(b&0xf<<8|c, 2)
	default:
		p.dx, p.dy = sign(r.u16(), 1), sign(r.u16(), 2)
	}
	return p
}
