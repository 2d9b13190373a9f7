package raster

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"math"

	"github.com/klauspost/compress/zlib"
)

// A Label is what a PNG says of itself to programs that ask.
type Label struct {
	// PerInch is how many pixels a printer sets to an inch; 0 leaves it open.
	PerInch float64
	// Title and Source are stored as texts, where they are not empty.
	Title, Source string
}

// effort is the level of compression. The best one, 9, makes files 5 % smaller and takes
// thirty-five times as long, more than all the rest of a picture.
const effort = 6

// PNG encodes a picture without transparency (PNG, third edition, W3C 2025). Drawings
// with at most 256 colours get a palette, others three bytes a pixel; rows are stored
// unfiltered, which packs flat colours best. Nothing is lost, and the same picture gives
// the same bytes.
func PNG(picture *image.RGBA, l Label) ([]byte, error) {
	w, h := picture.Rect.Dx(), picture.Rect.Dy()
	rows, palette := indexed(picture)
	kind := byte(3)
	if palette == nil {
		rows, kind = coloured(picture), 2
	}
	var packed bytes.Buffer
	z, err := zlib.NewWriterLevel(&packed, effort)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(rows); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	out := []byte("\x89PNG\r\n\x1a\n")
	head := binary.BigEndian.AppendUint32(nil, uint32(w))
	head = binary.BigEndian.AppendUint32(head, uint32(h))
	out = chunk(out, "IHDR", append(head, 8, kind, 0, 0, 0))
	out = chunk(out, "sRGB", []byte{0})
	if l.PerInch > 0 {
		const inch = .0254
		metre := binary.BigEndian.AppendUint32(nil, uint32(math.Round(l.PerInch/inch)))
		out = chunk(out, "pHYs", append(append(metre, metre...), 1))
	}
	out = text(out, "Title", l.Title)
	out = text(out, "Source", l.Source)
	if palette != nil {
		out = chunk(out, "PLTE", palette)
	}
	out = chunk(out, "IDAT", packed.Bytes())
	return chunk(out, "IEND", nil), nil
}

// indexed returns the rows as numbers of colours, each after the filter byte 0, and the
// colours; nil where there are more than 256.
func indexed(picture *image.RGBA) (rows, palette []byte) {
	w, h := picture.Rect.Dx(), picture.Rect.Dy()
	rows = make([]byte, (w+1)*h)
	var known numbering
	var before []byte
	for y := range h {
		row := picture.Pix[y*picture.Stride : y*picture.Stride+4*w]
		numbers := rows[y*(w+1)+1 : (y+1)*(w+1)]
		if bytes.Equal(row, before) {
			copy(numbers, rows[(y-1)*(w+1)+1:])
			continue
		}
		before = row
		last, number := uint32(0), byte(0)
		for x := range numbers {
			colour := binary.LittleEndian.Uint32(row[4*x:]) & 0xffffff
			if x == 0 || colour != last {
				var fits bool
				if number, fits = known.number(colour); !fits {
					return nil, nil
				}
				last = colour
			}
			numbers[x] = number
		}
	}
	for _, colour := range known.list[:known.n] {
		palette = append(palette, byte(colour), byte(colour>>8), byte(colour>>16))
	}
	return rows, palette
}

// A numbering numbers up to 256 colours. What the map of the language does, it does several
// times as fast, since there are so few.
type numbering struct {
	// places holds, where a colour's hash leads or later, its number and 1.
	places [1 << 11]uint16
	list   [256]uint32
	n      int
}

// number returns the number of a colour, or false where it is one too many.
func (c *numbering) number(colour uint32) (byte, bool) {
	const golden = 0x9e3779b1 // spreads neighbours (Knuth, The Art of Computer Programming, 6.4)
	at := colour * golden >> 21
	for c.places[at] != 0 {
		if n := c.places[at] - 1; c.list[n] == colour {
			return byte(n), true
		}
		at = (at + 1) % uint32(len(c.places))
	}
	if c.n == len(c.list) {
		return 0, false
	}
	c.list[c.n] = colour
	c.n++
	c.places[at] = uint16(c.n)
	return byte(c.n - 1), true
}

// coloured returns the rows as red, green and blue, each after the filter byte 0.
func coloured(picture *image.RGBA) []byte {
	w, h := picture.Rect.Dx(), picture.Rect.Dy()
	rows := make([]byte, 0, (3*w+1)*h)
	for y := range h {
		rows = append(rows, 0)
		row := picture.Pix[y*picture.Stride : y*picture.Stride+4*w]
		for x := 0; x < len(row); x += 4 {
			rows = append(rows, row[x:x+3]...)
		}
	}
	return rows
}

// text adds a text in UTF-8.
func text(out []byte, key, value string) []byte {
	if value == "" {
		return out
	}
	// The key, then: not compressed, by no method, in no stated language, no other key.
	return chunk(out, "iTXt", append([]byte(key+"\x00\x00\x00\x00\x00"), value...))
}

// chunk adds a part of the file.
func chunk(out []byte, kind string, content []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(content)))
	start := len(out)
	out = append(append(out, kind...), content...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start:]))
}
